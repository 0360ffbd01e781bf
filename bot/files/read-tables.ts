// Reads the tables of a file: CSV and TSV, an XLSX workbook, or a ZIP archive of several of them. What a file is, its bytes tell.
// Rows are read when they are asked for; nothing is ever in memory as a whole. What can't be read is a refusal in its place.

import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Complaint, StreamedTable } from "../facts/table.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import { fileKind, markBytes } from "./file-kind.ts";
import { type Limits, megabytes, limits as usualLimits } from "./limits.ts";
import { type Archive, type ArchiveEntry, openArchive } from "./open-archive.ts";
import { isWorkbook, openWorkbook } from "./open-workbook.ts";
import { Refusal } from "./refusal.ts";
import { fileSource, type Source, unreadable } from "./source.ts";
import { streamedTable, type TableSource } from "./streamed-table.ts";
import { textTable } from "./text-table.ts";
import { type Watch, watched } from "./watch.ts";

type Read = Result<StreamedTable, Complaint[]>;

interface About {
  readonly isKnown: (header: readonly string[]) => boolean;
  readonly limits: Limits;
  readonly watch: Watch;
}

/** @param isKnown tells which sheet of a workbook is meant. @param watch is told how far reading has come */
export async function* readTables(
  path: string,
  isKnown: (header: readonly string[]) => boolean,
  watch: Watch = () => {},
  limits: Limits = usualLimits,
): AsyncGenerator<Read> {
  const about: About = { isKnown, limits, watch };
  let archive: Archive | null = null;
  try {
    const { size, isFile } = await fileAt(path);
    if (!isFile) throw new Refusal("is not a file; name the files in it");
    if (size > limits.bytes) throw new Refusal(`is larger than ${megabytes(limits.bytes)}; export it for a shorter time`);
    const source = fileSource(path, size);
    if (fileKind(await headOf(source)) === "text") {
      yield await tableOfText(source, about);
      return;
    }
    archive = await openArchive(path, limits);
    if (isWorkbook(archive.entries)) yield await tableOfWorkbook(archive, source, about);
    else yield* tablesOfArchive(archive, path, about);
  } catch (error) {
    yield refusedWith(error, path);
  } finally {
    archive?.close();
  }
}

async function fileAt(path: string): Promise<{ size: number; isFile: boolean }> {
  try {
    const found = await stat(path);
    return { size: found.size, isFile: found.isFile() };
  } catch (error) {
    throw unreadable(error);
  }
}

async function* tablesOfArchive({ entries }: Archive, path: string, about: About): AsyncGenerator<Read> {
  refuseOtherDocuments(entries);
  const files = entries.filter(({ name }) => !/(^|\/)(__MACOSX\/|\.)/.test(name));
  if (files.length === 0) throw new Refusal("the archive is empty; pack the exports anew");
  for (const entry of files) {
    const source: Source = { ...entry, file: `${path}/${entry.name}`, name: `${basename(path)}/${entry.name}` };
    try {
      yield await tableOfEntry(source, about);
    } catch (error) {
      yield refusedWith(error, source.file);
    }
  }
}

/** Documents that are archives in themselves, and nothing that anybody packed. */
function refuseOtherDocuments(entries: readonly ArchiveEntry[]): void {
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (has("xl/workbook.bin")) throw new Refusal("this is a binary workbook (XLSB); save it as XLSX or CSV");
  if (has("mimetype") && has("content.xml")) throw new Refusal("this is an OpenDocument file; save it as XLSX or CSV");
  if (has("[Content_Types].xml")) throw new Refusal("this is an Office document without a workbook; export the report as CSV, TSV or XLSX");
}

async function tableOfEntry(source: Source, about: About): Promise<Read> {
  if (source.size === 0) throw new Refusal("the file is empty; export it again from Partner Center");
  if (fileKind(await headOf(source)) === "text") return tableOfText(source, about);
  const { bytesInMemory } = about.limits;
  if (source.size > bytesInMemory) throw new Refusal(`a workbook in an archive may have at most ${megabytes(bytesInMemory)}; import it by itself`);
  const pieces: Buffer[] = [];
  for await (const piece of source.bytes()) pieces.push(piece);
  const inner = await openArchive(Buffer.concat(pieces), about.limits);
  if (!isWorkbook(inner.entries)) throw new Refusal("this is an archive inside an archive; unpack it and import its files");
  return tableOfWorkbook(inner, source, about);
}

async function tableOfText(source: Source, about: About): Promise<Read> {
  const { bytes, tellRows } = watched(source, source.size, about.watch);
  return tableOf(textTable({ ...source, bytes }, about.limits), about, tellRows);
}

async function tableOfWorkbook(archive: Archive, source: Source, about: About): Promise<Read> {
  const size = archive.entries.reduce((sum, entry) => sum + entry.size, 0);
  const { bytesOf, tellRows } = watched(source, size, about.watch);
  const entries = archive.entries.map((entry) => ({ ...entry, bytes: bytesOf(entry) }));
  return tableOf(await openWorkbook(entries, { file: source.file, name: source.name, ...about }), about, tellRows);
}

async function tableOf(source: TableSource, { limits }: About, tellRows: (rows: number) => void): Promise<Read> {
  const table = await streamedTable(source, limits, tellRows);
  if (table === null) throw new Refusal("there is no header line; export the report again");
  return ok(table);
}

async function headOf(source: Source): Promise<Buffer> {
  for await (const piece of source.bytes()) return piece.subarray(0, markBytes);
  return Buffer.alloc(0);
}

function refusedWith(error: unknown, file: string): Read {
  if (error instanceof Refusal) return refused(error.complaints(file));
  throw error;
}
