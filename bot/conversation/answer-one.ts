// Answers one whole question, whichever kind it is: sends it to the handler of its kind with what that needs. A kind without a handler is
// declined by its name.

import { answerAhead, looksAhead } from "./ahead/answer-ahead.ts";
import { withStepToTarget } from "./ahead/first-step-to.ts";
import type { Answer, GapAnswer } from "./answer.ts";
import { answerImport } from "./answer-import.ts";
import { answerMismatch } from "./answer-mismatch.ts";
import { answerFromReports, answerQuestion, isAnswered } from "./answer-question.ts";
import type { ConversationPorts, Said } from "./converse.ts";
import { answerKnowledge, isAboutKnowledge } from "./knowledge/answer-knowledge.ts";
import { asOfMonth, monthAsked } from "./months.ts";
import type { PartnerScores } from "./ports.ts";
import type { Question } from "./question.ts";
import { answerSubscription } from "./subscriptions/answer-subscription.ts";
import { withYear } from "./with-year.ts";

/** @param said its text is the question's, whole */
export async function answerOne(ports: ConversationPorts, said: Said, question: Question): Promise<Answer> {
  const answer = await answerOf(ports, said, question);
  const readAs = question.readAs ?? withYear(question, answer, ports.today());
  return readAs === null ? answer : { ...answer, readAs };
}

async function answerOf(ports: ConversationPorts, said: Said, question: Question): Promise<Answer> {
  const { kind, slots } = question;
  if (kind === "help") return { kind: "help", why: slots.helpFor ?? "asked" };
  if (kind === "outOfScope") return { kind: "declined", why: "out-of-scope", understood: "outOfScope" };
  if (kind === "subscribe") return answerSubscription(ports, said, question);
  if (isAboutKnowledge(kind)) return answerKnowledge(ports, said.tenant, question);
  if (kind === "import") return answerImport(await ports.scores.partnerScores(said.tenant), ports.today());
  if (kind !== "mismatch" && !isAnswered(question) && !looksAhead(question)) return { kind: "declined", why: "not-yet", understood: kind };
  const scores = await ports.scores.partnerScores(said.tenant);
  const [designation, second] = slots.designations;
  // A badge that several designations share names none of them.
  if (second !== undefined) return { kind: "declined", why: "several-designations", understood: kind };
  if (kind !== "mismatch" && designation !== undefined && designation !== "business-applications") {
    const about = { designation, partnerName: scores?.partnerName ?? null, today: scores?.presentDay ?? ports.today() };
    return answerFromReports(question, await ports.reports.reports(said.tenant), about);
  }
  if (scores === null) return { kind: "no-data", why: "nothing-imported", month: null, newest: null };
  if (kind === "mismatch") return mismatch(ports, said, question, scores);
  const answer = looksAhead(question) ? null : answerQuestion(question, scores);
  if (answer !== null && !isToOwnTarget(answer)) return answer;
  const facts = await ports.scores.partnerFacts(said.tenant);
  if (answer !== null) return facts === null ? answer : withStepToTarget(answer, question, scores, facts);
  if (facts === null) return { kind: "no-data", why: "nothing-imported", month: null, newest: null };
  return answerAhead(question, said.text, scores, facts);
}

function isToOwnTarget(answer: Answer): answer is GapAnswer {
  return answer.kind === "gap" && answer.target !== answer.basis.target;
}

/** Beside the month that was asked about; else the newest one that both sides tell of. */
async function mismatch(ports: ConversationPorts, said: Said, { slots }: Question, scores: PartnerScores): Promise<Answer> {
  const [designation] = slots.designations;
  if (designation !== undefined && designation !== "business-applications") return { kind: "declined", why: "not-yet", understood: "mismatch" };
  const reported = (await ports.reports.reports(said.tenant)).get("business-applications") ?? new Map();
  const both = [...reported.keys()].filter((month) => scores.months.has(month)).at(-1);
  const month = slots.when === null && slots.reportedTotal === null ? (both ?? asOfMonth(scores)) : monthAsked(scores, slots.when);
  return answerMismatch(scores, { report: reported.get(month) ?? null, month, statedTotal: slots.reportedTotal, track: slots.track });
}
