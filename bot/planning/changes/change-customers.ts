// Supposes customers gained or lost. A gained one has one eligible workload with revenue just above the track's threshold;
// a lost one takes all revenue and usage of the month along. What stood a year ago stays: the past does not change.

import { type Fixed, fromFixed4, none, plus } from "../../kernel/fixed.ts";
import { indexOf } from "../../rules/book-index.ts";
import type { UsagePair } from "../../scoring/measured.ts";
import type { Pair } from "../../scoring/pairs.ts";
import { assumedRevenue } from "./assumed.ts";
import type { CustomersChange } from "./change.ts";
import type { ChangeProblem } from "./change-problem.ts";
import { problemOfCount } from "./checked-count.ts";
import { customerTitle } from "./customer-title.ts";
import { type Draft, dataMissing } from "./draft.ts";
import { type FoundCustomer, findCustomer, findOrNewCustomer } from "./find-customer.ts";
import { leastRevenue } from "./least-amount.ts";
import { raisePair } from "./raise-pair.ts";

type Of<What extends CustomersChange["what"]> = Extract<CustomersChange, { what: What }>;

const subcategory = "net-customer-adds";

/** Null when it was applied. */
export function changeCustomers(draft: Draft, change: CustomersChange): ChangeProblem | null {
  switch (change.what) {
    case "customers-gained":
      return gainMany(draft, change);
    case "customer-gained":
      return gainOne(draft, change);
    case "customers-lost":
      return loseMany(draft, change);
    case "customer-lost":
      return loseOne(draft, change);
  }
}

function gainMany(draft: Draft, { count, workload }: Of<"customers-gained">): ChangeProblem | null {
  const { revenue } = draft.measured;
  const named = workload === undefined ? null : countedWorkload(draft, workload);
  const problem = problemOfCount(count) ?? (revenue === null ? dataMissing(draft, "revenue") : null) ?? problemIn(named);
  if (problem !== null || revenue === null || count === 0) return problem;
  const least = leastRevenue(draft.book, draft.track);
  const name = typeof named === "string" ? named : null;
  draft.measured = { ...draft.measured, revenue: { ...revenue, now: [...revenue.now, ...assumedRevenue(count, draft.supposed, least, name ?? "")] } };
  draft.supposed += count;
  draft.assumptions.push({ code: "new-customers", count, workload: name, usd: fromFixed4(least) });
  return null;
}

function gainOne(draft: Draft, { customer, workload, isNew }: Of<"customer-gained">): ChangeProblem | null {
  const found = findOrNewCustomer(draft, customer, isNew);
  if (!found.ok) return found.problem;
  const counted = countedWorkload(draft, workload);
  return typeof counted === "string" ? raiseRevenue(draft, found.value, counted) : counted;
}

/** Lifts a customer's revenue of one workload above the threshold, unless it is. Null when done. */
export function raiseRevenue(draft: Draft, customer: FoundCustomer, workload: string): ChangeProblem | null {
  const { revenue } = draft.measured;
  if (revenue === null) return dataMissing(draft, "revenue");
  const least = leastRevenue(draft.book, draft.track);
  const { pairs, from, isRaised } = raisePair(
    revenue.now,
    customer,
    workload,
    least,
    (pair) => pair.amount,
    (pair, amount) => ({ ...pair, amount }),
  );
  const about = { customer: customerTitle(customer), workload };
  if (!isRaised) {
    draft.swallowed.push({ code: "customer-already-counts", subcategory, ...about });
    return null;
  }
  draft.measured = { ...draft.measured, revenue: { ...revenue, now: pairs } };
  draft.assumptions.push({ code: "revenue-raised", ...about, from, to: fromFixed4(least) });
  return null;
}

/** The book's name of a workload whose revenue counts, or why there is none. */
function countedWorkload({ book }: Draft, name: string): string | ChangeProblem {
  const workload = indexOf(book).revenueWorkload(name);
  if (workload === undefined) return { code: "unknown-workload", name };
  return workload.counts ? workload.name : { code: "workload-not-counted", name: workload.name };
}

