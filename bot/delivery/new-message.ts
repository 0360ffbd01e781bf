// A message as it enters the outbox: pending, never tried, due at once.

import type { Message } from "./message.ts";

export function newMessage(about: Pick<Message, "tenant" | "recipient" | "subject" | "address" | "answer">, now: number): Message {
  return { ...about, state: "pending", attempts: 0, notBefore: now, since: now, outcome: null };
}
