// Finds the certifications, products and associations that a text names, and amounts of products. The lexicon is made from every rule
// book and from rules/programme/associations.json; people's own abbreviations are listed here. Guesses nothing: a phrase with a word
// that a title doesn't have is not that title.

import { plainName } from "../../rules/book-index.ts";
import { ruleBooks } from "../../rules/pick-rule-book.ts";
import { programme } from "../../rules/programme.ts";
import type { AmountAsked, NamesAsked } from "../question.ts";
import { examCode } from "./exam-code.ts";

/** What people write for a product, as a name that the rule books have. */
const productAbbreviations: Readonly<Record<string, string>> = {
  bc: "Business Central",
  ce: "Customer Engagement",
  crm: "Customer Engagement",
  "f&o": "Finance & Operations",
  fo: "Finance & Operations",
  fno: "Finance & Operations",
  "finance operations": "Finance & Operations",
  ci: "Customer Insights",
  pbi: "Power BI",
  pva: "Power Virtual Agent",
  "power page": "Power Pages",
  flow: "Power Automate",
  portal: "Portals",
};

/** The same within titles, where a word stands for several. */
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
const certificateNoun = /^(certif\w*|exams?|titles?)$/;

interface Named {
  readonly plain: string;
  readonly name: string;
}

const titles = [...new Set(ruleBooks.flatMap((book) => book.certifications.map((one) => one.name)))].map((name) => {
  const aliases = ruleBooks.flatMap((book) => book.certifications.filter((one) => one.name === name).flatMap((one) => one.aliases));
  return { name, words: new Set([name, ...aliases].flatMap((one) => wordsOf(one))) };
});
const titleWords = new Set(titles.flatMap((one) => [...one.words]));
/** Every title has these, so that they tell none apart. */
const everyTitle = new Set(["microsoft", "certified", "dynamics", "365", "d365", "associate", "expert", "specialty"]);

const products = lexiconOf([
  ...ruleBooks.flatMap((book) => [
    ...book.revenueWorkloads.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => ({ plain: plainName(one), name }))),
    ...book.ratedWorkloads.flatMap(({ name, aliases, includes }) => [
      ...[name, ...aliases].map((one) => ({ plain: plainName(one), name })),
      ...includes.map((one) => ({ plain: plainName(one), name: one })),
    ]),
  ]),
  ...Object.entries(productAbbreviations).map(([short, name]) => ({ plain: plainName(short), name: productNamed(name) })),
]);
/** Only one product is counted in profiles, so that the word alone names it. */
const countedInProfiles = lexiconOf(
  ruleBooks.flatMap((book) => book.ratedWorkloads.filter((one) => one.unit === "profiles").map(({ name }) => ({ plain: "profiles", name }))),
);
const associations = lexiconOf(
  programme.associations.associations.flatMap(({ id, name, aliases }) => [name, ...aliases].map((one) => ({ plain: plainName(one), name: id }))),
);
const benefitProducts = lexiconOf(
  programme.benefits.designations
    .flatMap((one) => [...one.designation, ...one.specialization])
    .flatMap(({ product, what }) =>
      [product, product.replace(/ (online|production credits)$/i, ""), what].map((one) => ({ plain: plainName(one), name: product })),
    ),
);
/** A kind of several associations, by the beginning of their ids. */
const associationFamilies: Readonly<Record<string, string>> = {
  cpor: "cpor-",
  csp: "csp-",
  claim: "cpor-",
  claims: "cpor-",
  claiming: "cpor-",
  claimed: "cpor-",
  reseller: "csp-",
};

/** The longest name, Claiming Partner of Record RevRec Performance, has six words. */
const longestName = 7;

