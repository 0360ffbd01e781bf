// Digest runs without storage: one claim at a time, made twice, the second time ten minutes later.

import type { DigestRun, DigestRuns } from "../../bot/digest/digest-runs.ts";

export function runsInMemory(): DigestRuns & { readonly made: DigestRun[] } {
  const rows = new Map<string, { finished: number; isClaimed: boolean; at: number }>();
  const made: DigestRun[] = [];
  const keyOf = (run: DigestRun): string => JSON.stringify(run);
  return {
    made,
    async claim(run, now) {
      const row = rows.get(keyOf(run));
      if (row !== undefined && (row.isClaimed || row.finished >= 2 || now - row.at < 600_000)) return null;
      rows.set(keyOf(run), { finished: row?.finished ?? 0, isClaimed: true, at: now });
      return "claimed";
    },
    async finish(run, _version, _recipients, now) {
      made.push(run);
      rows.set(keyOf(run), { finished: (rows.get(keyOf(run))?.finished ?? 0) + 1, isClaimed: false, at: now });
    },
  };
}
