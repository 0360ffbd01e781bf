// Whom a question names of the partner's customers and people: as they are called, by a near miss, several at once, or nobody on file.
// A near miss is put right in the question's own words, so that the answer can say how it was read. Pure; for those who may see names.

import type { Kind } from "../question.ts";
import type { Lexicon } from "./lexicon.ts";
import { type FoundName, type Named, namesIn, plainWords } from "./names-in.ts";
import { nearestNames, nearNamesIn } from "./near-names.ts";
import { isOrdinaryWord } from "./ordinary-word.ts";

type Whose = "person" | "customer";

export interface NamedOnes {
  readonly customers: readonly Named[];
  readonly people: readonly Named[];
}

export type NamesMeant =
  /** `text` is the question with every near miss put right; as it was said where there was none. */
  | { readonly meant: "named"; readonly text: string; readonly isMended: boolean; readonly named: NamedOnes }
  | { readonly meant: "several"; readonly of: Whose; readonly words: string; readonly among: readonly Named[] }
  | { readonly meant: "nobody"; readonly words: string; readonly nearest: readonly Named[] };

/** Where a name stands in a question, by the words around it: what stands there and is nobody's is told to be unknown. */
const leaves =
  "(?:leav\\w+|left|quits?|resigns?|retires?|goes|is gone|drops? out|drop\\w*|churns?|cancel\\w*|(?:doesn t|don t|does not|do not|did not|never) renew\\w*|renews|lapses|pass(?:es|ed)?|falls? (?:out|away|below)|grows|shrinks|buys|signs)";
const name = "((?:[\\p{L}&.'-]+ ){0,2}?[\\p{L}&.'-]+)";
const places: Readonly<Partial<Record<Kind, readonly RegExp[]>>> = {
  whatIf: [
    new RegExp(`\\b(?:if|when|suppose|supposing|imagine|assume|assuming|say|and|or|but|should|that|,) ${name} (?:also )?${leaves}\\b`, "u"),
    new RegExp(`\\b(?:lose|losing|lost|without) ${name}(?: (?:and|or|but|as|completely|entirely|,)|$)`, "u"),
  ],
  plan: [new RegExp(`\\b(?:without|except|excluding|leave out|leaving out|other than|apart from) ${name}(?: (?:and|or|but|by|,)|$)`, "u")],
  forecast: [new RegExp(`\\b(?:except|but|besides|apart from|other than) ${name}(?: (?:and|or|but|by|,)|$)`, "u")],
  people: [
    new RegExp(
      `\\b(?:does|did|do|has|have|is|will|can|when|if) ${name} (?:hold|holds|have|has|pass|passed|count|counts|counted|expire|expires|certified|renew)\\b`,
      "u",
    ),
    new RegExp(`\\bwho is ${name}$`, "u"),
  ],
  customers: [
    new RegExp(`\\b(?:does|did|do|is|isn t|has|why|much|about) ${name} (?:count|counts|counted|use|uses|used|buy|buys|spend|spends|have)\\b`, "u"),
  ],
  associate: [
    new RegExp(`\\b(?:is|isn t|does|doesn t|is not|does not|why) ${name} (?:not )?(?:count|counts|counted|counting|associated|linked)\\b`, "u"),
    new RegExp(`\\b(?:associate|link|claim|attribute) ${name}$`, "u"),
  ],
  why: [new RegExp(`\\b(?:is|isn t|does|doesn t|is not|does not|why) ${name} (?:not )?(?:count|counts|counted|counting)\\b`, "u")],
};

export function namesMeant(said: string, kind: Kind, lexicon: Lexicon): NamesMeant {
  const text = plainWords(said);
  const { customers, people, rest } = exactly(text, lexicon);
  const near = {
    customers: nearNamesIn(rest, lexicon.customers, isOrdinaryWord),
    people: nearNamesIn(rest, lexicon.people, isOrdinaryWord),
  };
  // What may be a customer or a person is neither, unless one of them is meant by the letter.
  const found = [...customers, ...near.customers].map((one) => ({ one, of: "customer" as const }));
  const persons = [...people, ...near.people.filter((one) => !near.customers.some((other) => other.words === one.words))];
  const all = [...found, ...persons.map((one) => ({ one, of: "person" as const }))];
  const several = all.find(({ one }) => one.candidates.length > 1);
  if (several !== undefined) return { meant: "several", of: several.of, words: several.one.words, among: several.one.candidates };
  const mended = [...near.customers, ...near.people];
  let put = said;
  for (const one of mended) put = withName(put, one.words, one.candidates[0]?.name ?? one.words);
  const unknown = unknownIn(mended.reduce((left, one) => left.replace(` ${one.words} `, " \u0000 "), ` ${rest} `).trim(), kind);
  if (unknown !== null) return { meant: "nobody", words: unknown, nearest: nearestNames(unknown, [...lexicon.people, ...lexicon.customers]) };
  const onesOf = (names: readonly FoundName[]) => names.flatMap(({ candidates }) => candidates);
  const named = { customers: onesOf([...customers, ...near.customers]), people: onesOf(persons) };
  return { meant: "named", text: put, isMended: put !== said, named };
}

/** What was said, with a name in the place of the words that came near to it or fit several. */
export function withName(said: string, words: string, name: string): string {
  const parts = words.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return said.replace(new RegExp(`(?<![\\p{L}\\p{N}])${parts.join("[^\\p{L}\\p{N}]+")}(?![\\p{L}\\p{N}])`, "iu"), () => name);
}

/** Names as they are on file, and the text with a mark for each, so that a title or a product is no near miss. */
function exactly(text: string, lexicon: Lexicon): { customers: FoundName[]; people: FoundName[]; rest: string } {
  let rest = ` ${text} `;
  const take = (known: readonly Named[], by: "whole" | "beginning"): FoundName[] => {
    const found = namesIn(rest.trim(), known, by);
    for (const { words } of found) rest = rest.replaceAll(` ${words} `, " \u0000 ");
    return found;
  };
  take(lexicon.certifications, "whole");
  const customers = take(lexicon.customers, "beginning");
  const people = take(lexicon.people, "beginning");
  take(lexicon.workloads, "whole");
  return { customers, people, rest: rest.trim() };
}

function unknownIn(text: string, kind: Kind): string | null {
  for (const place of places[kind] ?? []) {
    const found = place.exec(text)?.[1];
    if (found?.split(" ").every((word) => !isOrdinaryWord(word)) === true) return found;
  }
  return null;
}
