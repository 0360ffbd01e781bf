// `import`: reads exports and reported scorecards into the store, says what they changed, scores it and sends the alerts that follow.

import { basename } from "node:path";
import type { ReportedScorecard } from "../facts/check-reported-scorecard.ts";
import { exportNames } from "../facts/export-columns.ts";
import type { ReadExport } from "../facts/partner-facts.ts";
import { type ReadFiles, type ReadTables, readFilesFrom } from "../facts/read-exports-from.ts";
import type { Complaint } from "../facts/table.ts";
import { type Day, type Month, monthOf } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { AboutImport } from "../snapshots/import-exports.ts";
import type { MonthChange } from "../snapshots/month-change.ts";
import { changeLines } from "./change-lines.ts";
import { importProgress } from "./import-progress.ts";
import type { ExitStatus, StoreWork, Surroundings } from "./ports.ts";
import { complainAll } from "./score-command.ts";

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly replace?: boolean;
  readonly partner?: string;
  readonly designation?: Designation;
  readonly month?: Month;
  readonly today?: Day;
}

export async function importCommand(around: Surroundings, files: readonly string[], options: ImportOptions): Promise<ExitStatus> {
  const known = { designation: options.designation ?? null, asOf: options.month ?? null };
  const progress = around.status === null ? null : importProgress(around.status, () => performance.now());
  const reading: ReadTables = (path, isKnown) => around.readTables(path, isKnown, progress?.watch);
  const read = await readFilesFrom(files, reading, monthOf(options.today ?? around.today()), known);
  progress?.end();
  if (!read.ok) return complainAll(around, read.problem);
  const reports = [...read.value.exports.map(reportOf), ...read.value.reports.map(({ file, report }) => reportOfScorecard(file, report))];
  const tell = (end: Record<string, unknown>, sentence: string, between: readonly string[] = []): void => {
    const lines = options.json === true ? [JSON.stringify({ files: reports, ...end })] : [...reports.map(reportLine), ...between, sentence];
    for (const line of lines) around.print(line);
  };
  if (options.dryRun === true) {
    tell({ imported: false }, "Nothing was imported: this was a dry run.");
    return 0;
  }
  // Taken out by whoever imports: a million rows would stay in memory while their months are scored.
  const waiting = [read.value];
  return around.withStore<ExitStatus>(options.today ?? null, async (seventy) => {
    const uploads = files.map((path) => ({ file: basename(path), read: () => around.readBytes(path) }));
    const taken = await take(around, seventy, waiting.splice(0), { namedPartner: options.partner, replace: options.replace, uploads });
    if (!taken.ok) return complainAll(around, taken.problem);
    const { scored, failed } = await seventy.refresh();
    const delivered = await seventy.deliver();
    const { partner, name, changed, changes, months } = taken.value;
    const what = changed ? `Imported${name === null ? "" : ` for ${name}`}` : "Nothing new: the store already held these rows";
    const reported = months.map((month) => ` The reported scorecard is that of ${month}.`).join("");
    tell(
      { imported: changed, partner, changes, monthsScored: scored, messagesSent: delivered.sent, monthsReported: months },
      `${what}; ${scored} months scored, ${delivered.sent} messages sent.${reported}`,
      changeLines(changes),
    );
    if (failed === 0) return 0;
    around.complain("The rows were imported, but some months could not be scored. The log says why; answers rest on what was scored before.");
    return 1;
  });
}

interface Taken {
  readonly partner: string | null;
  readonly name: string | null;
  readonly changed: boolean;
  readonly changes: readonly MonthChange[];
  /** Months of reported scorecards: where a file names none, the one that Partner Center shows now. */
  readonly months: readonly Month[];
}

async function take(
  around: Surroundings,
  seventy: StoreWork,
  read: readonly ReadFiles[],
  about: Partial<AboutImport>,
): Promise<Result<Taken, Complaint[]>> {
  const [exports, reports] = [read.flatMap((one) => one.exports), read.flatMap((one) => one.reports)];
  const imported = exports.length === 0 ? null : await seventy.importExports(around.tenant(), exports, about);
  if (imported !== null && !imported.ok) return imported;
  const months: Month[] = [];
  let changed = imported?.value.changed ?? false;
  for (const { file, report } of reports) {
    const kept = await seventy.keepReport(around.tenant(), report, "terminal");
    if (!kept.ok) return { ok: false, problem: kept.problem.map((one) => ({ ...one, file })) };
    months.push(kept.value.report.asOf);
    changed ||= kept.value.changed;
  }
  const partner = imported?.value.partner;
  const changes = imported?.value.changes ?? [];
  return ok({ partner: partner?.scope.partner ?? null, name: partner?.name ?? partner?.scope.partner ?? null, changed, changes, months });
}

interface FileReport {
  readonly file: string;
  readonly export: string;
  readonly months: readonly string[];
  readonly rowsUsed: number;
  readonly ignored: readonly { readonly reason: string; readonly rows: number }[];
  readonly unusedColumns: readonly string[];
}

function reportOf(read: ReadExport): FileReport {
  return {
    file: read.file,
    export: exportNames[read.kind],
    months: read.kind === "certifications" ? [] : [...read.months.keys()],
    rowsUsed: read.rowsUsed,
    ignored: read.ignored,
    unusedColumns: read.unusedColumns,
  };
}

function reportOfScorecard(file: string, report: ReportedScorecard): FileReport {
  const months = report.asOf === null ? [] : [report.asOf];
  return {
    file,
    export: `Reported scorecard of ${report.designation}`,
    months,
    rowsUsed: report.subcategories.length,
    ignored: [],
    unusedColumns: [],
  };
}

function reportLine(report: FileReport): string {
  const months = report.months.length === 0 ? "" : `, ${report.months[0]} to ${report.months.at(-1)}`;
  const ignored = report.ignored.map((one) => `, ${one.rows} left out (${one.reason})`).join("");
  return `${report.file}: ${report.export}${months}, ${report.rowsUsed} rows used${ignored}`;
}
