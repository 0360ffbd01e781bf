// Queues the alerts about what is ahead, for every tenant where somebody chose one: certificates and the anniversary that come near, and a
// forecast below the line. Safe to run as often as anybody likes: each cause is told once.

import { bookOf } from "../conversation/basis.ts";
import { asOfMonth } from "../conversation/months.ts";
import type { ScoreSource } from "../conversation/ports.ts";
import { computedStanding } from "../conversation/standing.ts";
import { noticeDays } from "../delivery/alert-kind.ts";
import { addMonths, monthsFrom } from "../kernel/month.ts";
import type { Telemetry } from "../kernel/telemetry.ts";
import { forecast } from "../planning/forecast/forecast.ts";
import { lapsesWithin } from "../planning/forecast/lapses.ts";
import { withReadings } from "../rules/with-reading.ts";
import { ownScorecard } from "../scoring/score-month.ts";
import { anniversaryComes, certificatesEnd } from "./ends-ahead.ts";
import { forecastFalls, forecastMonths } from "./forecast-falls.ts";
import { type Alert, type AlertPorts, sendAlerts } from "./send-alerts.ts";

export interface AheadPorts extends AlertPorts {
  readonly scores: ScoreSource;
  readonly telemetry: Telemetry;
}

/** @returns how many alerts were queued. */
export async function queueAhead(ports: AheadPorts): Promise<number> {
  let queued = 0;
  const wanted = (await ports.subscriptions.subscriptions("alert")).filter(({ alerts }) => alerts.some((one) => ahead.includes(one)));
  for (const tenant of new Set(wanted.map((one) => one.tenant))) {
    // One tenant's trouble never stops the others.
    try {
      queued += await sendAlerts(ports, tenant, await alertsAhead(ports.scores, tenant));
    } catch (error) {
      ports.telemetry.error("alerts ahead of a tenant not queued", {}, error);
    }
  }
  return queued;
}

const ahead = ["certificate-expires", "anniversary", "forecast-below-target"];

async function alertsAhead(source: ScoreSource, tenant: string): Promise<Alert[]> {
  const scores = await source.partnerScores(tenant);
  const facts = await source.partnerFacts(tenant);
  if (scores === null || facts === null) return [];
  const asOf = asOfMonth(scores);
  const scored = scores.months.get(asOf);
  if (scored === undefined) return [];
  const standing = computedStanding(scores, scored, null);
  const today = scores.presentDay;
  const book = withReadings(bookOf(ownScorecard(scored.score)), facts.readings);
  const known = await facts.facts(monthsFrom(addMonths(asOf, -12), asOf), book);
  const { designation } = standing.basis;
  const { certifications } = known;
  const lapses = lapsesWithin({ designation, certifications, from: today, days: Math.max(...noticeDays), readings: facts.readings });
  const ends = [...certificatesEnd(standing.basis, lapses ?? [], today), ...anniversaryComes(standing.basis, scores.anniversary, today)];
  const input = { designation, facts: known, asOf, statedTrack: facts.statedTrack, count: forecastMonths, readings: facts.readings };
  const told = forecast(input);
  const falls = told === null ? null : forecastFalls(standing, told);
  return [
    ...ends.map((answer) => ({ about: answer.cause, subject: `alert/${answer.cause}/${answer.day}/${answer.notice}`, answer })),
    ...(falls === null ? [] : [{ about: falls.cause, subject: `alert/${falls.cause}/${falls.month}`, answer: falls }]),
  ];
}
