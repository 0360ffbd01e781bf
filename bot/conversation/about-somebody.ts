// A text that names one of the partner's customers or people and fits no kind by its words: "what do you know about Fabrikam".
// Names are in the partner's own data and not in any list of ours. A text about something else is left alone, whoever it names.

import { addMonths } from "../kernel/month.ts";
import { measure } from "../scoring/measure.ts";
import { bookAt } from "./ahead/ahead.ts";
import { asOfMonth } from "./months.ts";
import type { ScoreSource } from "./ports.ts";
import type { Question } from "./question.ts";
import { isForeign } from "./understanding/kind-patterns.ts";
import { lexiconOf } from "./understanding/lexicon.ts";
import { namesIn, plainWords } from "./understanding/names-in.ts";
import { slotsOf } from "./understanding/slots.ts";

/** Longer texts tell a story. */
const longest = 12;
const asks = /^(?:and |so |please |hey |ok )*(?:what|how|who|tell|show|give|is|are|does|do|did|has|have|which|about|anything)\b|\?$/;

/** Whether a text may be about somebody by name: it is a name alone, or a short question of our subject. */
export function mayBeAboutSomebody(said: string): boolean {
  const text = plainWords(said);
  const isName = text.split(" ").length <= 3;
  return text.split(" ").length <= longest && !isForeign(text) && (isName || asks.test(said.trim().toLowerCase()));
}

export async function aboutSomebody(scores: ScoreSource, tenant: string, said: string): Promise<Question | null> {
  if (!mayBeAboutSomebody(said)) return null;
  const text = plainWords(said);
  const [known, source] = [await scores.partnerScores(tenant), await scores.partnerFacts(tenant)];
  if (known === null || source === null) return null;
  const month = asOfMonth(known);
  const book = bookAt({ scores: known, source }, month);
  const facts = await source.facts([addMonths(month, -12), month], book);
  const lexicon = lexiconOf(book, facts, measure(book, facts, month));
  const kind =
    namesIn(text, lexicon.customers, "beginning").length > 0 ? "customers" : namesIn(text, lexicon.people, "beginning").length > 0 ? "people" : null;
  return kind === null ? null : { kind, slots: slotsOf(text), text };
}
