// Tells which of the names and rates that were left out a reader must hear of: those that nobody knows, lacks a rate, or that sources dispute.
// Pure. Certifications that no list has are told as one: a company holds many that have nothing to do with the designation.

import { distance } from "fastest-levenshtein";
import { plainTitle } from "../rules/book-index.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { Ignored } from "./ignored.ts";
import type { Warning } from "./warning.ts";

/** Slips of the pen that still let a title be recognised. */
const mostSlips = 3;

export function ignoredWarnings(book: RuleBook, ignored: readonly Ignored[]): Warning[] {
  const unknown = ignored.filter((one) => one.reason === "unknown-certification");
  return [...ignored.flatMap(warningOf), ...unknown.flatMap((one) => resembling(book, one)), ...unknownCertifications(unknown)];
}

function warningOf({ kind, reason, name, rows, examples }: Ignored): Warning[] {
  const at = placed(examples);
  if (reason === "workload-unrated") return [{ code: "unrated-workload", workload: name, rows, ...at }];
  if (reason === "workload-disputed") return [{ code: "disputed-workload", workload: name, rows, ...at }];
  if (reason === "association-disputed") return [{ code: "disputed-association", association: name, rows, ...at }];
  if (kind === "certifications") return [];
  if (reason === "unknown-workload") return [{ code: "unknown-workload", kind, workload: name, rows, ...at }];
  if (reason === "unknown-association") return [{ code: "unknown-association", kind, association: name, rows, ...at }];
  return [];
}

function unknownCertifications(unknown: readonly Ignored[]): Warning[] {
  const [first] = unknown;
  if (first === undefined) return [];
  const rows = unknown.reduce((sum, one) => sum + one.rows, 0);
  return [{ code: "unknown-certification", certification: first.name, titles: unknown.length, rows, ...placed(first.examples) }];
}

function resembling(book: RuleBook, { name, rows, examples }: Ignored): Warning[] {
  const title = plainTitle(name);
  const near = book.certifications
    .flatMap((one) => [one.name, ...one.aliases].map((spelling) => ({ resembles: one.name, slips: distance(title, plainTitle(spelling)) })))
    .reduce((best, one) => (one.slips < best.slips ? one : best), { resembles: "", slips: Number.POSITIVE_INFINITY });
  return near.slips > mostSlips
    ? []
    : [{ code: "resembling-certification", certification: name, resembles: near.resembles, rows, ...placed(examples) }];
}

function placed(examples: Ignored["examples"]): { at?: Ignored["examples"][number] } {
  const [at] = examples;
  return at === undefined ? {} : { at };
}
