// The sentences of what comes after a digest's month if nothing changes: the next total, when the line of points is crossed, and how many
// certificates end.

import type { DigestAhead } from "../conversation/answer.ts";
import type { Speaker } from "../languages/speaker.ts";
import { points } from "./say-parts.ts";

/** @param total of the digest's own month */
export function aheadLines(speaker: Speaker, target: number, total: number, ahead: DigestAhead): string[] {
  const { expiring } = ahead;
  return [
    ...nextLine(speaker, ahead),
    crossingLine(speaker, target, total, ahead),
    speaker.say("digest.expiring", { count: expiring.count, days: expiring.days }),
  ];
}

function nextLine(speaker: Speaker, { next }: DigestAhead): string[] {
  if (next === null) return [];
  const month = speaker.month(next.month);
  // What is not on file yet leaves the next total open: then it is no forecast.
  if (next.range.from !== next.range.to)
    return [speaker.say("digest.nextOpen", { month, from: points(speaker, next.range.from), to: points(speaker, next.range.to) })];
  return [speaker.say("digest.next", { month, total: points(speaker, next.total) })];
}

function crossingLine(speaker: Speaker, target: number, total: number, { firstBelow70, firstAtOrAbove70, until }: DigestAhead): string {
  const about = { target: speaker.number(target, 2), until: speaker.month(until) };
  if (firstBelow70 !== null) return speaker.say("digest.firstBelow", { ...about, month: speaker.month(firstBelow70) });
  if (firstAtOrAbove70 !== null) return speaker.say("digest.firstAbove", { ...about, month: speaker.month(firstAtOrAbove70) });
  return speaker.say(total >= target ? "digest.holds" : "digest.staysBelow", about);
}
