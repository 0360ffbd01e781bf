// Whether somebody wants to be told of something that is nobody's subject here: "alert me when bitcoin falls". Pure.
// What changes there is told by the words between "when" and the verb; a word of ours among them makes it ours.

import { isForeign } from "./kind-patterns.ts";
import { conceptsOf } from "./learned/concepts.ts";
import { isOrdinaryWord } from "./ordinary-word.ts";
import type { TextRead } from "./text-read.ts";

const wanted = /\b(?:alert|alarm|notify|warn|ping|tell|message|remind|inform|let (?:me|us) know|nudge)\b/;
const condition =
  /\b(?:when|whenever|if|once|as soon as|the moment|before|after) (?:(?:the|our|my|a|an|any|every|price of|value of) )*((?:\S+ ){0,2}\S+?) (?:falls?|drops?|sinks?|crash\w*|goes|changes?|rises?|climbs?|is|are|reaches|hits|crosses|breaks?|opens?|closes?|starts?|arrives?|wins?|loses?|comes)\b/;

/** The words for what is to be watched, where they are none of ours: a name, or something else. @param plain in the form of words.ts */
export function strangeSubject(plain: string): readonly string[] | null {
  const words = wanted.test(plain) ? condition.exec(plain)?.[1]?.split(" ") : undefined;
  return words === undefined || words.some(isOrdinaryWord) ? null : words;
}

export function isAlertOfOther({ plain, capitals }: Pick<TextRead, "plain" | "capitals">): boolean {
  if (wanted.test(plain) && isForeign(plain)) return true;
  // Of what may be a customer by name it is told why it can't be had (not-possible.ts).
  return strangeSubject(plain)?.some((word) => !capitals.has(word) && !conceptsOf(word).includes("named")) === true;
}
