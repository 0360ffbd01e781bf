// The alerts that a text names by what they tell of. Pure.

import type { AlertKind } from "../../delivery/alert-kind.ts";

const line = "(70|the (bar|line|threshold|target)|we|us|it|score|total)";
const words: readonly (readonly [AlertKind, RegExp])[] = [
  [
    "data-overdue",
    /\b(overdue|(data|exports?|uploads?|numbers) (is|are|comes?|was|were) (late|missing|not there)|(missing|late) (data|exports?|uploads?))\b/,
  ],
  [
    "rule-change",
    /\b((rules?|rule books?|criteria|thresholds) (ahead |to come )?(changes?|changed|takes?|are changed)|(new|changed|other) (rules|criteria)|rule changes?)\b/,
  ],
  ["anniversary", /\b(anniversary|renewal (day|date)|our (date|renewal))\b/],
  ["certificate-expires", /\b(certif\w*|expir\w*|laps\w*|run(s|ning)? out|certs?)\b/],
  [
    "forecast-below-target",
    /\b(forecast\w*|predict\w*|heading (below|under)|(about|likely|going) to (drop|fall|slip|lose)|will (drop|fall|slip) (below|under)|threaten\w*|in danger|at risk)\b/,
  ],
  [
    "reaches-target",
    /\b(qualify|reach(es|ed)?|(cross|pass|hit)(es|ed)? (70|the (bar|line|threshold|target))|(get|got|have|earn) the (badge|designation)|attain\w*|over the line)\b/,
  ],
  ["drops-to-zero", /\b(zero|0|gates?|rows?|subcategor\w*|(below|under) (1|one) point)\b/],
  [
    "below-target",
    new RegExp(
      `\\b${line}\\b.*\\b(below|under|beneath)\\b|\\b(below|under|beneath) ${line}\\b|\\b(lose|losing) (the )?(badge|designation|70|title)\\b|\\b(score|total|it|we) (drops?|falls?|descends?|slips?|sinks?)\\b`,
    ),
  ],
];

/** @param plain in the form of words.ts */
export function alertKindsIn(plain: string): AlertKind[] {
  const found = words.filter(([, pattern]) => pattern.test(plain)).map(([kind]) => kind);
  // "Before the certificate expires" names its day, no anniversary; a forecast below 70 is not the fall itself.
  return found.filter((one) => !(one === "below-target" && found.some((other) => other === "forecast-below-target" || other === "drops-to-zero")));
}
