// Answers one question, whoever it names: asks which one is meant where several fit, and tells beside the rules what is known of a customer
// or a person who is asked about by name.

import type { Reader } from "../access/answer-for.ts";
import { answerOne } from "./answer-one.ts";
import type { Answered, ConversationPorts, Said } from "./converse.ts";
import { namedQuestion } from "./named-question.ts";
import type { Question } from "./question.ts";

export async function answerNamed(ports: ConversationPorts, said: Said, reader: Reader, asked: Question): Promise<Answered> {
  const text = asked.readAs ?? said.text;
  const { question, instead } = await namedQuestion(ports, said.tenant, reader, text, asked);
  if (instead !== null) return { answer: instead, kind: question.kind, asked: [question] };
  const whole = { ...said, text: question.readAs ?? text };
  const beside = besideRules(question);
  if (beside === null) return { answer: await answerOne(ports, whole, question), kind: question.kind, asked: [question] };
  const { readAs: _, ...rules } = question;
  const answers = [await answerOne(ports, whole, beside), await answerOne(ports, whole, rules)];
  return { answer: { kind: "several", answers }, kind: question.kind, asked: [question] };
}

/** "Why isn't Fabrikam counted": what is known of Fabrikam, and then what holds for everybody. */
function besideRules(question: Question): Question | null {
  const { kind, named, text } = question;
  if (named === undefined || (kind !== "associate" && !(kind === "why" && /\b(count\w*|credit\w*|eligib\w*|missing)\b/.test(text)))) return null;
  return { ...question, kind: named.customers.length > 0 ? "customers" : "people" };
}
