// A supposition with the names in it replaced by marks, so that its grammar can be read without them: "fabrikam drops out" becomes
// "§customer0 drops out". A name that fits several is kept with all of them.

import { examsIn } from "../exam-code.ts";
import type { Lexicon } from "../lexicon.ts";
import { type FoundName, namesIn, plainWords } from "../names-in.ts";

export interface MarkedText {
  readonly text: string;
  readonly customers: readonly FoundName[];
  readonly people: readonly FoundName[];
  readonly workloads: readonly FoundName[];
  readonly certifications: readonly FoundName[];
}

export function markedText(said: string, lexicon: Lexicon): MarkedText {
  // A comma in a number is none between clauses, and a minus is a word; separators of clauses survive as words of their own.
  const written = said
    .replace(/n['’`´]t\b/gi, " not")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/(^|[\s(])[-−–] ?(?=\d)/g, "$1minus ");
  let text = ` ${written.split(/[,;:]/).map(plainWords).join(" , ").replace(/\+/g, " plus ").replace(/ +/g, " ")} `;
  const mark = (kind: string, known: Lexicon["customers"], by: "whole" | "beginning", from = 0): FoundName[] => {
    const found = namesIn(text.trim(), known, by);
    for (const [index, one] of found.entries()) text = text.replaceAll(` ${one.words} `, ` §${kind}${from + index} `);
    return found;
  };
  // An exam's number stands for the title that it leads to.
  const exams = examsIn(text)
    .filter(({ titles }) => titles.length > 0)
    .map((one) => ({ words: one.words, candidates: one.titles.map((title) => ({ id: title, name: title })) }));
  for (const [index, one] of exams.entries()) text = text.replaceAll(one.words, `§certification${index}`);
  // The longest lists of words first: a certification's title may hold a workload's name.
  const certifications = [...exams, ...mark("certification", lexicon.certifications, "whole", exams.length)];
  const customers = mark("customer", lexicon.customers, "beginning");
  const people = mark("person", lexicon.people, "beginning");
  const workloads = mark("workload", lexicon.workloads, "whole");
  return { text: text.trim(), customers, people, workloads, certifications };
}
