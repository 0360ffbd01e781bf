// Remembers what was left out and why, with the first few places of each, so that ten thousand rows of one name are one entry.

import type { FactKind, Origin } from "./facts.ts";

export type IgnoredReason =
  /** The rule book does not list the name. */
  | "unknown-workload"
  | "unknown-association"
  | "unknown-certification"
  /** The rule book lists it and does not count it. */
  | "workload-not-counted"
  | "association-not-counted"
  /** Sources disagree; the reading taken does not count it. */
  | "workload-disputed"
  | "association-disputed"
  /** Eligible, but the rate card has no rate for it. */
  | "workload-unrated"
  | "trial"
  | "expired"
  | "not-yet-earned"
  /** Outside the days on which the certification counts, or earned after it was retired. */
  | "not-eligible-any-more";

export interface Ignored {
  readonly kind: FactKind;
  readonly reason: IgnoredReason;
  /** The workload, association or certification that the rows name. */
  readonly name: string;
  readonly rows: number;
  readonly examples: readonly Origin[];
}

const examplesKept = 20;
/** Distinct names beyond this are counted under one: a column of free text must not grow a snapshot without end. */
const namesKept = 200;

export class IgnoredRows {
  readonly #kind: FactKind;
  readonly #entries = new Map<string, { reason: IgnoredReason; name: string; rows: number; examples: Origin[] }>();

  constructor(kind: FactKind) {
    this.#kind = kind;
  }

  add(reason: IgnoredReason, name: string, row: { readonly origin?: Origin | undefined }): void {
    const isNew = !this.#entries.has(`${reason}\0${name}`);
    const shown = isNew && this.#entries.size >= namesKept ? "(further names)" : name;
    const key = `${reason}\0${shown}`;
    const entry = this.#entries.get(key) ?? { reason, name: shown, rows: 0, examples: [] };
    if (entry.rows === 0) this.#entries.set(key, entry);
    entry.rows += row.origin?.lines ?? 1;
    if (row.origin !== undefined && entry.examples.length < examplesKept) entry.examples.push(row.origin);
  }

  /** By reason and name, whatever the order of the rows. */
  entries(): Ignored[] {
    return [...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => ({ kind: this.#kind, ...entry }));
  }
}
