// Partners by chance with facts over two years: few customers and people, so that thresholds, caps and gates are met and missed.
// Some months are not on file. Knows no rule but the names that the rule books list.

import fc from "fast-check";
import { addMonths, type Month, monthsFrom } from "../../bot/kernel/month.ts";
import type { Facts } from "../../bot/scoring/facts.ts";
import { documentOf, month } from "../support/small-facts.ts";

const last = month("2026-10");
export const historyMonths: readonly Month[] = monthsFrom(addMonths(last, -25), last);

const anyMonth = fc.constantFrom(...historyMonths);
const customerTenant = fc.constantFrom("t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8");
const run = fc.record({ first: anyMonth, length: fc.constantFrom(1, 6, 14, 26), customerTenant });
const usageRun = fc.record({
  run,
  workload: fc.constantFrom("Power Apps", "Business Central", "Sales", "Customer Insights", "Portals", "Widget"),
  units: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 20_000, max: 90_000 })),
  association: fc.constantFrom("PAL", "CPOR OSU", "CSP Tier 1"),
  metricType: fc.constantFrom("Paid", "Paid", "Trial"),
});
const revenueRun = fc.record({
  run,
  workload: fc.constantFrom("Sales", "Business Central", "Power BI", "Marketing"),
  adjustedRevenueUsd: fc.constantFrom(100, 250, 260, 1_500, 1_600, 6_000),
  association: fc.constantFrom("CSP Tier 1", "DPOR", "PAL"),
});
const certification = fc.record({
  person: fc.constantFrom("p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9"),
  certification: fc.constantFrom(
    "Power Platform Developer Associate",
    "Dynamics 365 Sales Functional Consultant Associate",
    "Dynamics 365 Field Service Functional Consultant Associate",
    "Power Platform Solution Architect Expert",
    "Agentic AI Business Solutions Architect",
  ),
  earnedOn: fc.constantFrom("2024-05-01", "2025-11-30", "2026-06-30", "2026-09-15", "2026-11-03"),
  expiresOn: fc.constantFrom("2026-08-15", "2026-10-31", "2026-12-15", "2027-02-28", "2027-07-01", null),
});
const onFile = fc.oneof(
  { arbitrary: fc.constant(undefined), weight: 3 },
  { arbitrary: fc.subarray([...historyMonths], { minLength: 18 }), weight: 1 },
);

export const anyHistory = fc.record({
  usage: fc.array(usageRun, { maxLength: 30, size: "max" }),
  revenue: fc.array(revenueRun, { maxLength: 24, size: "max" }),
  certifications: fc.array(certification, { maxLength: 14, size: "max" }),
  covered: fc.record({ usage: onFile, revenue: onFile }),
});
type History = typeof anyHistory extends fc.Arbitrary<infer One> ? One : never;

/** Rows of a run go on unchanged from month to month. */
export function factsOf(history: History): Facts {
  return documentOf(historyDocument(history, last)).facts;
}

/** The same as a facts document as of a month. */
export function historyDocument({ usage, revenue, certifications, covered }: History, asOf: Month): Record<string, unknown> {
  return { asOf, usage: usage.flatMap(rowsOf), revenue: revenue.flatMap(rowsOf), certifications, covered };
}

function rowsOf<One extends { run: { first: Month; length: number; customerTenant: string } }>({
  run: { first, length, customerTenant },
  ...row
}: One) {
  const end = addMonths(first, length - 1);
  return monthsFrom(first, end < last ? end : last).map((when) => ({ month: when, customerTenant, ...row }));
}
