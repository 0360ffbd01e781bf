// Scores one certification level for one month and track. Pure.
// Each certified person counts once, however many certifications they hold; people of the maximum earn that share of its points.

import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { finding, shareOf, unknown } from "./finding.ts";
import type { CertifiedPerson } from "./measured.ts";
import type { Finding } from "./scorecard.ts";

export function scoreCertifications<Id extends "intermediate-certifications" | "advanced-certifications">(
  id: Id,
  book: RuleBook,
  track: Track,
  people: readonly CertifiedPerson[] | null,
): Finding<Id> {
  const rule = book.subcategories[id];
  if (people === null) return unknown(id, rule);
  const points = shareOf(rule.maxPoints.value, people.length, rule.countForMax[track].value);
  return finding<"intermediate-certifications" | "advanced-certifications">(id, rule, points, { people: people.length }) as Finding<Id>;
}
