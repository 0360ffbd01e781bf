// Finds the people who hold at least one valid, eligible certification on the last day of a month. Pure.
// People are counted, not certificates; the rule book's list and windows decide, never a word in a title.

import { type Day, lastDayOf, type Month } from "../kernel/month.ts";
import { indexOf } from "../rules/book-index.ts";
import type { EligibleCertification, RuleBook } from "../rules/rule-book.ts";
import type { CertificationFact } from "./facts.ts";
import type { IgnoredReason, IgnoredRows } from "./ignored.ts";
import type { CertificationsMeasured, CertifiedPerson } from "./measured.ts";
import type { Warning } from "./warning.ts";

export function measureCertifications(book: RuleBook, rows: readonly CertificationFact[], asOf: Month, ignored: IgnoredRows): CertificationsMeasured {
  const day = lastDayOf(asOf);
  const index = indexOf(book);
  const held = { intermediate: new Map<string, CertificationFact[]>(), advanced: new Map<string, CertificationFact[]>() };
  for (const row of rows) {
    const certification = index.certification(row.certification);
    const reason = reasonNotCounted(day, row, certification);
    if (reason !== null) ignored.add(reason, row.certification, row);
    if (reason !== null || certification === undefined) continue;
    const people = held[certification.level];
    const certificates = people.get(row.person);
    if (certificates === undefined) people.set(row.person, [row]);
    else certificates.push(row);
  }
  return { intermediate: peopleOf(held.intermediate), advanced: peopleOf(held.advanced) };
}

/** Certificates that end before they begin: one of the two days is wrong. */
export function endsBeforeBegins(rows: readonly CertificationFact[]): Warning[] {
  const wrong = rows.filter(({ earnedOn, expiresOn }) => expiresOn !== null && expiresOn !== undefined && expiresOn < earnedOn);
  const [first] = wrong;
  if (first === undefined) return [];
  const at = first.origin === undefined ? {} : { at: first.origin };
  return [{ code: "expires-before-earned", certification: first.certification, rows: wrong.length, ...at }];
}

/** Why a certificate does not count on a day; null where it does. Valid from the day it was earned to the day it expires, both included. */
export function reasonNotCounted(day: Day, held: CertificationFact, rule: EligibleCertification | undefined): IgnoredReason | null {
  if (rule === undefined) return "unknown-certification";
  if (held.earnedOn > day) return "not-yet-earned";
  if (held.expiresOn !== null && held.expiresOn !== undefined && held.expiresOn < day) return "expired";
  return isEligibleOn(day, held, rule) ? null : "not-eligible-any-more";
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
