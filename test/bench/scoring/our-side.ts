// Our side of the benchmark: facts in memory to the scorecards of both tracks, each with its evidence down to the export's lines.
// The facts are by month, as an import leaves them; putting them there is not timed, as filling DuckDB's tables is not.
// Runs in a process of its own, and answers each message with the time that one scoring took.

import { tracks } from "../../../bot/kernel/program.ts";
import { ruleBookInForce } from "../../../bot/rules/pick-rule-book.ts";
import { evidenceOf } from "../../../bot/scoring/evidence.ts";
import type { Facts } from "../../../bot/scoring/facts.ts";
import { measure } from "../../../bot/scoring/measure.ts";
import { scoreMonth } from "../../../bot/scoring/score-month.ts";
import { type Answer, figuresOf } from "./figures.ts";
import { asOf, certificationRows, revenueRows, usageRows } from "./invented-facts.ts";

export function ourSide(rows: number): () => Answer {
  const book = ruleBookInForce("business-applications", asOf);
  if (book === null) throw new RangeError(`No rule book is in force in ${asOf}`);
  const facts: Facts = {
    usage: Map.groupBy(usageRows(rows), (row) => row.month),
    revenue: Map.groupBy(revenueRows(rows), (row) => row.month),
    certifications: [...certificationRows(rows)],
    covered: { usage: "every", revenue: "every", certifications: "every" },
  };
  return () => {
    const start = performance.now();
    const measured = measure(book, facts, asOf);
    const { scorecards } = scoreMonth(book, measured, null);
    const evidence = tracks.map((track) => evidenceOf(book, track, measured));
    const milliseconds = performance.now() - start;
    if (evidence.some((one) => one.deployments === null)) throw new RangeError("The invented facts leave something unknown");
    return { milliseconds, figures: figuresOf([scorecards.enterprise, scorecards.smb]) };
  };
}
