// "But with certs" after a plan without them: what was left out comes back. Where nothing such was left out, nothing is planned.

import type { Question } from "../../question.ts";
import { slotsOf } from "../slots.ts";
import { wholeQuestion } from "./whole-question.ts";

const after = /^(?:(?:and|but|or|now|then|ok|what about|how about) )+(?:(?:one|a plan|it) )?with (\S.*?)(?: (?:after all|again|then|too|please))*$/;
const clause = / (?:without|excluding|except|other than|apart from) (?:(?!without |excluding |except |other than |apart from )\S+ ?)+/g;

/** @param plan the question before @param said in the form of words.ts @returns null where that is not what is said */
export function withAfterAll(plan: Question, said: string): Question | "unclear" | null {
  const wanted = after.exec(said)?.[1];
  if (wanted === undefined || /\d/.test(wanted)) return null;
  const kept = plan.text.replace(clause, (excluded) => (isSame(excluded, wanted) ? "" : excluded)).trim();
  return kept === plan.text ? "unclear" : wholeQuestion("plan", kept);
}

function isSame(excluded: string, wanted: string): boolean {
  const [one, other] = [slotsOf(excluded), slotsOf(wanted)];
  const isNamed = one.subcategories.length + one.categories.length > 0;
  return isNamed
    ? JSON.stringify([one.subcategories, one.categories]) === JSON.stringify([other.subcategories, other.categories])
    : excluded.endsWith(` ${wanted}`);
}
