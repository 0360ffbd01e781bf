// Reads a change of usage: of everything, a customer, a workload or a customer's workload; by a percentage, a factor or to a value.

import type { Change, UsageFigure } from "../../../planning/changes/change.ts";
import { countOf, countPattern } from "../count-of.ts";
import { type Clause, nameIn, only, type ReadClause } from "./clause.ts";

const usageWords = /\b(usage|consumption|mcv|mau|users?|profiles|growth|grows?|shrinks?|use[sd]?|using|consum\w*|active)\b/;
/** A word of usage: what is said is about usage, whatever else it names. */
export const isOfUsage = (text: string): boolean => usageWords.test(text) || /\d ?(?:%|percent\b)/.test(text);
const down =
  /\b(falls?|fell|fallen|drops?|dropped|shr[aiu]nk\w*|s[aiu]nk\w*|decreas\w*|reduc\w*|declin\w*|dip\w*|lose|loses|lost|less|lower|fewer|down|minus)\b/;
/** A part of what there is: "by a tenth". */
const fractions: Readonly<Record<string, number>> = { tenth: 10, fifth: 20, quarter: 25, third: 100 / 3, half: 50 };
const factors: readonly (readonly [RegExp, number])[] = [
  [/\b(doubles?|doubled|doubling|twice)\b/, 100],
  [/\b(triples?|tripled|three times)\b/, 200],
  [/\b(quadruples?|four times)\b/, 300],
  [/\b(halves|halved|half)\b/, -50],
  [/\b(vanish\w*|disappears?|stops?|to (?:0|zero|nothing|nil)(?! ?[%.\d]))\b/, -100],
];

export function usageClause(clause: Clause): ReadClause | null {
  const { text } = clause;
  const [customer, workload] = [nameIn(clause, "customer"), nameIn(clause, "workload")];
  if (!usageWords.test(text) && !(customer !== null && factors.some(([pattern]) => pattern.test(text)))) return null;
  const figure = figureIn(text);
  if (figure === null) return null;
  const one = customer === null ? null : only(customer);
  if (one !== null && "ambiguous" in one) return one;
  const scope = { ...(one === null ? {} : { customer: one.id }), ...(workload === null ? {} : { workload: workload.candidates[0]?.id }) };
  const change: Change = { what: "usage-changed", figure, ...scope };
  return { changes: [change] };
}

function figureIn(text: string): UsageFigure | null {
  const percent = new RegExp(`\\b(?:by )?(${countPattern}) ?(?:percent|%)`).exec(text.replace(/(\d)%/g, "$1 %"))?.[1];
  if (percent !== undefined) return percentOf(text, countOf(percent));
  const part = /\bby (?:an? |one )?(tenth|fifth|quarter|third|half)\b/.exec(text)?.[1];
  if (part !== undefined) return percentOf(text, fractions[part] ?? null);
  const factor = factors.find(([pattern]) => pattern.test(text))?.[1];
  if (factor !== undefined) return { percent: factor };
  const value = new RegExp(`\\bto (${countPattern}) ?(mcv|users?|profiles|mau)\\b`).exec(text.replace(/(\d),(\d)/g, "$1$2"));
  const count = value?.[1] === undefined ? null : countOf(value[1]);
  if (count === null) return null;
  return value?.[2] === "mcv" ? { mcv: count } : { units: count };
}

function percentOf(text: string, percent: number | null): UsageFigure | null {
  if (percent === null) return null;
  // "Growth falls to 5 %" names the growth, not a change of it: that is read by growthClause.
  if (/\bto \S+ ?(percent|%)/.test(text)) return null;
  return { percent: down.test(text) ? -percent : percent };
}

/** "Growth falls to five percent": the growth against a year ago that is supposed, in percent; null where none is. */
export function growthNamed(text: string): number | null {
  const found = new RegExp(
    `\\b(?:growth|usage)\\b.*\\b(?:to|at|of|is|were|was) (minus |-)?(${countPattern}) ?(?:percent|%)(?! (?:more|less|higher|lower|up|down|above|below)\\b)`,
  ).exec(text.replace(/(\d)%/g, "$1 %"));
  const count = found?.[2] === undefined ? null : countOf(found[2]);
  return count === null ? null : found?.[1] === undefined ? count : -count;
}
