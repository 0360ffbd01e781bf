// Whoever keeps scores for a moment hears of every write, once it is over and also where it failed.

import assert from "node:assert/strict";
import type { PartnerRecord } from "../../bot/snapshots/partner.ts";
import type { PartnerStore, SnapshotStore } from "../../bot/snapshots/ports.ts";
import type { Snapshot } from "../../bot/snapshots/snapshot.ts";
import { tellingOfWrites } from "../../bot/snapshots/telling-of-writes.ts";

const of = <Kept>(tenant: string) => ({ scope: { tenant, partner: "7012345" } }) as Kept;

function store(isDown = false) {
  const seen: string[] = [];
  const write = (what: string) => async () => {
    await null;
    seen.push(what);
    if (isDown) throw new Error("the answer was lost");
  };
  const kept = { savePartner: write("partner"), saveSnapshot: write("snapshot"), partners: async () => [] } as Partial<PartnerStore & SnapshotStore>;
  return { seen, told: tellingOfWrites(kept as PartnerStore & SnapshotStore, (tenant) => void seen.push(`told of ${tenant}`)) };
}

describe("a write of a partner or a score", () => {
  it("is told of once it is over, by the tenant, and reading is not", async () => {
    const { seen, told } = store();
    await told.partners("adatum");
    await told.savePartner(of<PartnerRecord>("adatum"), null);
    await told.saveSnapshot(of<Snapshot>("contoso"), null);
    assert.deepEqual(seen, ["partner", "told of adatum", "snapshot", "told of contoso"]);
  });

  it("is told of where it failed: it may have been taken nevertheless", async () => {
    const { seen, told } = store(true);
    await assert.rejects(told.saveSnapshot(of<Snapshot>("adatum"), null), /lost/);
    assert.deepEqual(seen, ["snapshot", "told of adatum"]);
  });
});
