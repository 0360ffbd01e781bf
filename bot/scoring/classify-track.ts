// Tells which track the rule book's own sentences put a partner on. Pure.
// Counted are pairs of customer tenant and workload with revenue above the book's figure, in both months that are compared;
// by another reading of the same sentence, different workloads.
// Enterprise only when both months have enough pairs; where the two sentences leave a hole it is SMB, and a warning says so.

import { toFixed4 } from "../kernel/fixed.ts";
import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { RevenueMeasured } from "./measured.ts";
import { countReaching } from "./threshold.ts";
import type { Warning } from "./warning.ts";

export interface Classification {
  readonly track: Track;
  readonly pairsNow: number;
  readonly pairsBaseline: number;
  readonly warnings: readonly Warning[];
}

/** Null when revenue is not known for both months. */
export function classifyTrack(book: RuleBook, revenue: RevenueMeasured | null): Classification | null {
  if (revenue === null) return null;
  const { revenueOverUsd, enterpriseFromPairs, unit } = book.classification;
  const line = toFixed4(revenueOverUsd.value);
  const count = (pairs: RevenueMeasured["now"]): number => {
    if (unit.value === "customer-workloads") return countReaching(pairs, (pair) => pair.amount, revenueOverUsd.value, "above");
    return new Set(pairs.filter((pair) => pair.amount > line).map((pair) => pair.workload)).size;
  };
  const [pairsNow, pairsBaseline] = [count(revenue.now), count(revenue.baseline)];
  const isEnterprise = pairsNow >= enterpriseFromPairs.value && pairsBaseline >= enterpriseFromPairs.value;
  const isUnclear = !isEnterprise && (pairsNow >= enterpriseFromPairs.value || pairsBaseline >= enterpriseFromPairs.value);
  return {
    track: isEnterprise ? "enterprise" : "smb",
    pairsNow,
    pairsBaseline,
    warnings: isUnclear ? [{ code: "track-unclear", pairsNow, pairsBaseline }] : [],
  };
}
