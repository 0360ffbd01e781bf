// Turns a measurement into a scorecard for one track. Pure: a rule book, a track and what was measured, nothing else.
// The bar is held against the unrounded total (within 1e-9, for binary fractions), never against a displayed figure.

import { toFixed4 } from "../kernel/fixed.ts";
import { type Subcategory, subcategories, type Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { Measured } from "./measured.ts";
import { scoreCertifications } from "./score-certifications.ts";
import { scoreDeployments } from "./score-deployments.ts";
import { scoreNetCustomerAdds } from "./score-net-customer-adds.ts";
import { scoreUsageGrowth } from "./score-usage-growth.ts";
import type { Finding, Findings, Scorecard } from "./scorecard.ts";
import { cancelsDeployments } from "./usage-baseline.ts";
import type { Warning } from "./warning.ts";

const tolerance = 1e-9;

export function points(book: RuleBook, track: Track, measured: Measured): Scorecard {
  const findings: Findings = {
    "net-customer-adds": scoreNetCustomerAdds(book, track, measured.revenue),
    "intermediate-certifications": scoreCertifications("intermediate-certifications", book, track, measured.certifications?.intermediate ?? null),
    "advanced-certifications": scoreCertifications("advanced-certifications", book, track, measured.certifications?.advanced ?? null),
    "usage-growth": scoreUsageGrowth(book, track, measured.usage),
    deployments: deploymentsOf(book, track, measured),
  };
  const inOrder: Finding[] = subcategories.map((id) => findings[id]);
  const total = inOrder.reduce((sum, one) => sum + (one.points ?? 0), 0);
  const failingGates = inOrder.filter((one) => one.points !== null && one.points < book.gate.value - tolerance).map((one) => one.id);
  return {
    designation: book.designation,
    asOf: measured.asOf,
    track,
    ruleBook: book.id,
    subcategories: inOrder,
    total,
    totalRange: { from: total, to: highestTotal(inOrder, total) },
    attained: isAttained(book, inOrder, total, failingGates),
    gapTo70: gapTo(book.target.value, total),
    failingGates,
    warnings: [...measured.warnings, ...onThreshold(book, track, measured), ...ambiguousGates(inOrder, failingGates)],
  };
}

function deploymentsOf(book: RuleBook, track: Track, { usage }: Measured): Finding<"deployments"> {
  const scored = scoreDeployments(book, track, usage);
  return usage !== null && cancelsDeployments(book, track, usage) ? { ...scored, points: 0, state: "unmet" } : scored;
}

/** Points missing to a target; 0 once it is reached. */
export function gapTo(target: number, total: number): number {
  return total >= target - tolerance ? 0 : target - total;
}

function highestTotal(findings: readonly Finding[], total: number): number {
  return findings.reduce((sum, one) => sum + (one.points === null ? one.max : 0), total);
}

function isAttained(book: RuleBook, findings: readonly Finding[], total: number, failingGates: readonly Subcategory[]): boolean | null {
  if (failingGates.length > 0) return false;
  const unknowns = findings.filter((one) => one.points === null);
  if (highestTotal(findings, total) < book.target.value - tolerance) return false;
  return unknowns.length > 0 ? null : total >= book.target.value - tolerance;
}

/** A subcategory between zero and one point: sources disagree whether that is enough. */
function ambiguousGates(findings: readonly Finding[], failingGates: readonly Subcategory[]): Warning[] {
  return findings
    .filter((one) => failingGates.includes(one.id) && one.points !== null && one.points > 0)
    .map((one) => ({ code: "gate-ambiguous", subcategory: one.id, points: one.points ?? 0 }));
}

/** Revenue exactly on the threshold: sources disagree whether it must be exceeded. */
function onThreshold(book: RuleBook, track: Track, measured: Measured): Warning[] {
  const rule = book.subcategories["net-customer-adds"];
  const usd = rule.revenueUsd[track].value;
  const line = toFixed4(usd);
  return [measured.revenue?.now ?? [], measured.revenue?.baseline ?? []]
    .flatMap((pairs) => pairs.filter((pair) => pair.amount === line))
    .map((pair) => ({ code: "revenue-on-threshold", workload: pair.workload, customer: pair.customerName ?? pair.customerTenant, usd }));
}
