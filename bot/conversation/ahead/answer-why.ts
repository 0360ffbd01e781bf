// Answers why a subcategory has the points that it has: the formula with the partner's own figures, who carries it, and where the rule is printed.

import type { Subcategory } from "../../kernel/program.ts";
import { needed } from "../../planning/needed.ts";
import type { RuleBook } from "../../rules/rule-book.ts";
import { type Evidence, evidenceOf, type PairEvidence } from "../../scoring/evidence.ts";
import { thresholdOf } from "../basis.ts";
import { type Ahead, baseAt } from "./ahead.ts";
import type { Carriers, Listed, Reason, WhyAnswer } from "./ahead-answer.ts";

const listed = 5;

const stepOf = {
  "net-customer-adds": "net-add",
  "intermediate-certifications": "intermediate-person",
  "advanced-certifications": "advanced-person",
  "usage-growth": "growth-percent",
  deployments: "deployment",
} as const;

export async function answerWhy(ahead: Ahead): Promise<WhyAnswer> {
  const { question, standing, track } = ahead;
  const { subcategories, categories } = question.slots;
  const base = await baseAt(ahead);
  const evidence = evidenceOf(base.book, track, base.measured);
  // The total is the sum of all.
  const isTotal = subcategories.length + categories.length === 0;
  const findings = standing.card.subcategories.filter((one) => isTotal || subcategories.includes(one.id) || categories.includes(one.category));
  const reasons = findings.map((finding): Reason => {
    const next = finding.points === null || finding.points >= finding.max ? null : needed(base, stepOf[finding.id], { points: "all" });
    return {
      finding,
      threshold: thresholdOf(base.book, finding.id, track),
      carriers: carriersOf(evidence, finding.id),
      source: sourceOf(base.book, finding.id),
      pointsEach: next?.pointsEach.find((points) => points > 0) ?? null,
    };
  });
  return { kind: "why", basis: standing.basis, reasons };
}

function carriersOf(evidence: Evidence, id: Subcategory): Carriers {
  const own = evidence[id];
  if (own === null) return { of: "unknown" };
  if (id === "usage-growth") {
    const { now, baseline } = own as NonNullable<Evidence["usage-growth"]>;
    return { of: "usage", now: first(now), baseline: first(baseline) };
  }
  if (id === "intermediate-certifications" || id === "advanced-certifications")
    return { of: "people", people: first(own as NonNullable<Evidence["advanced-certifications"]>) };
  const { counted, countedAtBaseline, nearMisses } = own as PairEvidence;
  return { of: "customers", counted: first(counted), against: first(countedAtBaseline), near: first(nearMisses) };
}

/** Without the places in the exports, which are many and told by the printed evidence. */
function first<One extends object>(all: readonly One[]): Listed<One> {
  return { first: all.slice(0, listed).map((one) => ("origins" in one ? { ...one, origins: [] } : one)), count: all.length };
}

/** Of the figure that decides: the threshold, else what earns full points. */
function sourceOf(book: RuleBook, id: Subcategory): Reason["source"] {
  const rules = book.subcategories;
  const figures = {
    "net-customer-adds": rules["net-customer-adds"].revenueUsd.enterprise,
    "intermediate-certifications": rules["intermediate-certifications"].countForMax.enterprise,
    "advanced-certifications": rules["advanced-certifications"].countForMax.enterprise,
    "usage-growth": rules["usage-growth"].percentForMax.enterprise,
    deployments: rules.deployments.mcv.enterprise,
  };
  const [source = "", section = ""] = figures[id].source.split("#");
  const printed = book.sources[source];
  return printed === undefined ? null : { title: printed.title, link: printed.link, section };
}
