// Reads a number of all that there are, "we have 5 architects": the change is what is missing to it, or too much. Pure.
// Of customers nobody can say which are meant, those that count or all of them, so that their number is not read.

import type { Change, Level } from "../../../planning/changes/change.ts";
import { countOf, countPattern } from "../count-of.ts";
import { levelIn } from "./people-clause.ts";

/** How many count in the month in which something is supposed; null where that is not known. */
export interface CountsThere {
  readonly intermediate: number | null;
  readonly advanced: number | null;
  readonly deployments: number | null;
}

export interface TotalNamed {
  readonly of: keyof CountsThere;
  readonly count: number;
  /** How many count without it. */
  readonly there: number;
}

const altogether = /^(?:have|had|has|own|were|are|there (?:are|were|is)) /;
const additional = /\b(more|new|extra|additional|another|fewer|less)\b/;

/** Null where the clause names no such number. */
export function totalNamed(text: string, there: CountsThere): { total: TotalNamed; changes: Change[] } | { unclear: true } | null {
  const found = new RegExp(`\\b(${countPattern})\\b`).exec(text)?.[1];
  if (!altogether.test(text) || additional.test(text) || found === undefined) return null;
  const count = countOf(found);
  const of = levelIn(text) ?? (/\bdeploy\w*\b/.test(text) ? "deployments" : null);
  const now = of === null ? null : there[of];
  if (count === null || !Number.isInteger(count) || of === null || now === null || /§|%/.test(text)) return { unclear: true };
  return { total: { of, count, there: now }, changes: count === now ? [] : [changeTo(of, count - now)] };
}

function changeTo(of: Level | "deployments", by: number): Change {
  const count = Math.abs(by);
  if (of === "deployments") return by > 0 ? { what: "deployments-gained", count, sold: false } : { what: "deployments-lost", count };
  return { what: by > 0 ? "people-gained" : "people-lost", level: of, count };
}
