// Finds names that a text comes near to and does not hold: misspelt, in one word or in two. Pure.
// An ordinary word is never taken for a slip of a name. Of names that are equally near each is told: which one is meant is asked.

import { distance } from "fastest-levenshtein";
import { type FoundName, type Named, plainWords, spellingsOf } from "./names-in.ts";
import { slips } from "./slips.ts";

/** Shorter than this, a word is a slip away from too many others. */
const shortest = 4;
const nearestTold = 3;

const notInNames = /[^\p{L}&.+-]/u;

/** By the letters of a name or of its beginning, without spaces: its words, and who is called so. */
type Spellings = ReadonlyMap<string, { readonly parts: readonly string[]; readonly named: readonly Named[] }>;

interface Near {
  readonly at: number;
  readonly count: number;
  readonly slips: number;
  readonly candidates: readonly Named[];
}

/** @param text in the form of plainWords, without the names that it holds */
export function nearNamesIn(text: string, known: readonly Named[], isOrdinary: (word: string) => boolean): FoundName[] {
  const words = text.split(" ");
  const spellings = bySpelling(known);
  const found = words.flatMap((_, at) => [1, 2, 3, 4].flatMap((count) => nearAt(words, at, count, spellings, isOrdinary) ?? []));
  // The longest first, and of those the nearest: "Northwnd Traders" is one name.
  const taken: Near[] = [];
  for (const one of found.sort((a, b) => b.count - a.count || a.slips - b.slips))
    if (taken.every((other) => one.at >= other.at + other.count || other.at >= one.at + one.count)) taken.push(one);
  return taken.map(({ at, count, candidates }) => ({ words: words.slice(at, at + count).join(" "), candidates }));
}

/** Those that a name which is nobody's is most like; none where it is like none. */
export function nearestNames(name: string, known: readonly Named[]): Named[] {
  const own = joined(plainWords(name));
  return known
    .map((one) => ({ one, off: Math.min(...spellingsOf(one.name).map((spelling) => shareOff(own, joined(spelling)))) }))
    .filter(({ off }) => off <= 0.5)
    .sort((a, b) => a.off - b.off || (a.one.name < b.one.name ? -1 : 1))
    .slice(0, nearestTold)
    .map(({ one }) => one);
}

function nearAt(words: readonly string[], at: number, count: number, spellings: Spellings, isOrdinary: (word: string) => boolean): Near | null {
  const those = words.slice(at, at + count);
  const own = joined(those.join(" "));
  if (those.length < count || own.length < shortest || those.some((word) => notInNames.test(word))) return null;
  // Ordinary words are a name only where they are the very letters of it: "north wind".
  const strange = those.filter((word) => !isOrdinary(word));
  if (strange.length === 0) {
    const same = spellings.get(own);
    return same === undefined ? null : { at, count, slips: 0, candidates: same.named };
  }
  let [least, candidates]: [number, Named[]] = [Number.POSITIVE_INFINITY, []];
  for (const [letters, { parts, named }] of spellings) {
    const off = slipsBetween(own, letters);
    if (off > least || off > allowed(own, letters) || (off > 0 && !those.every((word) => strange.includes(word) || parts.includes(word)))) continue;
    candidates = off < least ? [...named] : [...candidates, ...named.filter(({ id }) => !candidates.some((one) => one.id === id))];
    least = off;
  }
  return candidates.length === 0 ? null : { at, count, slips: least, candidates };
}

function bySpelling(known: readonly Named[]): Spellings {
  const spellings = new Map<string, { parts: readonly string[]; named: Named[] }>();
  for (const one of known)
    for (const spelling of spellingsOf(one.name)) {
      const { parts, named } = spellings.get(joined(spelling)) ?? { parts: spelling.split(" "), named: [] };
      spellings.set(joined(spelling), { parts, named: [...named, one] });
    }
  return spellings;
}

function slipsBetween(own: string, name: string): number {
  if (Math.abs(own.length - name.length) > 2) return Number.POSITIVE_INFINITY;
  // One letter for two, or two for one, is the commonest slip in names: "Adelle", "Fourth Cofee".
  if (own.length === name.length && own.length >= 6 && sorted(own) === sorted(name)) return own === name ? 0 : 1;
  return own === name ? 0 : own.replace(/(.)\1/g, "$1") === name.replace(/(.)\1/g, "$1") ? 0.5 : slips(own, name);
}

function allowed(own: string, name: string): number {
  const length = Math.min(own.length, name.length);
  if (length < shortest) return 0.5;
  // The first letter is seldom mistaken.
  return own[0] !== name[0] ? (length < 6 ? 0 : 1) : length < 8 ? 1 : 2;
}

/** "Litwear" has the letters of Litware. */
function sorted(word: string): string {
  return [...word].sort().join("");
}

function shareOff(own: string, name: string): number {
  return distance(own, name) / Math.max(own.length, name.length, 1);
}

function joined(words: string): string {
  return words.replace(/[ -]/g, "");
}