function problemIn(named: string | ChangeProblem | null): ChangeProblem | null {
  return typeof named === "string" ? null : named;
}

/** Of the customers that count, those with the least revenue. */
function loseMany(draft: Draft, { count }: Of<"customers-lost">): ChangeProblem | null {
  const { revenue } = draft.measured;
  const problem = problemOfCount(count) ?? (revenue === null ? dataMissing(draft, "revenue") : null);
  if (problem !== null || revenue === null || count === 0) return problem;
  const least = leastRevenue(draft.book, draft.track);
  const counting = new Map<string, { customer: FoundCustomer; amount: Fixed }>();
  for (const pair of revenue.now) {
    if (pair.amount < least) continue;
    const before = counting.get(pair.customerTenant)?.amount ?? none;
    counting.set(pair.customerTenant, { customer: pair, amount: plus(before, pair.amount) });
  }
  const chosen = [...counting.values()]
    .sort((a, b) => a.amount - b.amount || (a.customer.customerTenant < b.customer.customerTenant ? -1 : 1))
    .slice(0, count)
    .map((one) => one.customer);
  if (chosen.length < count) draft.swallowed.push({ code: "fewer-than-asked", asked: count, had: chosen.length });
  draft.assumptions.push({ code: "lost-chosen", of: "customers", names: chosen.map(customerTitle) });
  for (const customer of chosen) take(draft, customer, null, (pair) => pair.customerTenant === customer.customerTenant);
  return null;
}

function loseOne(draft: Draft, { customer: name, workload }: Of<"customer-lost">): ChangeProblem | null {
  const found = findCustomer(draft, name);
  if (!found.ok) return found.problem;
  const { customerTenant } = found.value;
  const names = workload === undefined ? null : namesOf(draft, workload);
  if (names?.length === 0) return { code: "unknown-workload", name: workload ?? "" };
  const isLost = (pair: Pair): boolean => pair.customerTenant === customerTenant && (names === null || names.includes(pair.workload));
  const { revenue, usage } = draft.measured;
  if (revenue === null && usage === null) return dataMissing(draft, "revenue");
  if (!(revenue?.now.some(isLost) || usage?.now.some(isLost)))
    return { code: "no-revenue-or-usage", customer: customerTitle(found.value), workload: workload ?? null };
  take(draft, found.value, workload ?? null, isLost);
  return null;
}

/** Revenue and usage know a workload under names of their own. */
function namesOf(draft: Draft, name: string): string[] {
  const index = indexOf(draft.book);
  const [product, rated] = [index.ratedProduct(name)?.product, index.ratedWorkload(name)?.name];
  if (product !== undefined && rated !== undefined && product !== rated)
    draft.assumptions.push({ code: "usage-rolled-up", product, workload: rated });
  return [index.revenueWorkload(name)?.name, rated].filter((one) => one !== undefined);
}

function take(draft: Draft, customer: FoundCustomer, workload: string | null, isLost: (pair: Pair) => boolean): void {
  const { revenue, usage } = draft.measured;
  const [sold, used] = [parted(revenue?.now ?? [], isLost), parted<UsagePair>(usage?.now ?? [], isLost)];
  draft.assumptions.push({
    code: "figures-lost",
    customer: customerTitle(customer),
    workload,
    usd: fromFixed4(sold.lost.reduce((total, pair) => plus(total, pair.amount), none)),
    mcv: fromFixed4(used.lost.reduce((total, pair) => plus(total, pair.mcv), none)),
  });
  draft.measured = {
    ...draft.measured,
    revenue: revenue === null ? null : { ...revenue, now: sold.kept },
    usage: usage === null ? null : { ...usage, now: used.kept },
  };
}

function parted<One extends Pair>(pairs: readonly One[], isLost: (pair: Pair) => boolean): { kept: One[]; lost: One[] } {
  const [kept, lost]: [One[], One[]] = [[], []];
  for (const pair of pairs) (isLost(pair) ? lost : kept).push(pair);
  return { kept, lost };
}
