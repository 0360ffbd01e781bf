// Finds the designations that a text names, by area, abbreviation or badge, and the text without their names.
// A badge that several share names all of them. Truth: names and aliases of rules/programme/designations.json.

import { reportedDesignations } from "../../facts/reported-names.ts";
import type { Designation } from "../../kernel/program.ts";

export interface DesignationsNamed {
  readonly designations: readonly Designation[];
  readonly rest: string;
}

/** The longest name, Solutions Partner for Digital & App Innovation (Azure), has eight words. */
const longestName = 8;
/** Abbreviations that are also something else in what people write. */
const ambiguous = new Set(["ba", "mw", "infra"]);

/** @param text in the form of words.ts */
export function designationsNamed(text: string): DesignationsNamed {
  const words = text.split(" ");
  const found = new Set<Designation>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    const span = spanAt(words.slice(at, at + longestName));
    const name = words.slice(at, at + span).join(" ");
    for (const designation of span === 0 ? [] : reportedDesignations(name)) found.add(designation);
    if (span === 0) rest.push(words[at] ?? "");
    at += Math.max(1, span);
  }
  return { designations: [...found], rest: rest.join(" ") };
}

function spanAt(words: readonly string[]): number {
  for (let count = words.length; count > 0; count -= 1) {
    const name = words.slice(0, count).join(" ");
    if (!ambiguous.has(name) && reportedDesignations(name).length > 0) return count;
  }
  return 0;
}
