// Why there is no plan: what is unknown, excluded, limited, too late, without a baseline, or at its maximum. Pure.
// Speaks only of subcategories that stay short even with every step that may be taken.

import type { Month } from "../../kernel/month.ts";
import { type Subcategory, subcategories } from "../../kernel/program.ts";
import type { FactKind } from "../../scoring/facts.ts";
import type { Scorecard } from "../../scoring/scorecard.ts";
import { findingOf } from "../../scoring/scorecard.ts";
import type { Base } from "../changes/base.ts";
import { feeds, type StepCounts, type StepKind, stepKinds } from "./step-kind.ts";
import type { StepTiming, TimingReason } from "./step-timing.ts";

export type Blocker =
  | { readonly code: "unknown-data"; readonly subcategory: Subcategory; readonly kind: FactKind; readonly months: readonly Month[] }
  | { readonly code: "baseline-too-small"; readonly mcvBaseline: number; readonly mcvNeeded: number }
  | { readonly code: "excluded"; readonly subcategory: Subcategory; readonly step: StepKind }
  | { readonly code: "limited"; readonly subcategory: Subcategory; readonly step: StepKind; readonly most: number; readonly useful: number }
  | { readonly code: "too-late"; readonly subcategory: Subcategory; readonly step: StepKind; readonly because: TimingReason }
  /** All points that there are stay below the target. */
  | { readonly code: "maximum"; readonly total: number; readonly target: number };

export interface Tried {
  readonly target: number;
  /** The points of each subcategory with every step that may be taken. */
  readonly best: Readonly<Record<Subcategory, number | null>>;
  readonly useful: StepCounts;
  readonly most: StepCounts;
  readonly excluded: readonly StepKind[];
  readonly timings: readonly StepTiming[];
}

export function blockersOf(base: Base, before: Scorecard, tried: Tried): Blocker[] {
  const rules = base.book.subcategories;
  const short = subcategories.filter((id) => (tried.best[id] ?? Number.NaN) < rules[id].maxPoints.value);
  const unknown = subcategories.filter((id) => tried.best[id] === null);
  const most = subcategories.reduce((sum, id) => sum + rules[id].maxPoints.value, 0);
  return [
    ...unknown.map((id) => unknownData(base, id)),
    ...(short.includes("usage-growth") ? baseline(base, before) : []),
    ...short.flatMap((id) => stepKinds.filter((kind) => feeds[kind].includes(id)).flatMap((kind) => heldBack(tried, id, kind))),
    ...(tried.target > most ? [{ code: "maximum", total: most, target: tried.target } as const] : []),
  ];
}

function unknownData({ measured }: Base, subcategory: Subcategory): Blocker {
  const kind: FactKind =
    subcategory === "net-customer-adds" ? "revenue" : subcategory === "usage-growth" || subcategory === "deployments" ? "usage" : "certifications";
  return { code: "unknown-data", subcategory, kind, months: measured.missing.find((one) => one.kind === kind)?.months ?? [] };
}

function baseline({ book, track }: Base, before: Scorecard): Blocker[] {
  const mcvBaseline = findingOf(before, "usage-growth").counts?.mcvBaseline ?? 0;
  const mcvNeeded = book.subcategories["usage-growth"].baselineMcv[track].value;
  return mcvBaseline === 0 || mcvBaseline < mcvNeeded ? [{ code: "baseline-too-small", mcvBaseline, mcvNeeded }] : [];
}

function heldBack({ excluded, timings, most, useful }: Tried, subcategory: Subcategory, step: StepKind): Blocker[] {
  if (excluded.includes(step)) return [{ code: "excluded", subcategory, step }];
  if (most[step] >= useful[step]) return [];
  const timing = timings.find((one) => one.kind === step && one.counts !== "yes");
  if (timing !== undefined) return [{ code: "too-late", subcategory, step, because: timing.because }];
  return [{ code: "limited", subcategory, step, most: most[step], useful: useful[step] }];
}
