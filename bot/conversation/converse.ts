// One turn: what was said, by whom and where, to an answer value. Decides; sends nothing and knows no Teams.
// Reads the scores of the asker's tenant only. What the reader may not see is not in the answer.

import { answerFor, type Reader, seesNames, whyWithheld } from "../access/answer-for.ts";
import type { Address } from "../delivery/message.ts";
import type { SubscriptionStore } from "../delivery/subscription.ts";
import { looksReported } from "../facts/looks-reported.ts";
import type { Day } from "../kernel/month.ts";
import { aboutSomebody, mayBeAboutSomebody } from "./about-somebody.ts";
import { answerAhead, looksAhead } from "./ahead/answer-ahead.ts";
import type { Answer } from "./answer.ts";
import { answerImport } from "./answer-import.ts";
import { answerMismatch } from "./answer-mismatch.ts";
import { answerFromReports, answerQuestion, isAnswered } from "./answer-question.ts";
import { answerReport } from "./answer-report.ts";
import { answerSubscription } from "./answer-subscription.ts";
import { answerKnowledge, isAboutKnowledge } from "./knowledge/answer-knowledge.ts";
import { asOfMonth, monthAsked } from "./months.ts";
import type { PartnerScores, ReportDesk, RoleDesk, ScoreSource } from "./ports.ts";
import type { Kind, Question, Understanding } from "./question.ts";
import { readOnce } from "./read-once.ts";
import { answerRoles, refusalOf } from "./roles/answer-roles.ts";
import { rolesAsked } from "./roles/roles-asked.ts";

export interface Said {
  readonly text: string;
  readonly tenant: string;
  /** Entra object id where the channel tells it. */
  readonly person: string;
  readonly where: "personal" | "group" | "channel";
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
  readonly answer: Answer;
  /** The catalogue's kind that was understood; null when none was. */
  readonly kind: Kind | null;
}

export interface ConversationPorts {
  readonly scores: ScoreSource;
  readonly reports: ReportDesk;
  readonly roles: RoleDesk;
  readonly subscriptions: SubscriptionStore;
  readonly understanding: Understanding;
  today(): Day;
}

/** Nobody types more than this; beyond it a text is not read. */
const longestText = 2_000;

export async function converse(ports: ConversationPorts, said: Said): Promise<Turn> {
  const ofTurn = { ...ports, scores: readOnce(ports.scores) };
  const reader: Reader = { tenant: said.tenant, alone: said.where === "personal" ? said.person : null };
  const { answer, kind } = await turnOf(ofTurn, said, reader);
  return { answer: await answerFor(ofTurn, reader, answer), kind };
}

async function turnOf(ports: ConversationPorts, said: Said, reader: Reader): Promise<Turn> {
  const text = said.text.trim();
  if (text === "") return { answer: { kind: "declined", why: "empty", understood: null }, kind: null };
  if (text.length > longestText) return { answer: { kind: "declined", why: "too-long", understood: null }, kind: null };
  const aboutRoles = rolesAsked(text);
  if (aboutRoles !== null) return { answer: await answerRoles(ports, said, aboutRoles), kind: null };
  if (looksReported(text)) {
    const refusal = await refusalOf(ports, said, "hand-in");
    return refusal === null ? answerReport(ports, { ...said, text }) : { answer: refusal, kind: "import" };
  }
  const read = await ports.understanding.understand(text, { today: ports.today(), before: null });
  const understood = read.isSure ? read.questions[0] : null;
  const isOpen = understood === null || understood.kind === "outOfScope";
  const mayBeNamed = isOpen && mayBeAboutSomebody(text);
  // Who may not see names is not told either whether a name is one of the partner's.
  if (mayBeNamed && !(await seesNames(ports, reader))) {
    const why = understood === null ? "not-understood" : "out-of-scope";
    const kind = understood?.kind ?? null;
    return { answer: { kind: "declined", why, understood: kind, withheld: whyWithheld(reader) }, kind };
  }
  const named = mayBeNamed ? await aboutSomebody(ports.scores, said.tenant, text) : null;
  const question = named ?? understood;
  if (question === null) return { answer: { kind: "declined", why: "not-understood", understood: null }, kind: null };
  return { answer: await answerTo(ports, said, question), kind: question.kind };
}

async function answerTo(ports: ConversationPorts, said: Said, question: Question): Promise<Answer> {
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
