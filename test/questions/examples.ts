// The questions as people type them, each with its kind and, where more than one answer would be right, those kinds as well.
// `dev.jsonl` and `own.jsonl` were written by others than the patterns' author; `more.jsonl` is what was added where the classifier was wrong,
// `people.jsonl` what a dozen writers typed.
// What only follows an earlier question of its conversation is left out: by itself it means nothing.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "../../bot/conversation/question.ts";
import { plainExamples } from "./plain-examples.ts";

export interface Example {
  readonly text: string;
  readonly kind: Kind;
  /** Other kinds whose answer would be right. */
  readonly also?: readonly Kind[];
  readonly conversation?: string;
  /** Stated by specs, or the plainest form of its kind: learned more often than what somebody happened to type. */
  readonly isPlain?: boolean;
}

const files = ["dev", "own", "more", "people"] as const;
export type ExampleFile = (typeof files)[number];

export function examplesOf(file: ExampleFile): Example[] {
  const lines = readFileSync(join(import.meta.dirname, `${file}.jsonl`), "utf8")
    .trim()
    .split("\n");
  const begun = new Set<string>();
  return lines
    .map((line) => JSON.parse(line) as Example)
    .filter(({ conversation }) => {
      if (conversation === undefined) return true;
      const isFirst = !begun.has(conversation);
      begun.add(conversation);
      return isFirst;
    });
}

/** Those that the specs of single questions hold as well, so that what they state is learned. */
export function statedExamples(): Example[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, "..", "conversation", "questions.json"), "utf8"));
}

export function allExamples(): Example[] {
  const seen = new Set<string>();
  const plain = [...examplesOf("dev"), ...examplesOf("own"), ...statedExamples(), ...plainExamples()].map((one) => ({ ...one, isPlain: true }));
  return [...plain, ...examplesOf("more"), ...examplesOf("people")].filter(({ text }) => {
    const own = text.toLowerCase();
    const isNew = !seen.has(own);
    seen.add(own);
    return isNew;
  });
}

export function isRight(example: Example, kind: Kind): boolean {
  return example.kind === kind || (example.also ?? []).includes(kind);
}

/** Which of so many folds a question belongs to, told by its text alone. */
export function foldOf({ text }: Example, folds: number): number {
  let hash = 0x811c9dc5;
  for (const letter of text.toLowerCase()) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % folds;
}
