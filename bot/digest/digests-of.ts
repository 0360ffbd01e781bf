// The months of a designation that a tenant's digests can tell of, and what each tells: composed once, however many conversations get it.

import type { DigestAnswer, DigestMissingAnswer } from "../conversation/answer.ts";
import { asOfMonth, hasLanded } from "../conversation/months.ts";
import type { ReportDesk, ScoreSource } from "../conversation/ports.ts";
import type { Day, Month } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";
import { composeDigest, composeReportedDigest } from "./compose-digest.ts";
import type { KnownMonths } from "./due-digests.ts";
import { lookFurther } from "./look-further.ts";

export interface DigestSources {
  readonly scores: ScoreSource;
  readonly reports: Pick<ReportDesk, "reports">;
}

/** How often a month was told anew, and when. */
export interface MonthRevision {
  readonly month: Month;
  readonly revision: number;
  readonly on: Day;
}

export interface Digests {
  /** Null where none is there. */
  readonly known: KnownMonths | null;
  /** Whether everybody may see names in what is posted. */
  readonly areNamesOpen: boolean;
  /** Months whose figures were changed after they had been there, the newest first. */
  readonly changed: readonly MonthRevision[];
  compose(month: Month): Promise<DigestAnswer | null>;
  missing(month: Month): DigestMissingAnswer["missing"];
}

export async function digestsOf({ scores: source, reports }: DigestSources, tenant: string, designation: Designation): Promise<Digests> {
  const scores = await source.partnerScores(tenant);
  const areNamesOpen = scores?.names === "open";
  if (designation === "business-applications")
    return {
      known: scores === null ? null : { newest: asOfMonth(scores), hasLanded: (month) => hasLanded(scores, month) },
      areNamesOpen,
      changed: scores === null ? [] : changedIn(scores.months, (one) => one.scoredOn),
      compose: once(async (month) => {
        const digest = scores === null ? null : composeDigest(scores, month);
        const facts = scores === null || digest === null ? null : await source.partnerFacts(tenant);
        const further = scores === null || facts === null ? null : await lookFurther(scores, facts, month);
        return digest === null || further === null ? digest : { ...digest, further };
      }),
      missing: (month) => (["usage", "revenue"] as const).filter((one) => scores?.onFile?.[one].has(month) !== true),
    };
  const months = (await reports.reports(tenant)).get(designation) ?? new Map();
  const newest = [...months.keys()].at(-1);
  const partnerName = scores?.partnerName ?? null;
  return {
    known: newest === undefined ? null : { newest, hasLanded: (month) => months.has(month) },
    areNamesOpen,
    changed: changedIn(months, (one) => one.reportedOn),
    compose: once(async (month) => composeReportedDigest(months, partnerName, month)),
    missing: () => ["scorecard"],
  };
}

function once<Value>(compose: (month: Month) => Promise<Value>): (month: Month) => Promise<Value> {
  const composed = new Map<Month, Promise<Value>>();
  return (month) => {
    const found = composed.get(month) ?? compose(month);
    composed.set(month, found);
    return found;
  };
}

function changedIn<One extends { readonly revision?: number }>(
  months: ReadonlyMap<Month, One>,
  dayOf: (one: One) => Day | undefined,
): MonthRevision[] {
  const found = [...months].flatMap(([month, one]) => {
    const [revision, on] = [one.revision ?? 1, dayOf(one)];
    return revision > 1 && on !== undefined ? [{ month, revision, on }] : [];
  });
  return found.reverse();
}
