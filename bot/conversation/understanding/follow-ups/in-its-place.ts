// A name, a product, a number or a role in the place of the other, "and Contoso?", "and developers?": where what this makes is understood
// as a question of the same kind as the one before, and nowhere else.

import { nothingBefore, type Question, type TextContext, type Understanding } from "../../question.ts";
import { conceptsOf } from "../learned/concepts.ts";
import { withNamesTyped } from "../names-typed.ts";
import { words } from "../words.ts";
import { asSentence } from "./as-sentence.ts";
import type { FollowUp } from "./follow-up.ts";
import { inPlace } from "./in-place.ts";
import { withSubject } from "./splice.ts";
import { hasSubject, wholeQuestion } from "./whole-question.ts";

/** @param names that the text may hold, as they were typed */
export async function inItsPlace(
  inner: Understanding,
  before: Question,
  { text, followUp, names }: { readonly text: string; readonly followUp: FollowUp | null; readonly names: readonly string[] },
  context: TextContext,
): Promise<Question | null> {
  if (followUp !== null && followUp.of !== "other") return null;
  const subject = followUp !== null && isSubject(followUp.words) && hasSubject(before.slots) ? followUp.words : null;
  const placed = inPlace(before, words(text).join(" "), names);
  // Whose a name alone is, a customer's or a person's, the partner's own data tell.
  if (placed?.what === "name" && (followUp === null || !(await isUnderstood(inner, before, context)))) return null;
  const full = placed?.text ?? (subject === null ? null : withSubject(before.text, subject, "for"));
  if (full === null || full === before.text) return null;
  // Whose name stands where a name stood never changes what is asked, and Grace is no period of grace.
  if (placed?.what === "name" && names.some((name) => /^\p{Lu}/u.test(name))) return wholeQuestion(before.kind, full);
  const sentence = withNamesTyped(asSentence(full), names);
  const read = await inner.understand(sentence, { ...context, before: nothingBefore });
  return read.isSure && read.questions.length === 1 && read.questions[0].kind === before.kind ? { ...read.questions[0], readAs: sentence } : null;
}

/** "What do you know about Contoso" is a question about a customer only because of whose name it has. */
async function isUnderstood(inner: Understanding, { kind, text, names = [] }: Question, context: TextContext): Promise<boolean> {
  const read = await inner.understand(withNamesTyped(text, names), { ...context, before: nothingBefore });
  return read.isSure && read.questions[0].kind === kind;
}

/** "And developers?": what can be counted or certified, and nothing else. */
function isSubject(said: string): boolean {
  return said.split(" ").every((word) => conceptsOf(word).some((concept) => ["role", "cert", "customer", "deployment", "level"].includes(concept)));
}
