// The time zone that a text names: by its IANA name, a city of one, or a common name. Pure.
// A place counts only beside a time or the word zone: "the Berlin office" is no wish for another time.

import { isZone } from "../../delivery/schedule.ts";
import names from "./zones.json" with { type: "json" };

const cities = new Map(
  Intl.supportedValuesOf("timeZone").map((zone) => [(zone.split("/").at(-1) ?? zone).replaceAll("_", " ").toLowerCase(), zone] as const),
);
const named = new Map([...cities, ...Object.entries(names)]);
/** The longest first, so that "central european" is not read as "central". */
const patterns = [...named].sort(([a], [b]) => b.length - a.length).map(([name, zone]) => [new RegExp(`\\b${name}\\b`), zone] as const);

/** @param raw as it was written @returns the zone; `unknown` where one is named that there is not; null where none is named */
export function zoneNamed(raw: string): string | null {
  const iana = /\b[A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?\b/.exec(raw)?.[0];
  if (iana !== undefined && isZone(iana)) return new Intl.DateTimeFormat("en", { timeZone: iana }).resolvedOptions().timeZone;
  const text = raw.toLowerCase();
  if (!/\btime ?zone\b|\btime\b|\b\d{1,2}(:\d\d)? ?(am|pm|o'?clock|h|uhr)?\b/.test(text)) return null;
  const found = patterns.find(([pattern]) => pattern.test(text))?.[1];
  if (found !== undefined) return found;
  return iana !== undefined || /\btime ?zone\b(?! (please|too|here)?$)/.test(text) ? "unknown" : null;
}
