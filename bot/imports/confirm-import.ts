// Imports what was previewed, once: claims it, looks whether the preview still holds, puts the rows in force with one conditional
// write, scores. Where the store changed meanwhile nothing is imported, and a fresh preview says so. Only who handed it in may,
// or an administrator, and only as long as they may hand in.

import { may } from "../access/may.ts";
import type { NotAllowedAnswer } from "../conversation/roles/access-answer.ts";
import { refusalOf } from "../conversation/roles/answer-roles.ts";
import type { ReadFiles } from "../facts/read-exports-from.ts";
import { Fault, isFault } from "../kernel/fault.ts";
import { importExports } from "../snapshots/import-exports.ts";
import type { Versioned } from "../snapshots/ports.ts";
import { type HandInAnswer, type ImportContents, type ImportDoneAnswer, importRefused } from "./import-answer.ts";
import { claimMs, type PendingImport, rememberedMs } from "./pending.ts";
import type { Bench, ImportPorts, LaidFile, Who } from "./ports.ts";
import { previewOf } from "./preview-import.ts";
import { readHanded } from "./read-handed.ts";
import { type Trial, tryImport } from "./try-import.ts";

const overtaken = "imports.changed-meanwhile";

export async function confirmImport(ports: ImportPorts, who: Who, id: string): Promise<HandInAnswer | NotAllowedAnswer> {
  const refusal = await refusalOf(ports, who, "hand-in");
  if (refusal !== null) return refusal;
  const found = await ownPending(ports, who, id);
  if (found === null) return importRefused("over");
  const { state } = found.value;
  if (state.is === "done") return { ...state.answer, done: "before" };
  if (state.is === "claimed" && ports.now() - state.since < claimMs) return importRefused("under-way");
  try {
    await ports.pending.save({ ...found.value, state: { is: "claimed", since: ports.now() } }, found.version);
  } catch (error) {
    if (isFault(error, "store.lost-race")) return importRefused("under-way");
    throw error;
  }
  return importClaimed(ports, who, found.value);
}

async function importClaimed(ports: ImportPorts, who: Who, pending: PendingImport): Promise<HandInAnswer> {
  const bench = await ports.openBench();
  try {
    const files = await layKept(ports, bench, pending);
    const read = await readHanded(ports, files);
    const trial = read.ok ? await tryImport(ports, who.tenant, read.value) : read;
    if (!read.ok || !trial.ok) {
      await release(ports, pending);
      return importRefused("not-read", { complaints: trial.ok ? [] : trial.problem });
    }
    // Where nothing is left to change, a confirmation that was killed half-way had done all of it but the scoring.
    if (trial.value.basis !== pending.basis && trial.value.changes) return freshPreview(ports, pending, trial.value);
    try {
      await putInForce(ports, who, { files, read: read.value, version: trial.value.version });
    } catch (error) {
      if (!isFault(error, overtaken)) throw error;
      const anew = await tryImport(ports, who.tenant, read.value);
      if (anew.ok) return await freshPreview(ports, pending, anew.value);
      await release(ports, pending);
      return importRefused("not-read", { complaints: anew.problem });
    }
    return await finish(ports, pending, trial.value.contents, trial.value.changes);
  } catch (error) {
    await release(ports, pending);
    // A person's erasure takes along the files that may name them.
    if (isFault(error, "store.gone")) return importRefused("over");
    throw error;
  } finally {
    await bench.clear();
  }
}

interface Ready {
  readonly files: readonly LaidFile[];
  readonly read: ReadFiles;
  readonly version: string | null;
}

/** @throws Fault imports.changed-meanwhile when the store is not any more as the trial found it. */
async function putInForce(ports: ImportPorts, { tenant, person }: Who, { files, read, version }: Ready): Promise<void> {
  const { exports, reports } = read;
  await ports.audit.record({
    tenant,
    at: ports.now(),
    who: person,
    what: "import.confirmed",
    before: {},
    after: { files: files.map(({ file, hash }) => ({ file, hash })) },
  });
  if (exports.length > 0) {
    const { store } = ports;
    const asTried: ImportPorts["store"] = {
      ...store,
      async savePartner(partner, own) {
        if (own !== version) throw new Fault(overtaken, "the partner changed between preview and confirmation", "Somebody else imported meanwhile.");
        try {
          await store.savePartner(partner, own);
        } catch (error) {
          throw isFault(error, "store.lost-race")
            ? new Fault(overtaken, "the partner changed while it was imported", "Somebody else imported meanwhile.", { cause: error })
            : error;
        }
      },
    };
    const about = { importedOn: ports.day(), who: person, uploads: files, replace: true };
    const imported = await importExports(asTried, tenant, exports, about);
    if (!imported.ok) throw new Fault(overtaken, "what was previewed is refused now", "Somebody else imported meanwhile.");
  }
  for (const { report } of reports) await ports.keepReport(tenant, report, person);
}

async function finish(ports: ImportPorts, pending: PendingImport, contents: ImportContents, changes: boolean): Promise<ImportDoneAnswer> {
  const { failed } = await ports.refresh();
  const answer: ImportDoneAnswer = { kind: "import-done", ...contents, done: changes ? "now" : "nothing-new", isScoringLate: failed > 0 };
  await settle(ports, pending, { ...pending, files: [], until: ports.now() + rememberedMs, state: { is: "done", answer } });
  await ports.pending.removeFiles(pending);
  return answer;
}

async function freshPreview(ports: ImportPorts, pending: PendingImport, trial: Trial): Promise<HandInAnswer> {
  await settle(ports, pending, { ...pending, basis: trial.basis, state: { is: "waiting" } });
  return previewOf(pending, trial, ports.now(), "changed-meanwhile");
}

/** Whoever claimed it may write it; it may have been erased or forgotten meanwhile, and then stays so. */
async function settle(ports: ImportPorts, { tenant, id }: PendingImport, after: PendingImport): Promise<void> {
  const claimed = await ports.pending.find(tenant, id);
  if (claimed === null) return;
  try {
    await ports.pending.save(after, claimed.version);
  } catch (error) {
    if (!isFault(error, "store.lost-race")) throw error;
  }
}

/** It may be pressed again. */
function release(ports: ImportPorts, pending: PendingImport): Promise<void> {
  return settle(ports, pending, { ...pending, state: { is: "waiting" } });
}

async function layKept(ports: ImportPorts, bench: Bench, pending: PendingImport): Promise<LaidFile[]> {
  const files: LaidFile[] = [];
  for (const one of pending.files) {
    const laid = await bench.lay(one.file, ports.pending.readFile(pending, one), one.bytes);
    if (laid?.hash !== one.hash)
      throw new Fault("imports.kept-wrong", "a kept file has other bytes", "The file was not kept whole. Please send it again.");
    files.push(laid);
  }
  return files;
}

/** Null as well for somebody else's and for one that is over: whoever tries ids learns nothing. */
export async function ownPending(ports: ImportPorts, { tenant, person }: Who, id: string): Promise<Versioned<PendingImport> | null> {
  const found = await ports.pending.find(tenant, id);
  if (found === null || ports.now() > found.value.until) return null;
  if (found.value.who === person.toLowerCase()) return found;
  return may(await ports.roles.of(tenant, person), "administer") ? found : null;
}
