// A message as it enters the outbox: due at once, never tried.

import type { Message } from "./message.ts";

export function newMessage(
  about: Pick<Message, "tenant" | "recipient" | "subject" | "address" | "answer"> & Partial<Pick<Message, "person" | "updates">>,
  now: number,
): Message {
  const untried = { state: "due", attempts: 0, repeats: 0, claim: null, outcome: null, posted: null } as const;
  return { person: null, ...about, ...untried, dueAt: now, notBefore: now, since: now };
}
