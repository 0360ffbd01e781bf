// One holder at a time of a lock file, among all processes of this computer. The holder touches it while it lives.
// A lock is stale when its process is gone, or when it has not been touched for ten seconds of our own waiting:
// in containers process ids are few, and after a crash the same id soon belongs to another program.

import { randomUUID } from "node:crypto";
import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hasCode } from "./has-code.ts";
import { isProcessAlive } from "./is-process-alive.ts";
import { poll } from "./poll.ts";

const touchEveryMs = 1_000;
const staleAfterMs = 10_000;

/** Gives the lock back. */
export type Unlock = () => Promise<void>;

/** Null when another process still held the lock after `patienceMs`. What the file system refuses is thrown as it is. */
export async function lock(path: string, patienceMs: number): Promise<Unlock | null> {
  const mark = `${process.pid} ${randomUUID()}`;
  const isStale = staleness();
  return poll(
    async () => {
      if (await create(path, mark)) return hold(path, mark);
      const other = await look(path);
      if (other !== null && isStale(other)) await breakStale(path, other.mark);
      return null;
    },
    { withinMs: patienceMs },
  );
}

function hold(path: string, mark: string): Unlock {
  const touching = setInterval(() => {
    const now = new Date();
    // The lock can be lost while it is held only to someone who thought us dead; that is for the next step to notice.
    utimes(path, now, now).catch(() => clearInterval(touching));
  }, touchEveryMs).unref();
  return async () => {
    clearInterval(touching);
    if ((await look(path))?.mark === mark) await rm(path, { force: true });
  };
}

interface Seen {
  readonly mark: string;
  readonly touchedMs: number;
}

function staleness(): (seen: Seen) => boolean {
  let last: Seen | null = null;
  let since = 0;
  return (seen) => {
    if (seen.mark !== last?.mark || seen.touchedMs !== last.touchedMs) {
      last = seen;
      // This clock stands still while the computer sleeps, as the holder does.
      since = performance.now();
    }
    const pid = Number.parseInt(seen.mark, 10);
    return (pid > 0 && !isProcessAlive(pid)) || performance.now() - since > staleAfterMs;
  };
}

async function look(path: string): Promise<Seen | null> {
  try {
    return { mark: await readFile(path, "utf8"), touchedMs: (await stat(path)).mtimeMs };
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

async function create(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: "wx" });
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Two who find the same stale lock must not both remove it: the second would remove the first one's new lock. */
async function breakStale(path: string, mark: string): Promise<void> {
  const guard = `${path}.breaking`;
  if (!(await create(guard, String(process.pid)))) {
    // A guard is held for an instant; an old one was left by a crash.
    const seen = await look(guard);
    if (seen !== null && Date.now() - seen.touchedMs > staleAfterMs) await rm(guard, { force: true });
    return;
  }
  try {
    if ((await look(path))?.mark === mark) await rm(path, { force: true });
  } finally {
    await rm(guard, { force: true });
  }
}
