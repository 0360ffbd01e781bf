// Settings that move a score: who changed them is kept, and every month is scored again. Against a real Azurite.

import assert from "node:assert/strict";
import { isFault } from "../../bot/kernel/fault.ts";
import { changeSettings } from "../../bot/snapshots/change-settings.ts";
import { newPartner, type Scope } from "../../bot/snapshots/partner.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { day } from "../support/small-facts.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

describe("a partner's settings", () => {
  const scope: Scope = { tenant: "settings", partner: "7012345" };
  let storage: TestStorage;
  let store: Store;

  before(async () => {
    storage = await openTestStorage();
    store = await storage.open();
    await store.scores.savePartner(newPartner(scope), null);
  });
  after(() => storage.close());

  let clock = 0;
  const change = (what: Parameters<typeof changeSettings>[2]) =>
    changeSettings({ store: store.scores, audit: store.audit, now: () => (clock += 1) }, scope, what, "terminal");

  it("keep the reading that an administrator chose, and go back to the book's", async () => {
    await change({ readings: { "gate-minimum": "more-than-zero" } });
    assert.deepEqual((await store.scores.partner(scope))?.value.readings, { "gate-minimum": "more-than-zero" });

    await change({ readings: { "gate-minimum": null } });
    assert.deepEqual((await store.scores.partner(scope))?.value.readings, {});
  });

  it("leave alone what a change does not name", async () => {
    await change({ statedTrack: "enterprise" });
    const after = await change({ units: "mau" });

    assert.equal(after.statedTrack, "enterprise");
    assert.equal(after.units, "mau");
  });

  it("remember who changed what, the newest first", async () => {
    const [newest, before] = await store.audit.entries("settings", 2);

    assert.equal(newest?.who, "terminal");
    assert.equal(newest?.after["units"], "mau");
    assert.equal(before?.after["statedTrack"], "enterprise");
  });

  it("keep the anniversary, and take it back", async () => {
    assert.equal((await change({ anniversary: day("2027-05-14") })).anniversary, "2027-05-14");
    assert.equal((await change({ units: "mau" })).anniversary, "2027-05-14");
    assert.equal((await store.audit.entries("settings", 1))[0]?.after["anniversary"], "2027-05-14");

    assert.equal((await change({ anniversary: null })).anniversary, null);
  });

  it("keep the effort of a plan's step, go back to ours, and refuse one below zero", async () => {
    assert.deepEqual((await change({ effort: { deployment: 3 } })).effort, { deployment: 3 });
    assert.deepEqual((await change({ effort: { "net-add": 1 } })).effort, { deployment: 3, "net-add": 1 });
    assert.deepEqual((await change({ effort: { deployment: null, "net-add": null } })).effort, {});
    await assert.rejects(change({ effort: { deployment: -1 } }), (error: unknown) => isFault(error, "planning.wrong-weight"));
  });

  it("refuse a reading that no rule book has, and change nothing", async () => {
    const before = await store.scores.partner(scope);

    await assert.rejects(change({ readings: { "gate-minimum": "two-points" } }), (error: unknown) => isFault(error, "rules.unknown-reading"));
    await assert.rejects(change({ readings: { "no-such-rule": "x" } }), (error: unknown) => isFault(error, "rules.unknown-reading"));

    assert.deepEqual(await store.scores.partner(scope), before);
  });

  it("of a partner that is not on file can't be changed", async () => {
    const other = changeSettings(
      { store: store.scores, audit: store.audit, now: () => 0 },
      { tenant: "settings", partner: "1" },
      { units: "mau" },
      "terminal",
    );

    await assert.rejects(other, (error: unknown) => isFault(error, "snapshots.no-partner"));
  });
});
