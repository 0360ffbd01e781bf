// The names that a question to one partner may use, from the newest month's facts. Null where nothing was imported.
// Whether who asks may learn of them is the caller's business.

import { addMonths } from "../kernel/month.ts";
import { measure } from "../scoring/measure.ts";
import { bookAt } from "./ahead/ahead.ts";
import { asOfMonth } from "./months.ts";
import type { ScoreSource } from "./ports.ts";
import { type Lexicon, lexiconOf } from "./understanding/lexicon.ts";

export async function knownNames(source: ScoreSource, tenant: string): Promise<Lexicon | null> {
  const [scores, behind] = [await source.partnerScores(tenant), await source.partnerFacts(tenant)];
  if (scores === null || behind === null) return null;
  const month = asOfMonth(scores);
  const book = bookAt({ scores, source: behind }, month);
  const facts = await behind.facts([addMonths(month, -12), month], book);
  return lexiconOf(book, facts, measure(book, facts, month));
}
