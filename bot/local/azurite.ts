// Opens the storage on this computer: shares the Azurite that already serves the folder, or starts one and owns it.
// Never opens one folder twice, since two would overwrite each other's files: the lock holds from looking to recording.
// Only the owner ends it, and on closing it is given time to write down what it holds.

import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Fault } from "../kernel/fault.ts";
import { silent, type Telemetry } from "../kernel/telemetry.ts";
import { type AzuriteRecord, removeRecord } from "./azurite-record.ts";
import { lastLine } from "./child.ts";
import { findAzurite } from "./find-azurite.ts";
import { folderFault } from "./folder-fault.ts";
import { lock, type Unlock } from "./folder-lock.ts";
import { isProcessAlive } from "./is-process-alive.ts";
import { type StartedAzurite, startAzurite } from "./start-azurite.ts";

/** Longer than the slowest start of another command. */
const openPatienceMs = 45_000;
const closePatienceMs = 5_000;
const betweenMs = 250;

export interface LocalStoragePlan {
  /** Made when missing. */
  readonly folder: string;
  readonly telemetry?: Telemetry;
  /** Whoever stays for long does not lean on a storage that ends with another command: that command's end is waited for, so many ms. */
  readonly waitForOthersMs?: number;
}

export interface LocalStorage {
  readonly connectionString: string;
  /** False when another command started it: then `close` leaves it running. */
  readonly ownedByUs: boolean;
  /** Resolves, never rejects, with `local.storage-ended` when the storage has gone although nobody here closed it. */
  readonly died: Promise<Fault>;
  close(): Promise<void>;
}

/** Throws Faults: `local.folder-unusable`, `-folder-full`, `-folder-busy`, `-storage-silent`, `-storage-not-started`. */
export async function openLocalStorage(plan: LocalStoragePlan): Promise<LocalStorage> {
  const folder = resolve(plan.folder);
  const telemetry = plan.telemetry ?? silent;
  try {
    await mkdir(folder, { recursive: true });
    const until = Date.now() + (plan.waitForOthersMs ?? 0);
    for (;;) {
      const unlock = await lockForOpening(folder);
      try {
        const opened = await open(folder, telemetry, Date.now() < until);
        if (opened !== null) return opened;
      } finally {
        await unlock();
      }
      // Without the lock, which the other command needs for its end.
      await setTimeout(betweenMs);
    }
  } catch (error) {
    throw folderFault(folder, error);
  }
}

/** @returns null where somebody else's is to be waited for. */
async function open(folder: string, telemetry: Telemetry, isToWait: boolean): Promise<LocalStorage | null> {
  const running = await findAzurite(folder);
  if (running !== null && isToWait) return null;
  if (running !== null) {
    telemetry.info("Local storage is shared with another command", { pid: running.pid });
    return shared(running);
  }
  return owned(folder, await startAzurite(folder, telemetry), telemetry);
}

function shared(running: AzuriteRecord): LocalStorage {
  let watching: NodeJS.Timeout | undefined;
  const died = new Promise<Fault>((resolve) => {
    watching = setInterval(() => {
      if (isProcessAlive(running.pid)) return;
      clearInterval(watching);
      resolve(
        new Fault(
          "local.storage-ended",
          "The shared Azurite ended with the command that owned it.",
          "The local storage ended, because the command that started it was closed. Run this command again.",
        ),
      );
    }, 500).unref();
  });
  return {
    connectionString: running.connectionString,
    ownedByUs: false,
    died,
    async close() {
      clearInterval(watching);
    },
  };
}

function owned(folder: string, { child, connectionString }: StartedAzurite, telemetry: Telemetry): LocalStorage {
  let closing: Promise<void> | undefined;
  return {
    connectionString,
    ownedByUs: true,
    died: child.died.then(
      (end) =>
        new Fault(
          "local.storage-ended",
          `Azurite ended by itself (exit code ${end.exitCode}, signal ${end.signal}): ${end.lastOutput}`,
          `The local storage ended unexpectedly. ${lastLine(end)}Run the command again.`,
        ),
    ),
    close() {
      closing ??= closeOwned(folder, () => child.stop(), telemetry);
      return closing;
    },
  };
}

async function closeOwned(folder: string, stop: () => Promise<void>, telemetry: Telemetry): Promise<void> {
  const unlock = await lockForClosing(folder, telemetry);
  await stop();
  // Without the lock the record might already be another command's; one that names an ended process does no harm.
  if (unlock === null) return;
  try {
    await removeRecord(folder);
  } finally {
    await unlock();
  }
}

async function lockForOpening(folder: string): Promise<Unlock> {
  const unlock = await lock(lockPath(folder), openPatienceMs);
  if (unlock !== null) return unlock;
  throw new Fault(
    "local.folder-busy",
    "The lock on the local storage folder was not given back in time.",
    `Another command has been opening ${folder} for too long. End that command, then try again.`,
  );
}

async function lockForClosing(folder: string, telemetry: Telemetry): Promise<Unlock | null> {
  try {
    return await lock(lockPath(folder), closePatienceMs);
  } catch (error) {
    // The folder may have been deleted under us; Azurite must end all the same.
    telemetry.warn("The local storage folder could not be locked for closing", {}, error);
    return null;
  }
}

function lockPath(folder: string): string {
  return join(folder, "azurite.lock");
}
