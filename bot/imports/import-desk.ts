// Where imports are handed in, whatever way they come: preview, confirm, cancel, and forget what nobody confirmed.
// Files are read one import at a time in a process, because a large one takes memory.

import type { NotAllowedAnswer } from "../conversation/roles/access-answer.ts";
import { refusalOf } from "../conversation/roles/answer-roles.ts";
import { isFault } from "../kernel/fault.ts";
import { confirmImport, ownPending } from "./confirm-import.ts";
import { type HandInAnswer, importRefused } from "./import-answer.ts";
import type { ImportPorts, IncomingFile, PendingStore, Who } from "./ports.ts";
import { previewImport } from "./preview-import.ts";

export type DeskAnswer = HandInAnswer | NotAllowedAnswer;

export interface ImportDesk {
  preview(who: Who, files: readonly IncomingFile[]): Promise<DeskAnswer>;
  confirm(who: Who, id: string): Promise<DeskAnswer>;
  cancel(who: Who, id: string): Promise<DeskAnswer>;
}

export function importDesk(ports: ImportPorts): ImportDesk {
  const inTurn = oneByOne();
  return {
    async preview(who, files) {
      // Before anything is fetched for somebody who may not.
      return (await refusalOf(ports, who, "hand-in")) ?? (await previewImport(ports, who, files, inTurn));
    },
    confirm: (who, id) => inTurn(() => confirmImport(ports, who, id)),
    cancel: (who, id) => cancelImport(ports, who, id),
  };
}

/** The row goes first: from then on nothing can be confirmed. */
async function cancelImport(ports: ImportPorts, who: Who, id: string): Promise<DeskAnswer> {
  const found = await ownPending(ports, who, id);
  if (found === null) return importRefused("over");
  const { value, version } = found;
  if (value.state.is === "done") return { ...value.state.answer, done: "before" };
  if (value.state.is === "claimed") return importRefused("under-way");
  try {
    await ports.pending.remove(value, version);
  } catch (error) {
    if (isFault(error, "store.lost-race")) return importRefused("under-way");
    throw error;
  }
  await ports.pending.removeFiles(value);
  return { kind: "import-cancelled", files: value.files.map((one) => one.file) };
}

/** Deletes what is over. @returns how many */
export async function forgetPending(ports: { readonly pending: PendingStore; now(): number }): Promise<number> {
  let forgotten = 0;
  for (const { value, version } of await ports.pending.list(null)) {
    if (ports.now() <= value.until) continue;
    try {
      await ports.pending.remove(value, version);
    } catch (error) {
      if (isFault(error, "store.lost-race")) continue;
      throw error;
    }
    await ports.pending.removeFiles(value);
    forgotten += 1;
  }
  return forgotten;
}

function oneByOne(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
}
