// Reads several exports, each told by its header. All or nothing: one wrong file refuses them all, with every complaint,
// and so do files that do not go together.

import type { Month } from "../kernel/month.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import { complaintsTogether } from "./exports-together.ts";
import type { ReadExport } from "./partner-facts.ts";
import { readExport } from "./read-export.ts";
import type { Complaint, Table } from "./table.ts";

export type ReadTable = (path: string) => Promise<Result<Table, Complaint[]>>;

/** @param latest the last month that a row may be of; null for any. */
export async function readExportsFrom(
  paths: readonly string[],
  readTable: ReadTable,
  latest: Month | null,
): Promise<Result<ReadExport[], Complaint[]>> {
  const exports: ReadExport[] = [];
  const complaints: Complaint[] = [];
  for (const path of paths) {
    const table = await readTable(path);
    const read = table.ok ? readExport(table.value, latest) : table;
    if (read.ok) exports.push(read.value);
    else complaints.push(...read.problem);
  }
  if (complaints.length === 0) complaints.push(...complaintsTogether(exports));
  return complaints.length > 0 ? refused(complaints) : ok(exports);
}
