// The answers that name people and customers, as values: who is certified and until when, which customers count, are close, or were lost.

import type { Day } from "../../kernel/month.ts";
import type { Subcategory } from "../../kernel/program.ts";
import type { Ignored, IgnoredReason } from "../../scoring/ignored.ts";
import type { Basis } from "../answer.ts";

interface WithBasis {
  readonly basis: Basis;
}

export interface CertificateHeld {
  readonly person: string;
  readonly certification: string;
  /** Null where the designation does not list it. */
  readonly level: "intermediate" | "advanced" | null;
  readonly earnedOn: Day;
  readonly expiresOn: Day | null;
  /** Null where it counts. */
  readonly because: IgnoredReason | null;
}

export interface PeopleAnswer extends WithBasis {
  readonly kind: "people";
  /** What was asked for: those that count, that end soon, that do not count, or everything of somebody who is named. */
  readonly asked: "counting" | "ending" | "not-counting" | "person";
  readonly level: "intermediate" | "advanced" | null;
  /** The days looked ahead, for those that end soon. */
  readonly until: Day | null;
  /** Who was named, or what titles were to hold; null where neither. */
  readonly name: string | null;
  readonly certificates: readonly CertificateHeld[];
  /** People among them. */
  readonly people: number;
}

export interface CustomerFigure {
  readonly customer: string;
  readonly workload: string;
  /** US dollars of the month, or MCV; null where there is none. */
  readonly now: number | null;
  readonly yearAgo: number | null;
  /** Whether it counts this month; null for growth, where everything counts. */
  readonly counts: boolean | null;
}

export interface CustomersAnswer extends WithBasis {
  readonly kind: "customers";
  readonly asked: "counting" | "near" | "top" | "lost" | "customer" | "ignored";
  /** The customer that was named. */
  readonly name: string | null;
  readonly tables: readonly CustomerTable[];
  /** What was left out of the compared months and why, where that was asked. */
  readonly ignored?: readonly Ignored[];
}

export interface CustomerTable {
  readonly subcategory: Subcategory;
  /** What each must exceed or reach; null for growth. */
  readonly threshold: number | null;
  readonly rows: readonly CustomerFigure[];
  /** How many there are in all. */
  readonly count: number;
}

/** A question about somebody or something that is not in the exports, or that fits several. */
export interface WhoAnswer {
  readonly kind: "who";
  readonly why: "unknown" | "several";
  /** Either, where the question leaves it open. */
  readonly of: "person" | "customer" | "either";
  readonly words: string;
  /** Those that fit, or that come nearest to one that is unknown. */
  readonly names: readonly string[];
  /** The question with each of these names in it, to be asked by a button. */
  readonly questions?: readonly string[];
}

export type EvidenceAnswer = PeopleAnswer | CustomersAnswer | WhoAnswer;
