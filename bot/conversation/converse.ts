// One turn: what was said, by whom and where, to an answer value. Decides; sends nothing and knows no Teams.
// Reads the scores of the asker's tenant only.

import type { Address } from "../delivery/message.ts";
import type { SubscriptionStore } from "../delivery/subscription.ts";
import type { Answer } from "./answer.ts";
import { answerQuestion, isAnswered } from "./answer-question.ts";
import { answerSubscription } from "./answer-subscription.ts";
import type { ScoreSource } from "./ports.ts";
import type { Kind, Understanding } from "./question.ts";

export interface Said {
  readonly text: string;
  readonly tenant: string;
  /** Entra object id where the channel tells it. */
  readonly person: string;
  readonly where: "personal" | "group" | "channel";
  /** The conversation as a digest's destination: a channel as a whole, not one thread of it. */
  readonly address: Address;
}

export interface Turn {
  readonly answer: Answer;
  /** The catalogue's kind that was understood; null when none was. */
  readonly kind: Kind | null;
}

export interface ConversationPorts {
  readonly scores: ScoreSource;
  readonly subscriptions: SubscriptionStore;
  readonly understanding: Understanding;
}

/** Nobody types more than this; beyond it a text is not read. */
const longestText = 2_000;

export async function converse(ports: ConversationPorts, said: Said): Promise<Turn> {
  const text = said.text.trim();
  if (text === "") return { answer: { kind: "declined", why: "empty", understood: null }, kind: null };
  if (text.length > longestText) return { answer: { kind: "declined", why: "too-long", understood: null }, kind: null };
  const question = ports.understanding.understand(text);
  if (question === null) return { answer: { kind: "declined", why: "not-understood", understood: null }, kind: null };
  return { answer: await answerTo(ports, said, question), kind: question.kind };
}

async function answerTo(ports: ConversationPorts, said: Said, question: NonNullable<ReturnType<Understanding["understand"]>>): Promise<Answer> {
  if (question.kind === "help") return { kind: "help", why: question.slots.helpFor ?? "asked" };
  if (question.kind === "outOfScope") return { kind: "declined", why: "out-of-scope", understood: "outOfScope" };
  if (question.kind === "subscribe" && question.slots.wish === null) return { kind: "declined", why: "not-yet", understood: "subscribe" };
  if (question.kind === "subscribe") return answerSubscription(ports, said, question.slots.wish);
  if (!isAnswered(question)) return { kind: "declined", why: "not-yet", understood: question.kind };
  const scores = await ports.scores.partnerScores(said.tenant);
  if (scores === null) return { kind: "no-data", why: "nothing-imported", month: null, newest: null };
  return answerQuestion(question, scores);
}
