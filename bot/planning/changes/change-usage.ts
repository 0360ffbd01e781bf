// Supposes more or less usage: of everything, a customer, a workload, or a customer's workload; or on top, of nobody in particular.
// Several workloads change in the same proportion. Users and profiles become MCV by the book's rate card.

import { type Fixed, fromFixed4, none, plus, times, toFixed4 } from "../../kernel/fixed.ts";
import { indexOf } from "../../rules/book-index.ts";
import type { RatedWorkload } from "../../rules/rule-book.ts";
import type { UsageMeasured, UsagePair } from "../../scoring/measured.ts";
import { assumedUsage } from "./assumed.ts";
import type { UsageChange } from "./change.ts";
import type { ChangeProblem } from "./change-problem.ts";
import { problemOfFigure } from "./checked-count.ts";
import { customerTitle } from "./customer-title.ts";
import { type Draft, dataMissing } from "./draft.ts";
import { type FoundCustomer, findCustomer } from "./find-customer.ts";
import { leastMcv } from "./least-amount.ts";

type Of<What extends UsageChange["what"]> = Extract<UsageChange, { what: What }>;

/** Null when it was applied. */
export function changeUsage(draft: Draft, change: UsageChange): ChangeProblem | null {
  const { usage } = draft.measured;
  if (usage === null) return dataMissing(draft, "usage");
  return change.what === "usage-added" ? addUsage(draft, usage, change) : setUsage(draft, usage, change);
}

/** Each piece stays below the threshold of a deployment: usage of nobody in particular is growth and nothing else. */
function addUsage(draft: Draft, usage: UsageMeasured, { more }: Of<"usage-added">): ChangeProblem | null {
  const baseline = sumOf(usage.baseline);
  if ("percentOfBaseline" in more && baseline === none) return { code: "no-baseline" };
  const mcv = "mcv" in more ? toFixed4(more.mcv) : shareOfBaseline(baseline, more.percentOfBaseline);
  const problem = problemOfFigure(fromFixed4(mcv), 0);
  if (problem !== null || mcv === none) return problem;
  const most = leastMcv(draft.book, draft.track) - 1;
  const whole = Math.floor(mcv / most);
  const pieces = [
    ...assumedUsage(whole, draft.supposed, most as Fixed, ""),
    ...assumedUsage(1, draft.supposed + whole, (mcv - whole * most) as Fixed, ""),
  ];
  put(draft, [...usage.now, ...pieces]);
  draft.supposed += pieces.length;
  draft.assumptions.push({ code: "usage-of-nobody", mcv: fromFixed4(mcv) });
  return null;
}

/** A percentage of the baseline month's usage; rounded up, so that it is never a hair less than the growth asked for. */
export function shareOfBaseline(baseline: Fixed, percent: number): Fixed {
  return Math.ceil((baseline * percent) / 100 - 1e-6) as Fixed;
}

function setUsage(draft: Draft, usage: UsageMeasured, { customer: name, workload: workloadName, figure }: Of<"usage-changed">): ChangeProblem | null {
  const found = name === undefined ? null : findCustomer(draft, name);
  if (found !== null && !found.ok) return found.problem;
  const customer = found?.value ?? null;
  const workload = workloadName === undefined ? null : ratedWorkload(draft, workloadName);
  if (workload !== null && "code" in workload) return workload;
  const wanted = mcvWanted(figure, workload);
  if (typeof wanted === "object" && wanted !== null) return wanted;
  const isMeant = (pair: UsagePair): boolean =>
    (customer === null || pair.customerTenant === customer.customerTenant) && (workload === null || pair.workload === workload.name);
  const meant = usage.now.filter(isMeant);
  const before = sumOf(meant);
  const about = { customer: customer === null ? null : customerTitle(customer), workload: workload?.name ?? null };
  if (before <= 0 && (wanted === null || customer === null || workload === null)) return { code: "no-usage", ...about };
  const after = wanted ?? null;
  const changed = "percent" in figure ? meant.map((pair) => scaled(pair, 1 + figure.percent / 100)) : stretched(meant, before, after ?? none);
  const first = customer !== null && workload !== null && meant.length === 0 ? [newPair(customer, workload, after ?? none)] : [];
  let next = 0;
  put(draft, [...usage.now.map((pair) => (isMeant(pair) ? (changed[next++] ?? pair) : pair)), ...first]);
  const now = [...changed, ...first];
  if (now.length > 1)
    draft.assumptions.push({ code: "changed-alike", workloads: now.length, mcvFrom: fromFixed4(before), mcvTo: fromFixed4(sumOf(now)) });
  noteThreshold(draft, customer, meant, now);
  return null;
}

