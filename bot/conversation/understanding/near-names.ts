// Finds names that a text comes near to and does not hold: misspelt, in one word or in two. Pure.
// An ordinary word is never taken for a slip of a name. Of names that are equally near each is told: which one is meant is asked.

import { distance } from "fastest-levenshtein";
import { type FoundName, type Named, plainWords, spellingsOf } from "./names-in.ts";
import { slips } from "./slips.ts";

/** Shorter than this, a word is a slip away from too many others. */
const shortest = 4;
const nearestTold = 3;
/** Of a name that is nobody's at most half the letters may be others. */
const mostOff = 0.5;

const notInNames = /[^\p{L}&.+-]/u;

interface Lettered {
  /** Without spaces. */
  readonly letters: string;
  /** Which letters there are, a bit each. */
  readonly mask: number;
}

/** A name or a beginning of one: its words, and who is called so. */
interface Spelling extends Lettered {
  readonly parts: readonly string[];
  readonly named: Named[];
}

type Spellings = ReadonlyMap<string, Spelling>;

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
  const near = new Map<string, { one: Named; off: number }>();
  for (const one of known)
    for (const spelling of spellingsOf(one)) {
      const letters = joined(spelling);
      // Who looks for a name knows how it begins.
      if (letters[0] !== own[0] || Math.min(letters.length, own.length) * 2 < Math.max(letters.length, own.length)) continue;
      const off = distance(own, letters) / Math.max(own.length, letters.length);
      if (off <= mostOff && off < (near.get(one.id)?.off ?? 1)) near.set(one.id, { one, off });
    }
  return [...near.values()]
    .sort((a, b) => a.off - b.off || (a.one.name < b.one.name ? -1 : 1))
    .slice(0, nearestTold)
    .map(({ one }) => one);
}

function nearAt(words: readonly string[], at: number, count: number, spellings: Spellings, isOrdinary: (word: string) => boolean): Near | null {
  const those = words.slice(at, at + count);
  const own = letteredOf(joined(those.join(" ")));
  if (those.length < count || own.letters.length < shortest || those.some((word) => notInNames.test(word))) return null;
  // Ordinary words are a name only where they are the very letters of it: "north wind".
  const strange = those.filter((word) => !isOrdinary(word));
  const same = spellings.get(own.letters);
  if (strange.length === 0 || same !== undefined) return same === undefined ? null : { at, count, slips: 0, candidates: same.named };
  let [least, candidates]: [number, Named[]] = [Number.POSITIVE_INFINITY, []];
  for (const spelling of spellings.values()) {
    const off = slipsBetween(own, spelling);
    if (off === Number.POSITIVE_INFINITY || off > least) continue;
    const { parts, named } = spelling;
    if (!those.every((word) => strange.includes(word) || parts.includes(word))) continue;
    candidates = off < least ? [...named] : [...candidates, ...named.filter(({ id }) => !candidates.some((one) => one.id === id))];
    least = off;
  }
  return candidates.length === 0 ? null : { at, count, slips: least, candidates };
}

function bySpelling(known: readonly Named[]): Spellings {
  const spellings = new Map<string, Spelling>();
  for (const one of known)
    for (const spelling of spellingsOf(one)) {
      const letters = joined(spelling);
      const found = spellings.get(letters);
      if (found === undefined) spellings.set(letters, { ...letteredOf(letters), parts: spelling.split(" "), named: [one] });
      else found.named.push(one);
    }
  return spellings;
}

/** Infinity where they are too far apart for a slip. Most names are told to be so by the letters alone, because there may be 10,000. */
function slipsBetween(own: Lettered, name: Lettered): number {
  if (Math.abs(own.letters.length - name.letters.length) > 2) return Number.POSITIVE_INFINITY;
  const most = allowed(own.letters, name.letters);
  if (bitsIn(own.mask ^ name.mask) > 2 * Math.ceil(most)) return Number.POSITIVE_INFINITY;
  // One letter for two, or two for one, is the commonest slip in names: "Adelle", "Fourth Cofee".
  if (single(own.letters) === single(name.letters)) return 0.5;
  const off = own.mask === name.mask && isMixed(own.letters, name.letters) ? 1 : slips(own.letters, name.letters);
  return off <= most ? off : Number.POSITIVE_INFINITY;
}

function allowed(own: string, name: string): number {
  const length = Math.min(own.length, name.length);
  if (length < shortest) return 0.5;
  // The first letter is seldom mistaken.
  return own[0] !== name[0] ? (length < 6 ? 0 : 1) : length < 8 ? 1 : 2;
}

/** "Litwear" has the letters of Litware. */
function isMixed(own: string, name: string): boolean {
  return own.length === name.length && own.length >= 6 && [...own].sort().join("") === [...name].sort().join("");
}

function letteredOf(letters: string): Lettered {
  let mask = 0;
  for (const letter of letters) mask |= 1 << (letter.charCodeAt(0) % 31);
  return { letters, mask };
}

function bitsIn(mask: number): number {
  let [left, count] = [mask, 0];
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

function single(letters: string): string {
  return letters.replace(/(.)\1/g, "$1");
}

function joined(words: string): string {
  return words.replace(/[ -]/g, "");
}
