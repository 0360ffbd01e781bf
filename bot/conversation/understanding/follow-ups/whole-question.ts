// What the ways of putting a follow-up together share: a whole question in words, and what a question is about, in words again.

import { type Category, categoryOf, type Subcategory, subcategories } from "../../../kernel/program.ts";
import type { Kind, Question, Slots } from "../../question.ts";
import { knowledgeAsked } from "../knowledge-asked.ts";
import { slotsOf } from "../slots.ts";
import { subjectsMeant } from "../subjects-meant.ts";
import { asSentence } from "./as-sentence.ts";
import type { FollowUp } from "./follow-up.ts";

export type Of<Name extends FollowUp["of"]> = Extract<FollowUp, { of: Name }>;

export const figures: readonly Kind[] = ["gap", "score", "subcategory", "attained"];

/** A whole question in the words of `text`, with the slots that these words have. */
export function wholeQuestion(kind: Kind, text: string, slots: Partial<Slots> = {}): Question {
  const said = slotsOf(text);
  return {
    kind,
    text,
    slots: { ...said, ...subjectsMeant(kind, text, said), knowledge: knowledgeAsked(kind, text), ...slots },
    readAs: asSentence(text),
  };
}

export function isOurs({ designations }: Slots): boolean {
  return designations.every((one) => one === "business-applications");
}

export function hasSubject({ subcategories: named, categories }: Slots): boolean {
  return named.length + categories.length > 0;
}

/** The subcategories that are named, alone or by their category. */
export function subcategoriesIn({ subcategories: named, categories }: Pick<Slots, "subcategories" | "categories">): Subcategory[] {
  return subcategories.filter((id) => named.includes(id) || (categories as readonly Category[]).includes(categoryOf[id]));
}

export function trackOf({ track }: Pick<Slots, "track">): string {
  return track === null ? "" : `on the ${track} track`;
}

export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
