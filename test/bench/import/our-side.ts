// Our side of the import benchmark: a usage export to stored facts, with the file beside them, and the newest month's scorecard, kept.
// After it, not in its time: the scores of all other months, and reading and packing alone once more, which tells packing apart from storing.

import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { columnsOf } from "../../../bot/facts/month-columns.ts";
import { readExportsFrom } from "../../../bot/facts/read-exports-from.ts";
import type { StreamedTable } from "../../../bot/facts/table.ts";
import { readTables } from "../../../bot/files/read-tables.ts";
import { addMonths, type Day, dayIn } from "../../../bot/kernel/month.ts";
import { hashOfColumns } from "../../../bot/snapshots/hash-of-columns.ts";
import { importExports } from "../../../bot/snapshots/import-exports.ts";
import type { PartnerStore } from "../../../bot/snapshots/ports.ts";
import { refreshSnapshots } from "../../../bot/snapshots/refresh-snapshots.ts";
import { openStore } from "../../../bot/store/open-store.ts";
import { packRows } from "../../../bot/store/packed-rows.ts";
import { asOf } from "../scoring/invented-facts.ts";
import { type Answer, figuresOf } from "./figures.ts";

export interface Parts {
  /** The CSV alone, as our reader gives its rows. */
  readonly read: number;
  /** What the rows say, judged and put into columns. */
  readonly aggregate: number;
  /** Named by content and packed; on the same thread as everything. */
  readonly pack: number;
  /** The rest of keeping: compressing and sending, facts and file, as far as it is waited for. */
  readonly store: number;
  /** The newest month: two months read back, scored and kept. */
  readonly score: number;
  /** The other months, which the command scores too; in no other figure. */
  readonly scoreOthers: number;
}

/** @param storage a connection string; @param tenant one that has nothing on file */
export async function ourSide(path: string, storage: string, tenant: string): Promise<() => Promise<Answer>> {
  const { scores } = await openStore({ connectionString: storage });
  return async () => {
    const today = { day: dayIn(addMonths(asOf, 1), 28) as Day, isStated: true };
    const { partner, waited, reading, keeping } = await importFile(scores, path, tenant, today.day);
    const clock = stopwatch();
    let [score, peakMemoryMb] = [0, 0];
    const store = { ...scores };
    store.saveSnapshot = async (snapshot, version) => {
      await scores.saveSnapshot(snapshot, version);
      if (snapshot.score.asOf !== asOf) return;
      score = clock();
      peakMemoryMb = peak();
    };
    await refreshSnapshots(store, partner, today, async () => {});
    const [scoreOthers, peakOfAllMb] = [clock(), peak()];
    const newest = (await scores.snapshots(partner.scope)).find(({ value }) => value.score.asOf === asOf);
    if (newest === undefined) throw new RangeError(`${asOf} was not scored`);
    const pack = await packAlone(path);
    const parts = { read: waited, aggregate: reading - waited, pack, store: keeping - pack, score, scoreOthers };
    return { figures: figuresOf(newest.value.score.scorecards), seconds: reading + keeping + score, peakMemoryMb, peakOfAllMb, parts };
  };
}

/** What was read is let go when it is stored, as the command lets it go. */
async function importFile(store: PartnerStore, path: string, tenant: string, importedOn: Day) {
  const clock = stopwatch();
  let waited = 0;
  const timed = async function* (...given: Parameters<typeof readTables>): ReturnType<typeof readTables> {
    for await (const table of readTables(...given))
      yield table.ok ? { ok: true, value: timedTable(table.value, (seconds) => (waited += seconds)) } : table;
  };
  const read = await readExportsFrom([path], timed, null);
  if (!read.ok) throw new RangeError(`The export was refused: ${JSON.stringify(read.problem[0])}`);
  const reading = clock();
  const about = { importedOn, uploads: [{ file: basename(path), read: () => createReadStream(path, { highWaterMark: 2 ** 18 }) }] };
  const imported = await importExports(store, tenant, read.value, about);
  if (!imported.ok) throw new RangeError(`The import was refused: ${JSON.stringify(imported.problem[0])}`);
  return { partner: imported.value.partner, waited, reading, keeping: clock() };
}

/** Seconds of naming and packing what a file says, read anew. */
async function packAlone(path: string): Promise<number> {
  const read = await readExportsFrom([path], readTables, null);
  if (!read.ok) throw new RangeError(`The export was refused: ${JSON.stringify(read.problem[0])}`);
  const clock = stopwatch();
  for (const one of read.value)
    if (one.kind === "usage")
      for (const rows of one.months.values()) {
        if (rows.length === 0) continue;
        hashOfColumns(columnsOf(rows));
        for (const _ of packRows(rows));
      }
  return clock();
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1_024;
}

/** Seconds since it was asked last. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const seconds = (performance.now() - last) / 1_000;
    last = performance.now();
    return seconds;
  };
}

/** Tells how long each block was waited for. */
function timedTable(table: StreamedTable, waited: (seconds: number) => void): StreamedTable {
  return {
    ...table,
    async *blocks() {
      let asked = performance.now();
      for await (const block of table.blocks()) {
        waited((performance.now() - asked) / 1_000);
        yield block;
        asked = performance.now();
      }
    },
  };
}
