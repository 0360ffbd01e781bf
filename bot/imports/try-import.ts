// What an import would do, without doing it: imports and scores in a trial store with the very code that will do it in earnest, and
// compares. Names the state that this holds for, so that a yes given to another state can be told.

import { createHash } from "node:crypto";
import type { ExportKind } from "../facts/export-columns.ts";
import type { ReadFiles } from "../facts/read-exports-from.ts";
import type { Complaint } from "../facts/table.ts";
import { addMonths } from "../kernel/month.ts";
import { ok, type Result } from "../kernel/result.ts";
import { ownScorecard } from "../scoring/score-month.ts";
import { type Imported, importExports } from "../snapshots/import-exports.ts";
import { keepReport, scopeOfReports } from "../snapshots/keep-report.ts";
import { type MonthChange, refIn } from "../snapshots/month-change.ts";
import type { PartnerRecord, Scope } from "../snapshots/partner.ts";
import type { SnapshotStore } from "../snapshots/ports.ts";
import { refreshSnapshots } from "../snapshots/refresh-snapshots.ts";
import type { Doubt, ImportContents, KindChange, ReportChange, ScoreChange, Standing } from "./import-answer.ts";
import type { ImportPorts } from "./ports.ts";
import { filesRead } from "./read-handed.ts";
import { TrialStore } from "./trial-store.ts";

export interface Trial {
  readonly contents: ImportContents;
  readonly doubts: readonly Doubt[];
  readonly basis: string;
  /** The version of the partner that it is based on; null where there is none, and where no export is imported. */
  readonly version: string | null;
  /** Whether anything would change. */
  readonly changes: boolean;
}

type Ports = Pick<ImportPorts, "store" | "today" | "day" | "now">;

const noScore: ScoreChange = { before: null, after: null, scored: 0 };
const nobody = "trial";

export async function tryImport(ports: Ports, tenant: string, read: ReadFiles): Promise<Result<Trial, Complaint[]>> {
  const trial = new TrialStore(ports.store);
  const onFile = await ports.store.partners(tenant);
  // What is doubtful is asked about by the preview; the trial goes on as if it were meant.
  const imported = read.exports.length === 0 ? null : await importExports(trial, tenant, read.exports, { importedOn: ports.day(), replace: true });
  if (imported !== null && !imported.ok) return imported;
  const reports = await tryReports(ports, trial, tenant, read);
  if (!reports.ok) return reports;
  const scope = imported?.value.partner.scope ?? null;
  const found = scope === null ? null : await ports.store.partner(scope);
  const changes = imported?.value.changes ?? [];
  const state = [onFile.map((one) => one.scope.partner).sort(), scope?.partner, found?.version ?? null, reports.value.map(({ before }) => before)];
  const contents: ImportContents = {
    partner: scope?.partner ?? null,
    partnerName: imported?.value.partner.name ?? null,
    files: filesRead(read),
    changes: kindChanges(read, changes),
    reports: reports.value.map(({ change }) => change),
    score: imported === null ? noScore : await scoreChange(ports, trial, imported.value),
  };
  return ok({
    contents,
    doubts: imported === null ? [] : doubts(imported.value, found?.value ?? null, onFile),
    basis: createHash("sha256").update(JSON.stringify(state)).digest("base64url"),
    version: found?.version ?? null,
    changes: imported?.value.changed === true || reports.value.some(({ change }) => change.does !== "unchanged"),
  });
}

interface TriedReport {
  readonly change: ReportChange;
  /** The revision on file. */
  readonly before: number;
}

async function tryReports(ports: Ports, trial: TrialStore, tenant: string, read: ReadFiles): Promise<Result<TriedReport[], Complaint[]>> {
  const scope: Scope = await scopeOfReports(trial, tenant);
  const store = { partners: (of: string) => trial.partners(of), reports: () => ports.store.reports(scope), saveReport: async () => {} };
  const quiet = { store, audit: { record: async () => {}, entries: async () => [] }, now: ports.now, announce: async () => {} };
  const tried: TriedReport[] = [];
  for (const { file, report } of read.reports) {
    const kept = await keepReport(quiet, tenant, report, { today: ports.day(), who: nobody });
    if (!kept.ok) return { ok: false, problem: kept.problem.map((one) => ({ ...one, file })) };
    const { before, changed, isMonthAssumed, report: after } = kept.value;
    const does = !changed ? "unchanged" : before === null ? "added" : "corrected";
    tried.push({ change: { designation: report.designation, month: after.asOf, does, isMonthAssumed }, before: before?.revision ?? 0 });
  }
  return ok(tried);
}

function kindChanges(read: ReadFiles, changes: readonly MonthChange[]): KindChange[] {
  const told = new Map<ExportKind, Set<string>>();
  for (const one of read.exports) {
    const months = told.get(one.kind) ?? new Set();
    for (const month of one.kind === "certifications" ? [""] : one.months.keys()) months.add(month);
    told.set(one.kind, months);
  }
  return [...told].map(([kind, months]) => {
    const own = changes.filter((one) => one.kind === kind);
    return {
      kind,
      added: own.flatMap(({ month, rowsBefore, rowsAfter }) => (rowsBefore === null ? [{ month, rows: rowsAfter }] : [])),
      corrected: own.flatMap(({ month, rowsBefore, rowsAfter }) => (rowsBefore === null ? [] : [{ month, before: rowsBefore, after: rowsAfter }])),
      unchanged: months.size - own.length,
    };
  });
}

/** Much fewer rows than there were, or than the month before has, and an account that is not the one on file. */
function doubts({ partner, changes }: Imported, before: PartnerRecord | null, onFile: readonly PartnerRecord[]): Doubt[] {
  const fewer = changes.flatMap(({ kind, month, rowsBefore, rowsAfter }): Doubt[] => {
    if (rowsBefore !== null && rowsAfter * 2 < rowsBefore) return [{ code: "fewer-than-on-file", kind, month, before: rowsBefore, after: rowsAfter }];
    // A first import replaces nothing.
    if (month === null || before === null) return [];
    const last = refIn(partner, { kind, month: addMonths(month, -1) })?.rows ?? 0;
    return rowsAfter * 2 < last ? [{ code: "fewer-than-month-before", kind, month, before: last, after: rowsAfter }] : [];
  });
  const isOther = onFile.length > 0 && onFile.every((one) => one.scope.partner !== partner.scope.partner);
  const named = onFile.map((one) => (one.name === null ? one.scope.partner : `${one.name} (${one.scope.partner})`));
  return [...(isOther ? [{ code: "other-partner" as const, partner: partner.scope.partner, onFile: named }] : []), ...fewer];
}

async function scoreChange(ports: Ports, trial: TrialStore, { partner }: Imported): Promise<ScoreChange> {
  const before = await newestStanding(ports.store, partner.scope);
  const scored = await refreshSnapshots(trial, partner, ports.today(), async () => {});
  return { before, after: await newestStanding(trial, partner.scope), scored: scored.length };
}

async function newestStanding(store: Pick<SnapshotStore, "snapshots">, scope: Scope): Promise<Standing | null> {
  const newest = (await store.snapshots(scope)).at(-1)?.value.score;
  if (newest === undefined) return null;
  const { total, attained, failingGates, subcategories } = ownScorecard(newest);
  const points = subcategories.map(({ id, points: own, max }) => ({ id, points: own, max }));
  return { month: newest.asOf, track: newest.track, total, attained, failingGates, points };
}
