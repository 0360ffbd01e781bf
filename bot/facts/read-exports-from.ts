// Reads several exports, each told by its header. All or nothing: one wrong file refuses them all, with every complaint.

import type { Result } from "../kernel/result.ts";
import { ok, refused } from "../kernel/result.ts";
import type { ReadExport } from "./partner-facts.ts";
import { readExport } from "./read-export.ts";
import type { Complaint, Table } from "./table.ts";

export type ReadTable = (path: string) => Promise<Result<Table, Complaint[]>>;

export async function readExportsFrom(paths: readonly string[], readTable: ReadTable): Promise<Result<ReadExport[], Complaint[]>> {
  const exports: ReadExport[] = [];
  const complaints: Complaint[] = [];
  for (const path of paths) {
    const table = await readTable(path);
    const read = table.ok ? readExport(table.value) : table;
    if (read.ok) exports.push(read.value);
    else complaints.push(...read.problem);
  }
  return complaints.length > 0 ? refused(complaints) : ok(exports);
}
