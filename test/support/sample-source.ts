// The sample partner's scores and the facts behind them, read from its exports once.

import assert from "node:assert/strict";
import type { ScoreSource } from "../../bot/conversation/ports.ts";
import { readExportsFrom } from "../../bot/facts/read-exports-from.ts";
import { readTables } from "../../bot/files/read-tables.ts";
import { writeSample } from "../../bot/sample/write-sample.ts";
import { folderScores } from "../../bot/snapshots/folder-scores.ts";
import { day } from "./small-facts.ts";
import { temporaryFolder } from "./temporary-folder.ts";

let read: Promise<ScoreSource> | null = null;

export function sampleSource(): Promise<ScoreSource> {
  read ??= readSample();
  return read;
}

async function readSample(): Promise<ScoreSource> {
  const folder = await temporaryFolder();
  try {
    const exports = await readExportsFrom(await writeSample(folder.path), readTables, null);
    assert.ok(exports.ok);
    const today = day("2026-11-20");
    return folderScores(exports.value, { today, track: null, units: "pamau-else-mau", designation: "business-applications", book: null });
  } finally {
    await folder.remove();
  }
}
