// What a plan must leave out or keep within: "without more certs", "at most two architects", "only customers that we already have".

import type { StepCounts, StepKind } from "../../planning/plan/step-kind.ts";
import { countOf, countPattern } from "./count-of.ts";
import { targetNamed } from "./slots.ts";

export interface PlanWishes {
  readonly excluded: readonly StepKind[];
  readonly limits: Partial<StepCounts>;
  readonly onlyKnownCustomers: boolean;
}

const people: readonly StepKind[] = ["intermediate-person", "advanced-person"];
const subjects: readonly (readonly [readonly StepKind[], string])[] = [
  [["advanced-person"], "architects?|advanced(?: certifications?| certificates?)?|experts?"],
  [["intermediate-person"], "intermediates?(?: certifications?| certificates?)?|consultants?|developers?"],
  [people, "certifications?|certificates?|exams?|trainings?|skilling|courses?|people|learning"],
  [["net-add", "sold-deployment"], "(?:net |new )?(?:customer )?(?:adds?|additions?)|(?:new )?(?:customers?|clients?|logos?)|sales|selling"],
  [["deployment", "sold-deployment"], "deployments?|rollouts?|go lives?"],
  [["growth-percent"], "(?:usage |consumption )?growth|usage|consumption"],
];
const without =
  "(?:without|no|not|skip|except|excluding|avoid|instead of|other than|leave out|do not want|nothing with|everything with|rather than|neither|nor)";
/** What may stand between the things of a list. */
const filler = "(?:any |more |further |additional |another |new |the |touching |taking |doing |with |having |to |get |add )*";

/** "Without more exams, deployments and new customers": the whole list, and nothing after it. */
const exclusions = new RegExp(`\\b${without} ((?:${filler}(?:and |or |nor )?(?:${subjects.map(([, pattern]) => pattern).join("|")})\\b ?)+)`, "g");

export function wishesOfPlan(text: string): PlanWishes {
  const excluded = new Set<StepKind>();
  const limits: Partial<Record<StepKind, number>> = {};
  for (const [, listed = ""] of text.matchAll(exclusions)) for (const kind of kindsIn(listed)) excluded.add(kind);
  for (const [kinds, pattern] of subjects) {
    const limit = new RegExp(`\\b(?:at most|no more than|max|maximum|up to|only|not more than) (${countPattern}) ${filler}(?:${pattern})\\b`).exec(
      text,
    )?.[1];
    const count = limit === undefined ? null : countOf(limit);
    if (count !== null) for (const kind of kinds) limits[kind] = Math.min(count, limits[kind] ?? count);
  }
  // "What can sales do" asks for what sells, and for nothing else.
  if (/\bwhat (can|could|should) (our |the )?sales\b/.test(text))
    for (const kind of [...people, "deployment", "growth-percent"] as const) excluded.add(kind);
  if (/\b(only|just) (certifications?|certificates?|exams?|people|skilling|training)\b/.test(text))
    for (const kind of ["net-add", "deployment", "sold-deployment", "growth-percent"] as const) excluded.add(kind);
  const onlyKnownCustomers =
    /\b(only|just)\b.*\b(existing|present|current|our own) (customers?|clients?)\b|\bcustomers?\b.*\b(we )?already have\b|\bno new customers?\b/.test(
      text,
    );
  return { excluded: [...excluded], limits, onlyKnownCustomers };
}

/**
 * The total that a plan is to reach, whether or not there can be so much; null where none is named.
 * @param said as it was typed: `text` keeps no sign
 */
export function targetOfPlan(text: string, said: string, total: number): number | null {
  const below = /\b(?:to|for|of|reach|with)\s+([-−–]\s?\d+(?:\.\d+)?)(?![\d-])(?!\s*(?:%|percent))/.exec(said.toLowerCase())?.[1];
  if (below !== undefined) return -Number(below.replace(/[^\d.]/g, ""));
  const more = /\b(\d+(?:\.\d+)?) (?:more|further|additional|extra) points?\b/.exec(text)?.[1];
  if (more !== undefined) return total + Number(more);
  const plain = /\bplan (\d+(?:\.\d+)?) points?\b/.exec(text)?.[1];
  return plain === undefined ? targetNamed(text) : Number(plain);
}

/** Each word is read once: "advanced certifications" are not all certifications. */
function kindsIn(listed: string): StepKind[] {
  let left = listed;
  return subjects.flatMap(([kinds, pattern]) => {
    const rest = left.replace(new RegExp(`\\b(?:${pattern})\\b`, "g"), ",");
    const isNamed = rest !== left;
    left = rest;
    return isNamed ? kinds : [];
  });
}
