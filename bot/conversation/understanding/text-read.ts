// A text as it is understood from: its words without who is addressed, what it names, and the kind that the patterns take it for.

import type { Kind, Slots } from "../question.ts";
import { kindByPatterns } from "./kind-by-patterns.ts";
import { slotsOf } from "./slots.ts";
import { words } from "./words.ts";

export interface TextRead {
  /** As it was typed. */
  readonly said: string;
  /** In the form of words.ts, without who is addressed. */
  readonly words: readonly string[];
  readonly plain: string;
  /** Those of the words that were written as names are: with a capital inside a sentence. */
  readonly capitals: ReadonlySet<string>;
  readonly slots: Slots;
  readonly byPatterns: Kind | null;
}

export function readText(said: string): TextRead {
  const all = words(said);
  const own = withoutAddress(all);
  const plain = own.join(" ");
  const slots = slotsOf(plain);
  return { said, words: own, plain, capitals: capitalsIn(said), slots, byPatterns: kindByPatterns(plain, all.length, slots) };
}

/** Who writes in capitals only, or each word with one, names nobody by them. */
function capitalsIn(said: string): ReadonlySet<string> {
  const inner = [...said.matchAll(/(?<=[\p{Ll}\p{N},;:] )\p{Lu}[\p{L}\p{N}-]*/gu)].map(([word]) => word);
  const all = said.split(/\s+/).length;
  return inner.length * 2 > all ? new Set() : new Set(inner.map((word) => word.toLowerCase()));
}

/** "Hey Seventy, …": the bot's own name is no target when it is spoken to. */
function withoutAddress(tokens: readonly string[]): readonly string[] {
  const greeting = /^(hey|hi|hello|dear|ok|okay)$/;
  if (tokens[0] === "70" && tokens.length > 1) return tokens.slice(1);
  if (tokens.length > 2 && greeting.test(tokens[0] ?? "") && tokens[1] === "70") return tokens.slice(2);
  return tokens.length > 2 && greeting.test(tokens[0] ?? "") ? tokens.slice(1) : tokens;
}
