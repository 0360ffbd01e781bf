// Takes several questions in one message apart: "How far are we? And who expires next?". Only where each part is understood by itself, or
// goes on from the part before it, and the parts ask for different things; in doubt the message stays whole.

import { nothingBefore, type Question, type TextContext, type Understanding } from "../question.ts";

/** More than this many answers in one message nobody reads. */
const most = 3;
const asking =
  "(?:how|what|who|whose|which|why|when|where|are we|is our|do we|does|did we|will we|can we|show|list|tell me|give me|compare|until when)";
const beginsAsking = new RegExp(`^(?:(?:and|also|then|plus|please|so) )*${asking}\\b`, "i");
const betweenSentences = /(?<=[?!.])\s+|\s*[\r\n;]+\s*/;
const betweenClauses = new RegExp(`,?\\s+(?:and|plus)\\s+(?:also\\s+)?(?=${asking}\\b)`, "i");
/** What such a word stands for is in the other part. */
const leaning = /\b(it|they|them|those|these|that|this|then|there|their|its)\b/i;

export function withTwoQuestions(inner: Understanding): Understanding {
  return {
    async understand(text, context) {
      const whole = await inner.understand(text, context);
      const bySentence = text.split(betweenSentences).filter((part) => /[\p{L}\p{N}]/u.test(part));
      if (bySentence.length > 1 && bySentence.length <= most + 1 && bySentence.every(isAsked)) {
        const questions = await eachOf(inner, bySentence, context, true);
        if (questions !== null) return { isSure: true, questions };
      }
      const parts = text.split(betweenClauses);
      // Why we are on our track, its answer tells.
      const tellsWhy = whole.isSure && whole.questions[0].kind === "track";
      const isWhy = !tellsWhy && parts.length === 2 && /^why\W*$/i.test(parts[1] ?? "");
      if (parts.length < 2 || parts.length > most || (!isWhy && parts.slice(1).some((part) => leaning.test(part)))) return whole;
      const questions = await eachOf(inner, parts, context, isWhy);
      return questions === null || questions.slice(0, -1).some(({ kind }) => kind === "whatIf") ? whole : { isSure: true, questions };
    },
  };
}

/** @param goesOn whether a part may lean on the one before it */
async function eachOf(
  inner: Understanding,
  parts: readonly string[],
  context: TextContext,
  goesOn: boolean,
): Promise<readonly [Question, ...Question[]] | null> {
  const questions: Question[] = [];
  for (const part of parts) {
    const last = questions.at(-1);
    const before = last === undefined ? context.before : goesOn ? async () => last : nothingBefore;
    const read = await inner.understand(part, { ...context, before });
    if (!read.isSure || read.questions.length !== 1) return null;
    const [question] = read.questions;
    if (question.kind === "help" && question.slots.helpFor !== "asked") continue;
    // A wish is carried out once and alone; what is nobody's subject makes the others no surer.
    if (question.kind === "outOfScope" || question.kind === "subscribe" || question.kind === "help") return null;
    if (questions.some((one) => isSame(one, question))) return null;
    questions.push(question);
  }
  const [first, ...others] = questions;
  return first === undefined || (others.length === 0 && parts.length < 2) || questions.length > most ? null : [first, ...others];
}

function isAsked(part: string): boolean {
  return (
    part.trim().split(/\s+/).length <= 2 ||
    /\?\s*$/.test(part) ||
    beginsAsking.test(part.trim()) ||
    /^(?:hi|hello|hey|thanks?|thank you|good morning|great|ok|okay)\b/i.test(part.trim())
  );
}

/** "How far are we, and how many points are missing?" asks one thing twice. */
function isSame(one: Question, other: Question): boolean {
  const aboutOf = ({ kind, slots }: Question) =>
    JSON.stringify([kind, { ...slots, target: slots.target === 70 ? null : slots.target, knowledge: slots.knowledge?.topic ?? null }]);
  return aboutOf(one) === aboutOf(other);
}
