// How long a forecast of twelve months takes beside scoring one month: 1,000 customers on the Enterprise track with 26 months of facts.
// The facts are invented; the forecast crosses into a new rule book, so that this month is measured twice.

import { forecast } from "../../../bot/planning/forecast/forecast.ts";
import { ruleBookInForce } from "../../../bot/rules/pick-rule-book.ts";
import type { Facts } from "../../../bot/scoring/facts.ts";
import { measure } from "../../../bot/scoring/measure.ts";
import { scoreMonth } from "../../../bot/scoring/score-month.ts";
import { median } from "../bench.ts";
import { asOf, certificationRows, revenueRows, usageRows } from "../scoring/invented-facts.ts";

/** The invented facts have a customer for every fifty rows. */
const rowsOfThousandCustomers = 50_000;

export interface ForecastFigures {
  readonly forecastMs: number;
  readonly scoringMs: number;
}

/** Medians; the two take turns. */
export function forecastPart(isQuick: boolean): ForecastFigures {
  const facts = inventedFacts(rowsOfThousandCustomers);
  const designation = "business-applications";
  const book = ruleBookInForce(designation, asOf);
  if (book === null) throw new RangeError(`No rule book is in force in ${asOf}`);
  const parts = {
    forecastMs: () => forecast({ designation, facts, asOf, statedTrack: "enterprise" })?.months.length ?? 0,
    scoringMs: () => scoreMonth(book, measure(book, facts, asOf), "enterprise").scorecards.enterprise.total,
  };
  const times = { forecastMs: [] as number[], scoringMs: [] as number[] };
  const rounds = isQuick ? { warmUp: 5, measured: 11 } : { warmUp: 10, measured: 31 };
  for (let round = 0; round < rounds.warmUp + rounds.measured; round += 1)
    for (const name of ["forecastMs", "scoringMs"] as const) {
      const start = performance.now();
      if (parts[name]() === 0) throw new RangeError("The invented facts score nothing");
      if (round >= rounds.warmUp) times[name].push(performance.now() - start);
    }
  return { forecastMs: median(times.forecastMs), scoringMs: median(times.scoringMs) };
}

function inventedFacts(rows: number): Facts {
  return {
    usage: Map.groupBy(usageRows(rows), (row) => row.month),
    revenue: Map.groupBy(revenueRows(rows), (row) => row.month),
    certifications: [...certificationRows(rows)],
    covered: { usage: "every", revenue: "every", certifications: "every" },
  };
}
