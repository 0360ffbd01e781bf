// What a conversation remembers of one person: the last question that was answered, for half an hour, so that the next one may lean on it.
// Never a message as it was typed but for the capitals of names, and nothing of an answer but the months that it compared. Every instance finds it.

import type { Answer } from "./answer.ts";
import { monthName } from "./month-name.ts";
import type { Question } from "./question.ts";
import { withoutMonths } from "./understanding/follow-ups/splice.ts";

/** Whose memory: of one person in one conversation. */
export interface Remembering {
  readonly tenant: string;
  readonly conversation: string;
  /** Entra object id where the channel tells it. */
  readonly person: string;
}

export interface Remembered {
  readonly question: Question;
  /** When it was asked, in milliseconds since 1970. */
  readonly at: number;
}

export interface Recalled {
  readonly remembered: Remembered;
  /** What a later write must find unchanged. */
  readonly version: string;
}

/** What a conversation works with: what was said last is what is remembered. */
export interface Memory {
  /** Null where nothing is kept. What is too old is still told: the caller knows the time. */
  recall(whose: Remembering): Promise<Remembered | null>;
  remember(whose: Remembering, remembered: Remembered): Promise<void>;
  forget(whose: Remembering): Promise<void>;
}

/** Where it is kept for every instance. */
export interface KeptMemory {
  recall(whose: Remembering): Promise<Recalled | null>;
  /** @param version of what was recalled; null when there was nothing. @returns the new one. @throws Fault store.lost-race */
  remember(whose: Remembering, remembered: Remembered, version: string | null): Promise<string>;
  forget(whose: Remembering): Promise<void>;
}

export function keyOfMemory({ tenant, conversation, person }: Remembering): string {
  return JSON.stringify([tenant, conversation, person.toLowerCase()]);
}

export const rememberedMs = 30 * 60 * 1000;

/** The question that a follow-up may lean on; null once half an hour has passed. */
export function stillMeant(remembered: Remembered | null, now: number): Question | null {
  return remembered !== null && now - remembered.at < rememberedMs ? remembered.question : null;
}

/** Longer questions tell a story; what comes after them is asked in full. */
const longest = 300;
const leansNobody: readonly Question["kind"][] = ["import", "mismatch"];

/** A greeting, or another subject in between: the question before is still the one that is meant. */
export function isPassing({ kind }: Question): boolean {
  return kind === "help" || kind === "outOfScope";
}

/** Answers about the month that was asked about. */
const ofOneMonth: readonly Answer["kind"][] = ["gap", "score", "subcategory", "attained", "why"];

/** What hands something in is over with its answer. */
export function nothingLeansOn({ kind, text }: Question): boolean {
  return leansNobody.includes(kind) || text.length > longest;
}

/** What of a question is worth remembering: null where nothing can lean on it. */
export function worthRemembering(question: Question, answer: Answer | undefined): Question | null {
  if (nothingLeansOn(question) || answer === undefined || answer.kind === "declined") return null;
  const { kind, slots, names } = question;
  // "Why?" asks about the two months that were compared, whichever words named them.
  if (answer.kind === "change" && kind === "compare") {
    const [from, to] = [monthName(answer.change.asOf.from), monthName(answer.change.asOf.to)];
    const whens = [answer.change.asOf.from, answer.change.asOf.to].map((month, index) => ({
      when: { month },
      bound: index === 0 ? ("since" as const) : ("until" as const),
    }));
    const subject = [...slots.subcategories, ...slots.categories].map((id) => id.replaceAll("-", " ")).join(" and ");
    const text = `what changed${subject === "" ? "" : ` in ${subject}`} from ${from} to ${to}`;
    return { kind, text, slots: { ...slots, when: whens[0]?.when ?? null, whens } };
  }
  // A month by its name, or so many back, is from now on the month that was told of.
  if (slots.when !== null && slots.whens.length === 1 && ofOneMonth.includes(answer.kind) && "basis" in answer) {
    const when = { month: answer.basis.asOf };
    return { kind, text: `${withoutMonths(question.text)} in ${monthName(when.month)}`, slots: { ...slots, when, whens: [{ when, bound: null }] } };
  }
  const { which } = question;
  return { kind, text: question.text, slots, ...(which === undefined ? {} : { which }), ...(names === undefined ? {} : { names }) };
}
