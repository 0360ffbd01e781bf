// One turn: what was said, by whom and where, to an answer value. Decides; sends nothing and knows no Teams.
// Reads the scores of the asker's tenant only. What the reader may not see is not in the answer.

import { answerFor, type Reader } from "../access/answer-for.ts";
import type { Address } from "../delivery/message.ts";
import type { SubscriptionStore } from "../delivery/subscription.ts";
import { looksReported } from "../facts/looks-reported.ts";
import type { Day } from "../kernel/month.ts";
import { administrationAsked } from "./administration/administration-asked.ts";
import { answerAdministration } from "./administration/answer-administration.ts";
import { alertDeedAsked } from "./alerts/alert-deed-asked.ts";
import { answerAlertDeed } from "./alerts/answer-alert-deed.ts";
import type { Answer, DeclinedAnswer, TurnAnswer } from "./answer.ts";
import { answerNamed } from "./answer-named.ts";
import { answerReport } from "./answer-report.ts";
import { answerUnsure, byName } from "./answer-unsure.ts";
import { answerPreview } from "./digest-preview/answer-preview.ts";
import { previewAsked } from "./digest-preview/preview-asked.ts";
import { isPassing, type Memory, type Remembering, stillMeant, worthRemembering } from "./memory.ts";
import { pickedQuestion } from "./named-question.ts";
import type { AlertDesk, DeliveryControl, DigestDesk, ReportDesk, RoleDesk, ScoreSource } from "./ports.ts";
import type { Kind, Question, TextContext, Understanding } from "./question.ts";
import { readOnce } from "./read-once.ts";
import { remarkIn } from "./remarks.ts";
import { answerRoles, refusalOf } from "./roles/answer-roles.ts";
import { rolesAsked } from "./roles/roles-asked.ts";

export interface Said {
  readonly text: string;
  readonly tenant: string;
  /** Entra object id where the channel tells it. */
  readonly person: string;
  /** What the channel calls them; shown to those who share something with them, and never taken for who they are. */
  readonly name?: string | null;
  readonly where: "personal" | "group" | "channel";
  /** The message held nothing but the bot's name. */
  readonly isMentionAlone?: boolean;
  /** The message was said before and edited since. */
  readonly isEdited?: boolean;
  /** The time zone of whoever says it, an IANA name, where the channel tells it. */
  readonly zone?: string | null;
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
  readonly deliveries: DeliveryControl;
  readonly alerts: AlertDesk;
  readonly digests: DigestDesk;
  readonly understanding: Understanding;
  readonly memory: Memory;
  today(): Day;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Nobody types more than this; beyond it a text is not read. */
const longestText = 2_000;

export interface Answered extends Turn {
  /** What was understood and answered, in order; empty where that was no question. */
  readonly asked: readonly Question[];
}

export async function converse(ports: ConversationPorts, said: Said): Promise<Turn> {
  const ofTurn = { ...ports, scores: readOnce(ports.scores) };
  const reader: Reader = { tenant: said.tenant, alone: said.where === "personal" ? said.person : null };
  const whose = { tenant: said.tenant, conversation: said.address.conversation, person: said.person };
  const { answer, kind, asked } = await turnOf(ofTurn, said, reader, beforeOf(ports, whose));
  const last = asked.at(-1);
  if (last !== undefined && !isPassing(last)) {
    const answers = answer.kind === "several" ? answer.answers : [answer];
    const question = worthRemembering(last, answers.at(-1));
    // What nothing can lean on still stands between a follow-up and the question before it.
    if (question === null) await ports.memory.forget(whose);
    else await ports.memory.remember(whose, { question, at: ports.now() });
  }
  const seen = await seenBy(ofTurn, reader, answer);
  return { answer: said.isEdited === true ? { ...seen, isEdited: true } : seen, kind };
}

/** Most texts stand alone, and nothing is recalled for them. */
function beforeOf({ memory, now }: ConversationPorts, whose: Remembering): TextContext["before"] {
  let recalled: Promise<Question | null> | null = null;
  return () => {
    recalled ??= memory.recall(whose).then((remembered) => stillMeant(remembered, now()));
    return recalled;
  };
}

async function seenBy(ports: ConversationPorts, reader: Reader, answer: TurnAnswer): Promise<TurnAnswer> {
  if (answer.kind !== "several") return answerFor(ports, reader, answer);
  return { ...answer, answers: await Promise.all(answer.answers.map((one) => answerFor(ports, reader, one))) };
}

async function turnOf(ports: ConversationPorts, said: Said, reader: Reader, before: TextContext["before"]): Promise<Answered> {
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
  const aboutDeliveries = administrationAsked(text);
  if (aboutDeliveries !== null) return { answer: await answerAdministration(ports, said, aboutDeliveries), kind: null, asked: [] };
  const aboutAlert = alertDeedAsked(text, ports.today());
  if (aboutAlert !== null && (aboutAlert.ref !== null || said.where === "personal"))
    return { answer: await answerAlertDeed(ports.alerts, said, aboutAlert), kind: "subscribe", asked: [] };
  if (previewAsked(text)) return { answer: await answerPreview(ports, said), kind: null, asked: [] };
  if (looksReported(text)) {
    const refusal = await refusalOf(ports, said, "hand-in");
    const handedIn = refusal === null ? await answerReport(ports, { ...said, text }) : { answer: refusal, kind: "import" as const };
    return { ...handedIn, asked: [] };
  }
  const picked = await pickedQuestion(ports, said.tenant, reader, text, before);
  if (picked !== null) return answerNamed(ports, said, reader, picked);
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
      ? ((await byName(ports, said, reader, first)) ?? answerNamed(ports, said, reader, first))
      : answerNamed(ports, said, reader, first);
  const answers: Answer[] = [];
  const asked: Question[] = [];
  // One after the other: each reads the same scores, which are read once.
  for (const question of questions) {
    const one = await answerNamed(ports, { ...said, text: question.text }, reader, question);
    answers.push(...(one.answer.kind === "several" ? one.answer.answers : [one.answer]));
    asked.push(...one.asked);
  }
  return { answer: { kind: "several", answers }, kind: first.kind, asked };
}
