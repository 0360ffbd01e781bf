// View of the answer about qualifying, enrolling and renewing: what was asked first, the rest below it.

import type { RenewalAnswer } from "../conversation/knowledge/renewal-answer.ts";
import type { Month } from "../kernel/month.ts";
import type { Speaker } from "../languages/speaker.ts";
import { filled, qualifyingLines, restsOnNotes } from "./say-knowledge.ts";
import { type View, view } from "./view.ts";

type Part = RenewalAnswer["parts"][number];

const partLines: Readonly<Record<Part, (answer: RenewalAnswer, speaker: Speaker) => string[]>> = {
  anniversary: anniversaryLines,
  safe: safeLines,
  months: monthLines,
  falls: (answer) => [...answer.whenScoreFalls, ...answer.whenMissed],
  enrol: enrolLines,
  fee: feeLines,
  legacy: ({ legacy }, speaker) => [speaker.say("renewal.legacyEnd", { day: speaker.day(legacy.notOfferedFrom) }), ...legacy.statements],
};

export function renewalView(answer: RenewalAnswer, speaker: Speaker): View {
  const [first = "anniversary", ...rest] = answer.parts;
  // Without an anniversary its own part says all that there is.
  const shown = rest.filter((part) => part !== "safe" || answer.safe !== null);
  const lines = partLines[first](answer, speaker);
  // What was said first is not said again.
  const sections = shown.map((part) => ({
    heading: speaker.say(`renewal.${part}`),
    lines: partLines[part](answer, speaker).filter((line) => !lines.includes(line)),
  }));
  return view({
    template: "answer",
    title: speaker.say("renewal.title", { area: answer.area }),
    headline: headlineOf(answer, speaker, first),
    lines,
    sections: filled(...sections),
    notes: restsOnNotes(speaker, answer.restsOn),
    asks: ["ask.attained", "ask.missing"],
  });
}

function headlineOf({ safe, fee, qualifying }: RenewalAnswer, speaker: Speaker, first: Part): string {
  if (first === "fee") return speaker.say("renewal.headlineFee", { usd: speaker.number(fee.usdPerYear) });
  if (first === "anniversary") return safe === null ? speaker.say("renewal.headlineNotSet") : speaker.day(safe.anniversary);
  if (first === "falls") return speaker.say("renewal.headlineFalls");
  if (first === "safe" && safe !== null) return speaker.say("renewal.headlineSafe", { month: speaker.month(safe.safeThrough) });
  if (first === "months" && qualifying !== null && qualifying.months.length > 0) return listed(speaker, qualifying.months);
  return "";
}

function anniversaryLines({ safe, windowDays, nextAnniversaryDays, sharesAnniversary }: RenewalAnswer, speaker: Speaker): string[] {
  const general = [speaker.say("renewal.next", { days: nextAnniversaryDays }), ...(sharesAnniversary ? [speaker.say("renewal.shared")] : [])];
  if (safe === null) return [speaker.say("renewal.notSet"), speaker.say("renewal.windowLength", { days: windowDays }), ...general];
  const { anniversary, renewal, phase } = safe;
  const days = { day: speaker.day(anniversary), opens: speaker.day(renewal.opens), closes: speaker.day(renewal.closes) };
  return [speaker.say(`renewal.dates.${phase}`, days), ...general];
}

function safeLines({ safe, qualifying }: RenewalAnswer, speaker: Speaker): string[] {
  if (safe === null)
    return [...(qualifying === null ? [] : qualifyingLines(speaker, qualifying)), speaker.say("renewal.keptUntil"), speaker.say("renewal.notSet")];
  const { safeThrough, safeThroughOnceRenewed, canRenew, open, unknown, phase, renewal } = safe;
  const until =
    phase === "over"
      ? speaker.say("renewal.over", { day: speaker.day(renewal.closes) })
      : speaker.say("renewal.safeThrough", { month: speaker.month(safeThrough) });
  const then =
    canRenew === true && safeThroughOnceRenewed !== null
      ? speaker.say("renewal.canRenew", { months: listed(speaker, safe.attained), month: speaker.month(safeThroughOnceRenewed) })
      : canRenew === false
        ? speaker.say("renewal.cannotRenew", { from: speaker.day(safe.from), to: speaker.day(safe.to) })
        : speaker.say("renewal.openToRenew", { from: speaker.day(safe.from), to: speaker.day(safe.to) });
  return [
    until,
    ...(phase === "over" ? [] : [then]),
    ...(open.length > 0 && canRenew !== true ? [speaker.say("renewal.openMonths", { months: listed(speaker, open) })] : []),
    ...(unknown.length > 0 ? [speaker.say("qualifying.gaps", { unknown: listed(speaker, unknown) })] : []),
  ];
}

function monthLines({ safe, qualifying, monthsBack }: RenewalAnswer, speaker: Speaker): string[] {
  return [
    ...(qualifying === null ? [speaker.say("renewal.noScores")] : qualifyingLines(speaker, qualifying)),
    ...(monthsBack === null ? [] : [speaker.say("renewal.window", { count: monthsBack })]),
    ...(safe === null
      ? []
      : [
          speaker.say(safe.attained.length > 0 ? "renewal.renewalMonths" : "renewal.renewalMonthsNone", {
            from: speaker.day(safe.from),
            to: speaker.day(safe.to),
            months: listed(speaker, safe.attained),
          }),
        ]),
  ];
}

function enrolLines({ enrolment }: RenewalAnswer, speaker: Speaker): string[] {
  const { role, steps, daysToEnrol } = enrolment;
  return [speaker.say("renewal.role", { role }), ...steps, speaker.say("renewal.daysToEnrol", { days: daysToEnrol })];
}

function feeLines({ fee }: RenewalAnswer, speaker: Speaker): string[] {
  const { usdPerYear, seenOn, note, coversAll } = fee;
  return [
    speaker.say("renewal.feeIs", { usd: speaker.number(usdPerYear), day: speaker.day(seenOn) }),
    ...(coversAll ? [speaker.say("renewal.feeCoversAll")] : []),
    ...(note === "" ? [] : [note]),
  ];
}

function listed(speaker: Speaker, months: readonly Month[]): string {
  return speaker.list(months.map((one) => speaker.month(one)));
}
