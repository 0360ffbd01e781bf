// The certificates as if everybody renewed: those that count until after the as-of month and can be renewed do not expire any more. Pure.
// A certificate that has expired is not revived, and one whose certification is retired when it expires cannot be renewed.

import { lastDayOf, type Month } from "../../kernel/month.ts";
import type { RuleBook } from "../../rules/rule-book.ts";
import type { CertificationFact } from "../../scoring/facts.ts";
import { lastCountedDay } from "../last-counted-day.ts";

/** @param except identities of people who do not renew */
export function withRenewals(
  book: RuleBook,
  certificates: readonly CertificationFact[],
  asOf: Month,
  except: ReadonlySet<string> = new Set(),
): CertificationFact[] {
  const day = lastDayOf(asOf);
  return certificates.map((one) => {
    const isValid = one.expiresOn !== null && one.expiresOn !== undefined && one.expiresOn >= day;
    return isValid && !except.has(one.person) && lastCountedDay(book, one).isRenewable ? { ...one, expiresOn: null } : one;
  });
}
