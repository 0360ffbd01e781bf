// Follows every point to the customers, workloads and people that carry it, to the near misses, and to the places in the exports. Pure.
// Derived from the measurement that was scored, so that it can't tell another story than the points.

import { type Fixed, fromFixed4 } from "../kernel/fixed.ts";
import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { Origin } from "./facts.ts";
import type { Ignored } from "./ignored.ts";
import { largestFirst } from "./largest-first.ts";
import type { CertifiedPerson, Compared, Measured, UsagePair } from "./measured.ts";
import type { Pair } from "./pairs.ts";
import { type Comparison, countReaching } from "./threshold.ts";

/** A customer tenant's workload and its figure: US dollars of the month, or MCV. */
export interface CustomerWorkload {
  readonly customerTenant: string;
  readonly customerName: string | null;
  readonly workload: string;
  readonly figure: number;
  readonly origins: readonly Origin[];
}

/** Null where the data is missing. */
export interface PairEvidence {
  /** What each must exceed or reach. */
  readonly threshold: number;
  readonly counted: readonly CustomerWorkload[];
  /** Counted a year ago, and taken off. */
  readonly countedAtBaseline: readonly CustomerWorkload[];
  /** Below the threshold by at most a fifth of it. */
  readonly nearMisses: readonly CustomerWorkload[];
}

export interface GrowthEvidence {
  readonly now: readonly CustomerWorkload[];
  readonly baseline: readonly CustomerWorkload[];
}

export interface Evidence {
  readonly "net-customer-adds": PairEvidence | null;
  readonly "intermediate-certifications": readonly CertifiedPerson[] | null;
  readonly "advanced-certifications": readonly CertifiedPerson[] | null;
  readonly "usage-growth": GrowthEvidence | null;
  readonly deployments: PairEvidence | null;
  readonly ignored: readonly Ignored[];
}

const nearMissShare = 0.8;

export function evidenceOf(book: RuleBook, track: Track, measured: Measured): Evidence {
  const { revenue, usage, certifications } = measured;
  const adds = book.subcategories["net-customer-adds"];
  const { deployments } = book.subcategories;
  return {
    "net-customer-adds": revenue === null ? null : pairEvidence(revenue, amountOf, adds.revenueUsd[track].value, adds.comparison.value),
    "intermediate-certifications": certifications?.intermediate ?? null,
    "advanced-certifications": certifications?.advanced ?? null,
    "usage-growth": usage === null ? null : { now: listed(usage.now, mcvOf), baseline: listed(usage.baseline, mcvOf) },
    deployments: usage === null ? null : pairEvidence(usage, mcvOf, deployments.mcv[track].value, deployments.comparison.value),
    ignored: measured.ignored,
  };
}

function amountOf(pair: Pair): Fixed {
  return pair.amount;
}

function mcvOf(pair: UsagePair): Fixed {
  return pair.mcv;
}

function pairEvidence<One extends Pair>(
  compared: Compared<readonly One[]>,
  figureOf: (pair: One) => Fixed,
  threshold: number,
  comparison: Comparison,
): PairEvidence {
  const [now, baseline] = [listed(compared.now, figureOf), listed(compared.baseline, figureOf)];
  const counted = countReaching(compared.now, figureOf, threshold, comparison);
  const near = countReaching(compared.now, figureOf, threshold * nearMissShare, "at-least");
  return {
    threshold,
    counted: now.slice(0, counted),
    countedAtBaseline: baseline.slice(0, countReaching(compared.baseline, figureOf, threshold, comparison)),
    nearMisses: now.slice(counted, near),
  };
}

// Kept as long as the measurement is. Revenue is always listed by amount and usage by MCV, so that the pairs alone name a list.
const lists = new WeakMap<readonly Pair[], readonly CustomerWorkload[]>();

/** The largest first. Listed once for both tracks: what a track counts is the beginning of the list, whatever its threshold. */
function listed<One extends Pair>(pairs: readonly One[], figureOf: (pair: One) => Fixed): readonly CustomerWorkload[] {
  const list = lists.get(pairs) ?? largestFirst(pairs, figureOf, (pair) => customerWorkload(pair, figureOf(pair)));
  lists.set(pairs, list);
  return list;
}

function customerWorkload({ customerTenant, customerName, workload, origins }: Pair, figure: Fixed): CustomerWorkload {
  return { customerTenant, customerName, workload, figure: fromFixed4(figure), origins };
}
