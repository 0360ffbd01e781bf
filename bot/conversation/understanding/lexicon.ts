// The names that a question may use: the partner's own customers and people, and the workloads and certifications of the rule book.

import { plainName } from "../../rules/book-index.ts";
import type { RuleBook } from "../../rules/rule-book.ts";
import type { Facts } from "../../scoring/facts.ts";
import type { Measured } from "../../scoring/measured.ts";
import type { Named } from "./names-in.ts";

export interface Lexicon {
  readonly customers: readonly Named[];
  readonly people: readonly Named[];
  /** By the names that people use; `id` is the name that the rule book knows. */
  readonly workloads: readonly Named[];
  readonly certifications: readonly Named[];
}

/** What people call products; none of these is in an export. */
const nicknames: Readonly<Record<string, readonly string[]>> = {
  "Business Central": ["bc"],
  "Power Apps": ["power app", "powerapps", "canvas apps"],
  "Power Automate": ["flow", "flows"],
  "Power BI": ["powerbi", "pbi"],
  "Finance & Operations": ["f&o", "fno", "finance and operations"],
  "Customer Engagement": ["ce"],
};

export function lexiconOf(book: RuleBook, facts: Facts, measured: Measured): Lexicon {
  const pairs = [measured.revenue, measured.usage].flatMap((one) => (one === null ? [] : [...one.now, ...one.baseline]));
  const customers = new Map(pairs.map((pair) => [pair.customerTenant, { id: pair.customerTenant, name: pair.customerName ?? pair.customerTenant }]));
  const people = new Map(facts.certifications.map((one) => [one.person, { id: one.person, name: one.personName ?? one.person }]));
  return {
    customers: toldApart([...customers.values()]),
    people: toldApart([...people.values()]),
    workloads: workloadsOf(book),
    certifications: book.certifications.flatMap(({ name, aliases }) =>
      [name, ...aliases].flatMap(titles).map((title) => ({ id: name, name: title })),
    ),
  };
}

/** Of two who are called alike each is known by name and identity as well. */
function toldApart(all: readonly Named[]): Named[] {
  const byName = Map.groupBy(all, ({ name }) => name);
  return [...all, ...all.filter(({ name }) => (byName.get(name)?.length ?? 0) > 1).map(({ id, name }) => ({ id, name: `${name} ${id}` }))];
}

function workloadsOf(book: RuleBook): Named[] {
  const names = new Map<string, Named>();
  const add = (id: string, spellings: readonly string[]): void => {
    for (const name of [...spellings, ...(nicknames[id] ?? [])]) if (!names.has(plainName(name))) names.set(plainName(name), { id, name });
  };
  for (const one of book.ratedWorkloads) {
    add(one.name, [one.name, ...one.aliases]);
    for (const product of one.includes) add(product, [product]);
  }
  for (const one of book.revenueWorkloads) add(one.name, [one.name, ...one.aliases]);
  return [...names.values()];
}

/** A title without what people leave out: the prefix, and the word for its kind at the end. */
function titles(title: string): string[] {
  const plain = title.replace(/^Microsoft Certified: /, "");
  return [plain, plain.replace(/ (Associate|Expert)$/, "")];
}
