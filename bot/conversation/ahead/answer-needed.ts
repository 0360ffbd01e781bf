// Answers how many more of something are needed: to all points of a subcategory, to points that are named, or to the total.

import type { Subcategory } from "../../kernel/program.ts";
import { type Goal, type Needed, needed } from "../../planning/needed.ts";
import type { StepKind } from "../../planning/plan/step-kind.ts";
import { type Finding, findingOf } from "../../scoring/scorecard.ts";
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

/** For what is named; for each subcategory on its own where nothing is: "how many more to be full". */
export async function answerNeeded(ahead: Ahead): Promise<NeededAnswer> {
  const { question, standing } = ahead;
  const { subcategories, categories } = question.slots;
  const all = standing.card.subcategories;
  const named = all.filter((one) => subcategories.includes(one.id) || categories.includes(one.category));
  // "What do we need for 80" names a total and nothing else: each kind of step is told on its own.
  const target = named.length === 0 ? targetNamed(question.text) : null;
  const totalAlone = target !== null && target > Math.max(...all.map((one) => one.max)) ? target : null;
  const asked = thatCanHave(question.text, named.length > 0 ? named : all).map((one) => one.id);
  const base = await baseAt(ahead);
  const items = asked.flatMap((id): Needed[] => {
    const own = findingOf(standing.card, id);
    const goals: (Goal | Further)[] = totalAlone === null ? goalsOf(question.text, standing.basis.target, own.max) : [{ total: totalAlone }];
    return goals.map((goal) => needed(base, stepOf[id], "further" in goal ? { points: Math.min(own.max, (own.points ?? 0) + goal.further) } : goal));
  });
  return { kind: "needed", basis: standing.basis, totalAlone, items };
}

/** Points that only some of several can have are asked of these: 20 of no certifications that end at 15. */
function thatCanHave(text: string, several: readonly Finding[]): readonly Finding[] {
  const full = new RegExp(
    `\\b(?:full|whole|all(?: the)?|complete) (${countPattern})\\b(?! (?:more|people|customers|deployments|adds|architects|certified|subcategories|rows))`,
  ).exec(text)?.[1];
  const most = full === undefined ? null : countOf(full);
  const exactly = several.filter((one) => one.max === most);
  if (exactly.length > 0) return exactly;
  const points = pointsNamed(text);
  const enough = points === null ? several : several.filter((one) => one.max >= points);
  return enough.length > 0 ? enough : several;
}

/** So many points beyond those that there are. */
interface Further {
  readonly further: number;
}

/** @param most all points of the subcategory: more of them are a total */
function goalsOf(text: string, target: number, most: number): (Goal | Further)[] {
  const more = new RegExp(`\\b(${countPattern}) (?:(?:more|further|additional|extra) (?:\\w+ )?points?|points? more)\\b`).exec(text)?.[1];
  const further = more === undefined ? null : countOf(more);
  if (further !== null) return [{ further }];
  const count = pointsNamed(text);
  const isTotal = /\b(70|designation|badge|qualify|total)\b/.test(text);
  if (count !== null && count > most && !isTotal) return [{ total: count }];
  if (count !== null && count > 1 && count !== target && !isTotal) return [{ points: count }];
  if (isTotal) return [{ total: count !== null && count > 30 ? count : target }];
  if (/\b(full|maximum|max|all|complete)\b/.test(text)) return [{ points: "all" }];
  return [{ points: "all" }, { total: target }];
}

function pointsNamed(text: string): number | null {
  const points = new RegExp(
    `\\b(?:to get|get|for|until|to|reach|of|earn|gives?) (?:a |an |the (?:full |whole )?|all (?:the )?)?(${countPattern})(?: points?)?\\b(?! (?:more|people|customers|deployments|adds|architects|certified|percent|%|of|subcategories|rows))(?!%)`,
  ).exec(text)?.[1];
  return points === undefined ? null : countOf(points);
}
