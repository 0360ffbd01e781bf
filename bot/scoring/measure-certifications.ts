// Finds the people who hold at least one valid, eligible certification on the last day of a month. Pure.
// People are counted, not certificates; the rule book's list and windows decide, never a word in a title.

import { type Day, lastDayOf, type Month } from "../kernel/month.ts";
import { indexOf } from "../rules/book-index.ts";
import type { EligibleCertification, RuleBook } from "../rules/rule-book.ts";
import type { CertificationFact } from "./facts.ts";
import type { CertificationsMeasured, CertifiedPerson } from "./measured.ts";

export function measureCertifications(book: RuleBook, rows: readonly CertificationFact[], asOf: Month): CertificationsMeasured {
  const day = lastDayOf(asOf);
  const index = indexOf(book);
  const held = { intermediate: new Map<string, CertificationFact[]>(), advanced: new Map<string, CertificationFact[]>() };
  for (const row of rows) {
    const certification = index.certification(row.certification);
    if (certification === undefined || !isValidOn(day, row) || !isEligibleOn(day, row, certification)) continue;
    const people = held[certification.level];
    const certificates = people.get(row.person);
    if (certificates === undefined) people.set(row.person, [row]);
    else certificates.push(row);
  }
  return { intermediate: peopleOf(held.intermediate), advanced: peopleOf(held.advanced) };
}

/** Valid from the day it was earned to the day it expires, both included. */
function isValidOn(day: Day, held: CertificationFact): boolean {
  return held.earnedOn <= day && (held.expiresOn === null || held.expiresOn === undefined || held.expiresOn >= day);
}

function isEligibleOn(day: Day, held: CertificationFact, rule: EligibleCertification): boolean {
  const inWindow = (rule.eligibleFrom === undefined || day >= rule.eligibleFrom) && (rule.eligibleUntil === undefined || day <= rule.eligibleUntil);
  const earnedInTime = rule.retiredOn === undefined || held.earnedOn <= rule.retiredOn;
  return inWindow && earnedInTime;
}

function peopleOf(held: ReadonlyMap<string, readonly CertificationFact[]>): CertifiedPerson[] {
  return [...held].map(([person, certifications]) => ({
    person,
    personName: certifications.find((one) => one.personName)?.personName ?? null,
    certifications,
  }));
}
