// What is written beside the data of a running Azurite so that the next command finds it: its process id, its owner's, and its address.
// A record that cannot be read counts as none: the lock on the folder, not the record, keeps two from opening it.

import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hasCode } from "./has-code.ts";

export interface AzuriteRecord {
  readonly pid: number;
  /** The process id of the command that started it and with which it ends. */
  readonly owner: number;
  readonly connectionString: string;
}

export async function readRecord(folder: string): Promise<AzuriteRecord | null> {
  try {
    return parse(await readFile(pathIn(folder), "utf8"));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

export async function writeRecord(folder: string, record: AzuriteRecord): Promise<void> {
  // Whole or not at all: a crash in the middle must not leave half a record.
  const draft = `${pathIn(folder)}.new`;
  await writeFile(draft, `${JSON.stringify(record, null, 2)}\n`);
  await rename(draft, pathIn(folder));
}

export async function removeRecord(folder: string): Promise<void> {
  await rm(pathIn(folder), { force: true });
}

function pathIn(folder: string): string {
  return join(folder, "azurite.json");
}

function parse(text: string): AzuriteRecord | null {
  try {
    const record: Partial<Record<keyof AzuriteRecord, unknown>> | null = JSON.parse(text);
    const { pid, owner, connectionString } = record ?? {};
    const isWhole = isProcessId(pid) && isProcessId(owner) && typeof connectionString === "string";
    return isWhole ? { pid, owner, connectionString } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isProcessId(value: unknown): value is number {
  return typeof value === "number" && value > 0;
}
