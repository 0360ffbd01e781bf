// What became of every message of a tenant: one entry a recipient and subject, and counts by state that add up to their number.

import { createHash } from "node:crypto";
import { type MessageState, messageStates } from "./message.ts";
import type { LedgerEntry, MessageId, Outbox } from "./outbox.ts";

export interface LedgerLine extends LedgerEntry {
  /** By which a person names it. */
  readonly short: string;
}

export interface Ledger {
  readonly lines: readonly LedgerLine[];
  readonly subjects: ReadonlyMap<string, LedgerCounts>;
}

export interface LedgerCounts {
  readonly recipients: number;
  readonly states: Readonly<Record<MessageState, number>>;
}

/** @param subject what the subjects looked for contain, as `2026-10` or `alert/`; null for all */
export async function ledgerOf(outbox: Pick<Outbox, "ledger">, tenant: string, subject: string | null): Promise<Ledger> {
  const lines: LedgerLine[] = [];
  for await (const entry of outbox.ledger(tenant))
    if (subject === null || entry.subject.includes(subject)) lines.push({ ...entry, short: shortOf(entry.id) });
  const subjects = new Map([...Map.groupBy(lines, (one) => one.subject)].map(([about, own]) => [about, countsOf(own)]));
  return { lines, subjects };
}

function countsOf(lines: readonly LedgerEntry[]): LedgerCounts {
  const states = none();
  for (const { state } of lines) states[state] += 1;
  return { recipients: lines.length, states };
}

/** The counts of several subjects together. */
export function sumOf(all: readonly LedgerCounts[]): LedgerCounts {
  const states = none();
  for (const one of all) for (const state of messageStates) states[state] += one.states[state];
  return { recipients: all.reduce((sum, one) => sum + one.recipients, 0), states };
}

function none(): Record<MessageState, number> {
  return Object.fromEntries(messageStates.map((state) => [state, 0])) as Record<MessageState, number>;
}

function shortOf(id: MessageId): string {
  return createHash("sha256").update(id).digest("hex").slice(0, 10);
}
