// Speaks a language: sentences from its catalogue, numbers, months and days in the locale's own form. Pure.
// A sentence that the catalogue lacks is a fault at once, never an empty string.

import { IntlMessageFormat } from "intl-messageformat";
import type { Day, Month } from "../kernel/month.ts";
import english from "./en.json" with { type: "json" };

export type SentenceKey = keyof typeof english;
export type Parameters = Readonly<Record<string, string | number>>;

export interface Speaker {
  say(key: SentenceKey, parameters?: Parameters): string;
  /** Whether the catalogue has this sentence; narrows a made-up key. */
  knows(key: string): key is SentenceKey;
  /** A count or an amount, with at most `decimals` decimals, rounded to the nearest. */
  number(value: number, decimals?: number): string;
  month(month: Month): string;
  day(day: Day): string;
  /** A time of day, in the form of the locale. */
  time(hour: number, minute: number): string;
  list(items: readonly string[]): string;
}

const made = new Map<string, Speaker>();

/** @param locale a BCP 47 tag; English where there is no catalogue for it. */
export function speakerFor(locale: string | null): Speaker {
  const tag = supported(locale);
  const speaker = made.get(tag) ?? makeSpeaker(tag);
  made.set(tag, speaker);
  return speaker;
}

/** Sentences are English so far, so numbers and dates are too: a mixture would be read wrongly. */
function supported(locale: string | null): string {
  return locale !== null && /^en-(US|GB|AU|CA|IE|NZ|IN|ZA)$/.test(locale) ? locale : "en-GB";
}

/** @param sentence says a key's sentence in the language of the tag */
export function makeSpeaker(tag: string, sentence = (key: SentenceKey): IntlMessageFormat => new IntlMessageFormat(english[key].text, tag)): Speaker {
  const formats = new Map<SentenceKey, IntlMessageFormat>();
  const longMonth = new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" });
  const longDay = new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const clock = new Intl.DateTimeFormat(tag, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  const lists = new Intl.ListFormat(tag, { type: "conjunction" });
  const numbers = [0, 1, 2, 3, 4].map((decimals) => new Intl.NumberFormat(tag, { maximumFractionDigits: decimals, signDisplay: "negative" }));
  return {
    say(key, parameters = {}) {
      const format = formats.get(key) ?? sentence(key);
      formats.set(key, format);
      return String(format.format(parameters));
    },
    knows: (key): key is SentenceKey => Object.hasOwn(english, key),
    number: (value, decimals = 0) => (numbers[decimals] ?? numbers[0])?.format(value) ?? String(value),
    month: (month) => longMonth.format(Date.parse(`${month}-01T00:00:00Z`)),
    day: (day) => longDay.format(Date.parse(`${day}T00:00:00Z`)),
    time: (hour, minute) => clock.format((hour * 60 + minute) * 60_000),
    list: (items) => lists.format(items),
  };
}
