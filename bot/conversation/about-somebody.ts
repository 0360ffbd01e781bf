// A text that names one of the partner's customers or people and fits no kind by its words: "what do you know about Fabrikam".
// Names are in the partner's own data and not in any list of ours. A text about something else is left alone, whoever it names.

import { knownNames } from "./known-names.ts";
import type { ScoreSource } from "./ports.ts";
import type { Question } from "./question.ts";
import { isForeign } from "./understanding/kind-patterns.ts";
import { familiarWord } from "./understanding/learned/learned.ts";
import { type Named, namesIn, plainWords } from "./understanding/names-in.ts";
import { namesOf, namesTyped } from "./understanding/names-typed.ts";
import { nearNamesIn } from "./understanding/near-names.ts";
import { isOrdinaryWord } from "./understanding/ordinary-word.ts";
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
  const lexicon = await knownNames(scores, tenant);
  if (lexicon === null) return null;
  const text = plainWords(said);
  const has = (known: readonly Named[]): boolean =>
    namesIn(text, known, "beginning").length > 0 || nearNamesIn(text, known, isOrdinaryWord).length > 0;
  const kind = has(lexicon.customers) ? "customers" : has(lexicon.people) ? "people" : null;
  return kind === null ? null : { kind, slots: slotsOf(text), text, names: namesOf(text, namesTyped(said, familiarWord)) };
}
