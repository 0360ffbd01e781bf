// One turn: what was said, by whom and where, to an answer value. Decides; sends nothing and knows no Teams.
// Reads the scores of the asker's tenant only. What the reader may not see is not in the answer.

import { answerFor, type Reader, seesNames, whyWithheld } from "../access/answer-for.ts";
import type { Address } from "../delivery/message.ts";
import type { SubscriptionStore } from "../delivery/subscription.ts";
import { looksReported } from "../facts/looks-reported.ts";
import type { Day } from "../kernel/month.ts";
import { speakerFor } from "../languages/speaker.ts";
import { aboutSomebody, mayBeAboutSomebody } from "./about-somebody.ts";
import { answerAhead, looksAhead } from "./ahead/answer-ahead.ts";
import type { Answer, DeclinedAnswer, TurnAnswer } from "./answer.ts";
import { answerImport } from "./answer-import.ts";
import { answerMismatch } from "./answer-mismatch.ts";
import { answerFromReports, answerQuestion, isAnswered } from "./answer-question.ts";
import { answerReport } from "./answer-report.ts";
import { answerSubscription } from "./answer-subscription.ts";
import { fullQuestions } from "./full-question.ts";
import { answerKnowledge, isAboutKnowledge } from "./knowledge/answer-knowledge.ts";
import { isPassing, type Memory, stillMeant, worthRemembering } from "./memory.ts";
import { asOfMonth, monthAsked } from "./months.ts";
import type { PartnerScores, ReportDesk, RoleDesk, ScoreSource } from "./ports.ts";
import type { Kind, Question, Understanding } from "./question.ts";
import { readOnce } from "./read-once.ts";
import { remarkIn } from "./remarks.ts";
import { answerRoles, refusalOf } from "./roles/answer-roles.ts";
import { rolesAsked } from "./roles/roles-asked.ts";
import { followUpIn } from "./understanding/follow-ups/follow-up.ts";

export interface Said {
  readonly text: string;
  readonly tenant: string;
  /** Entra object id where the channel tells it. */
  readonly person: string;
  readonly where: "personal" | "group" | "channel";
  /** The message held nothing but the bot's name. */
  readonly isMentionAlone?: boolean;
  /** The message was said before and edited since. */
  readonly isEdited?: boolean;
  /** Who else is mentioned, in order; the text does not hold them. */
  readonly mentions?: readonly Mention[];
  /** The conversation as a digest's destination: a channel as a whole, not one thread of it. */
  readonly address: Address;
}

export interface Mention {
  /** Entra object id; null where the channel tells none. */
  readonly person: string | null;
  readonly name: string | null;
}

export interface Turn {
  readonly answer: TurnAnswer;
  /** The catalogue's kind that was understood; null when none was. */
  readonly kind: Kind | null;
}

