// Takes files that somebody hands in, keeps them as they came, and tells what importing them would change. Puts nothing in force.
// Refuses what can't be fetched, is too large or is no export, and then keeps nothing of it.

import { isFault } from "../kernel/fault.ts";
import { type HandInAnswer, type ImportPreviewAnswer, type ImportRefusedAnswer, importRefused } from "./import-answer.ts";
import { NotFetched } from "./not-fetched.ts";
import { type PendingImport, pendingMs } from "./pending.ts";
import type { Bench, ImportPorts, IncomingFile, LaidFile, Who } from "./ports.ts";
import { readHanded } from "./read-handed.ts";
import { type Trial, tryImport } from "./try-import.ts";

/** Files of one import, and imports of one person that wait at the same time: more is a mistake or malice. */
export const mostFiles = 20;
const mostWaiting = 5;

/** @param inTurn lets what takes much memory wait for its turn: not the fetching, which another's slow line must not hold up */
export async function previewImport(
  ports: ImportPorts,
  who: Who,
  incoming: readonly IncomingFile[],
  inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>,
): Promise<HandInAnswer> {
  if (incoming.length > mostFiles) return importRefused("too-many", { most: mostFiles });
  const bench = await ports.openBench();
  try {
    const laid = await layAll(ports, bench, incoming);
    if ("kind" in laid) return laid;
    const trial = await inTurn(async () => {
      const read = await readHanded(ports, laid);
      return read.ok ? tryImport(ports, who.tenant, read.value) : read;
    });
    if (!trial.ok) return importRefused("not-read", { complaints: trial.problem });
    if (trial.value.changes) return await keepWaiting(ports, who, laid, trial.value);
    return { kind: "import-done", ...trial.value.contents, done: "nothing-new", isScoringLate: false };
  } finally {
    await bench.clear();
  }
}

async function layAll(ports: ImportPorts, bench: Bench, incoming: readonly IncomingFile[]): Promise<LaidFile[] | ImportRefusedAnswer> {
  const laid: LaidFile[] = [];
  let left = ports.mostBytes;
  for (const { name, read } of incoming) {
    const tooLarge = importRefused("too-large", { file: name, most: Math.floor(ports.mostBytes / 2 ** 20) });
    try {
      const file = await bench.lay(name, read(), left);
      if (file === null) return tooLarge;
      left -= file.bytes;
      laid.push(file);
    } catch (error) {
      if (!(error instanceof NotFetched)) throw error;
      return error.reason === "too-large" ? tooLarge : importRefused(error.reason, { file: name });
    }
  }
  return laid;
}

async function keepWaiting(ports: ImportPorts, { tenant, person }: Who, laid: readonly LaidFile[], trial: Trial): Promise<ImportPreviewAnswer> {
  await dropOldest(ports, tenant, person);
  const createdAt = ports.now();
  const pending: PendingImport = {
    tenant,
    id: ports.newId(),
    who: person.toLowerCase(),
    createdAt,
    until: createdAt + pendingMs,
    files: laid.map(({ file, hash, bytes }) => ({ file, hash, bytes })),
    basis: trial.basis,
    state: { is: "waiting" },
  };
  // The bytes come first: a row without them would promise what is not there.
  for (const one of laid) await ports.pending.keepFile(pending, one, one.read);
  await ports.pending.save(pending, null);
  return previewOf(pending, trial, ports.now(), null);
}

async function dropOldest(ports: ImportPorts, tenant: string, person: string): Promise<void> {
  const own = (await ports.pending.list(tenant)).filter(({ value }) => value.who === person.toLowerCase() && value.state.is === "waiting");
  const oldest = own.toSorted((a, b) => b.value.createdAt - a.value.createdAt).slice(mostWaiting - 1);
  for (const { value, version } of oldest) {
    try {
      await ports.pending.remove(value, version);
      await ports.pending.removeFiles(value);
    } catch (error) {
      // It is being confirmed or cancelled at this moment.
      if (!isFault(error, "store.lost-race")) throw error;
    }
  }
}

export function previewOf(pending: PendingImport, trial: Trial, now: number, because: ImportPreviewAnswer["because"]): ImportPreviewAnswer {
  const minutes = Math.max(1, Math.round((pending.until - now) / 60_000));
  return { kind: "import-preview", id: pending.id, ...trial.contents, doubts: trial.doubts, because, minutes };
}
