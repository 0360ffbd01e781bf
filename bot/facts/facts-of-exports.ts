// Puts the exports of one partner together into facts that can be scored. A later export replaces the months it covers.

import type { Month } from "../kernel/month.ts";
import { indexOf } from "../rules/book-index.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { type Facts, nothingCovered, type RevenueFact } from "../scoring/facts.ts";
import type { FactRows } from "./fact-rows.ts";
import type { ReadExport, ReportedUsage } from "./partner-facts.ts";
import { type UnitsChoice, withUnits } from "./usage-units.ts";

export function reportedIn(exports: readonly ReadExport[]): ReportedFacts {
  const usage = new Map<Month, FactRows<ReportedUsage>>();
  const revenue = new Map<Month, FactRows<RevenueFact>>();
  let certifications: Facts["certifications"] | null = null;
  for (const one of exports) {
    if (one.kind === "usage") for (const [month, rows] of one.months) usage.set(month, rows);
    else if (one.kind === "revenue") for (const [month, rows] of one.months) revenue.set(month, rows);
    else certifications = one.rows;
  }
  return { usage, revenue, certifications };
}

/** These months and nothing else: a long history is not read for every month anew. */
export function reportedOf(reported: ReportedFacts, months: readonly Month[]): ReportedFacts {
  const around = <Rows>(byMonth: ReadonlyMap<Month, Rows>): Map<Month, Rows> => new Map([...byMonth].filter(([month]) => months.includes(month)));
  return { usage: around(reported.usage), revenue: around(reported.revenue), certifications: reported.certifications };
}

/** @param book says which workloads are measured in capacity. */
export function factsOfExports(exports: readonly ReadExport[], units: UnitsChoice, book: RuleBook): Facts {
  return assembleFacts(reportedIn(exports), units, book);
}

export interface ReportedFacts {
  readonly usage: ReadonlyMap<Month, FactRows<ReportedUsage>>;
  readonly revenue: ReadonlyMap<Month, FactRows<RevenueFact>>;
  /** Null when no trainings export is there. */
  readonly certifications: Facts["certifications"] | null;
}

export function assembleFacts(reported: ReportedFacts, units: UnitsChoice, book: RuleBook): Facts {
  const isCapacity = (workload: string): boolean => indexOf(book).ratedWorkload(workload)?.unit === "profiles";
  return {
    usage: new Map([...reported.usage].map(([month, rows]) => [month, rows.map((row) => withUnits(row, units, isCapacity))])),
    revenue: new Map([...reported.revenue].map(([month, rows]) => [month, Array.isArray(rows) ? rows : [...rows]])),
    certifications: reported.certifications ?? [],
    covered: {
      usage: new Set(reported.usage.keys()),
      revenue: new Set(reported.revenue.keys()),
      certifications: reported.certifications === null ? nothingCovered : "every",
    },
  };
}
