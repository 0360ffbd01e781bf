// A message as it enters the outbox: due at once, never tried.

import type { Message } from "./message.ts";

export function newMessage(
  about: Pick<Message, "tenant" | "recipient" | "subject" | "address" | "answer"> & Partial<Pick<Message, "person">>,
  now: number,
): Message {
  return { person: null, ...about, state: "due", attempts: 0, repeats: 0, dueAt: now, notBefore: now, since: now, claim: null, outcome: null };
}