export interface ConversationPorts {
  readonly scores: ScoreSource;
  readonly reports: ReportDesk;
  readonly roles: RoleDesk;
  readonly subscriptions: SubscriptionStore;
  readonly understanding: Understanding;
  readonly memory: Memory;
  today(): Day;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Nobody types more than this; beyond it a text is not read. */
const longestText = 2_000;

interface Answered extends Turn {
  /** What was understood and answered, in order; empty where that was no question. */
  readonly asked: readonly Question[];
}

export async function converse(ports: ConversationPorts, said: Said): Promise<Turn> {
  const ofTurn = { ...ports, scores: readOnce(ports.scores) };
  const reader: Reader = { tenant: said.tenant, alone: said.where === "personal" ? said.person : null };
  const whose = { tenant: said.tenant, conversation: said.address.conversation, person: said.person };
  const recalled = await ports.memory.recall(whose);
  const { answer, kind, asked } = await turnOf(ofTurn, said, reader, stillMeant(recalled, ports.now()));
  const last = asked.at(-1);
  if (last !== undefined && !isPassing(last)) {
    const answers = answer.kind === "several" ? answer.answers : [answer];
    const question = worthRemembering(last, answers.at(-1));
    // What nothing can lean on still stands between a follow-up and the question before it.
    if (question === null) await ports.memory.forget(whose);
    else await ports.memory.remember(whose, { question, at: ports.now() }, recalled?.version ?? null);
  }
  const seen = await seenBy(ofTurn, reader, answer);
  return { answer: said.isEdited === true ? { ...seen, isEdited: true } : seen, kind };
}

async function seenBy(ports: ConversationPorts, reader: Reader, answer: TurnAnswer): Promise<TurnAnswer> {
  if (answer.kind !== "several") return answerFor(ports, reader, answer);
  return { ...answer, answers: await Promise.all(answer.answers.map((one) => answerFor(ports, reader, one))) };
}

async function turnOf(ports: ConversationPorts, said: Said, reader: Reader, before: Question | null): Promise<Answered> {
  const text = said.text.trim();
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return notAnswered(said.isMentionAlone === true ? "mention-alone" : "empty");
  if (text.length > longestText) return notAnswered("too-long");
  const remark = remarkIn(text);
  if (remark === "emoji" || remark === "abuse") return notAnswered(remark);
  if (remark === "compliment") return { answer: { kind: "help", why: "compliment" }, kind: "help", asked: [] };
  if (remark === "start-over") {
    await ports.memory.forget({ tenant: said.tenant, conversation: said.address.conversation, person: said.person });
    return { answer: { kind: "help", why: "started-over" }, kind: "help", asked: [] };
  }
  const aboutRoles = rolesAsked(text);
  if (aboutRoles !== null) return { answer: await answerRoles(ports, said, aboutRoles), kind: null, asked: [] };
  if (looksReported(text)) {
    const refusal = await refusalOf(ports, said, "hand-in");
    const handedIn = refusal === null ? await answerReport(ports, { ...said, text }) : { answer: refusal, kind: "import" as const };
    return { ...handedIn, asked: [] };
  }
  const read = await ports.understanding.understand(text, { today: ports.today(), before });
  return read.isSure ? answerSure(ports, said, reader, read.questions) : answerUnsure(ports, said, reader, read.nearest, before);
}

function notAnswered(why: DeclinedAnswer["why"]): Answered {
  return { answer: { kind: "declined", why, understood: null }, kind: null, asked: [] };
}

async function answerSure(ports: ConversationPorts, said: Said, reader: Reader, questions: readonly [Question, ...Question[]]): Promise<Answered> {
  const [first, second] = questions;
  if (second === undefined)
    return first.kind === "outOfScope"
      ? ((await byName(ports, said, reader, first)) ?? answerAlone(ports, said, first))
      : answerAlone(ports, said, first);
  const answers: Answer[] = [];
  // One after the other: each reads the same scores, and a wish of the first is carried out before the second.
  for (const question of questions) answers.push(await answerTo(ports, { ...said, text: question.readAs ?? question.text }, question));
  return { answer: { kind: "several", answers }, kind: first.kind, asked: questions };
}

async function answerAlone(ports: ConversationPorts, said: Said, question: Question): Promise<Answered> {
  return { answer: await answerTo(ports, { ...said, text: question.readAs ?? said.text }, question), kind: question.kind, asked: [question] };
}

async function answerUnsure(
  ports: ConversationPorts,
  said: Said,
  reader: Reader,
  near: readonly Question[],
  before: Question | null,
): Promise<Answered> {
  const followUp = followUpIn(said.text);
  const leans = followUp !== null && followUp.of !== "other" && followUp.of !== "without";
  const named = leans ? null : await byName(ports, said, reader, null);
  if (named !== null && named.answer.kind !== "declined") return named;
  const nearest = await fullQuestions(near, speakerFor(said.address.locale), ports.understanding, ports.today());
  const why = leans && before === null ? "nothing-before" : "not-understood";
  const declined: DeclinedAnswer = named?.answer.kind === "declined" ? named.answer : { kind: "declined", why, understood: null };
  return { answer: nearest.length === 0 ? declined : { ...declined, nearest }, kind: null, asked: [] };
}

/** A text that may be about somebody by name. Null where it is not. */
async function byName(
  ports: ConversationPorts,
  said: Said,
  reader: Reader,
  understood: Question | null,
): Promise<(Answered & { answer: Answer }) | null> {
  const text = said.text.trim();
  if (!mayBeAboutSomebody(text)) return null;
  // Who may not see names is not told either whether a name is one of the partner's.
  if (!(await seesNames(ports, reader))) {
    const why = understood === null ? "not-understood" : "out-of-scope";
    const kind = understood?.kind ?? null;
    return { answer: { kind: "declined", why, understood: kind, withheld: whyWithheld(reader) }, kind, asked: [] };
  }
  const question = await aboutSomebody(ports.scores, said.tenant, text);
  return question === null ? null : { answer: await answerTo(ports, said, question), kind: question.kind, asked: [question] };
}

async function answerTo(ports: ConversationPorts, said: Said, question: Question): Promise<Answer> {
  const answer = await answerOf(ports, said, question);
  return question.readAs === undefined ? answer : { ...answer, readAs: question.readAs };
}

async function answerOf(ports: ConversationPorts, said: Said, question: Question): Promise<Answer> {
  const { kind, slots } = question;
  if (kind === "help") return { kind: "help", why: slots.helpFor ?? "asked" };
  if (kind === "outOfScope") return { kind: "declined", why: "out-of-scope", understood: "outOfScope" };
  if (kind === "subscribe" && slots.wish === null) return { kind: "declined", why: "not-yet", understood: "subscribe" };
  if (kind === "subscribe") return answerSubscription(ports, said, slots);
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
  if (!looksAhead(question)) return answerQuestion(question, scores);
  const facts = await ports.scores.partnerFacts(said.tenant);
  if (facts === null) return { kind: "no-data", why: "nothing-imported", month: null, newest: null };
  return answerAhead(question, said.text, scores, facts);
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
