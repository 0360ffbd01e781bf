// Every alert about what is ahead of one tenant's partner, or overdue with it, as the present facts give it. Asks for facts only where an
// alert that needs them is wanted.

import { bookOf } from "../conversation/basis.ts";
import { asOfMonth } from "../conversation/months.ts";
import type { ScoreSource } from "../conversation/ports.ts";
import { computedStanding } from "../conversation/standing.ts";
import { type AlertKind, noticeDays } from "../delivery/alert-kind.ts";
import { addMonths, monthsFrom } from "../kernel/month.ts";
import { forecast } from "../planning/forecast/forecast.ts";
import { lapsesWithin } from "../planning/forecast/lapses.ts";
import { ruleBooks } from "../rules/pick-rule-book.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { withReadings } from "../rules/with-reading.ts";
import { ownScorecard } from "../scoring/score-month.ts";
import type { Alert } from "./alert.ts";
import { dataOverdue } from "./data-overdue.ts";
import { anniversaryComes, certificatesEnd } from "./ends-ahead.ts";
import { forecastFalls, forecastMonths } from "./forecast-falls.ts";
import { rulesTake } from "./rules-take.ts";

export const aheadKinds: readonly AlertKind[] = ["certificate-expires", "anniversary", "forecast-below-target", "rule-change", "data-overdue"];
const wantsFacts: readonly AlertKind[] = ["certificate-expires", "forecast-below-target", "rule-change"];

/** Null where nothing is known of the partner. @param books every known rule book */
export async function alertsAhead(
  source: ScoreSource,
  tenant: string,
  wanted: ReadonlySet<AlertKind>,
  books: readonly RuleBook[] = ruleBooks,
): Promise<Alert[] | null> {
  const scores = await source.partnerScores(tenant);
  const asOf = scores === null ? null : asOfMonth(scores);
  const scored = asOf === null ? undefined : scores?.months.get(asOf);
  if (scores === null || asOf === null || scored === undefined) return null;
  const { basis, nextStep } = computedStanding(scores, scored, null);
  const overdue = wanted.has("data-overdue") ? dataOverdue(basis, scores) : null;
  const simple: Alert[] = [
    ...anniversaryComes(basis, scores.anniversary, scores.presentDay).map(endAlert),
    ...(overdue === null ? [] : [{ ...alertOf("data-overdue", `alert/data-overdue/${overdue.month}`, "alert/data-overdue", null), answer: overdue }]),
  ];
  if (!wantsFacts.some((one) => wanted.has(one))) return simple;
  const facts = await source.partnerFacts(tenant);
  if (facts === null) return null;
  const today = scores.presentDay;
  const book = withReadings(bookOf(ownScorecard(scored.score)), facts.readings);
  const known = await facts.facts(monthsFrom(addMonths(asOf, -12), asOf), book);
  const { designation } = basis;
  const { certifications } = known;
  const lapses = lapsesWithin({ designation, certifications, from: today, days: Math.max(...noticeDays), readings: facts.readings }) ?? [];
  const input = { designation, facts: known, asOf, statedTrack: facts.statedTrack, count: forecastMonths, readings: facts.readings };
  const told = forecast(input);
  const falls = told === null ? null : forecastFalls({ basis, nextStep }, told);
  return [
    ...certificatesEnd(basis, lapses, today).map(endAlert),
    ...simple,
    ...(falls === null
      ? []
      : [{ ...alertOf(falls.cause, `alert/${falls.cause}/${falls.month}`, `alert/${falls.cause}`, falls.total), answer: falls }]),
    ...rulesTake(basis, input, books, today).map((answer) => ({
      ...alertOf("rule-change", `alert/rule-change/${answer.ruleBook}`, `alert/rule-change/${answer.ruleBook}`, -answer.taken),
      answer,
    })),
  ];
}

function endAlert(answer: ReturnType<typeof certificatesEnd>[number]): Alert {
  const family = `alert/${answer.cause}/${answer.day}`;
  return { ...alertOf(answer.cause, `${family}/${answer.notice}`, family, answer.cause === "anniversary" ? null : -answer.count), answer };
}

function alertOf(about: AlertKind, subject: string, family: string, level: number | null): Omit<Alert, "answer"> {
  return { about, subject, family, level };
}
