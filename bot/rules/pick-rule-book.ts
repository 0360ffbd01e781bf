// Knows every rule book and picks the one in force: the latest that took effect by the last day of a month.
// Refuses, when it is loaded, a book that does not fit the schema. Pure: the books are part of the program, nothing is read.

import { lastDayOf, type Month } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";
import businessApplications20230613 from "./books/business-applications/2023-06-13.json" with { type: "json" };
import businessApplications20260701 from "./books/business-applications/2026-07-01.json" with { type: "json" };
import { type RuleBook, ruleBookSchema } from "./rule-book.ts";

/** Every book, those of one designation in the order in which they took effect. */
export const ruleBooks: readonly RuleBook[] = [businessApplications20230613, businessApplications20260701].map((book) => ruleBookSchema.parse(book));

/** The book by which `asOf` is scored; null before the first book and for a designation without any. */
export function ruleBookInForce(designation: Designation, asOf: Month): RuleBook | null {
  const lastDay: string = lastDayOf(asOf);
  return ruleBooks.findLast((book) => book.designation === designation && book.effectiveFrom <= lastDay) ?? null;
}

export function ruleBookById(id: string): RuleBook | null {
  return ruleBooks.find((book) => book.id === id) ?? null;
}
