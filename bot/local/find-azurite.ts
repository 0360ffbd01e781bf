// Finds the Azurite that serves a folder now, by its record. Null means that the folder is free.
// Believes a record only when its process and its owner are alive and its tables answer; one without an owner is ending,
// and what is written to it now might be lost, so it is waited for.
// Ask it only while holding the folder's lock.

import { Fault } from "../kernel/fault.ts";
import { probeTables } from "./azurite-connection.ts";
import { type AzuriteRecord, readRecord } from "./azurite-record.ts";
import { isProcessAlive } from "./is-process-alive.ts";
import { poll } from "./poll.ts";

/** Longer than an Azurite takes to end whose parent was killed. */
const endingMs = 6_000;

export async function findAzurite(folder: string): Promise<AzuriteRecord | null> {
  const record = await readRecord(folder);
  if (record === null) return null;
  const found = await poll(
    async () => {
      if (!isProcessAlive(record.pid)) return "gone";
      if (!isProcessAlive(record.owner)) return null;
      return (await probeTables(record.connectionString)) === "answers" ? "answers" : null;
    },
    { withinMs: endingMs },
  );
  if (found !== null) return found === "answers" ? record : null;
  // Nobody listens at that address: the process id has passed to a program that has nothing to do with us.
  if ((await probeTables(record.connectionString)) === "refused") return null;
  throw new Fault(
    "local.storage-silent",
    "The recorded Azurite neither answers nor ends.",
    `The storage that serves ${folder} doesn't answer. End process ${record.pid}, then try again.`,
  );
}
