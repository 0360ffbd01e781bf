// What the benchmark of planning times: each task once, from facts in memory. A further one is a further line here.
// Refuses facts that leave nothing to plan, because a plan without steps is quick and says nothing.

import type { Track } from "../../../bot/kernel/program.ts";
import type { Change } from "../../../bot/planning/changes/change.ts";
import { forecast } from "../../../bot/planning/forecast/forecast.ts";
import { plan } from "../../../bot/planning/plan.ts";
import { whatIf } from "../../../bot/planning/what-if.ts";
import { ruleBookInForce } from "../../../bot/rules/pick-rule-book.ts";
import { measure } from "../../../bot/scoring/measure.ts";
import { points } from "../../../bot/scoring/points.ts";
import { asOf, manyCustomers } from "./many-customers.ts";

export const track: Track = "enterprise";

const supposition: Change[] = [
  { what: "people-gained", level: "advanced", count: 2 },
  { what: "customer-lost", customer: "Customer 500" },
  { what: "deployments-gained", count: 2, sold: true },
];

export function tasks(customers: number): Readonly<Record<string, () => unknown>> {
  const book = ruleBookInForce("business-applications", asOf);
  if (book === null) throw new RangeError(`No rule book is in force in ${asOf}`);
  const facts = manyCustomers(customers);
  const base = { book, track, measured: measure(book, facts, asOf), facts };
  const before = points(book, track, base.measured);
  if (plan(base).outcome !== "planned" || !whatIf(base, supposition).ok) throw new RangeError("The invented partner has nothing to plan");
  const ahead = { designation: "business-applications", facts, asOf, statedTrack: track } as const;
  if (forecast(ahead)?.months.length !== 12) throw new RangeError("The invented partner has no year to come");
  return {
    scoring: () => points(book, track, measure(book, facts, asOf)),
    plan: () => plan(base),
    whatIf: () => whatIf(base, supposition, before),
    forecast: () => forecast(ahead),
  };
}
