// Answers a text that was not understood for certain: about somebody by name where it names one of the partner's, else with what is near.
// Nothing is guessed, and who may not see names is not told whether a name is one of the partner's.

import { type Reader, seesNames, whyWithheld } from "../access/answer-for.ts";
import { speakerFor } from "../languages/speaker.ts";
import { aboutSomebody, mayBeAboutSomebody } from "./about-somebody.ts";
import type { DeclinedAnswer } from "./answer.ts";
import { answerNamed } from "./answer-named.ts";
import type { Answered, ConversationPorts, Said } from "./converse.ts";
import { fullQuestions } from "./full-question.ts";
import type { Question, TextContext } from "./question.ts";
import { followUpIn } from "./understanding/follow-ups/follow-up.ts";

export async function answerUnsure(
  ports: ConversationPorts,
  said: Said,
  reader: Reader,
  near: readonly Question[],
  before: TextContext["before"],
): Promise<Answered> {
  const followUp = followUpIn(said.text);
  const leans = followUp !== null && followUp.of !== "other" && followUp.of !== "without";
  const named = leans ? null : await byName(ports, said, reader, null);
  if (named !== null && named.answer.kind !== "declined") return named;
  const nearest = await fullQuestions(near, speakerFor(said.address.locale), ports.understanding, ports.today());
  const why = leans && (await before()) === null ? "nothing-before" : "not-understood";
  const declined: DeclinedAnswer = named?.answer.kind === "declined" ? named.answer : { kind: "declined", why, understood: null };
  return { answer: nearest.length === 0 ? declined : { ...declined, nearest }, kind: null, asked: [] };
}

/** A text that may be about somebody by name. Null where it is not. */
export async function byName(ports: ConversationPorts, said: Said, reader: Reader, understood: Question | null): Promise<Answered | null> {
  const text = said.text.trim();
  if (!mayBeAboutSomebody(text)) return null;
  // Who may not see names is not told either whether a name is one of the partner's.
  if (!(await seesNames(ports, reader))) {
    const why = understood === null ? "not-understood" : "out-of-scope";
    const kind = understood?.kind ?? null;
    return { answer: { kind: "declined", why, understood: kind, withheld: whyWithheld(reader) }, kind, asked: [] };
  }
  const question = await aboutSomebody(ports.scores, said.tenant, text);
  return question === null ? null : answerNamed(ports, said, reader, question);
}
