// What the understanding makes of each example when it learned from the others only. The decision itself is the program's own.

import type { Kind } from "../../bot/conversation/question.ts";
import { likelihoodsBy } from "../../bot/conversation/understanding/learned/likelihoods.ts";
import { understoodBy } from "../../bot/conversation/understanding/understand.ts";
import { type Example, foldOf, isRight } from "./examples.ts";
import { learn, type ReadExample, readExamples } from "./learn.ts";

export const outcomes = ["right", "wrong-confident", "declined"] as const;
export type Outcome = (typeof outcomes)[number];

export interface Measured {
  readonly example: Example;
  readonly outcome: Outcome;
  /** The likeliest kind, sure or not. */
  readonly kind: Kind | null;
  readonly likelihood: number;
}

export function crossValidated(examples: readonly Example[], folds: number): Measured[] {
  const read = readExamples(examples);
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) =>
    measuredOn(
      read.filter((one) => foldOf(one, folds) === fold),
      read.filter((one) => foldOf(one, folds) !== fold),
    ),
  );
}

export function measuredOn(asked: readonly ReadExample[], learnedFrom: readonly ReadExample[]): Measured[] {
  const learned = learn(learnedFrom);
  const likelihoods = likelihoodsBy(learned);
  return asked.map((example) => {
    const [likeliest] = likelihoods(example.read);
    const understood = understoodBy(learned, example.text);
    const outcome = outcomeOf(example, understood.isSure ? understood.questions[0].kind : null);
    return { example, outcome, kind: likeliest?.kind ?? null, likelihood: likeliest?.likelihood ?? 0 };
  });
}

/** A refusal of something that is ours is no answer, and so no wrong one; what is not ours is rightly left alone. */
function outcomeOf(example: Example, kind: Kind | null): Outcome {
  if (kind !== null && isRight(example, kind)) return "right";
  if (kind === null) return example.kind === "outOfScope" ? "right" : "declined";
  return kind === "outOfScope" ? "declined" : "wrong-confident";
}
