// Takes a scorecard that Partner Center shows into the store: a new revision where its figures differ, nothing where they don't.
// Refuses a month that Partner Center can't show yet. Every change is audited.

import type { Audit } from "../access/audit.ts";
import type { ReportedScorecard } from "../facts/check-reported-scorecard.ts";
import type { Complaint } from "../facts/table.ts";
import { isFault } from "../kernel/fault.ts";
import { addMonths, type Day, latestClosedMonth, type Month } from "../kernel/month.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import { monthShownOn } from "../rules/refresh-days.ts";
import type { Scope } from "./partner.ts";
import type { PartnerStore } from "./ports.ts";
import type { Report, ReportStore } from "./report.ts";

export interface KeptReport {
  readonly report: Report;
  /** The revision before this one; null for the first of its month. */
  readonly before: Report | null;
  /** False when the store already held these figures. */
  readonly changed: boolean;
  /** Whether the month was not named, and the one that Partner Center shows by its refresh days was taken. */
  readonly isMonthAssumed: boolean;
  /** What had been reported for the month before. */
  readonly monthBefore: Report | null;
  readonly isNewest: boolean;
}

export interface ReportPorts {
  readonly store: ReportStore & Pick<PartnerStore, "partners">;
  readonly audit: Audit;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Is told of a change before it is kept; when it fails, the change is not kept and may come again. */
  announce(kept: KeptReport): Promise<void>;
}

/** Where reports belong as long as no partner account is on file. */
export const unnamedPartner = "unnamed";

const tries = 5;

/** @param who an Entra object id, or `terminal` */
export async function keepReport(
  ports: ReportPorts,
  tenant: string,
  read: ReportedScorecard,
  about: { today: Day; who: string },
): Promise<Result<KeptReport, Complaint[]>> {
  const asOf = read.asOf ?? monthShownOn(about.today);
  if (asOf > latestClosedMonth(about.today))
    return refused([
      { file: "message", line: 1, column: asOf, what: `is not over yet, so Partner Center shows no data of it; name an earlier month` },
    ]);
  const scope = await scopeOfReports(ports.store, tenant);
  for (let attempt = 1; ; attempt += 1) {
    const own = (await ports.store.reports(scope)).filter(({ value }) => value.designation === read.designation);
    const at = (month: Month): Report | null => own.find(({ value }) => value.asOf === month)?.value ?? null;
    const before = at(asOf);
    const report: Report = {
      scope,
      designation: read.designation,
      asOf,
      subcategories: read.subcategories,
      total: read.total,
      revision: (before?.revision ?? 0) + 1,
      reportedOn: about.today,
      reportedBy: about.who,
    };
    const beside = {
      before,
      isMonthAssumed: read.asOf === null,
      monthBefore: at(addMonths(asOf, -1)),
      isNewest: own.every(({ value }) => value.asOf <= asOf),
    };
    if (before !== null && figures(before) === figures(report)) return ok({ ...beside, report: before, changed: false });
    await ports.audit.record({
      tenant,
      at: ports.now(),
      who: about.who,
      what: "report.kept",
      before: before === null ? {} : audited(before),
      after: audited(report),
    });
    const kept: KeptReport = { ...beside, report, changed: true };
    await ports.announce(kept);
    try {
      await ports.store.saveReport(report, own.find(({ value }) => value.asOf === asOf)?.version ?? null);
      return ok(kept);
    } catch (error) {
      if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
    }
  }
}

/** The partner that answers are about: a real one before the sample, and by name, as scores are chosen too. */
export async function scopeOfReports(store: Pick<PartnerStore, "partners">, tenant: string): Promise<Scope> {
  const [first] = [...(await store.partners(tenant))].sort((a, b) => Number(a.isSample) - Number(b.isSample));
  return first?.scope ?? { tenant, partner: unnamedPartner };
}

function figures(report: Report): string {
  return JSON.stringify([report.subcategories, report.total]);
}

function audited({ designation, asOf, subcategories, total, revision }: Report): Record<string, unknown> {
  return { designation, asOf, subcategories, total, revision };
}
