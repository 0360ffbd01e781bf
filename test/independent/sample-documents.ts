// The sample partner as facts documents, one for each month that can be scored: what its exports say, handed over as other programs would.
// Scores nothing. The exports come from bot/sample through the program's own import.

import assert from "node:assert/strict";
import { factsOfExports } from "../../bot/facts/facts-of-exports.ts";
import { readExportsFrom } from "../../bot/facts/read-exports-from.ts";
import { readTables } from "../../bot/files/read-tables.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import { writeSample } from "../../bot/sample/write-sample.ts";
import type { Coverage, RowsByMonth } from "../../bot/scoring/facts.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

export async function sampleDocuments() {
  const folder = await temporaryFolder();
  try {
    const read = await readExportsFrom(await writeSample(folder.path), readTables, null);
    assert.ok(read.ok);
    const months = new Set(read.value.flatMap((one) => (one.kind === "certifications" ? [] : [...one.months.keys()])));
    return [...months].sort().map((asOf) => {
      const book = ruleBookInForce("business-applications", asOf) ?? assert.fail(asOf);
      const { usage, revenue, certifications, covered } = factsOfExports(read.value, "pamau-else-mau", book);
      return {
        asOf,
        usage: rowsOf(usage),
        revenue: rowsOf(revenue),
        certifications,
        covered: { usage: monthsOf(covered.usage), revenue: monthsOf(covered.revenue) },
      };
    });
  } finally {
    await folder.remove();
  }
}

function rowsOf<Row>(byMonth: RowsByMonth<Row>): Row[] {
  return [...byMonth.values()].flat();
}

/** Undefined where every month is known. */
function monthsOf(coverage: Coverage): string[] | undefined {
  return coverage === "every" ? undefined : [...coverage];
}
