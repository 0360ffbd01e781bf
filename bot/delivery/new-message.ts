// A message as it enters the outbox: pending, never tried, due at once.

import type { Message } from "./message.ts";

export function newMessage(
  about: Pick<Message, "tenant" | "recipient" | "subject" | "address" | "answer"> & Partial<Pick<Message, "person">>,
  now: number,
): Message {
  return { person: null, ...about, state: "pending", attempts: 0, notBefore: now, since: now, outcome: null };
}
