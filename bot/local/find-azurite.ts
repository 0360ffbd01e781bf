// Finds the Azurite that serves a folder now, by its record. Null means that the folder is free.
// Believes a record only when its process is alive and its tables answer; waits for one that is just ending.
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
      return (await probeTables(record.connectionString)) === "answers" ? "answers" : null;
    },
    { withinMs: endingMs },
  );
  if (found !== null) return found === "answers" ? record : null;
  // Nobody listens at that address any more: the process id has passed to a program that has nothing to do with us.
  if ((await probeTables(record.connectionString)) === "refused") return null;
  throw new Fault(
    "local.storage-silent",
    "The recorded Azurite accepts connections but does not answer.",
    `The storage that serves ${folder} doesn't answer. End process ${record.pid}, then try again.`,
  );
}
