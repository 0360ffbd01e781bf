// `import`: reads exports into the store, scores what changed and sends the alerts that follow.

import { exportNames } from "../facts/export-columns.ts";
import type { ReadExport } from "../facts/partner-facts.ts";
import { readExportsFrom } from "../facts/read-exports-from.ts";
import { type Day, monthOf } from "../kernel/month.ts";
import type { ExitStatus, Surroundings } from "./ports.ts";
import { complainAll } from "./score-command.ts";

export interface ImportOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly partner?: string;
  readonly today?: Day;
}

export async function importCommand(around: Surroundings, files: readonly string[], options: ImportOptions): Promise<ExitStatus> {
  const exports = await readExportsFrom(files, around.readTable, monthOf(options.today ?? around.today()));
  if (!exports.ok) return complainAll(around, exports.problem);
  const reports = exports.value.map(reportOf);
  const tell = (end: Record<string, unknown>, sentence: string): void => {
    const lines = options.json === true ? [JSON.stringify({ files: reports, ...end })] : [...reports.map(reportLine), sentence];
    for (const line of lines) around.print(line);
  };
  if (options.dryRun === true) {
    tell({ imported: false }, "Nothing was imported: this was a dry run.");
    return 0;
  }
  return around.withStore<ExitStatus>(options.today ?? null, async (seventy) => {
    const imported = await seventy.importExports(around.tenant(), exports.value, { namedPartner: options.partner });
    if (!imported.ok) return complainAll(around, imported.problem);
    const { scored, failed } = await seventy.refresh();
    const delivered = await seventy.deliver();
    const { partner, changed } = imported.value;
    const what = changed ? `Imported for ${partner.name ?? partner.scope.partner}` : "Nothing new: the store already held these rows";
    tell(
      { imported: changed, partner: partner.scope.partner, monthsScored: scored, messagesSent: delivered.sent },
      `${what}; ${scored} months scored, ${delivered.sent} messages sent.`,
    );
    if (failed === 0) return 0;
    around.complain("The rows were imported, but some months could not be scored. The log says why; answers rest on what was scored before.");
    return 1;
  });
}

interface Report {
  readonly file: string;
  readonly export: string;
  readonly months: readonly string[];
  readonly rowsUsed: number;
  readonly ignored: readonly { readonly reason: string; readonly rows: number }[];
  readonly unusedColumns: readonly string[];
}

function reportOf(read: ReadExport): Report {
  return {
    file: read.file,
    export: exportNames[read.kind],
    months: read.kind === "certifications" ? [] : [...read.months.keys()],
    rowsUsed: read.rowsUsed,
    ignored: read.ignored,
    unusedColumns: read.unusedColumns,
  };
}

function reportLine(report: Report): string {
  const months = report.months.length === 0 ? "" : `, ${report.months[0]} to ${report.months.at(-1)}`;
  const ignored = report.ignored.map((one) => `, ${one.rows} left out (${one.reason})`).join("");
  return `${report.file}: ${report.export}${months}, ${report.rowsUsed} rows used${ignored}`;
}
