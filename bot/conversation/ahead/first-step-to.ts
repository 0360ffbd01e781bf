// The next step of whoever asks how far another target is than the programme's: the first one of the plan to it, from the facts.
// A scored month holds only the step towards the programme's target.

import { firstStep } from "../../planning/first-step.ts";
import { nextSteps } from "../../planning/next-steps.ts";
import type { GapAnswer } from "../answer.ts";
import type { PartnerFacts, PartnerScores } from "../ports.ts";
import type { Question } from "../question.ts";
import { baseAt } from "./ahead.ts";

export async function withStepToTarget(answer: GapAnswer, question: Question, scores: PartnerScores, source: PartnerFacts): Promise<GapAnswer> {
  const { asOf } = answer.basis;
  const scored = scores.months.get(asOf);
  if (scored === undefined || answer.gap === 0) return answer;
  const track = question.slots.track ?? scored.score.track;
  const base = await baseAt({ scores, source, month: asOf, track });
  const nearest = nextSteps(base.book, track, base.measured);
  return { ...answer, nextStep: firstStep(base, nearest, { weights: source.effort, target: answer.target }) };
}
