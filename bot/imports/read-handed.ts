// Reads the files on the bench as the terminal reads them, and names each in complaints as who handed it in does: by its name alone.

import { dirname, sep } from "node:path";
import { type ReadFiles, readFilesFrom } from "../facts/read-exports-from.ts";
import type { Complaint } from "../facts/table.ts";
import { type Month, monthOf } from "../kernel/month.ts";
import { type Result, refused } from "../kernel/result.ts";
import type { FileRead } from "./import-answer.ts";
import type { ImportPorts, LaidFile } from "./ports.ts";

export async function readHanded(
  { readTables, day }: Pick<ImportPorts, "readTables" | "day">,
  files: readonly LaidFile[],
): Promise<Result<ReadFiles, Complaint[]>> {
  const read = await readFilesFrom(
    files.map((one) => one.path),
    readTables,
    monthOf(day()),
  );
  return read.ok ? read : refused(withoutFolders(read.problem, files));
}

function withoutFolders(complaints: readonly Complaint[], files: readonly LaidFile[]): Complaint[] {
  const folders = files.map(({ path }) => `${dirname(path)}${sep}`);
  const plain = (text: string): string => folders.reduce((rest, folder) => rest.replaceAll(folder, ""), text);
  return complaints.map((one) => ({ ...one, file: plain(one.file), what: plain(one.what) }));
}

export function filesRead({ exports, reports }: ReadFiles): FileRead[] {
  const months = (all: readonly Month[]): FileRead["months"] => {
    const sorted = [...all].sort();
    const [from, to] = [sorted[0], sorted.at(-1)];
    return from === undefined || to === undefined ? null : { from, to };
  };
  return [
    ...exports.map((one) => ({
      file: one.file,
      kind: one.kind,
      designation: null,
      months: one.kind === "certifications" ? null : months([...one.months.keys()]),
      rowsUsed: one.rowsUsed,
      ignored: one.ignored,
      unusedColumns: one.unusedColumns,
    })),
    ...reports.map(({ file, report }) => ({
      file,
      kind: null,
      designation: report.designation,
      months: report.asOf === null ? null : months([report.asOf]),
      rowsUsed: report.subcategories.length,
      ignored: [],
      unusedColumns: [],
    })),
  ];
}
