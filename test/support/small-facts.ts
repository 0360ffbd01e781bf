// Facts of a few rows, written as a facts document, and their score. A document that is refused fails the test at once.
// `standing` builds an SMB partner with wanted counts, so that a spec can say what it is about and nothing else.

import assert from "node:assert/strict";
import { readFactsDocument } from "../../bot/facts/facts-document.ts";
import { addMonths, type Day, type Month, parseDay, parseMonth } from "../../bot/kernel/month.ts";
import type { Track } from "../../bot/kernel/program.ts";
import { scoreFacts } from "../../bot/snapshots/score-facts.ts";
import type { ScoredMonth } from "../../bot/snapshots/snapshot.ts";

export function month(text: string): Month {
  const parsed = parseMonth(text);
  assert.ok(parsed !== null, `${text} is not a month`);
  return parsed;
}

export function day(text: string): Day {
  const parsed = parseDay(text);
  assert.ok(parsed !== null, `${text} is not a day`);
  return parsed;
}

export function documentOf(facts: object) {
  const read = readFactsDocument(JSON.stringify(facts), { file: "facts.json", line: 1 });
  assert.ok(read.ok, JSON.stringify(read));
  return read.value;
}

export function scoreOf(facts: object): ScoredMonth {
  const { asOf, track, facts: known } = documentOf(facts);
  const scored = scoreFacts("business-applications", known, asOf, track);
  assert.ok(scored !== null, `no rule book in ${asOf}`);
  return scored;
}

export interface Standing {
  /** Net customer adds, of 5 for full points. */
  readonly adds?: number;
  /** People with an intermediate certification, of 5 for full points. */
  readonly intermediate?: number;
  /** People with an advanced certification, of 2 for full points. */
  readonly advanced?: number;
  /** Growth on a baseline of 25,000 MCV; 250 MCV are one percent. */
  readonly growthPercent?: number;
  /** Net deployments, of 5 for full points; each is 5,000 MCV, so growth must leave room for them. */
  readonly deployments?: number;
}

/** A facts document of an SMB partner. Points: 3 an add, 4 and 7.5 a person, 1 a percent, 4 a deployment. */
export function standing(asOf: Month, wanted: Standing, track: Track | null = "smb"): Record<string, unknown> {
  const { adds = 0, intermediate = 0, advanced = 0, growthPercent = 0, deployments = 0 } = wanted;
  const deployed = rows(deployments, (n) => usage(asOf, `deployed-${n}`, "Business Central", 5, "CPOR OSU"));
  const mcvNow = 25_000 + growthPercent * 250 - deployments * 5_000;
  assert.ok(mcvNow >= 0, "growth leaves no room for these deployments");
  return {
    asOf,
    track,
    revenue: rows(adds, (n) => ({ month: asOf, customerTenant: `add-${n}`, workload: "Sales", adjustedRevenueUsd: 300, association: "CSP Tier 1" })),
    usage: [...deployed, ...small(asOf, mcvNow), ...small(addMonths(asOf, -12), 25_000)],
    certifications: [
      ...rows(intermediate, (n) => certified(`consultant-${n}`, "Power Platform Developer Associate")),
      // In both books, so that the same partner can be scored in any month.
      ...rows(advanced, (n) => certified(`architect-${n}`, "Power Platform Solution Architect Expert")),
    ],
  };
}

/** Usage in pieces of at most 3,000 MCV, none of which is a deployment or close to one. */
function small(at: Month, mcv: number) {
  return rows(Math.ceil(mcv / 3_000), (n) => usage(at, `small-${n}`, "Customer Insights", Math.min(3_000, mcv - (n - 1) * 3_000) * 5, "PAL"));
}

function usage(at: Month, customerTenant: string, workload: string, units: number, association: string) {
  return { month: at, customerTenant, customerName: `Customer ${customerTenant}`, workload, units, association };
}

function certified(person: string, certification: string) {
  return { person, certification, earnedOn: "2023-01-15" };
}

function rows<Row>(count: number, row: (n: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => row(index + 1));
}
