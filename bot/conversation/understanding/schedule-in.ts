// The day, time and zone that a text names for a digest. Pure. A weekday or a rhythm is none: see not-possible.ts.

import type { Schedule } from "../../delivery/schedule.ts";
import { zoneNamed } from "./zone-named.ts";

export interface ScheduleAsked extends Partial<Schedule> {
  /** A time zone was named that there is not. */
  readonly isZoneUnknown?: true;
}

const hourWords = ["twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];
const hour = `(\\d{1,2}|${hourWords.join("|")})`;
const part = "(?: ?(am|pm|a\\.m\\.?|p\\.m\\.?)| in the (morning|afternoon|evening))";
const times = [
  new RegExp(`\\b(?:at|by|to|around|from) ${hour}(?:[:.](\\d\\d))?(?:${part})?(?: ?o'?clock)?\\b(?!st|nd|rd|th| points?|%| percent)`),
  new RegExp(`\\b${hour}(?:[:.](\\d\\d))?${part}`),
  new RegExp(`\\b${hour}(?:[:.](\\d\\d))? ?(?:o'?clock|uhr|h)\\b`),
  /\b(\d{1,2}):(\d\d)\b/,
];

export function scheduleIn(raw: string): ScheduleAsked {
  const text = raw.toLowerCase().replaceAll("’", "'");
  const zone = zoneNamed(raw);
  return {
    ...whenIn(text),
    ...timeIn(text),
    ...(zone === null ? {} : zone === "unknown" ? { isZoneUnknown: true } : { zone }),
  };
}

function whenIn(text: string): Pick<ScheduleAsked, "when"> {
  const day =
    /\b(\d{1,2})(?:st|nd|rd|th)\b/.exec(text)?.[1] ??
    /\b(?:on )?day (\d{1,2})\b/.exec(text)?.[1] ??
    (/\b(the )?first( day)? (of|in) (each|every|the|a) month\b|\b(on|to) the first$/.test(text) ? "1" : null) ??
    (/\b(last day|end) of (the|each|every) month\b|\blast day each month\b/.test(text) ? "31" : null);
  if (day !== null && Number(day) >= 1 && Number(day) <= 31) return { when: Number(day) };
  return isOnceThereIsData(text) ? { when: "data" } : {};
}

export function isOnceThereIsData(text: string): boolean {
  return /\b(as soon as|when(ever)?|once|after|each time|every time)\b.*\b(data|figures|numbers|imports?|refresh(ed)?|uploads?)\b/.test(text);
}

function timeIn(text: string): Pick<ScheduleAsked, "hour" | "minute"> {
  if (/\bnoon\b/.test(text)) return { hour: 12, minute: 0 };
  if (/\bmidnight\b/.test(text)) return { hour: 0, minute: 0 };
  const found = times.map((pattern) => pattern.exec(text)).find((one) => one !== null);
  if (found === undefined || found === null) return {};
  const word = found[1] ?? "";
  const named = hourWords.indexOf(word);
  const half = (found[3] ?? found[4] ?? "").replaceAll(".", "");
  const told = named === -1 ? Number(word) : named === 0 ? 12 : named;
  const isLater = half === "pm" || half === "afternoon" || half === "evening";
  const full = isLater && told < 12 ? told + 12 : (half === "am" || half === "morning") && told === 12 ? 0 : told;
  const minute = Number(found[2] ?? 0);
  return full <= 23 && minute <= 59 ? { hour: full, minute } : {};
}
