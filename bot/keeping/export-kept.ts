// Writes everything that is kept of a tenant, or of one person, into a folder: each table and kind of facts as JSON and as CSV, and
// the files as they were handed in. For a person: their own rows, what names them, and the lines of files that do.

import type { PendingImport } from "../imports/pending.ts";
import type { PartnerRecord } from "../snapshots/partner.ts";
import type { PartnerStore } from "../snapshots/ports.ts";
import { type Archive, factsIn, type KeptRow } from "./archive.ts";
import { csvLine } from "./csv-text.ts";
import { refsOf } from "./erase-person.ts";
import type { FoundPerson } from "./find-person.ts";
import { textOf } from "./text-of.ts";

export interface ExportFolder {
  /** Refuses to replace a file. */
  write(name: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void>;
}

export interface ExportPorts {
  readonly archive: Archive;
  readonly store: Pick<PartnerStore, "partners">;
}

type Line = Readonly<Record<string, unknown>>;
const kinds = ["usage", "revenue", "certifications"] as const;

/** @param person null for the whole tenant. @returns how many entries each file pair holds; none is written for nothing. */
export async function exportKept(ports: ExportPorts, tenant: string, person: FoundPerson | null, folder: ExportFolder): Promise<Map<string, number>> {
  const partners = await ports.store.partners(tenant);
  const tables = ports.archive.tables.filter((table) => table !== "partners");
  const parts: [string, () => AsyncIterable<Line>][] = [
    ["partners", () => partnerLines(partners, person)],
    ...kinds.map((kind): [string, () => AsyncIterable<Line>] => [`facts-${kind}`, () => factLines(ports.archive, tenant, kind, partners, person)]),
    ...tables.map((table): [string, () => AsyncIterable<Line>] => [table, () => rowLines(ports.archive, tenant, table, person)]),
    ...(person === null
      ? []
      : ([["lines-of-files", () => fileLines(ports.archive, tenant, person)]] satisfies [string, () => AsyncIterable<Line>][])),
  ];
  const counts = new Map<string, number>();
  for (const [name, lines] of parts) {
    // Read twice: the columns are known only once every line was seen, and a table may be larger than the memory.
    const columns = new Set<string>();
    let count = 0;
    for await (const line of lines()) {
      count += 1;
      for (const column of Object.keys(line)) columns.add(column);
    }
    if (count === 0) continue;
    counts.set(name, count);
    await folder.write(`${name}.json`, asJson(lines()));
    await folder.write(`${name}.csv`, asCsv([...columns], lines()));
  }
  if (person === null) await originals(ports.archive, tenant, folder, counts);
  return counts;
}

async function* asJson(lines: AsyncIterable<Line>): AsyncIterable<string> {
  let isFirst = true;
  for await (const line of lines) {
    yield `${isFirst ? "[" : ","}\n${JSON.stringify(line)}`;
    isFirst = false;
  }
  yield isFirst ? "[]\n" : "\n]\n";
}

async function* asCsv(columns: readonly string[], lines: AsyncIterable<Line>): AsyncIterable<string> {
  yield csvLine(columns);
  for await (const line of lines) yield csvLine(columns.map((column) => line[column]));
}

/** As the program reads it: the row itself is packed. A partner account is nobody's; with a person, only where it names them. */
async function* partnerLines(partners: readonly PartnerRecord[], person: FoundPerson | null): AsyncIterable<Line> {
  for (const partner of partners) if (person === null || person.likeness.without(partner) !== partner) yield { ...partner };
}

async function* rowLines(archive: Archive, tenant: string, table: string, person: FoundPerson | null): AsyncIterable<Line> {
  for await (const row of archive.rows(tenant, table)) if (person === null || isAbout(archive, row, person)) yield lineOf(row);
}

function isAbout(archive: Archive, row: KeptRow, { names, likeness }: FoundPerson): boolean {
  return [...names.keys()].some((name) => archive.isNamed(row, name)) || likeness.without(row.value) !== row.value;
}

function lineOf({ partition, key, value, columns }: KeptRow): Line {
  return { partition, key, ...columns, ...(value as object) };
}

async function* factLines(
  archive: Archive,
  tenant: string,
  kind: (typeof kinds)[number],
  partners: readonly PartnerRecord[],
  person: FoundPerson | null,
): AsyncIterable<Line> {
  const inForce = new Set(partners.flatMap((one) => refsOf(one, kind).map(({ hash }) => archive.factsName(one.scope, kind, hash))));
  for await (const blob of archive.blobs("facts", tenant)) {
    const facts = blob.name.split("/")[2] === kind ? await factsIn(archive, blob) : null;
    for (const row of facts?.rows ?? []) {
      const isOwn = person === null || isPersons(row, person);
      if (isOwn) yield { partnerId: facts?.partner, isInForce: inForce.has(blob.name), ...row };
    }
  }
}

/** A certificate is its holder's, whatever the file was called that it came from. */
function isPersons(row: object, { identities, likeness }: FoundPerson): boolean {
  const { origin: _, ...said } = row as { person?: string; origin?: unknown };
  return said.person === undefined ? likeness.without(said) !== said : identities.has(said.person);
}

/** The lines of text files that name the person, below their header; a workbook or an archive is told by its name alone. */
async function* fileLines(archive: Archive, tenant: string, { likeness }: FoundPerson): AsyncIterable<Line> {
  for await (const blob of archive.blobs("uploads", tenant)) {
    const text = textOf(await archive.read(blob));
    const [header = "", ...lines] = text?.split(/\r?\n/) ?? [];
    if (text === null) yield { upload: blob.name, header: null, line: "can't be searched: a workbook or an archive" };
    for (const line of lines) if (likeness.isIn(line)) yield { upload: blob.name, header, line };
  }
}

async function originals(archive: Archive, tenant: string, folder: ExportFolder, counts: Map<string, number>): Promise<void> {
  const write = async (blobName: string, name: string): Promise<void> => {
    const blob = await archive.blob("uploads", blobName);
    if (blob === null) return;
    // The hash keeps names apart; the rest of a name can't lead out of the folder.
    await folder.write(`files/${name.replace(/[^\p{L}\p{N} ._()-]/gu, "_")}`, once(await archive.read(blob)));
    counts.set("files", (counts.get("files") ?? 0) + 1);
  };
  for await (const row of archive.rows(tenant, "uploads")) {
    const upload = row.value as Parameters<Archive["uploadName"]>[0] & { file: string };
    await write(archive.uploadName(upload), `${upload.hash.slice(0, 12)}-${upload.file}`);
  }
  for await (const row of archive.rows(tenant, "imports")) {
    const pending = row.value as PendingImport;
    for (const { file, hash } of pending.files)
      await write(archive.pendingName(pending, hash), `waiting-${pending.id.slice(0, 8)}-${hash.slice(0, 12)}-${file}`);
  }
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