/** MCV that it is to become; null for a percentage. */
function mcvWanted(figure: Of<"usage-changed">["figure"], workload: RatedWorkload | null): Fixed | null | ChangeProblem {
  if ("percent" in figure) return problemOfFigure(figure.percent, -100);
  if ("mcv" in figure) return problemOfFigure(figure.mcv, 0) ?? toFixed4(figure.mcv);
  if (workload === null) return { code: "workload-needed" };
  return problemOfFigure(figure.units, 0) ?? times(toFixed4(figure.units), workload.rate ?? none);
}

/** A workload of the rate card, or why there is none. */
export function ratedWorkload({ book, assumptions }: Draft, name: string): RatedWorkload | ChangeProblem {
  const index = indexOf(book);
  const workload = index.ratedWorkload(name);
  if (workload === undefined) return { code: "unknown-workload", name };
  if (workload.rate === null) return { code: "workload-unrated", name: workload.name };
  const product = index.ratedProduct(name)?.product;
  if (product !== undefined && product !== workload.name) assumptions.push({ code: "usage-rolled-up", product, workload: workload.name });
  return workload;
}

/** All in one proportion to a sum; what rounding leaves over goes to the largest. */
function stretched(pairs: readonly UsagePair[], before: Fixed, after: Fixed): UsagePair[] {
  const changed = pairs.map((pair) => (before > 0 ? scaled(pair, after / before) : { ...pair, mcv: after }));
  const largest = changed.reduce((most, pair, index) => (pair.mcv > (changed[most]?.mcv ?? none) ? index : most), 0);
  const left = after - sumOf(changed);
  return changed.map((pair, index) => (index === largest ? { ...pair, mcv: (pair.mcv + left) as Fixed } : pair));
}

function scaled(pair: UsagePair, factor: number): UsagePair {
  return { ...pair, amount: times(pair.amount, factor), mcv: times(pair.mcv, factor) };
}

function newPair(customer: FoundCustomer, { name, rate }: RatedWorkload, mcv: Fixed): UsagePair {
  return { ...customer, workload: name, amount: times(mcv, 1 / (rate ?? 1)), mcv, origins: [] };
}

/** One customer's workload that grew and still is no deployment. */
function noteThreshold(draft: Draft, customer: FoundCustomer | null, before: readonly UsagePair[], after: readonly UsagePair[]): void {
  const [pair] = after;
  if (customer === null || pair === undefined || after.length > 1) return;
  const least = leastMcv(draft.book, draft.track);
  if (pair.mcv >= least || pair.mcv <= (before[0]?.mcv ?? none)) return;
  const { workload, mcv } = pair;
  const figures = { figure: fromFixed4(mcv), threshold: draft.book.subcategories.deployments.mcv[draft.track].value };
  draft.swallowed.push({ code: "threshold-not-reached", subcategory: "deployments", customer: customerTitle(customer), workload, ...figures });
}

function put(draft: Draft, now: readonly UsagePair[]): void {
  const { usage } = draft.measured;
  if (usage !== null) draft.measured = { ...draft.measured, usage: { ...usage, now } };
}

function sumOf(pairs: readonly UsagePair[]): Fixed {
  return pairs.reduce((total, pair) => plus(total, pair.mcv), none);
}
