// Answers how many more of something are needed: to all points of a subcategory, to points that are named, or to the total.

import type { Subcategory } from "../../kernel/program.ts";
import { type Goal, type Needed, needed } from "../../planning/needed.ts";
import type { StepKind } from "../../planning/plan/step-kind.ts";
import { findingOf } from "../../scoring/scorecard.ts";
import { countOf, countPattern } from "../understanding/count-of.ts";
import { targetNamed } from "../understanding/slots.ts";
import { type Ahead, baseAt } from "./ahead.ts";
import type { NeededAnswer } from "./ahead-answer.ts";

const stepOf: Readonly<Record<Subcategory, StepKind>> = {
  "net-customer-adds": "net-add",
  "intermediate-certifications": "intermediate-person",
  "advanced-certifications": "advanced-person",
  "usage-growth": "growth-percent",
  deployments: "deployment",
};

/** Null when the question names nothing that could be needed. */
export async function answerNeeded(ahead: Ahead): Promise<NeededAnswer | null> {
  const { question, standing } = ahead;
  const { subcategories, categories } = question.slots;
  const named = standing.card.subcategories.filter((one) => subcategories.includes(one.id) || categories.includes(one.category)).map((one) => one.id);
  // "What do we need for 80" names a total and nothing else: each kind of step is told on its own.
  const totalAlone = named.length === 0 ? targetNamed(question.text) : null;
  if (named.length === 0 && totalAlone === null) return null;
  const asked = named.length > 0 ? named : standing.card.subcategories.map((one) => one.id);
  const base = await baseAt(ahead);
  const items = asked.flatMap((id): Needed[] => {
    const own = findingOf(standing.card, id);
    const goals: (Goal | "one-more")[] = totalAlone === null ? goalsOf(question.text, standing.basis.target, own.max) : [{ total: totalAlone }];
    return goals.map((goal) => needed(base, stepOf[id], goal === "one-more" ? { points: Math.min(own.max, (own.points ?? 0) + 1) } : goal));
  });
  return { kind: "needed", basis: standing.basis, totalAlone, items };
}

/** @param most all points of the subcategory: more of them are a total */
function goalsOf(text: string, target: number, most: number): (Goal | "one-more")[] {
  if (/\b(one|a|1) (more|further|additional|extra) points?\b/.test(text)) return ["one-more"];
  const points = new RegExp(
    `\\b(?:to get|get|for|until|to|reach|of) (?:a |an )?(${countPattern})(?: points?)?\\b(?! (?:more|people|customers|deployments|adds|architects|certified))`,
  ).exec(text);
  const count = points?.[1] === undefined ? null : countOf(points[1]);
  const isTotal = /\b(70|designation|badge|qualify|total)\b/.test(text);
  if (count !== null && count > most && !isTotal) return [{ total: count }];
  if (count !== null && count > 1 && count !== target && !isTotal) return [{ points: count }];
  if (isTotal) return [{ total: count !== null && count > 30 ? count : target }];
  if (/\b(full|maximum|max|all|complete)\b/.test(text)) return [{ points: "all" }];
  return [{ points: "all" }, { total: target }];
}
