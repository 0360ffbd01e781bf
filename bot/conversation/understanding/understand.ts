// Understands a text, or says that it doesn't: a wrong answer is worse than none. The kind is the one that the classifier, which has
// the patterns' opinion before it, finds likely enough; what the text names is found by its words. No I/O, no clock.

import type { Kind, Question, Understanding, Understood } from "../question.ts";
import { isAlertOfOther } from "./alert-of-other.ts";
import { asksForOther } from "./asks-for-other.ts";
import { withAfterSubscription } from "./follow-ups/after-subscription.ts";
import { withoutMonths } from "./follow-ups/splice.ts";
import { withFollowUps } from "./follow-ups/with-follow-ups.ts";
import { withLeaning } from "./follow-ups/with-leaning.ts";
import { figureKinds, subjectWords } from "./kind-by-patterns.ts";
import { knowledgeAsked } from "./knowledge-asked.ts";
import { learned } from "./learned/learned.ts";
import { type Learned, type Likelihood, likelihoodsBy, strangersIn } from "./learned/likelihoods.ts";
import { namesOf, namesTyped } from "./names-typed.ts";
import { saysNothing } from "./says-nothing.ts";
import { withSeveralMonths } from "./several-months.ts";
import { subjectsMeant } from "./subjects-meant.ts";
import { readText, type TextRead } from "./text-read.ts";
import { withTwoQuestions } from "./two-questions.ts";
import { isAboutNotifications } from "./wish.ts";

/** From here on a kind is likely enough to be answered. Measured: docs/decisions/0014-understanding.md. */
const sureFrom = 0.5;
/** A refusal harms nobody, so that less is enough for it. */
const refusedFrom = 0.5;
/** Whatever else is in its favour, what is less likely than this is not answered. */
const likelyFrom = 0.4;
/** What is less likely than this is no help as a suggestion. */
const nearFrom = 0.05;
const mostNearest = 3;

/** One text by itself. */
const alone: Understanding = {
  async understand(text) {
    return understoodAlone(text);
  },
};

/** What is behind the port: a text after the question before it, and several questions in one text. */
export const byWords: Understanding = withTwoQuestions(withSeveralMonths(withAfterSubscription(withFollowUps(withLeaning(alone)))));

/** What was asked, where it is sure; null where it isn't. */
export function understand(text: string): Question | null {
  const understood = understoodAlone(text);
  return understood.isSure ? understood.questions[0] : null;
}

export function understoodAlone(text: string): Understood {
  return understoodBy(learned, text);
}

export function understoodBy(learned: Learned, text: string): Understood {
  const read = readText(text);
  const certain = certainKind(read);
  if (certain !== null) return { isSure: true, questions: [questionOf(certain, read, learned)] };
  if (saysNothing(text, read)) return { isSure: false, nearest: [] };
  const ranked = likelihoodsBy(learned)(read);
  const [likeliest] = ranked;
  if (likeliest === undefined || isOnlyAName(read, likeliest.kind, learned)) return { isSure: false, nearest: [] };
  const kind = isEnough(likeliest) ? likeliest.kind : likelyWithoutMonths(ranked, read, learned);
  if (kind === null) return { isSure: false, nearest: nearestOf(ranked, read, learned) };
  if (!isOfFigures(kind, read)) return { isSure: true, questions: [questionOf(kind, read, learned)] };
  if (figureKinds.includes(kind) && isAboutNotifications(read.plain)) return { isSure: true, questions: [questionOf("subscribe", read, learned)] };
  if (!asksForOther(kind, text, read.plain, read.slots)) return { isSure: true, questions: [questionOf(kind, read, learned)] };
  // What is asked of somebody else is not asked of us in other words.
  return { isSure: false, nearest: [] };
}

/** A customer's score or badge is no question about what that customer uses. */
function isOfFigures(kind: Kind, { plain }: TextRead): boolean {
  return (
    figureKinds.includes(kind) ||
    (kind === "customers" && /\b(score|gap|how far|from 70|qualif\w+|designation|badge|solutions partner)\b/.test(plain))
  );
}

/** "What do you know about Contoso", "Litware": who that is, the partner's own data tell (about-somebody.ts), and no words. */
function isOnlyAName(read: TextRead, kind: Kind, learned: Learned): boolean {
  if (strangersIn(read, learned).length === 0) return false;
  return read.words.length <= 2 || ((kind === "customers" || kind === "people") && !subjectWords.test(read.plain));
}

/** What a plain request or a greeting leaves no doubt about. */
function certainKind(read: TextRead): Kind | null {
  const { slots, words } = read;
  if (words.length === 0 || isAlertOfOther(read)) return "outOfScope";
  if (slots.wish !== null) return "subscribe";
  return slots.helpFor === "greeting" ? "help" : null;
}

function isEnough({ kind, likelihood }: Likelihood): boolean {
  return likelihood >= (kind === "outOfScope" ? refusedFrom : sureFrom);
}

/** Which month is named never changes the kind: "score in June last year" is as sure as "score", where it is likely itself. */
function likelyWithoutMonths(ranked: readonly Likelihood[], { plain }: TextRead, learned: Learned): Kind | null {
  const rest = withoutMonths(plain);
  if (rest === plain || rest === "") return null;
  const [first] = likelihoodsBy(learned)(readText(rest));
  if (first === undefined || first.kind === "outOfScope" || !isEnough(first)) return null;
  return ranked.some(({ kind, likelihood }) => kind === first.kind && likelihood >= likelyFrom) ? first.kind : null;
}

/** The likeliest questions of our subject, with what the text names. */
function nearestOf(ranked: readonly Likelihood[], read: TextRead, learned: Learned): Question[] {
  return ranked
    .filter(({ kind, likelihood }) => likelihood >= nearFrom && kind !== "outOfScope")
    .slice(0, mostNearest)
    .map(({ kind }) => questionOf(kind, read, learned));
}

function questionOf(kind: Kind, { plain, slots, said }: TextRead, learned: Learned): Question {
  const names = namesOf(
    plain,
    namesTyped(said, (word) => learned.familiar.has(word)),
  );
  const named = names.length === 0 ? {} : { names };
  return { kind, slots: { ...slots, ...subjectsMeant(kind, plain, slots), knowledge: knowledgeAsked(kind, plain) }, text: plain, ...named };
}
