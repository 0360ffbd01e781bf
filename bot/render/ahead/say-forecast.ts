// The sentences of a forecast: what falls out or comes in, what was taken for granted, and until when the designation is kept.

import type { UnnamedTurn } from "../../conversation/ahead/unnamed.ts";
import type { Day } from "../../kernel/month.ts";
import type { Speaker } from "../../languages/speaker.ts";
import type { Assumption } from "../../planning/forecast/assumption.ts";
import type { KeptUntil } from "../../planning/forecast/kept-until.ts";
import type { Turn } from "../../planning/forecast/turn.ts";
import { nameOf } from "../say-parts.ts";

export function turnSentence(speaker: Speaker, turn: Turn | UnnamedTurn): string {
  switch (turn.code) {
    case "certificate-ends": {
      const about = {
        person: turn.personName ?? turn.person,
        certification: turn.certification,
        day: turn.day === null ? "" : speaker.day(turn.day),
        level: levelOf(speaker, turn.subcategory),
      };
      const what = speaker.say(`turn.${turn.why}`, about);
      return turn.stillCounts ? `${what} ${speaker.say("turn.stillCounts", about)}` : what;
    }
    case "certificate-counts":
      return speaker.say("turn.certificate-counts", {
        person: turn.personName ?? turn.person,
        certification: turn.certification,
        level: levelOf(speaker, turn.subcategory),
      });
    case "stands-against":
    case "stands-against-no-more":
    case "counts":
    case "counts-no-more":
      return speaker.say(`turn.${turn.code}`, {
        customer: turn.customerName ?? turn.customerTenant,
        workload: turn.workload,
        name: nameOf(speaker, turn.subcategory),
      });
    case "people-gained":
    case "people-lost":
      return speaker.say(`unnamed.${turn.code}`, { count: turn.count, name: nameOf(speaker, turn.subcategory) });
    case "customers-turned":
      return speaker.say(`unnamed.turn.${turn.how}`, { count: turn.count, name: nameOf(speaker, turn.subcategory) });
    case "mcv":
    case "baseline-mcv":
      return speaker.say(`turn.${turn.code}`, { from: speaker.number(turn.from, 1), to: speaker.number(turn.to, 1) });
    case "rule-book":
      return speaker.say("turn.rule-book", { day: speaker.day(turn.effectiveFrom as Day) });
    case "becomes-unknown":
    case "becomes-known":
      return speaker.say(`turn.${turn.code}`, {
        name: nameOf(speaker, turn.subcategory),
        missing: speaker.list(
          turn.missing.map(({ kind, months }) =>
            speaker.say("missing.of", { kind: speaker.say(`kind.${kind}`), months: speaker.list(months.map((month) => speaker.month(month))) }),
          ),
        ),
      });
  }
}

function levelOf(speaker: Speaker, id: "intermediate-certifications" | "advanced-certifications"): string {
  return speaker.say(id === "advanced-certifications" ? "level.advanced" : "level.intermediate");
}

export function assumptionSentence(speaker: Speaker, assumed: Assumption): string {
  switch (assumed.code) {
    case "usage-grows":
      return speaker.say(assumed.percentPerMonth < 0 ? "forecast.usage-shrinks" : "forecast.usage-grows", {
        percent: speaker.number(Math.abs(assumed.percentPerMonth), 2),
      });
    case "track-kept":
      return speaker.say("forecast.track-kept", { track: speaker.say(`track.${assumed.track}`) });
    case "rule-books":
      return speaker.say("forecast.rule-books", { days: speaker.list(assumed.books.map((id) => speaker.day(id.slice(id.indexOf("@") + 1) as Day))) });
    case "baseline-is-forecast":
      return speaker.say("forecast.baseline-is-forecast", { month: speaker.month(assumed.from) });
    case "readings":
      return speaker.say("forecast.readings", { count: Object.keys(assumed.chosen).length });
    default:
      return speaker.say(`forecast.${assumed.code}`);
  }
}

export function keptLines(speaker: Speaker, kept: KeptUntil): string[] {
  if (kept.enrolled) {
    const { safeThrough, anniversary, canRenew } = kept.forecast;
    const key = canRenew === true ? "kept.renewable" : canRenew === false ? "kept.notRenewable" : "kept.open";
    return [speaker.say(key, { month: speaker.month(safeThrough), day: speaker.day(anniversary) })];
  }
  const { qualifiedThrough, lostIn } = kept;
  if (qualifiedThrough === null) return [speaker.say("kept.notQualified")];
  if (lostIn !== null) return [speaker.say("kept.qualifiedUntil", { month: speaker.month(qualifiedThrough), lost: speaker.month(lostIn) })];
  return [speaker.say("kept.qualified", { month: speaker.month(qualifiedThrough) })];
}
