// Names what a statement about the rules or the programme rests on: the rule book or document, the day on which somebody last
// read it, and the titles and links that are cited.

import { type Day, daysBetween } from "../../kernel/month.ts";
import type { RuleBook } from "../../rules/rule-book.ts";
import { verifiedForDays } from "../basis.ts";

export interface RestsOn {
  /** The rule book's id; null for a document of the programme. */
  readonly ruleBook: string | null;
  /** The first day of the rule book; null for a document. */
  readonly from: Day | null;
  readonly verifiedOn: Day;
  /** Whether that is longer ago than rules may be taken as read. */
  readonly isStale: boolean;
  readonly sources: readonly { readonly title: string; readonly link: string }[];
}

interface Document {
  readonly verifiedOn: string;
  readonly sources: Readonly<Record<string, { readonly title: string; readonly link: string }>>;
}

/** @param cited whatever shows its source, or the ids of sources: each source is named once. */
export function restsOnDocument(document: Document, cited: readonly (string | { readonly source: string })[], today: Day): RestsOn {
  const ids = cited.map((one) => (typeof one === "string" ? one : one.source).split("#")[0] ?? "");
  const sources = [...new Set(ids)].flatMap((id) => {
    const found = document.sources[id];
    return found === undefined ? [] : [{ title: found.title, link: found.link }];
  });
  const verifiedOn = document.verifiedOn as Day;
  return { ruleBook: null, from: null, verifiedOn, isStale: daysBetween(verifiedOn, today) > verifiedForDays, sources };
}

export function restsOnBook(book: RuleBook, cited: readonly (string | { readonly source: string })[], today: Day): RestsOn {
  return { ...restsOnDocument(book, cited, today), ruleBook: book.id, from: book.effectiveFrom as Day };
}
