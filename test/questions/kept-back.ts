// Questions that nobody learned from and nobody looked at while patterns and examples were written: the honest measure. Each goes through
// the whole understanding, those of a conversation one after the other. Don't read them to mend a pattern; write new ones instead.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Question } from "../../bot/conversation/question.ts";
import type { Outcome } from "./cross-validated.ts";
import { type Example, isRight } from "./examples.ts";
import { talked } from "./talked.ts";

export const keptBack = ["first", "second", "third", "conversations"] as const;

interface Told {
  readonly example: Example;
  readonly outcome: Outcome;
}

/** In order. What is out of scope is rightly declined. */
export async function measuredOnKeptBack(file: (typeof keptBack)[number]): Promise<Told[]> {
  const lines = readFileSync(join(import.meta.dirname, "kept-back", `${file}.jsonl`), "utf8")
    .trim()
    .split("\n");
  const told: Told[] = [];
  for (const line of lines) {
    const read = JSON.parse(line) as Example & { readonly turns?: readonly Example[] };
    const turns = read.turns ?? [read];
    const understood = await talked(turns.map(({ text }) => text));
    for (const [index, example] of turns.entries()) {
      const one = understood[index];
      told.push({ example, outcome: outcomeOf(example, one?.isSure === true ? one.questions[0] : null) });
    }
  }
  return told;
}

function outcomeOf(example: Example, question: Question | null): Outcome {
  const isDeclined = question === null || question.kind === "outOfScope";
  if (isDeclined) return example.kind === "outOfScope" ? "right" : "declined";
  return isRight(example, question.kind) ? "right" : "wrong-confident";
}
