// Finds the certifications, products and associations that a text names, and amounts of products. The lexicon is made from every rule
// book and from associations.json and benefits.json of rules/programme; people's own abbreviations are listed here.

import { plainName } from "../../rules/book-index.ts";
import { ruleBooks } from "../../rules/pick-rule-book.ts";
import { programme } from "../../rules/programme.ts";
import type { AmountAsked, NamesAsked } from "../question.ts";
import { certificationsIn } from "./certifications-in.ts";
import { unlistedIn } from "./unlisted-in.ts";

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

interface Named {
  readonly plain: string;
  readonly name: string;
}

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
export function programmeNamesIn(text: string): NamesAsked {
  const words = text.split(" ");
  const named = spansOf(words, products);
  const foundProducts = named.length > 0 ? named : spansOf(words, countedInProfiles);
  const byName = spansOf(words, associations).map((one) => one.name);
  const byFamily = words.flatMap((word) => {
    const start = associationFamilies[word];
    const family = start === undefined ? [] : programme.associations.associations.map((one) => one.id).filter((id) => id.startsWith(start));
    return family.some((id) => byName.includes(id)) ? [] : family;
  });
  const { certifications, unlisted } = certificationsIn(text);
  const isNamed = foundProducts.length + byName.length + byFamily.length + certifications.length > 0 || unlisted !== null;
  const other = isNamed ? null : unlistedIn(text);
  const fitting = other === null ? [] : productsWith(other);
  return {
    certifications,
    unlistedCertification: unlisted,
    unlistedName: fitting.length > 0 ? null : other,
    products: [...new Set([...foundProducts.map((one) => one.name), ...fitting])],
    associations: [...new Set([...byName, ...byFamily])],
    amounts: amountsIn(words, foundProducts),
    benefits: [...new Set(spansOf(words, benefitProducts).map((one) => one.name))],
  };
}

/** The words of each product that a text names, in order. @param text in the form of words.ts */
export function productWordsIn(text: string): string[] {
  const words = text.split(" ");
  return spansOf(words, products).map(({ from, to }) => words.slice(from, to).join(" "));
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

/** Products whose names have every word of a phrase: Copilot is a part of two of them. */
function productsWith(phrase: string): string[] {
  const wanted = phrase.split(" ");
  return [...new Set(products.values())].filter((name) => {
    const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return wanted.every((word) => words.includes(word));
  });
}

function productNamed(name: string): string {
  const rated = ruleBooks.flatMap((book) => book.ratedWorkloads).find((one) => [one.name, ...one.aliases].includes(name));
  return rated?.name ?? name;
}

function lexiconOf(named: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(named.map(({ plain, name }) => [plain, name] as const));
}
