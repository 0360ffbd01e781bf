// "What if one more?", "and without Fabrikam?", "and if Adele leaves?": a supposition about what was asked before.

import type { Subcategory } from "../../../kernel/program.ts";
import type { Question } from "../../question.ts";
import { countOf, countPattern } from "../count-of.ts";
import { slotsOf } from "../slots.ts";
import { words as inOneForm } from "../words.ts";
import { monthsOf } from "./splice.ts";
import { figures, hasSubject, isOurs, joined, type Of, subcategoriesIn, trackOf, wholeQuestion } from "./whole-question.ts";

const unitOf: Readonly<Partial<Record<Subcategory, readonly [string, string]>>> = {
  "net-customer-adds": ["customer", "customers"],
  "intermediate-certifications": ["intermediate certification", "intermediate certifications"],
  "advanced-certifications": ["advanced certification", "advanced certifications"],
  deployments: ["deployment", "deployments"],
};

/** A supposition about one more of a subcategory's unit; null where there is none that is counted. */
export function oneMoreOf(id: Subcategory, { count, isLess }: { readonly count: number; readonly isLess: boolean }, track = ""): Question | null {
  const unit = unitOf[id];
  if (unit === undefined) return null;
  return wholeQuestion(
    "whatIf",
    joined(isLess ? "what if we lose" : "what if", `${count}`, isLess ? "" : "more", count === 1 ? unit[0] : unit[1], track),
  );
}

/** "How many more do we need?" of what is counted. */
export function moreOfSame({ slots }: Question): Question | null {
  const [only, second] = subcategoriesIn(slots);
  const unit = only === undefined || second !== undefined ? undefined : unitOf[only];
  return unit === undefined || !isOurs(slots) ? null : wholeQuestion("needed", joined(`how many more ${unit[1]} do we need`, trackOf(slots)));
}

const countedUnit = new RegExp(
  `\\b(${countPattern}) (?=(?:(?:more|new|net|extra|additional|intermediate|advanced|certified|functional|further) )*(?:customers?|clients?|adds?|architects?|consultants?|developers?|certifications?|certificates?|people|deployments?)\\b)`,
  "g",
);

export function countOfSame(before: Question, followUp: Of<"count">): Question | null {
  const { kind, slots, text } = before;
  if (!isOurs(slots)) return null;
  if (kind === "whatIf") {
    const [found, second] = [...text.matchAll(countedUnit)];
    const was = found?.[1] === undefined ? null : countOf(found[1]);
    if (found === undefined || second !== undefined || was === null) return null;
    // One more than what was supposed; "with three" takes its place.
    const count = followUp.isMore ? was + followUp.count : followUp.isLess ? was - followUp.count : followUp.count;
    if (count < 1) return null;
    const unit = text
      .slice(found.index + found[0].length)
      .replace(
        /^((?:\w+ )*?)(customer|client|add|architect|consultant|developer|certification|certificate|deployment)s?\b/,
        (_, lead, noun) => `${lead}${noun}${count === 1 ? "" : "s"}`,
      );
    return wholeQuestion("whatIf", `${text.slice(0, found.index)}${count} ${unit}`);
  }
  if (!["subcategory", "needed", "why", "people", "customers"].includes(kind)) return null;
  const [only, second] = subcategoriesIn(slots);
  return only === undefined || second !== undefined ? null : oneMoreOf(only, followUp, trackOf(slots));
}

export function withoutSomething({ kind, text, slots }: Question, { words, typed }: Of<"without">): Question | null {
  const named = (question: Question): Question => ({ ...question, readAs: question.readAs?.replace(words, () => typed) ?? typed });
  if (!isOurs(slots)) return null;
  if (kind === "plan") return wholeQuestion("plan", `${text} without ${inOneForm(words).join(" ")}`);
  const about = slotsOf(words);
  const isName =
    !hasSubject(about) && about.whens.length === 0 && about.track === null && !/\b(exams?|trainings?|people|customers?|it|that|them)\b/.test(words);
  if (!isName) return null;
  if (kind === "whatIf") return named(wholeQuestion("whatIf", `${text} and ${words} drops out`));
  if (!figures.includes(kind) || monthsOf(text) !== "") return null;
  return named(wholeQuestion("whatIf", joined(`what if ${words} drops out`, trackOf(slots))));
}
