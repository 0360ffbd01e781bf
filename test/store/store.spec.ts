// What every store must do, against a real Azurite over HTTP.

import assert from "node:assert/strict";
import { isFault } from "../../bot/kernel/fault.ts";
import type { Day, Month } from "../../bot/kernel/month.ts";
import type { Designation } from "../../bot/kernel/program.ts";
import { newPartner, type PartnerRecord, type Scope } from "../../bot/snapshots/partner.ts";
import { scoreFacts } from "../../bot/snapshots/score-facts.ts";
import type { Snapshot } from "../../bot/snapshots/snapshot.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { allOf } from "../support/all-of.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const scope: Scope = { tenant: "tenant-a", partner: "7012345" };
const address = {
  tenant: "tenant-a",
  serviceUrl: "http://127.0.0.1",
  conversation: "19:abc@thread.tacv2",
  isGroup: true,
  bot: { id: "28:s", name: "Seventy" },
  locale: null,
};
const lostRace = (error: unknown): boolean => isFault(error, "store.lost-race");

function digestOf(designation: Designation) {
  return { kind: "digest" as const, tenant: "tenant-a", subscriber: address.conversation, designation };
}

async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

function snapshot(month: string, revision: number): Snapshot {
  const nothing = {
    usage: new Map(),
    revenue: new Map(),
    certifications: [],
    covered: { usage: "every", revenue: "every", certifications: "every" },
  } as const;
  const scored = scoreFacts("business-applications", nothing, month as Month, "smb");
  assert.ok(scored);
  return { ...scored, scope, revision, scoredOn: "2026-11-20" as Day, inputs: `inputs ${revision}`, own: "" };
}

