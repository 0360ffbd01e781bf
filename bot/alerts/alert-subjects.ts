// How an alert's messages are told apart in the outbox: by its cause, how often it was told, and whether one posts a card or changes it.
// What a button names an alert by is made from its cause alone, so that it stays the same for everybody who got it.

import { createHash } from "node:crypto";

/** `alert/7012345/2026-10/deployments`, and `…/again/2` once it is told for the second time. */
export function tellingOf(subject: string, told: number): string {
  return told === 1 ? subject : `${subject}/again/${told}`;
}

/** @param token tells tries to change the alert apart: one that came to nothing must not stand for the next. */
export function updateOf(telling: string, revision: number, token: string): string {
  return `${telling}/update/${revision}.${token}`;
}

export interface SubjectParts {
  readonly subject: string;
  readonly told: number;
  /** Which change of the alert an update shows; null for a message that posts a card. */
  readonly revision: number | null;
}

/** Null for a message that is no alert's. */
export function partsOf(message: string): SubjectParts | null {
  const found = /^(alert\/.+?)(?:\/again\/(\d+))?(?:\/update\/(\d+)\.\w+)?$/.exec(message);
  if (found === null) return null;
  const [, subject = "", told, revision] = found;
  return { subject, told: told === undefined ? 1 : Number(told), revision: revision === undefined ? null : Number(revision) };
}

export function refOf(subject: string): string {
  return createHash("sha256").update(subject).digest("hex").slice(0, 12);
}
