// Finds a name from an export in a rule book, whatever its spelling: case, spaces and punctuation do not matter.
// Guesses nothing: a name that neither the book nor its aliases list is not found.

import type { Association, EligibleCertification, RatedWorkload, RevenueWorkload, RuleBook } from "./rule-book.ts";

/** What a usage row's name stands for: a product that is rolled up into a rated workload, or the workload itself. */
export interface RatedProduct {
  readonly product: string;
  readonly workload: RatedWorkload;
}

export interface BookIndex {
  revenueWorkload(name: string): RevenueWorkload | undefined;
  ratedWorkload(name: string): RatedWorkload | undefined;
  ratedProduct(name: string): RatedProduct | undefined;
  revenueAssociation(name: string): Association | undefined;
  usageAssociation(family: RatedWorkload["family"], name: string): Association | undefined;
  certification(title: string): EligibleCertification | undefined;
}

/** A name reduced to its letters and digits, so that "CSP Tier 1", "CSP tier1" and "csp-tier-1" are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** As plainName, without the prefix that exports drop. */
export function plainTitle(title: string): string {
  return plainName(title).replace(/^microsoftcertified/, "");
}

const known = new WeakMap<RuleBook, BookIndex>();

export function indexOf(book: RuleBook): BookIndex {
  const made = known.get(book) ?? makeIndex(book);
  known.set(book, made);
  return made;
}

function makeIndex(book: RuleBook): BookIndex {
  const revenueWorkloads = lookup(book.revenueWorkloads, (one) => [one.name, ...one.aliases]);
  const ratedProducts = lookup(
    book.ratedWorkloads.flatMap((workload) => [
      { product: workload.name, workload, names: [workload.name, ...workload.aliases] },
      ...workload.includes.map((product) => ({ product, workload, names: [product] })),
    ]),
    (one) => one.names,
  );
  const revenueAssociations = lookup(book.associations.revenue, (one) => [one.name, ...one.aliases]);
  const usageAssociations = {
    dynamics: lookup(book.associations.usage.dynamics, (one) => [one.name, ...one.aliases]),
    "power-platform-and-customer-insights": lookup(book.associations.usage["power-platform-and-customer-insights"], (one) => [
      one.name,
      ...one.aliases,
    ]),
  };
  const certifications = lookup(book.certifications, (one) => [one.name, ...one.aliases], plainTitle);
  return {
    revenueWorkload: revenueWorkloads,
    ratedWorkload: (name) => ratedProducts(name)?.workload,
    ratedProduct: ratedProducts,
    revenueAssociation: revenueAssociations,
    usageAssociation: (family, name) => usageAssociations[family](name),
    certification: certifications,
  };
}

function lookup<Entry>(entries: readonly Entry[], namesOf: (entry: Entry) => readonly string[], plain = plainName) {
  const byName = new Map(entries.flatMap((entry) => namesOf(entry).map((name) => [plain(name), entry] as const)));
  // Exports repeat a few names in a great many rows: remember each spelling instead of reducing it again.
  const bySpelling = new Map<string, Entry | null>();
  return (name: string): Entry | undefined => {
    const known = bySpelling.get(name);
    if (known !== undefined) return known ?? undefined;
    const entry = byName.get(plain(name));
    if (bySpelling.size < 10_000) bySpelling.set(name, entry ?? null);
    return entry;
  };
}
