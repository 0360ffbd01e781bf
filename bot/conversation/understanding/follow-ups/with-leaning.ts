// Understands a text that points back: "when does hers expire?", "how long does that take?". What it points to is put in its place, and the
// text is a question if it is one then. What can't be told is asked back: it is never answered as a question of another kind.

import { type Kind, nothingBefore, type Question, type Slots, type TextContext, type Understanding } from "../../question.ts";
import { withNamesTyped } from "../names-typed.ts";
import { words } from "../words.ts";
import { asSentence } from "./as-sentence.ts";
import { type Pointing, pointsBack } from "./leaning.ts";
import { subjectWords } from "./splice.ts";
import { figures } from "./whole-question.ts";

/** Beside these, "it" is the score or the designation, which is what a question without a subject is about. */
const ofUs: readonly Kind[] = [
  ...(["gap", "score", "attained", "subcategory", "why", "history", "compare", "forecast", "track"] as const),
  ...(["designations", "benefits", "renewal", "freshness", "import", "mismatch"] as const),
];
/** Sets nothing and tells no figure, or is carried out by its own rules. */
function isHarmless({ kind, slots }: Question): boolean {
  return kind === "outOfScope" || kind === "help" || slots.wish !== null;
}

/** What is answered of us, where nobody knows whom "they" means. */
const ofSomebody: readonly Kind[] = [...figures, "whatIf"];
const longest = 8;

export function withLeaning(inner: Understanding): Understanding {
  return {
    async understand(text, context) {
      const alone = await inner.understand(text, context);
      const said = words(text).join(" ");
      const pointing = pointsBack(said);
      if (pointing === null || (alone.isSure && isHarmless(alone.questions[0]) && pointing === "thing" && !/\btake\b/.test(said))) return alone;
      const before = await context.before();
      // "They" in a story are in the story.
      if (before === null)
        return pointing === "thing" || !alone.isSure || !ofSomebody.includes(alone.questions[0].kind) || said.split(" ").length > longest
          ? alone
          : { isSure: false, nearest: [] };
      if (alone.isSure && alone.questions[0].kind === before.kind && pointing === "thing" && !isOfOne(before.slots) && before.slots.target === null)
        return alone;
      const whole = await pointedTo(inner, before, said, pointing, context);
      if (whole !== null) return { isSure: true, questions: [whole] };
      if (!alone.isSure) return alone;
      const [{ kind }] = alone.questions;
      if (
        kind === before.kind ||
        isHarmless(alone.questions[0]) ||
        (pointing === "thing" && ofUs.includes(before.kind) && before.names === undefined)
      )
        return alone;
      return { isSure: false, nearest: alone.questions };
    },
  };
}

async function pointedTo(inner: Understanding, before: Question, said: string, pointing: Pointing, context: TextContext): Promise<Question | null> {
  const full = pointing === "person" ? withName(before, said) : withSubjectOf(before, said);
  if (full === null || full === said) return null;
  const sentence = withNamesTyped(asSentence(full), before.names ?? []);
  const read = await inner.understand(sentence, { ...context, before: nothingBefore });
  if (!read.isSure || read.questions.length > 1) return null;
  const [question] = read.questions;
  const isNamed = pointing === "person" && before.names !== undefined;
  const isMeant = isNamed ? !isHarmless(question) && question.kind !== "subscribe" : kindsOf(before).includes(question.kind);
  // "Who did that?" asks for no certificates.
  if (question.kind === "people" && before.kind !== "people" && !/\b(?:has|have|holds?)\b/.test(said)) return null;
  return isMeant ? { ...question, readAs: sentence } : null;
}

/** Somebody who is named, where nobody else is. */
function withName({ kind, slots, names = [] }: Question, said: string): string | null {
  const [name, second] = names;
  if (name === undefined && kind !== "people" && isOfOne(slots)) return said.replace(/\b(?:they|them)\b/, subjectWords(slots));
  // Who is certified is told by certificates.
  if (name === undefined && kind === "people")
    return said.replace(
      /\b(?:they|them)\b/,
      `${isOfOne(slots) ? `${subjectWords(slots)} ` : ""}certificates`.replace(/certifications certificates/, "certificates"),
    );
  if (name === undefined || second !== undefined) return null;
  const plain = words(name).join(" ");
  // Who would do that is told, and what it is is not.
  if (pointsBack(said.replace(/\b(?:he|she|they|him|her|them|hers|theirs)\b/, " ")) !== null) return null;
  return said
    .replace(/\b(?:hers|theirs)\b/, `${plain} 's certificate`)
    .replace(/\b(?:his|their|her(?= (?!and|or|too|also|then|now)\w))\b/, `${plain} 's`)
    .replace(/\b(?:he|she|they|him|her|them)\b/, plain)
    .replace(" 's", "'s");
}

const things: Readonly<Partial<Record<Kind, string>>> = {
  associate: "a partner association",
  renewal: "the designation",
  freshness: "the data",
};

function withSubjectOf({ kind, slots }: Question, said: string): string | null {
  if (slots.target !== null && / there$/.test(said)) return said.replace(/ there$/, ` to ${slots.target}`);
  const thing = isOfOne(slots) && kind !== "whatIf" ? subjectWords(slots) : things[kind];
  return thing === undefined ? null : said.replace(/\b(?:it|that|this|those|these)\b/, thing);
}

function isOfOne({ subcategories, categories }: Slots): boolean {
  return subcategories.length + categories.length === 1;
}

/** What may be asked of the same. Whether a figure is good, no answer says. */
function kindsOf({ kind, slots }: Question): readonly Kind[] {
  if (slots.target !== null) return ["plan", "forecast"];
  if (!isOfOne(slots)) return [kind];
  return ["subcategory", "why", "needed"].includes(kind) ? ["rules", "why", "people"] : [kind, "rules"];
}
