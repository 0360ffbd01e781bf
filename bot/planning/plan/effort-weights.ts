// What each kind of step costs in effort: the administrator's weights, or ours. Refuses a weight that is no number from zero up.
// Truth: effort.json, which says why; none of it comes from Microsoft.

import { Fault } from "../../kernel/fault.ts";
import effort from "./effort.json" with { type: "json" };
import { type StepKind, stepKinds } from "./step-kind.ts";

export type EffortWeights = Readonly<Record<StepKind, number>>;

export const ownWeights: EffortWeights = effort.weights;

/** Deployments beyond full points that a plan looks at, for the usage that they bring. */
export const deploymentsBeyondFull = effort.deploymentsBeyondFull;

/** @throws Fault `planning.wrong-weight` */
export function checkWeights(weights: EffortWeights): void {
  for (const kind of stepKinds)
    if (!(Number.isFinite(weights[kind]) && weights[kind] >= 0))
      throw new Fault(
        "planning.wrong-weight",
        `the effort of ${kind} is ${weights[kind]}`,
        "The effort of every kind of step must be a number from zero up. Correct it in the settings.",
      );
}
