// Understands a text by the words it holds, or says that it doesn't: a wrong answer is worse than none.
// A text without any word of our subject is out of scope; one that has some and fits no kind is not understood.

import type { Kind, Question, Slots } from "../question.ts";
import { kindPatterns } from "./kind-patterns.ts";
import { slotsOf } from "./slots.ts";
import { words } from "./words.ts";

const scoreWords =
  /\b(score\w*|scorecard|result|points|standing|stand|total|overall|values|doing|capability|close look|numbers?|breakdown|subcategories|where (are|were) we|how did (we|the company) do)\b/;
const figureWords =
  /\b(points?|score|value|count|stand\w*|status|earning|how (is|are|do|does)|doing|total|tell me|show|much|state|progress|what is|what are|what about|bucket|how many|how much)\b/;
const subjectWords =
  /\b(score\w*|points?|designation|partner|certif\w+|deployments?|usage|growth|customers?|adds|skilling|performance|subcategor\w+|capability|gap|70|badge|breakdown|qualif\w+|track|smb|enterprise|digest|alert)\b/;

export function understand(text: string): Question | null {
  const tokens = words(text);
  const plain = withoutAddress(tokens).join(" ");
  const slots = slotsOf(plain);
  const question = (kind: Kind): Question => ({ kind, slots });

  if (slots.wish !== null) return question("subscribe");
  if (slots.helpFor !== null && !hasFigure(slots, plain)) return question("help");
  const telling = kindPatterns.find(([, patterns]) => patterns.some((pattern) => pattern.test(plain)))?.[0];
  const isAboutSubcategory = slots.subcategories.length > 0 || slots.categories.length > 0;
  if (telling === "gap" && isAboutSubcategory && !/\b(70|designation|badge)\b/.test(plain)) return question("needed");
  if (telling === "attained" && isAboutSubcategory && /\b(full|maximum|enough)\b/.test(plain)) return question("subcategory");
  if (telling !== undefined) return question(telling);
  if (isAboutSubcategory && (figureWords.test(plain) || tokens.length <= 6)) return question("subcategory");
  if (scoreWords.test(plain) && (subjectWords.test(plain) || isAboutUs(plain)) && !isAboutOthers(plain)) return question("score");
  return subjectWords.test(plain) ? null : question("outOfScope");
}

function hasFigure(slots: Slots, plain: string): boolean {
  return slots.subcategories.length > 0 || slots.categories.length > 0 || /\b(70|gap|points|score)\b/.test(plain);
}

function isAboutUs(plain: string): boolean {
  return /\b(we|our|us|i|my|company|month|meeting|area|five)\b/.test(plain);
}

/** "How many points does Liverpool have": of somebody else we know nothing. */
function isAboutOthers(plain: string): boolean {
  return /\b(does|did) (?!we\b|our\b|the (company|partner)\b|it\b)[\w-]+ (have|score|get)\b/.test(plain);
}

/** "Hey Seventy, …": the bot's own name is no target when it is spoken to. */
function withoutAddress(tokens: readonly string[]): readonly string[] {
  const greeting = /^(hey|hi|hello|dear|ok|okay)$/;
  if (tokens[0] === "70" && tokens.length > 1) return tokens.slice(1);
  if (tokens.length > 2 && greeting.test(tokens[0] ?? "") && tokens[1] === "70") return tokens.slice(2);
  return tokens.length > 2 && greeting.test(tokens[0] ?? "") ? tokens.slice(1) : tokens;
}
