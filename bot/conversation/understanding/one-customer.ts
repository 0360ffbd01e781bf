// Whether a question for what is needed is about one customer: "how many users until Fabrikam counts". Told by how it is put, and not by
// whether anybody of that name is on file: who may not see names must not learn it by the answer. Pure.

import { ownWords } from "./asks-for-other.ts";
import { countOf } from "./count-of.ts";

/** One customer reaches a line of its own; points and rows are the partner's. */
const ownLine = /\b(threshold|line|counts?|counted|ten thousand|10000|qualif\w+|into a|become|an add)\b/;
const places: readonly RegExp[] = [
  /\b(?:until|till|before|so that) (.+?) (?:counts?|is counted|becomes?|qualif\w+|passes|crosses|reaches|is (?:over|above|across))\b/,
  /\b(?:does|must|should|would|amount|shall) (.+?) (?:needs?|lacks?|still|use|buy|spend|have to|add)\b/,
  /\b(?:at|from|with|turn|lift|bring|push|for) (.+?) (?:for|into|until|before|to|over|across|above)\b/,
];
const longestName = 4;
/** Words that stand where a name would and are none. */
const noNames = new Set(
  `that row rows column they them more extra additional people person architect consultant customer client account another each every either both cap limit maximum
  max full points seats users revenue usage workload workloads zero nothing tenant product expert colleague team staff training exam exams pass passing certify half
  somebody someone there then here growth everything subcategory certs pl mb`.split(/\s+/),
);

/** @param text in the form of words.ts @returns the name as it stands there, whoever bears it */
export function oneCustomerIn(text: string): string | null {
  if (!ownLine.test(text)) return null;
  for (const place of places) {
    const name = place.exec(text)?.[1]?.split(" ") ?? [];
    if (name.length > 0 && name.length <= longestName && name.every(mayBeName)) return name.join(" ");
  }
  return null;
}

function mayBeName(word: string): boolean {
  return word.length > 1 && !ownWords.has(word) && !noNames.has(word) && countOf(word) === null && !/\d/.test(word);
}
