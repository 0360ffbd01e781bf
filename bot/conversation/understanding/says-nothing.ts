// Whether a text says nothing that a question could be read from, however likely the classifier finds one: a month alone, "nobody?",
// markup without words around it. Whether a name alone is somebody's, the partner's own data tell (about-somebody.ts). Pure.

import { withoutMonths } from "./follow-ups/splice.ts";
import type { TextRead } from "./text-read.ts";
import { words } from "./words.ts";

/** Words that mean something only beside another one. */
const empty = new Set(
  `a an the and or but so also then of for in on at to from by with as is are was were be it its that this these those there here
  date day month year same now please somebody someone anybody anyone everybody everyone nobody none nothing something anything everything
  he she they them him her you me i we us our`.split(/\s+/),
);

/** Placeholders of templates, and tags. */
const markup = /\{\{[^{}]*\}\}|\$\{[^{}]*\}|<[^<>]*>/g;

/** Answers, and questions of which only what was said before could tell what they ask. */
const alone = /^(?:(?:and|but|so|oh|ah) )*(?:yes|no|yep|nope|really|since when|when|how|where|seriously|sure)(?: (?:please|though|exactly|then))*$/;

export function saysNothing(said: string, { plain, slots }: TextRead): boolean {
  const bare = said.replace(markup, " ");
  if (bare !== said && words(bare).length === 0) return true;
  if (alone.test(plain)) return true;
  if (/\b(?:are we|we are) there\b/.test(plain)) return false;
  if (slots.track !== null || slots.designations.length > 0) return false;
  return withoutMonths(plain)
    .split(" ")
    .every((word) => empty.has(word) || /^(?!70$)[\d.-]+$/.test(word) || word === "");
}
