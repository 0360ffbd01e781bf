// A question that names somebody of the partner's own, before it is answered: near misses are put right, of several who fit is asked which
// one is meant, and a name that is nobody's is told to be unknown, with the nearest. For those who may see names: a question of
// anybody else stays as it was said and no name is looked up for it, so that nobody learns from an answer which names there are.

import { type Reader, seesNames } from "../access/answer-for.ts";
import type { WhoAnswer } from "./evidence/evidence-answer.ts";
import { knownNames } from "./known-names.ts";
import type { RoleDesk, ScoreSource } from "./ports.ts";
import type { Kind, Question } from "./question.ts";
import { asSentence } from "./understanding/follow-ups/as-sentence.ts";
import { subjectWords } from "./understanding/kind-by-patterns.ts";
import { type Named, namesIn, plainWords } from "./understanding/names-in.ts";
import { type NamesMeant, namesMeant, withName } from "./understanding/names-meant.ts";
import { nearNamesIn } from "./understanding/near-names.ts";
import { isOrdinaryWord } from "./understanding/ordinary-word.ts";
import { words } from "./understanding/words.ts";

interface NamePorts {
  readonly scores: ScoreSource;
  readonly roles: RoleDesk;
}

export interface NamedQuestion {
  readonly question: Question;
  /** What was asked back or told of a name instead of an answer; null where the question is to be answered. */
  readonly instead: WhoAnswer | null;
}

const mostAsked = 4;
const kinds: readonly Kind[] = ["whatIf", "plan", "forecast", "people", "customers", "associate", "why", "needed"];

export async function namedQuestion(ports: NamePorts, tenant: string, reader: Reader, said: string, question: Question): Promise<NamedQuestion> {
  const asItIs = { question, instead: null };
  if (!kinds.includes(question.kind) || plainWords(said).split(" ").every(isOrdinaryWord) || !(await seesNames(ports, reader))) return asItIs;
  const lexicon = await knownNames(ports.scores, tenant);
  if (lexicon === null) return asItIs;
  const meant = namesMeant(said, question.kind, lexicon);
  if (meant.meant !== "named") return { question: asked(question, meant), instead: instead(said, meant) };
  const named = { customers: meant.named.customers.map(({ id }) => id), people: meant.named.people.map(({ id }) => id) };
  if (named.customers.length + named.people.length === 0) return asItIs;
  return { question: { ...question, named, ...(meant.isMended ? { text: words(meant.text).join(" "), readAs: meant.text } : {}) }, instead: null };
}

/** What the question back is about has to be known when it is answered. */
function asked(question: Question, meant: NamesMeant): Question {
  return meant.meant === "several" ? { ...question, which: meant.words } : question;
}

function instead(said: string, meant: Exclude<NamesMeant, { meant: "named" }>): WhoAnswer {
  const among = (meant.meant === "several" ? meant.among : meant.nearest).slice(0, mostAsked);
  return {
    kind: "who",
    why: meant.meant === "several" ? "several" : "unknown",
    of: meant.meant === "several" ? meant.of : "either",
    words: asTyped(said, meant.words),
    names: among.map((one) => titleOf(one, among)),
    questions: among.map((one) => withName(said, meant.words, titleOf(one, among))),
  };
}

const ordinals: readonly RegExp[] = [/^(?:first|1st|1|one)$/, /^(?:second|2nd|2|two)$/, /^(?:third|3rd|3|three)$/, /^(?:fourth|4th|4|four)$/];
const longestPick = 4;

/** "The second", "Ada Novak", "I mean Novak" after the question which one is meant: the question before, with that one in it. */
export async function pickedQuestion(
  ports: NamePorts,
  tenant: string,
  reader: Reader,
  said: string,
  before: () => Promise<Question | null>,
): Promise<Question | null> {
  const text = plainWords(said)
    .replace(/^(?:(?:no|sorry|i mean|i meant|it s|the|is|of course|ok|yes) )+/, "")
    .replace(/(?: (?:one|please|of them|of course))+$/, "");
  const place = ordinals.findIndex((one) => one.test(text));
  if (text === "" || text.split(" ").length > longestPick || (place < 0 && subjectWords.test(text))) return null;
  const question = await before();
  if (question?.which === undefined || !(await seesNames(ports, reader))) return null;
  const lexicon = await knownNames(ports.scores, tenant);
  const meant = lexicon === null ? null : namesMeant(question.text, question.kind, lexicon);
  if (meant?.meant !== "several") return null;
  const picked = place < 0 ? byName(text, meant.among) : meant.among[place];
  if (picked === undefined) return null;
  const whole = withName(question.text, meant.words, titleOf(picked, meant.among));
  const { which: _, ...rest } = question;
  return { ...rest, text: words(whole).join(" "), readAs: asSentence(whole) };
}

/** By any part of the name, because only these can be meant. */
function byName(text: string, among: readonly Named[]): Named | undefined {
  const whole = namesIn(text, among, "whole")[0]?.candidates ?? [];
  const parts = among.filter((one) => text.split(" ").every((word) => plainWords(titleOf(one, among)).split(" ").includes(word)));
  const words = among.flatMap(({ id, name }) =>
    plainWords(name)
      .split(" ")
      .map((word) => ({ id, name: word })),
  );
  const meant = new Set(nearNamesIn(text, words, isOrdinaryWord).flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const near = among.filter(({ id }) => meant.has(id));
  return [whole, parts, near].find((found) => found.length === 1)?.[0];
}

/** Two of the same name are told apart by what identifies them. */
function titleOf(one: Named, among: readonly Named[]): string {
  return among.some(({ id, name }) => id !== one.id && name === one.name) ? `${one.name} ${one.id}` : one.name;
}

function asTyped(said: string, words: string): string {
  const at = said.toLowerCase().indexOf(words);
  return at < 0 ? words : said.slice(at, at + words.length);
}
