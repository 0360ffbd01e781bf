// How large what is kept becomes. docs/data.md tells these figures; whatever makes a row or blob much larger fails here first.

import assert from "node:assert/strict";
import { addMonths, type Day } from "../../bot/kernel/month.ts";
import { importExports } from "../../bot/snapshots/import-exports.ts";
import { newPartner, type PartnerRecord, type RowsRef } from "../../bot/snapshots/partner.ts";
import { refreshSnapshots } from "../../bot/snapshots/refresh-snapshots.ts";
import { checkEntity, entityBytes, mostEntityBytes } from "../../bot/store/check-entity.ts";
import { pack } from "../../bot/store/entity.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { packPartner, partnerShape, unpackPartner } from "../../bot/store/packed-partner.ts";
import { allOf } from "../support/all-of.ts";
import { inventedExports, yearsUntil } from "../support/invented-exports.ts";
import { day, month } from "../support/small-facts.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const keys = { partitionKey: "00000000-0000-4000-8000-000000000070", rowKey: "7012345" };

/** Ten years of both kinds, every month from a file of its own or all from one. */
function tenYears(fileOf: (month: string) => string): PartnerRecord {
  const refs = Object.fromEntries(
    yearsUntil(month("2026-10"), 10).map((one, index): [string, RowsRef] => {
      const hash = String(index).padStart(64, "f");
      const from = { file: fileOf(one), importedOn: "2026-11-20" as Day, upload: fileOf(one) === fileOf("") ? "e".repeat(64) : hash };
      return [one, { hash, rows: 123_456, ...from, scoredAs: hash }];
    }),
  );
  return {
    ...newPartner({ tenant: keys.partitionKey, partner: keys.rowKey }),
    name: "Adatum Partners International Holding",
    anniversary: "2027-05-14" as Day,
    readings: { "revenue-threshold": "above", "gate-minimum": "one-point", association: "as-printed" },
    effort: { deployment: 3, "net-add": 1 },
    usage: refs,
    revenue: refs,
    certifications: Object.values(refs)[0] ?? null,
  };
}

describe("a partner's row", () => {
  it("of ten years stays below a tenth of what fits, also when every month came from a file of its own", () => {
    const long = tenYears((one) => `Export of ${one} ${"with quite a long name ".repeat(5)}.csv`);
    for (const [partner, most] of [
      [tenYears(() => "Business applications usage.csv"), mostEntityBytes / 10],
      [long, mostEntityBytes / 6],
    ] as const) {
      const entity = { ...keys, ...pack(partnerShape, packPartner(partner)) };
      checkEntity(entity);
      assert.ok(entityBytes(entity) < most, `${entityBytes(entity)} bytes`);
      assert.deepEqual(unpackPartner(partnerShape, packPartner(partner)), partner);
    }
  });

  it("that was written when each month had a note of its own is read as it was", () => {
    const before = tenYears(() => "usage.csv");
    assert.deepEqual(unpackPartner(4, structuredClone(before)), before);
  });
});

describe("what is kept of a partner with 1,000 customers over two years", () => {
  let storage: TestStorage;
  let store: Store;
  const scope = { tenant: "sized", partner: "7012345" };
  const today = { day: day("2026-11-20"), isStated: true };

  before(async function () {
    this.timeout(60_000);
    storage = await openTestStorage();
    store = await storage.open();
    const read = inventedExports(1_000, yearsUntil(month("2026-10"), 2), 50);
    const imported = await importExports(store.scores, scope.tenant, read, { importedOn: today.day });
    assert.ok(imported.ok, JSON.stringify(imported));
    await refreshSnapshots(store.scores, imported.value.partner, today, async () => {});
  });
  after(() => storage.close());

  it("is below 64 KiB a month and kind of facts", async () => {
    const blobs = await allOf(store.archive.blobs("facts", scope.tenant));
    assert.equal(blobs.length, 2 * 24 + 1);
    for (const { name, bytes } of blobs) assert.ok(bytes < 65_536, `${name}: ${bytes}`);
  });

  it("is below 32 KiB a month of scores, which grow with the rules and not with the customers", async () => {
    const rows = await allOf(store.archive.rows(scope.tenant, "snapshots"));
    assert.ok(rows.some((row) => row.key === `current_${addMonths(month("2026-10"), 0)}`));
    for (const { key, value } of rows) assert.ok(entityBytes({ ...keys, ...pack(1, value) }) < 32_768, key);
  });
});
