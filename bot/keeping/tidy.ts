// Deletes what need not be kept: files as handed in after their days, imports that nobody confirmed, what conversations
// remembered, and blobs that nothing names any more. Scores stay for ever.
// Spares what was written or touched a short while ago: an import keeps its rows before it puts them in force.

import { type Remembered, rememberedMs } from "../conversation/memory.ts";
import { forgetPending } from "../imports/import-desk.ts";
import type { PendingStore } from "../imports/ports.ts";
import { isFault } from "../kernel/fault.ts";
import { type Day, daysBetween } from "../kernel/month.ts";
import type { PartnerRecord } from "../snapshots/partner.ts";
import type { PartnerStore } from "../snapshots/ports.ts";
import type { UploadRecord } from "../snapshots/upload.ts";
import { volumesOf } from "../snapshots/volumes.ts";
import type { Archive, KeptBlob, KeptRow } from "./archive.ts";
import { refsOf } from "./erase-person.ts";

export interface TidyPorts {
  readonly archive: Archive;
  readonly store: Pick<PartnerStore, "everyPartner">;
  readonly pending: PendingStore;
  /** Milliseconds since 1970. */
  now(): number;
  today(): Day;
  /** How many days a file is kept as it was handed in. */
  readonly rawDays: number;
}

export interface Tidied {
  /** Files that were kept long enough. */
  readonly uploads: readonly Pick<UploadRecord, "file" | "day" | "bytes">[];
  /** What conversations remembered for longer than anything leans on it. */
  readonly memories: number;
  /** Blobs that nothing named. */
  readonly unnamed: { readonly blobs: number; readonly bytes: number };
}

/** Longer than any import takes. */
export const graceMs = 24 * 60 * 60 * 1000;
const kinds = ["usage", "revenue", "certifications"] as const;

export async function tidy(ports: TidyPorts, isDryRun: boolean): Promise<Tidied> {
  const uploads: Tidied["uploads"][number][] = [];
  if (!isDryRun) await forgetPending(ports);
  // Blobs before the rows that name them: what is put in force meanwhile is seen to be named.
  const [facts, files] = [await oldBlobs(ports, "facts"), await oldBlobs(ports, "uploads")];
  const named = new Set<string>();
  for await (const row of ports.archive.rows(null, "uploads")) {
    const upload = row.value as UploadRecord;
    const name = ports.archive.uploadName(upload);
    const isOver = daysBetween(upload.day, ports.today()) > ports.rawDays;
    if (!isOver || (files.get(name) === undefined && (await ports.archive.blob("uploads", name)) !== null)) named.add(name);
    else if (isDryRun || (await removed(ports.archive, row))) uploads.push(upload);
    else named.add(name);
    if (!named.has(name)) await removeBlob(ports, files.get(name), isDryRun);
    files.delete(name);
  }
  for (const partner of await ports.store.everyPartner()) for (const name of inForce(ports.archive, partner)) facts.delete(name);
  const unnamed = { blobs: 0, bytes: 0 };
  for (const blob of [...facts.values(), ...files.values()]) {
    if (!(await removeBlob(ports, blob, isDryRun))) continue;
    unnamed.blobs += 1;
    unnamed.bytes += blob.bytes;
  }
  const memories = await forgetOld(ports, isDryRun);
  return { memories, uploads: uploads.map(({ file, day, bytes }) => ({ file, day, bytes })), unnamed };
}

/** What a partner's manifest names, and the volumes that bind it. */
function* inForce(archive: Archive, partner: PartnerRecord): Generator<string> {
  for (const kind of kinds) for (const { hash } of refsOf(partner, kind)) yield archive.factsName(partner.scope, kind, hash);
  for (const { name } of volumesOf(partner)) yield archive.factsName(partner.scope, "volumes", name);
}

/** A row without a time, whoever wrote it, is as old as can be. */
async function forgetOld({ archive, now }: TidyPorts, isDryRun: boolean): Promise<number> {
  let count = 0;
  for await (const row of archive.rows(null, "memory")) {
    const at = Number((row.value as Partial<Remembered> | null)?.at ?? 0);
    if (now() - at >= rememberedMs && (isDryRun || (await removed(archive, row)))) count += 1;
  }
  return count;
}

async function oldBlobs({ archive, now }: TidyPorts, container: "facts" | "uploads"): Promise<Map<string, KeptBlob>> {
  const found = new Map<string, KeptBlob>();
  for await (const blob of archive.blobs(container, null)) if (now() - blob.modifiedAt > graceMs) found.set(blob.name, blob);
  return found;
}

/** False when somebody touched it since. */
async function removeBlob({ archive }: TidyPorts, blob: KeptBlob | undefined, isDryRun: boolean): Promise<boolean> {
  return blob !== undefined && (isDryRun || (await archive.removeBlob(blob)));
}

/** False when it was handed in again meanwhile. */
async function removed(archive: Archive, row: KeptRow): Promise<boolean> {
  try {
    await archive.removeRow(row);
    return true;
  } catch (error) {
    if (isFault(error, "store.lost-race")) return false;
    throw error;
  }
}