describe("the store", () => {
  let storage: TestStorage;
  let store: Store;

  before(async () => {
    storage = await openTestStorage();
    store = await storage.open();
  });
  after(() => storage.close());

  it("opens a second time beside the first", async () => {
    await (await storage.open()).ping();
  });

  it("keeps the rows of an export once, by their content", async () => {
    const rows = [{ person: "1", certification: "Power Platform Developer Associate", earnedOn: "2026-01-15" as Day }];

    const first = await store.scores.keepRows(scope, "certifications", rows);
    const [second] = await Promise.all(Array.from({ length: 6 }, () => store.scores.keepRows(scope, "certifications", rows)));

    assert.equal(first, second);
    assert.deepEqual(await store.scores.rows(scope, "certifications", first), rows);
  });

  it("keeps a file that several hand in at once, once, with its name, size, day and who", async () => {
    const bytes = Buffer.alloc(300_000, "a file, ");
    const upload = { file: "revenue.csv", read: () => inPieces(bytes) };
    const about = { day: "2026-11-20" as Day, who: "megan" };

    const records = await Promise.all(Array.from({ length: 6 }, () => store.scores.keepUpload(scope, upload, about)));

    for (const one of records) assert.deepEqual(one, { ...records[0], scope, file: "revenue.csv", bytes: 300_000, ...about });
    const [blob, ...others] = await allOf(store.archive.blobs("uploads", scope.tenant));
    assert.ok(blob !== undefined && others.length === 0);
    assert.deepEqual(await store.archive.read(blob), bytes);
    assert.deepEqual(
      (await allOf(store.archive.rows(scope.tenant, "uploads"))).map((row) => row.value),
      [records[0]],
    );
    await store.scores.keepUpload(scope, upload, { day: "2026-12-01" as Day, who: "alex" });
    assert.deepEqual(
      (await allOf(store.archive.rows(scope.tenant, "uploads"))).map((row) => row.value),
      [{ ...records[0], day: "2026-12-01", who: "alex" }],
    );
  });

  it("refuses a file that changes while it is kept", async () => {
    let reading = 0;
    const read = () => {
      reading += 1;
      return inPieces(Buffer.from(`changes ${reading}`));
    };
    await assert.rejects(store.scores.keepUpload(scope, { file: "x.csv", read }, { day: "2026-11-20" as Day, who: "megan" }), (error: unknown) =>
      isFault(error, "store.upload-changed"),
    );
  });

  it("lets one of two writers of a partner win and tells the other", async () => {
    await store.scores.savePartner({ ...newPartner(scope), name: "Adatum" }, null);
    const read = await store.scores.partner(scope);
    assert.ok(read);

    await store.scores.savePartner({ ...read.value, statedTrack: "smb" }, read.version);

    await assert.rejects(store.scores.savePartner({ ...read.value, statedTrack: "enterprise" }, read.version), lostRace);
    await assert.rejects(store.scores.savePartner(newPartner(scope), null), lostRace);
    assert.equal((await store.scores.partner(scope))?.value.statedTrack, "smb");
  });

  it("reads a partner that was kept before there were anniversaries as one without", async () => {
    const old = { tenant: "tenant-old", partner: "7012345" };
    const { anniversary: _, ...before } = newPartner(old);
    await store.scores.savePartner(before as PartnerRecord, null);

    assert.equal((await store.scores.partner(old))?.value.anniversary, null);
  });

  it("shows a tenant its own partners only", async () => {
    await store.scores.savePartner(newPartner({ tenant: "tenant-b", partner: "7012345" }), null);

    assert.deepEqual(
      (await store.scores.partners("tenant-b")).map((one) => one.scope.tenant),
      ["tenant-b"],
    );
    assert.deepEqual(await store.scores.partners("tenant-c"), []);
  });

  it("takes a partner id that a table key may not hold", async () => {
    const odd = { tenant: "tenant-odd", partner: "a/b#c?d\\e ünicode 'quoted'" };
    await store.scores.savePartner(newPartner(odd), null);

    assert.deepEqual((await store.scores.partner(odd))?.value.scope, odd);
  });

  it("shows the newest revision of each month, in the order of time", async () => {
    await store.scores.saveSnapshot(snapshot("2026-10", 1), null);
    await store.scores.saveSnapshot(snapshot("2026-09", 1), null);
    const october = (await store.scores.snapshots(scope)).find((one) => one.value.score.asOf === "2026-10");
    assert.ok(october);
    await store.scores.saveSnapshot(snapshot("2026-10", 2), october.version);

    const found = await store.scores.snapshots(scope);

    assert.deepEqual(
      found.map((one) => [one.value.score.asOf, one.value.revision]),
      [
        ["2026-09", 1],
        ["2026-10", 2],
      ],
    );
    await assert.rejects(store.scores.saveSnapshot(snapshot("2026-10", 2), october.version), lostRace);
    const told = await store.scores.revisions(scope, "2026-10" as Month);
    assert.deepEqual(
      told.map((one) => [one.revision, one.inputs]),
      [
        [1, "inputs 1"],
        [2, "inputs 2"],
      ],
    );
    assert.equal((await store.scores.revisions(scope, "2026-09" as Month)).length, 1);
    assert.deepEqual(await store.scores.revisions(scope, "2026-01" as Month), []);
  });

  it("keeps what Partner Center reported beside what was computed, the newest revision of each designation and month", async () => {
    const report = (designation: Designation, asOf: string, revision: number) => ({
      scope,
      designation,
      asOf: asOf as Month,
      subcategories: [{ id: "deployments" as const, points: revision }],
      total: null,
      revision,
      reportedOn: "2026-11-21" as Day,
      reportedBy: "megan",
    });
    await store.scores.saveReport(report("security", "2026-10", 1), null);
    await store.scores.saveReport(report("modern-work", "2026-10", 1), null);
    await assert.rejects(store.scores.saveReport(report("security", "2026-10", 1), null), lostRace);
    const version = (await store.scores.reports(scope)).find(({ value }) => value.designation === "security")?.version ?? "";
    await store.scores.saveReport(report("security", "2026-10", 2), version);
    assert.deepEqual((await store.scores.reports(scope)).map(({ value }) => [value.designation, value.revision]).sort(), [
      ["modern-work", 1],
      ["security", 2],
    ]);
    assert.deepEqual(await store.scores.reports({ ...scope, partner: "7019999" }), []);
  });

  it("keeps a snapshot that is larger than one property", async () => {
    const large = snapshot("2026-08", 1);
    const warnings = Array.from({ length: 2_000 }, (_, index) => ({ code: "unrated-workload" as const, workload: `Workload ${index}`, rows: 1 }));
    const smb = { ...large.score.scorecards.smb, warnings };
    await store.scores.saveSnapshot({ ...large, score: { ...large.score, scorecards: { ...large.score.scorecards, smb } } }, null);

    const found = (await store.scores.snapshots(scope)).find((one) => one.value.score.asOf === "2026-08");

    assert.equal(found?.value.score.scorecards.smb.warnings.length, 2_000);
  });

  it("refuses a row that no entity can hold, in words", async () => {
    const warnings = Array.from({ length: 20_000 }, (_, index) => ({ code: "unrated-workload" as const, workload: `Workload ${index}`, rows: 1 }));
    const large = snapshot("2026-07", 1);
    const smb = { ...large.score.scorecards.smb, warnings };

    await assert.rejects(
      store.scores.saveSnapshot({ ...large, score: { ...large.score, scorecards: { ...large.score.scorecards, smb } } }, null),
      (error: unknown) => isFault(error, "store.too-large"),
    );
  });

  it("subscribes once, with the latest address", async () => {
    const subscription = subscriptionOf({ ...digestOf("business-applications"), address, after: "2026-10" as Month });

    assert.equal(await store.subscriptions.subscribe(subscription), true);
    assert.equal(
      await store.subscriptions.subscribe({ ...subscription, address: { ...address, serviceUrl: "http://localhost:1" }, after: null }),
      false,
    );

    const [found, ...more] = await store.subscriptions.of("digest", "tenant-a", address.conversation);
    assert.deepEqual(more, []);
    assert.equal(found?.address.serviceUrl, "http://localhost:1");
    assert.equal(found?.after, "2026-10");
    assert.equal((await store.subscriptions.subscriptions("digest")).length, 1);
    assert.deepEqual(await store.subscriptions.subscriptions("alert"), []);
  });

  it("subscribes a conversation to each designation apart from the others", async () => {
    const security = subscriptionOf({ ...digestOf("security"), address });
    assert.equal(await store.subscriptions.subscribe(security), true);
    const both = await store.subscriptions.of("digest", "tenant-a", address.conversation);
    assert.deepEqual(both.map((one) => one.designation).sort(), ["business-applications", "security"]);
    assert.equal(await store.subscriptions.unsubscribe(security), true);
    assert.equal((await store.subscriptions.of("digest", "tenant-a", address.conversation)).length, 1);
  });

  it("changes what is set, of several people at once each one's part, and says when there is nothing", async () => {
    const digest = digestOf("business-applications");
    const schedule = { when: 31, hour: 8, minute: 30, zone: "Europe/Berlin" };
    const pause = { from: "2026-11-20" as Day, until: "2026-12-01" as Day };
    const changed = await Promise.all([
      store.subscriptions.change(digest, () => ({ schedule })),
      store.subscriptions.change(digest, () => ({ pause })),
    ]);
    assert.deepEqual(changed, [true, true]);
    const [found] = await store.subscriptions.of("digest", "tenant-a", address.conversation);
    assert.deepEqual([found?.schedule, found?.pause, found?.after], [schedule, pause, "2026-10"]);
    assert.equal(await store.subscriptions.change(digestOf("security"), () => ({ pause })), false);
  });

  it("unsubscribes, and says when there was nothing to end", async () => {
    assert.equal(await store.subscriptions.unsubscribe(digestOf("business-applications")), true);
    assert.equal(await store.subscriptions.unsubscribe(digestOf("business-applications")), false);
  });
});
