// Remembers what was left out and why, with the first few places of each, so that ten thousand rows of one name are one entry.

import { type FactKind, type Origin, placeOf } from "./facts.ts";

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

/** A name that does not count, and why. */
export interface LeftOut {
  readonly reason: IgnoredReason;
  readonly name: string;
}

interface Listed {
  readonly name: string;
  readonly counts: boolean;
  readonly confidence: string;
}

/** @param listed what the rule book says of `name`; null when it counts */
export function workloadLeftOut(name: string, listed: Listed | undefined): LeftOut | null {
  if (listed === undefined) return { reason: "unknown-workload", name };
  return listed.counts ? null : { reason: listed.confidence === "disputed" ? "workload-disputed" : "workload-not-counted", name: listed.name };
}

/** @param listed what the rule book says of `name`; null when it counts */
export function associationLeftOut(name: string, listed: Listed | undefined): LeftOut | null {
  if (listed === undefined) return { reason: "unknown-association", name };
  return listed.counts ? null : { reason: listed.confidence === "disputed" ? "association-disputed" : "association-not-counted", name: listed.name };
}

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

interface Entry {
  readonly reason: IgnoredReason;
  readonly name: string;
  rows: number;
  readonly examples: Origin[];
}

export class IgnoredRows {
  readonly #kind: FactKind;
  readonly #byReason = new Map<IgnoredReason, Map<string, Entry>>();
  #count = 0;

  constructor(kind: FactKind) {
    this.#kind = kind;
  }

  add(reason: IgnoredReason, name: string, row: { readonly origin?: Origin | undefined }): void {
    const entry = this.#byReason.get(reason)?.get(name) ?? this.#newEntry(reason, name);
    entry.rows += row.origin?.lines ?? 1;
    if (row.origin !== undefined && entry.examples.length < examplesKept) entry.examples.push(placeOf(row.origin));
  }

  /** By reason and name, whatever the order of the rows. */
  entries(): Ignored[] {
    const key = ({ reason, name }: Entry): string => `${reason}\0${name}`;
    const all = [...this.#byReason.values()].flatMap((byName) => [...byName.values()]);
    return all.sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((entry) => ({ kind: this.#kind, ...entry }));
  }

  #newEntry(reason: IgnoredReason, name: string): Entry {
    const byName = this.#byReason.get(reason) ?? new Map<string, Entry>();
    this.#byReason.set(reason, byName);
    const shown = this.#count >= namesKept ? "(further names)" : name;
    const found = byName.get(shown);
    if (found !== undefined) return found;
    const entry: Entry = { reason, name: shown, rows: 0, examples: [] };
    byName.set(shown, entry);
    this.#count += 1;
    return entry;
  }
}
