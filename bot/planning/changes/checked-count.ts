// Refuses counts and figures that nobody can mean: fractions of a customer, a million architects, less than nothing.

import type { ChangeProblem } from "./change-problem.ts";

const mostCount = 10_000;
const mostFigure = 1e9;

/** Null when `count` is a whole number that can be meant. */
export function problemOfCount(count: number): ChangeProblem | null {
  return Number.isInteger(count) && count >= 0 && count <= mostCount ? null : { code: "not-a-count", given: count, most: mostCount };
}

/** Null when `figure` is not below `least` and not beyond what the input of facts allows. */
export function problemOfFigure(figure: number, least: number): ChangeProblem | null {
  return figure >= least && figure <= mostFigure ? null : { code: "figure-out-of-range", given: figure, least, most: mostFigure };
}