/** @param text in the form of words.ts */
export function namesIn(text: string): NamesAsked {
  const words = text.split(" ");
  const named = spansOf(words, products);
  const foundProducts = named.length > 0 ? named : spansOf(words, countedInProfiles);
  const byName = spansOf(words, associations).map((one) => one.name);
  const byFamily = words.flatMap((word) => {
    const start = associationFamilies[word];
    const family = start === undefined ? [] : programme.associations.associations.map((one) => one.id).filter((id) => id.startsWith(start));
    return family.some((id) => byName.includes(id)) ? [] : family;
  });
  const { certifications, unlisted } = certificateWord.test(text) ? certificationsIn(words) : { certifications: [], unlisted: null };
  return {
    certifications,
    unlistedCertification: unlisted,
    products: [...new Set(foundProducts.map((one) => one.name))],
    associations: [...new Set([...byName, ...byFamily])],
    amounts: amountsIn(words, foundProducts),
    benefits: [...new Set(spansOf(words, benefitProducts).map((one) => one.name))],
  };
}

interface Span {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function spansOf(words: readonly string[], lexicon: ReadonlyMap<string, string>): Span[] {
  const found: Span[] = [];
  for (let from = 0; from < words.length; ) {
    const span = spanAt(words, from, lexicon);
    if (span !== null) found.push(span);
    from = span === null ? from + 1 : span.to;
  }
  return found;
}

function spanAt(words: readonly string[], from: number, lexicon: ReadonlyMap<string, string>): Span | null {
  for (let count = Math.min(longestName, words.length - from); count > 0; count -= 1) {
    const plain = plainName(words.slice(from, from + count).join(" "));
    const name = plain === "" ? undefined : (lexicon.get(plain) ?? (count > 1 ? lexicon.get(plain.replace(/s$/, "")) : undefined));
    if (name !== undefined) return { name, from, to: from + count };
  }
  return null;
}

/** A number belongs to the product after it, at most three words on, else to the one before it. */
function amountsIn(words: readonly string[], found: readonly Span[]): AmountAsked[] {
  const numbers = words.flatMap((word, at) => {
    const [, digits, thousands] = /^(\d+(?:\.\d+)?)(k)?$/.exec(word) ?? [];
    const isInName = found.some((one) => at >= one.from && at < one.to);
    return digits === undefined || isInName ? [] : [{ at, units: Number(digits) * (thousands === undefined ? 1 : 1_000) }];
  });
  const taken = new Set<Span>();
  return numbers.flatMap(({ at, units }) => {
    const after = found.find(
      (one) => one.from > at && one.from - at <= 4 && !taken.has(one) && !numbers.some((other) => other.at > at && other.at < one.from),
    );
    const product = after ?? found.findLast((one) => one.to <= at && at - one.to <= 3 && !taken.has(one));
    if (product === undefined) return [];
    taken.add(product);
    return [{ product: product.name, units }];
  });
}

/** Titles that have every word of a phrase; a phrase that sounds like a title and is none is unlisted. */
function certificationsIn(words: readonly string[]): { certifications: string[]; unlisted: string | null } {
  const certifications = new Set<string>();
  let unlisted: string | null = null;
  for (const { phrase, next } of phrasesOf(words)) {
    const [code = null] = new RegExp(`\\b${examCode}\\b`).exec(phrase.join(" ")) ?? [];
    const telling = phrase.filter((word) => !everyTitle.has(word));
    if (code !== null || telling.includes("fundamentals")) unlisted ??= code?.replace(/[ -]/, "-").toUpperCase() ?? phrase.join(" ");
    if (code !== null || telling.length === 0) continue;
    const soundsLikeTitle = certificateNoun.test(next) || telling.some((word) => titleWords.has(word) || titleWords.has(singular(word)));
    if (!soundsLikeTitle) continue;
    const fitting = titles.filter((title) => phrase.every((word) => word === "d365" || title.words.has(word) || title.words.has(singular(word))));
    for (const { name } of fitting) certifications.add(name);
    if (fitting.length === 0) unlisted ??= phrase.join(" ");
  }
  return { certifications: [...certifications], unlisted };
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

function productNamed(name: string): string {
  const rated = ruleBooks.flatMap((book) => book.ratedWorkloads).find((one) => [one.name, ...one.aliases].includes(name));
  return rated?.name ?? name;
}

function lexiconOf(named: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(named.map(({ plain, name }) => [plain, name] as const));
}
