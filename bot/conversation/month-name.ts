// A month in the words that are understood again: "june 2026". For texts that go back into understanding, never for people.

import type { Month } from "../kernel/month.ts";

const names = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

export function monthName(month: Month): string {
  return `${names[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}
