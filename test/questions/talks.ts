// Conversations as people hold them, `talks.jsonl`: each turn with the kind that it is answered with, null where it must be asked back,
// and what the question must hold by then. Whoever mends the follow-ups looks at these; those that nobody looked at are in kept-back.ts.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Kind, Question, Understood } from "../../bot/conversation/question.ts";
import { countOf } from "../../bot/conversation/understanding/count-of.ts";
import { slotsOf } from "../../bot/conversation/understanding/slots.ts";
import { words } from "../../bot/conversation/understanding/words.ts";
import type { Outcome } from "./cross-validated.ts";
import { talked } from "./talked.ts";

export interface Turn {
  readonly text: string;
  readonly kind: Kind | null;
  readonly also?: readonly Kind[];
  readonly holds?: Holds;
}

interface Holds {
  readonly track?: string;
  /** In words: "in June". */
  readonly month?: string;
  readonly subcategory?: string;
  readonly target?: number;
  readonly designation?: string;
  /** In the words of the question. */
  readonly name?: string;
  readonly alsoName?: string;
  readonly notName?: string;
  readonly count?: number;
}

export interface TurnTold {
  readonly turn: Turn;
  readonly earlier: readonly string[];
  readonly outcome: Outcome;
  readonly understood: Understood;
}

export async function measuredOnTalks(): Promise<TurnTold[]> {
  const lines = readFileSync(join(import.meta.dirname, "talks.jsonl"), "utf8")
    .trim()
    .split("\n");
  const told: TurnTold[] = [];
  for (const line of lines) {
    const { turns } = JSON.parse(line) as { readonly turns: readonly Turn[] };
    const texts = turns.map(({ text }) => text);
    for (const [index, understood] of (await talked(texts)).entries()) {
      const turn = turns[index];
      if (turn !== undefined) told.push({ turn, earlier: texts.slice(0, index), outcome: outcomeOf(turn, understood), understood });
    }
  }
  return told;
}

/** What is not answered with a figure is declined, and rightly so where nothing was to be answered. */
function outcomeOf({ kind, also = [], holds = {} }: Turn, understood: Understood): Outcome {
  const question = understood.isSure ? understood.questions[0] : null;
  if (question === null || question.kind === "outOfScope" || (question.kind === "help" && kind !== "help"))
    return kind === null || kind === "outOfScope" ? "right" : "declined";
  return (kind === question.kind || also.includes(question.kind)) && doesHold(question, holds) ? "right" : "wrong-confident";
}

function doesHold({ text, slots }: Question, { track, month, subcategory, target, designation, name, alsoName, notName, count }: Holds): boolean {
  const subjects: readonly string[] = [...slots.subcategories, ...slots.categories];
  return (
    (track === undefined || slots.track === track) &&
    (month === undefined || slots.whens.some(({ when }) => JSON.stringify(when) === JSON.stringify(slotsOf(month).when))) &&
    (subcategory === undefined || (subjects.length === 1 && subjects[0] === subcategory)) &&
    (target === undefined || slots.target === target) &&
    (designation === undefined || slots.designations.some((one) => one === designation)) &&
    [name, alsoName].every((one) => one === undefined || text.includes(words(one).join(" "))) &&
    (notName === undefined || !text.includes(notName)) &&
    (count === undefined || text.split(" ").some((word) => Number.parseFloat(word) === count || countOf(word) === count))
  );
}
