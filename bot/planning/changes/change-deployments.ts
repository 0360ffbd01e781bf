// Supposes deployments gained or lost. A new one is a customer with MCV exactly at the track's threshold, which adds to usage growth;
// sold by us it is a net customer add as well. A lost one loses its usage.

import { type Fixed, fromFixed4, none, times } from "../../kernel/fixed.ts";
import { indexOf } from "../../rules/book-index.ts";
import type { UsageMeasured, UsagePair } from "../../scoring/measured.ts";
import type { Pair } from "../../scoring/pairs.ts";
import { assumedRevenue, assumedUsage } from "./assumed.ts";
import type { DeploymentsChange } from "./change.ts";
import { raiseRevenue } from "./change-customers.ts";
import type { ChangeProblem } from "./change-problem.ts";
import { ratedWorkload } from "./change-usage.ts";
import { problemOfCount } from "./checked-count.ts";
import { customerTitle } from "./customer-title.ts";
import { type Draft, dataMissing } from "./draft.ts";
import { findCustomer, findOrNewCustomer } from "./find-customer.ts";
import { leastMcv, leastRevenue } from "./least-amount.ts";
import { raisePair } from "./raise-pair.ts";

type Of<What extends DeploymentsChange["what"]> = Extract<DeploymentsChange, { what: What }>;

const subcategory = "deployments";

/** Null when it was applied. */
export function changeDeployments(draft: Draft, change: DeploymentsChange): ChangeProblem | null {
  const { usage, revenue } = draft.measured;
  if (usage === null) return dataMissing(draft, "usage");
  if ("sold" in change && change.sold && revenue === null) return dataMissing(draft, "revenue");
  switch (change.what) {
    case "deployments-gained":
      return gainMany(draft, usage, change);
    case "deployment-gained":
      return gainOne(draft, usage, change);
    case "deployments-lost":
      return loseMany(draft, usage, change);
    case "deployment-lost":
      return loseOne(draft, usage, change);
  }
}

function gainMany(draft: Draft, usage: UsageMeasured, { count, sold, workload: name }: Of<"deployments-gained">): ChangeProblem | null {
  const workload = name === undefined ? null : ratedWorkload(draft, name);
  const problem = problemOfCount(count) ?? (workload !== null && "code" in workload ? workload : null);
  if (problem !== null || count === 0) return problem;
  const [mcv, usd] = [leastMcv(draft.book, draft.track), leastRevenue(draft.book, draft.track)];
  const rated = workload !== null && "name" in workload ? workload.name : null;
  const { revenue } = draft.measured;
  draft.measured = {
    ...draft.measured,
    usage: { ...usage, now: [...usage.now, ...assumedUsage(count, draft.supposed, mcv, rated ?? "")] },
    revenue: sold && revenue !== null ? { ...revenue, now: [...revenue.now, ...assumedRevenue(count, draft.supposed, usd, name ?? "")] } : revenue,
  };
  draft.supposed += count;
  draft.assumptions.push({ code: "new-deployments", count, workload: rated, mcv: fromFixed4(mcv), usd: sold ? fromFixed4(usd) : null });
  return null;
}

function gainOne(
  draft: Draft,
  usage: UsageMeasured,
  { customer: name, workload: product, sold, isNew }: Of<"deployment-gained">,
): ChangeProblem | null {
  const found = findOrNewCustomer(draft, name, isNew);
  if (!found.ok) return found.problem;
  const workload = ratedWorkload(draft, product);
  if ("code" in workload) return workload;
  const mcv = leastMcv(draft.book, draft.track);
  const withMcv = (pair: Pair, amount: Fixed): UsagePair => ({ ...pair, amount: times(amount, 1 / (workload.rate ?? 1)), mcv: amount });
  const { pairs, from, isRaised } = raisePair(usage.now, found.value, workload.name, mcv, (pair) => pair.mcv, withMcv);
  const about = { customer: customerTitle(found.value), workload: workload.name };
  if (isRaised) {
    draft.measured = { ...draft.measured, usage: { ...usage, now: pairs } };
    draft.assumptions.push({ code: "deployment-raised", ...about, from, to: fromFixed4(mcv) });
  } else draft.swallowed.push({ code: "customer-already-counts", subcategory, ...about });
  // Revenue has names of its own; where it does not know the product, the sale stands under the name of its usage.
  const revenueName = indexOf(draft.book).revenueWorkload(product);
  return sold ? raiseRevenue(draft, found.value, revenueName?.counts === true ? revenueName.name : workload.name) : null;
}

/** Of those that count, the ones with the least MCV. */
function loseMany(draft: Draft, usage: UsageMeasured, { count }: Of<"deployments-lost">): ChangeProblem | null {
  const problem = problemOfCount(count);
  if (problem !== null || count === 0) return problem;
  const least = leastMcv(draft.book, draft.track);
  const chosen = usage.now
    .filter((pair) => pair.mcv >= least)
    .sort((a, b) => a.mcv - b.mcv || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, count);
  if (chosen.length < count) draft.swallowed.push({ code: "fewer-than-asked", asked: count, had: chosen.length });
  draft.assumptions.push({ code: "lost-chosen", of: "deployments", names: chosen.map(customerTitle) });
  lose(draft, usage, chosen);
  return null;
}

function loseOne(draft: Draft, usage: UsageMeasured, { customer: name, workload: product }: Of<"deployment-lost">): ChangeProblem | null {
  const found = findCustomer(draft, name);
  if (!found.ok) return found.problem;
  const workload = ratedWorkload(draft, product);
  if ("code" in workload) return workload;
  const lost = usage.now.filter((pair) => pair.customerTenant === found.value.customerTenant && pair.workload === workload.name);
  const [pair] = lost;
  const about = { customer: customerTitle(found.value), workload: workload.name };
  if (pair === undefined) return { code: "no-usage", ...about };
  if (pair.mcv < leastMcv(draft.book, draft.track)) draft.swallowed.push({ code: "customer-did-not-count", subcategory, ...about });
  lose(draft, usage, lost);
  return null;
}

function lose(draft: Draft, usage: UsageMeasured, lost: readonly UsagePair[]): void {
  draft.measured = { ...draft.measured, usage: { ...usage, now: usage.now.filter((pair) => !lost.includes(pair)) } };
  for (const pair of lost)
    draft.assumptions.push({
      code: "figures-lost",
      customer: customerTitle(pair),
      workload: pair.workload,
      usd: fromFixed4(none),
      mcv: fromFixed4(pair.mcv),
    });
}

function keyOf({ customerTenant, workload }: Pair): string {
  return `${customerTenant}\0${workload}`;
}
