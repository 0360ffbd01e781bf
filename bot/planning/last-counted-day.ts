// The last day on which a certificate can count under a rule book, and what ends it: its own expiry or the certification's retirement. Pure.
// Tells of days only; whether the certificate counts in a month is the scoring module's business.

import type { Day } from "../kernel/month.ts";
import { indexOf } from "../rules/book-index.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { CertificationFact } from "../scoring/facts.ts";

export interface LastCountedDay {
  /** Null where no end is known, or the book does not list the certification. */
  readonly day: Day | null;
  readonly why: "expires" | "retires" | "not-listed" | null;
  /** Whether the certificate can be renewed until it expires: not once the certification itself is retired. */
  readonly isRenewable: boolean;
}

export function lastCountedDay(book: RuleBook, certificate: CertificationFact): LastCountedDay {
  const rule = indexOf(book).certification(certificate.certification);
  const { expiresOn } = certificate;
  if (rule === undefined) return { day: null, why: "not-listed", isRenewable: false };
  const isRenewable = isOpen(expiresOn) ? false : rule.retiredOn === undefined || rule.retiredOn >= expiresOn;
  const until = rule.eligibleUntil as Day | undefined;
  if (!isOpen(expiresOn) && (until === undefined || expiresOn <= until)) return { day: expiresOn, why: "expires", isRenewable };
  return until === undefined ? { day: null, why: null, isRenewable } : { day: until, why: "retires", isRenewable };
}

function isOpen(day: Day | null | undefined): day is null | undefined {
  return day === null || day === undefined;
}
