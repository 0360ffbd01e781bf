// Measures everything that the five subcategories rest on, for one as-of month. Pure; knows no track and no threshold,
// so that both tracks, every reading of a rule and every what-if can be scored from one measurement.

import { addMonths, type Month } from "../kernel/month.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { covers, type FactKind, type Facts } from "./facts.ts";
import { IgnoredRows } from "./ignored.ts";
import { ignoredWarnings } from "./ignored-warnings.ts";
import { endsBeforeBegins, measureCertifications } from "./measure-certifications.ts";
import { measureRevenue } from "./measure-revenue.ts";
import { measureUsage } from "./measure-usage.ts";
import type { Measured } from "./measured.ts";
import type { Warning } from "./warning.ts";

/** @param asOf the latest closed data month; the baseline month is twelve months before it. */
export function measure(book: RuleBook, facts: Facts, asOf: Month): Measured {
  const baselineMonth = addMonths(asOf, -12);
  const warnings: Warning[] = [];
  const missing: { kind: FactKind; months: Month[] }[] = [];
  const isKnown = (kind: FactKind, months: Month[]): boolean => {
    const absent = months.filter((month) => !covers(facts.covered[kind], month));
    if (absent.length === 0) return true;
    missing.push({ kind, months: absent });
    warnings.push({ code: "missing-data", kind, months: absent });
    return false;
  };
  const compared = [baselineMonth, asOf];
  const months = { now: asOf, baseline: baselineMonth };
  const left = { revenue: new IgnoredRows("revenue"), usage: new IgnoredRows("usage"), certifications: new IgnoredRows("certifications") };
  const revenue = isKnown("revenue", compared) ? measureRevenue(book, facts.revenue, months, left.revenue, warnings) : null;
  const usage = isKnown("usage", compared) ? measureUsage(book, facts.usage, months, left.usage, warnings) : null;
  const certifications = isKnown("certifications", [asOf]) ? measureCertifications(book, facts.certifications, asOf, left.certifications) : null;
  if (certifications !== null) warnings.push(...endsBeforeBegins(facts.certifications));
  const ignored = [...left.revenue.entries(), ...left.usage.entries(), ...left.certifications.entries()];
  return { asOf, baselineMonth, revenue, usage, certifications, missing, ignored, warnings: [...warnings, ...ignoredWarnings(book, ignored)] };
}
