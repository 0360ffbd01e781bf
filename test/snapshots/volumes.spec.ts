// Which rows are bound together, by the manifest alone.

import assert from "node:assert/strict";
import { addMonths, type Month } from "../../bot/kernel/month.ts";
import { newPartner, type PartnerRecord, type RowsRef } from "../../bot/snapshots/partner.ts";
import { volumesOf } from "../../bot/snapshots/volumes.ts";
import { day, month } from "../support/small-facts.ts";

const newest = month("2026-10");
const ref = (hash: string): RowsRef => ({ hash, rows: 1, file: "x.csv", importedOn: day("2026-11-20") });

function partnerWith(months: number): PartnerRecord {
  const refs = (kind: string) =>
    Object.fromEntries(
      Array.from({ length: months }, (_, back) => {
        const of = addMonths(newest, -back);
        return [of, ref(`${kind}-${of}`)];
      }),
    );
  return { ...newPartner({ tenant: "t", partner: "7012345" }), usage: refs("u"), revenue: refs("r"), certifications: ref("c") };
}

const monthsIn = (hashes: readonly string[]): Month[] => hashes.filter((hash) => hash.startsWith("u-")).map((hash) => hash.slice(2) as Month);

describe("what is bound together", () => {
  it("is the months that most questions are about with those a year before, and two years and a quarter for all others", () => {
    const [few, many] = volumesOf(partnerWith(60)).map(({ parts }) => parts.map(({ hash }) => hash));

    assert.deepEqual(monthsIn(few ?? []), ["2025-08", "2025-09", "2025-10", "2026-08", "2026-09", "2026-10"]);
    assert.deepEqual([few?.length, few?.includes("c")], [13, true]);
    assert.deepEqual([monthsIn(many ?? []).at(0), monthsIn(many ?? []).length], ["2024-08", 27]);
  });

  it("has another name as soon as a month says something else, so nobody reads what is not in force", () => {
    const partner = partnerWith(26);
    const corrected = { ...partner, usage: { ...partner.usage, [newest]: ref("other") } };
    const [before, after] = [volumesOf(partner), volumesOf(corrected)];

    assert.equal(new Set([...before, ...after].map(({ name }) => name)).size, 4);
    assert.deepEqual(volumesOf(partnerWith(26)), before);
    assert.deepEqual(volumesOf({ ...partner, names: "open" }), before, "settings change no rows");
  });

  it("is nothing where a single blob is all, and one volume where both would bind the same", () => {
    assert.deepEqual(volumesOf(newPartner({ tenant: "t", partner: "7012345" })), []);
    assert.equal(volumesOf({ ...partnerWith(1), revenue: {}, certifications: null }).length, 0);
    assert.equal(volumesOf(partnerWith(3)).length, 1);
  });
});
