// Understands a text by the words it holds, or says that it doesn't: a wrong answer is worse than none.
// A text without any word of our subject is out of scope; one that has some and fits no kind is not understood.

import type { Kind, Question, Slots, Understanding } from "../question.ts";
import { asksForOther } from "./asks-for-other.ts";
import { designationsNamed } from "./designations-named.ts";
import { withFollowUps } from "./follow-ups/with-follow-ups.ts";
import { kindPatterns } from "./kind-patterns.ts";
import { knowledgeAsked } from "./knowledge-asked.ts";
import { slotsOf } from "./slots.ts";
import { withTwoQuestions } from "./two-questions.ts";
import { isAboutNotifications } from "./wish.ts";
import { words } from "./words.ts";

const scoreWords =
  /\b(score\w*|scorecard|result|points|standing|stand|total|overall|values|doing|capability|close look|numbers?|breakdown|subcategories|where (are|were) we|how did (we|the company) do)\b/;
const figureWords =
  /\b(points?|score|value|count|stand\w*|status|earning|how (is|are|do|does)|doing|total|tell me|show|much|state|progress|what is|what are|what about|bucket|how many|how much)\b/;
const subjectWords =
  /\b(score\w*|points?|designation|partner|certif\w+|deployments?|usage|growth|customers?|adds|skilling|performance|subcategor\w+|capability|gap|70|badge|breakdown|qualif\w+|track|smb|enterprise|digests?|alerts?)\b/;

/** A supposition about every month to come is a forecast, and not a change of today's score. */
const asksForMonths = /\b(forecast|predict|project)\w*\b|\b(a|each|every|per) month\b|\b(everybody|everyone|all)\b.*\b(renews?|laps\w*|lets?)\b/;

/** Kinds that are answered with a figure of ours, so that they must be about us, now or a month, and a target that can be. */
const figureKinds: readonly Kind[] = ["gap", "score", "subcategory", "attained"];

/** One text by itself. */
const alone: Understanding = {
  async understand(text) {
    const question = understand(text);
    return question === null ? { isSure: false, nearest: [] } : { isSure: true, questions: [question] };
  },
};

/** What is behind the port: a text after the question before it, and several questions in one text. */
export const byWords: Understanding = withTwoQuestions(withFollowUps(alone));

export function understand(text: string): Question | null {
  const tokens = words(text);
  const plain = withoutAddress(tokens).join(" ");
  const slots = slotsOf(plain);
  const kind = kindOf(plain, tokens.length, slots);
  if (slots.wish === null && isAboutNotifications(plain) && (kind === null || figureKinds.includes(kind)))
    return { kind: "subscribe", slots, text: plain };
  if (kind === null || (figureKinds.includes(kind) && asksForOther(kind, text, plain, slots))) return null;
  return { kind, slots: { ...slots, knowledge: knowledgeAsked(kind, plain) }, text: plain };
}

function kindOf(plain: string, length: number, slots: Slots): Kind | null {
  if (slots.wish !== null) return "subscribe";
  if (slots.helpFor !== null && !hasFigure(slots, plain)) return "help";
  const telling = kindPatterns.find(([, patterns]) => patterns.some((pattern) => pattern.test(plain)))?.[0];
  const isAboutSubcategory = slots.subcategories.length > 0 || slots.categories.length > 0;
  if (telling === "gap" && isAboutSubcategory && !/\b(70|designation|badge)\b/.test(plain)) return "needed";
  if (telling === "attained" && isAboutSubcategory && /\b(full|maximum|enough)\b/.test(plain)) return "subcategory";
  if (telling === "whatIf" && asksForMonths.test(plain)) return "forecast";
  if (telling === "compare" && slots.designations.length > 0 && slots.whens.length === 0) return "designations";
  if (telling === "designations") return kindOfOther(plain, length, slots) ?? telling;
  if (telling !== undefined) return telling;
  if (isAboutSubcategory && (figureWords.test(plain) || length <= 6)) return "subcategory";
  if (scoreWords.test(plain) && (subjectWords.test(plain) || isAboutUs(plain))) return "score";
  return subjectWords.test(plain) ? null : "outOfScope";
}

/** A figure of ours in another designation: asked as for our own, with the designation's name taken out. */
function kindOfOther(plain: string, length: number, slots: Slots): Kind | null {
  if (slots.designations.length === 0 || !/\b(we|our|us|i|my|me|score|gap)\b/.test(plain)) return null;
  const { rest } = designationsNamed(plain);
  const kind = rest === plain ? null : kindOf(rest.replace(/ (in|for|of|on|as)$/, ""), length, { ...slots, designations: [] });
  return kind !== null && (figureKinds.includes(kind) || kind === "history") ? kind : null;
}

function hasFigure(slots: Slots, plain: string): boolean {
  return slots.subcategories.length > 0 || slots.categories.length > 0 || /\b(70|gap|points|score)\b/.test(plain);
}

function isAboutUs(plain: string): boolean {
  return /\b(we|our|us|i|my|company|month|meeting|area|five)\b/.test(plain);
}

/** "Hey Seventy, …": the bot's own name is no target when it is spoken to. */
function withoutAddress(tokens: readonly string[]): readonly string[] {
  const greeting = /^(hey|hi|hello|dear|ok|okay)$/;
  if (tokens[0] === "70" && tokens.length > 1) return tokens.slice(1);
  if (tokens.length > 2 && greeting.test(tokens[0] ?? "") && tokens[1] === "70") return tokens.slice(2);
  return tokens.length > 2 && greeting.test(tokens[0] ?? "") ? tokens.slice(1) : tokens;
}
