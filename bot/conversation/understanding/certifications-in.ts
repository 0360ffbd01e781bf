// Finds the certifications that a text names, by titles, everyday names and abbreviations; titles are those of every rule book.
// Guesses nothing: a phrase with a word that a title doesn't have is not that title.

import { ruleBooks } from "../../rules/pick-rule-book.ts";
import { examCode, titlesOfExam } from "./exam-code.ts";

interface CertificationsNamed {
  /** Titles as some rule book has them; several where several fit. */
  readonly certifications: readonly string[];
  /** One that was named and is in no rule book, as it was written. */
  readonly unlisted: string | null;
}

/** What people write for several words of a title. */
const titleAbbreviations: Readonly<Record<string, string>> = {
  bc: "business central",
  "f&o": "finance and operations",
  scm: "supply chain management",
  fc: "functional consultant",
  pbi: "power bi",
  bi: "bi",
  pp: "power platform",
};

/** Words of questions, none of which is part of a title: they part one phrase from the next. */
const between = new Set(
  `s a an the this that these those it its and or of for to in on at with by as from into towards toward is are was were be been being do does did
  will would can could should shall may might must have has had get gets got give gives we i you they he she us our my your their what which who how
  when where why whether if still also now any some every each all not no yes please tell me show list name about there count counts counted counting
  eligible eligibility accepted accept valid recognized recognised certification certifications certificate certificates certified cert exam exams title
  titles rule rules points point intermediate advanced level skilling skill colleague colleagues somebody someone people person holding holds passed pass
  help helps bring brings worth one ones here so far score scored partner designation badge new today year after before until expired expire retired
  than then handled treated definition means mean requirement requirements minimum maximum max threshold what's old + = - % & half full example say
  somebody's kind kinds sort sorts type types official officially really actually currently anymore longer`.split(/\s+/),
);

/** Without one of these a name is a product's: Business Central is both a workload and a word of titles. */
const certificateWord = new RegExp(
  `\\b(certif\\w*|exams?|titles?|fundamentals|developers?|architects?|consultants?|analysts?|makers?|builders?|engineers?|associate|expert|specialty|${examCode})\\b`,
);
/** "The Power BI one" is a certificate where one of its words stands in many titles; a product would be named alone. */
const nickname = /\bthe (?:\S+ ){1,3}one\b/;
const certificateNoun = /^(certif\w*|exams?|titles?)$/;

const titles = [...new Set(ruleBooks.flatMap((book) => book.certifications.map((one) => one.name)))].map((name) => {
  const aliases = ruleBooks.flatMap((book) => book.certifications.filter((one) => one.name === name).flatMap((one) => one.aliases));
  return { name, words: new Set([name, ...aliases].flatMap((one) => wordsOf(one))) };
});
const longestTitle = Math.max(...titles.map((one) => one.name.length));
const titleWords = new Set(titles.flatMap((one) => [...one.words]));
/** Every title has these, so that they tell none apart. */
const everyTitle = new Set(["microsoft", "certified", "dynamics", "365", "d365", "associate", "expert", "specialty"]);

/** Titles that have every word of a phrase; a phrase that sounds like a title and is none is unlisted. @param text in the form of words.ts */
export function certificationsIn(text: string): CertificationsNamed {
  if (!certificateWord.test(text) && !nickname.test(text)) return { certifications: [], unlisted: null };
  const certifications = new Set<string>();
  let unlisted: string | null = null;
  for (const { phrase, next } of phrasesOf(text.split(" "))) {
    const [code = null] = new RegExp(`\\b${examCode}\\b`).exec(phrase.join(" ")) ?? [];
    const telling = phrase.filter((word) => !everyTitle.has(word));
    const number = code?.replace(/[ -]?(?=\d)/, "-").toUpperCase() ?? null;
    const byNumber = number === null ? [] : titlesOfExam(number);
    for (const title of byNumber) certifications.add(title);
    if (byNumber.length > 0) continue;
    if (code !== null || telling.includes("fundamentals")) unlisted ??= number ?? phrase.join(" ");
    if (code !== null || telling.length === 0) continue;
    const soundsLikeTitle =
      certificateNoun.test(next) || next === "one" || telling.some((word) => titleWords.has(word) || titleWords.has(singular(word)));
    if (!soundsLikeTitle) continue;
    const fitting = titles.filter((title) => phrase.every((word) => word === "d365" || title.words.has(word) || title.words.has(singular(word))));
    for (const { name } of fitting) certifications.add(name);
    if (fitting.length === 0) unlisted ??= phrase.join(" ");
  }
  // Longer than any title, it is no name.
  const isTooLong = unlisted !== null && unlisted.length > longestTitle;
  return { certifications: [...certifications], unlisted: isTooLong ? null : unlisted };
}

/** Runs of words that are part of no question, each with the word that ends it. */
function phrasesOf(words: readonly string[]): { phrase: string[]; next: string }[] {
  const phrases: { phrase: string[]; next: string }[] = [];
  let phrase: string[] = [];
  for (const word of [...words, ""]) {
    // Finance and Operations is one name.
    const isPart = word !== "" && (!between.has(word) || (word === "and" && phrase.at(-1) === "finance"));
    if (isPart) phrase.push(...(titleAbbreviations[word] ?? word).split(" "));
    else if (phrase.length > 0) {
      phrases.push({ phrase, next: word });
      phrase = [];
    }
  }
  return phrases;
}

function wordsOf(title: string): string[] {
  return title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

function singular(word: string): string {
  return word.replace(/s$/, "");
}
