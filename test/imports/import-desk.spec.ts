// Imports that are handed in: previewed, confirmed, cancelled, forgotten; twice, at once, by somebody else, half-way. Everything over
// HTTP against a real Azurite.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import type { ImportDoneAnswer, ImportPreviewAnswer } from "../../bot/imports/import-answer.ts";
import { type DeskAnswer, forgetPending } from "../../bot/imports/import-desk.ts";
import { NotFetched } from "../../bot/imports/not-fetched.ts";
import { claimMs, pendingMs, rememberedMs } from "../../bot/imports/pending.ts";
import { render } from "../../bot/render/render.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { fakeRoles, ids } from "../fakes/roles.ts";
import { everythingKept } from "../support/everything-kept.ts";
import { revenueHeader, revenueRow } from "../support/exports.ts";
import { csvOf, deskOn, handedIn, revenueText, threeExports, trainingsText, usageText } from "../support/handed-in.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

describe("an import that is handed in", () => {
  let storage: TestStorage;
  let store: Store;
  let tenant: string;
  let tenants = 0;

  before(async () => {
    storage = await openTestStorage();
    store = await storage.open();
  });
  after(() => storage.close());
  beforeEach(() => {
    tenants += 1;
    tenant = `handed-in-${tenants}`;
  });

  const megan = () => ({ tenant, person: ids.megan });
  const ada = () => ({ tenant, person: ids.ada });
  const inForce = async () => (await store.scores.partner({ tenant, partner: "7012345" }))?.value ?? null;
  const placesOf = async (kind: string) =>
    (await everythingKept(storage.connectionString)).filter(({ place }) => place.startsWith(kind) && place.includes(tenant));
  const importers = async (...people: string[]) => {
    const roles = fakeRoles({ first: { tenant, person: ids.megan } });
    for (const person of people) assert.equal(await roles.change(tenant, { person, name: null, role: "importer", gives: true }, ids.megan), "given");
    return roles;
  };

  it("is previewed without putting anything in force: files, months, rows and the score that would follow", async () => {
    const { desk } = deskOn(store, tenant);

    const answer = preview(await desk.preview(megan(), threeExports()));

    assert.deepEqual(
      answer.files.map(({ file, kind, months, rowsUsed }) => [file, kind, months?.from, months?.to, rowsUsed]),
      [
        ["revenue.csv", "revenue", "2025-10", "2026-10", 3],
        ["usage.csv", "usage", "2025-10", "2026-10", 3],
        ["trainings.csv", "certifications", undefined, undefined, 1],
      ],
    );
    assert.equal(answer.partnerName, "Adatum Partners");
    assert.equal(answer.score.before, null);
    assert.equal(answer.score.after?.month, "2026-10");
    assert.deepEqual(answer.doubts, []);
    assert.deepEqual([await inForce(), (await placesOf("facts")).length, (await placesOf("snapshots")).length], [null, 0, 0]);
    assert.equal((await placesOf("uploads")).length, 3, "the files wait as they came");
  });

  it("does, once confirmed, exactly what the preview said, and keeps nothing of the preview but that it was done", async () => {
    const { desk } = deskOn(store, tenant);
    const shown = preview(await desk.preview(megan(), threeExports()));

    const told = done(await desk.confirm(megan(), shown.id));

    assert.equal(told.done, "now");
    assert.deepEqual([told.changes, told.score], [shown.changes, shown.score]);
    const newest = (await store.scores.snapshots({ tenant, partner: "7012345" })).at(-1)?.value;
    assert.equal(newest?.score.scorecards[newest.score.track].total, shown.score.after?.total);
    assert.deepEqual(Object.keys((await inForce())?.revenue ?? {}).length, 13);
    const uploads = (await placesOf("uploads")).filter(({ place }) => place.includes("/"));
    assert.ok(uploads.every(({ place }) => !place.includes("pending")) && uploads.length === 3, uploads.map(({ place }) => place).join("\n"));
    assert.ok((await placesOf("audit")).some(({ text }) => text.includes("import.confirmed") && text.includes(ids.megan)));
  });

  it("is imported once however often it is confirmed, one after the other or at once", async () => {
    const { desk } = deskOn(store, tenant);
    const other = deskOn(store, tenant).desk;
    const { id } = preview(await desk.preview(megan(), threeExports()));

    const ends = await Promise.all([desk.confirm(megan(), id), other.confirm(megan(), id), desk.confirm(megan(), id)]);
    const again = done(await other.confirm(megan(), id));

    assert.equal(ends.filter((one) => one.kind === "import-done" && one.done === "now").length, 1, JSON.stringify(ends.map((one) => one.kind)));
    assert.ok(ends.every((one) => one.kind === "import-done" || (one.kind === "import-refused" && one.why === "under-way")));
    assert.equal(again.done, "before");
    assert.equal((await placesOf("audit")).filter(({ text }) => text.includes("import.confirmed")).length, 1);
  });

  it("by two people at once is won by one, and the other is told with a fresh preview", async () => {
    const roles = await importers(ids.ada);
    const [one, two] = [deskOn(store, tenant, { roles }), deskOn(store, tenant, { roles })];
    const first = preview(await one.desk.preview(megan(), threeExports("100.00")));
    const second = preview(await two.desk.preview(ada(), threeExports("200.00")));

    const ends = await Promise.all([one.desk.confirm(megan(), first.id), two.desk.confirm(ada(), second.id)]);

    assert.deepEqual(ends.map((end) => end.kind).sort(), ["import-done", "import-preview"]);
    const told = preview(ends.find((end) => end.kind === "import-preview") ?? assert.fail());
    assert.equal(told.because, "changed-meanwhile");
    assert.ok(
      told.changes.some(({ corrected }) => corrected.length > 0),
      "what the other one put in force would now be replaced",
    );
    const loser = told.id === first.id ? { desk: one.desk, who: megan() } : { desk: two.desk, who: ada() };
    assert.equal(done(await loser.desk.confirm(loser.who, told.id)).done, "now");
  });

  it("is previewed anew where the store changed since, and imports nothing until that is confirmed", async () => {
    const { desk, ports } = deskOn(store, tenant);
    const shown = preview(await desk.preview(megan(), [handedIn("revenue.csv", revenueText())]));
    const other = preview(await desk.preview(megan(), [handedIn("usage.csv", usageText())]));
    assert.equal(done(await desk.confirm(megan(), other.id)).done, "now");

    const told = preview(await desk.confirm(megan(), shown.id));

    assert.deepEqual([told.because, told.id], ["changed-meanwhile", shown.id]);
    assert.deepEqual((await inForce())?.revenue, {});
    assert.match(render(told, null).text, /Somebody else changed what is on file/);
    assert.equal(done(await deskOn(store, tenant, ports).desk.confirm(megan(), shown.id)).done, "now");
  });

  it("that is cancelled leaves nothing, and can't be confirmed any more", async () => {
    const { desk } = deskOn(store, tenant);
    const { id } = preview(await desk.preview(megan(), threeExports()));

    assert.deepEqual(await desk.cancel(megan(), id), { kind: "import-cancelled", files: ["revenue.csv", "usage.csv", "trainings.csv"] });

    const kept = (await everythingKept(storage.connectionString)).filter(
      ({ place, text }) => `${place} ${text}`.includes(tenant) && !place.startsWith("audit"),
    );
    assert.deepEqual(kept, []);
    assert.equal(refused(await desk.confirm(megan(), id)), "over");
    assert.equal(refused(await desk.cancel(megan(), id)), "over");
  });

  it("can't be confirmed after an hour, and is forgotten with all its files", async () => {
    const { desk, clock, ports } = deskOn(store, tenant);
    const { id } = preview(await desk.preview(megan(), threeExports()));

    clock.now += pendingMs;
    await forgetPending(ports);
    assert.equal((await placesOf("uploads")).length, 3);
    clock.now += 1;
    assert.equal(refused(await desk.confirm(megan(), id)), "over");
    assert.ok((await forgetPending(ports)) >= 1);

    assert.deepEqual([(await placesOf("uploads")).length, (await placesOf("imports")).length], [0, 0]);
  });

  it("that was done is remembered for a day, for who presses again", async () => {
    const { desk, clock, ports } = deskOn(store, tenant);
    const { id } = preview(await desk.preview(megan(), threeExports()));
    await desk.confirm(megan(), id);

    clock.now += rememberedMs;
    assert.equal(done(await desk.confirm(megan(), id)).done, "before");
    clock.now += 1;
    await forgetPending(ports);
    assert.equal(refused(await desk.confirm(megan(), id)), "over");
  });

  it("is somebody's own: another importer sees no such preview, an administrator may decide", async () => {
    const roles = await importers(ids.ada, ids.bob);
    const { desk } = deskOn(store, tenant, { roles });
    const { id } = preview(await desk.preview(ada(), threeExports()));

    assert.equal(refused(await desk.confirm({ tenant, person: ids.bob }, id)), "over");
    assert.equal(refused(await desk.cancel({ tenant, person: ids.bob }, id)), "over");
    assert.equal(
      refused(await desk.confirm({ tenant: "another", person: ids.megan }, id).then((end) => (end.kind === "not-allowed" ? over : end))),
      "over",
    );
    assert.equal(done(await desk.confirm(megan(), id)).done, "now");
  });

  it("needs the importer's role, at the preview before a byte is read, and again at the yes", async () => {
    const roles = await importers(ids.ada);
    const { desk } = deskOn(store, tenant, { roles });
    const unread = { name: "x.csv", read: () => assert.fail("was read") };
    assert.equal((await desk.preview({ tenant, person: ids.bob }, [unread])).kind, "not-allowed");

    const { id } = preview(await desk.preview(ada(), threeExports()));
    await roles.change(tenant, { person: ids.ada, name: null, role: "importer", gives: false }, ids.megan);

    assert.equal((await desk.confirm(ada(), id)).kind, "not-allowed");
    assert.equal(await inForce(), null);
    assert.equal((await desk.cancel(ada(), id)).kind, "import-cancelled");
  });

  it("asks about a month with less than half the rows on file, in so many words on the button", async () => {
    const { desk } = deskOn(store, tenant);
    const { id } = preview(await desk.preview(megan(), [handedIn("revenue.csv", revenueText({}, 5)), handedIn("usage.csv", usageText())]));
    await desk.confirm(megan(), id);

    const answer = preview(await desk.preview(megan(), [handedIn("revenue.csv", revenueText({}, 2))]));

    assert.deepEqual(
      answer.doubts.map((one) => ("after" in one ? [one.code, one.month, one.before, one.after] : one)),
      ["2025-10", "2026-09", "2026-10"].map((month) => ["fewer-than-on-file", month, 5, 2]),
    );
    assert.deepEqual(buttonsOf(answer), ["Replace anyway", "Cancel"]);
    assert.equal(done(await desk.confirm(megan(), answer.id)).done, "now");
    assert.equal((await inForce())?.revenue["2026-10"]?.rows, 2);
  });

  it("asks about a new month with less than half the rows of the month before", async () => {
    const { desk } = deskOn(store, tenant);
    await desk.confirm(megan(), preview(await desk.preview(megan(), [handedIn("revenue.csv", revenueText({}, 5))])).id);

    const november = Array.from({ length: 2 }, (_, n) => revenueRow({ FiscalMonthName: "November 2026", CustomerTenantID: `tenant-${n}` }));
    const answer = preview(await desk.preview(megan(), [handedIn("november.csv", csvOf(revenueHeader, november))]));

    assert.deepEqual(answer.doubts, [{ code: "fewer-than-month-before", kind: "revenue", month: "2026-11", before: 5, after: 2 }]);
  });

  it("asks about another partner than the one on file", async () => {
    const { desk } = deskOn(store, tenant);
    await desk.confirm(megan(), preview(await desk.preview(megan(), threeExports())).id);

    const answer = preview(await desk.preview(megan(), [handedIn("revenue.csv", revenueText({ GlobalPartnerID: "999", PartnerName: "Other" }))]));

    assert.deepEqual(answer.doubts, [{ code: "other-partner", partner: "999", onFile: ["Adatum Partners (7012345)"] }]);
    assert.deepEqual(buttonsOf(answer), ["Import anyway", "Cancel"]);
  });

  it("of what is on file already says so at once and keeps nothing", async () => {
    const { desk } = deskOn(store, tenant);
    await desk.confirm(megan(), preview(await desk.preview(megan(), threeExports())).id);

    assert.equal(done(await desk.preview(megan(), threeExports())).done, "nothing-new");

    assert.ok((await placesOf("uploads")).every(({ place }) => !place.includes("pending")));
  });

  it("of a wrong file is refused with the file's own name, line and column, and leaves nothing", async () => {
    const { desk } = deskOn(store, tenant);

    const answer = await desk.preview(megan(), [handedIn("../my usage.csv", usageText({ MAU: "many" })), handedIn("trainings.csv", trainingsText())]);

    assert.equal(refused(answer), "not-read");
    const { text } = render(answer, null);
    assert.match(text, /- _my usage\.csv:2: MAU: /);
    assert.doesNotMatch(text, /seventy-|\/tmp/);
    assert.equal((await placesOf("uploads")).length, 0);
  });

  it("of a thousand mistakes tells a handful on the card, a hundred in the text, and how many more", async () => {
    const { desk } = deskOn(store, tenant);
    const rows = Array.from({ length: 1_000 }, () => revenueRow({ AdjustedRevenueAmtCD: "much" }));

    const { card, text } = render(await desk.preview(megan(), [handedIn("r.csv", csvOf(revenueHeader, rows))]), null);

    assert.equal(text.match(/^- r\.csv:\d+: AdjustedRevenueAmtCD: /gm)?.length, 100);
    assert.match(text, /and 900 more/);
    assert.equal(JSON.stringify(card["body"]).match(/AdjustedRevenueAmtCD/g)?.length, 8);
    assert.match(JSON.stringify(card["body"]), /and 900 more/);
  });

  it("that is too large, comes not whole or in too many files is refused, and leaves no file on this computer", async () => {
    const before = await benches();
    const { desk } = deskOn(store, tenant, { mostBytes: 1_000 });
    let pieces = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        pieces += 1;
        yield Buffer.alloc(400);
      }
    }
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("half");
      throw new NotFetched("gone");
    }
    assert.equal(refused(await desk.preview(megan(), [{ name: "a.csv", read: endless }])), "too-large");
    assert.ok(pieces < 60, `${pieces} pieces were fetched`);
    const together = [handedIn("a.csv", "x".repeat(600)), handedIn("b.csv", "x".repeat(600))];
    assert.equal(refused(await desk.preview(megan(), together)), "too-large");
    assert.equal(refused(await desk.preview(megan(), [{ name: "a.csv", read: broken }])), "gone");
    assert.equal(
      refused(
        await desk.preview(
          megan(),
          Array.from({ length: 21 }, () => handedIn("a.csv", "x")),
        ),
      ),
      "too-many",
    );
    assert.deepEqual(await benches(), before);
  });

  it("waits at most five times for one person; the oldest gives way", async () => {
    const { desk, clock } = deskOn(store, tenant);
    const shown: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      clock.now += 1;
      shown.push(preview(await desk.preview(megan(), [handedIn("revenue.csv", revenueText({ AdjustedRevenueAmtCD: `${n}00.00` }))])).id);
    }
    assert.equal(refused(await desk.confirm(megan(), shown[0] ?? "")), "over");
    assert.equal((await placesOf("imports")).length, 5);
    assert.equal(done(await desk.confirm(megan(), shown[5] ?? "")).done, "now");
  });

  it("takes a scorecard that Partner Center shows the same way", async () => {
    const { desk } = deskOn(store, tenant);
    const text = [
      "Solution area,Month,Category,Points",
      ...["Adds,12", "Skilling,20", "Usage growth,8", "Deployments,10"].map((row) => `Security,2026-10,${row}`),
    ].join("\n");
    const shown = preview(await desk.preview(megan(), [handedIn("security.csv", text)]));
    assert.deepEqual(
      shown.reports.map(({ designation, month, does }) => [designation, month, does]),
      [["security", "2026-10", "added"]],
    );
    assert.equal(done(await desk.confirm(megan(), shown.id)).done, "now");
    assert.equal((await store.scores.reports({ tenant, partner: "unnamed" })).length, 1);
  });

  it("whose confirmation was killed is taken up again after a while: nothing or everything was in force, and then it is everything", async () => {
    const ends = new Set<number>();
    // The claim, the audit, rows of 26 months and of certifications, three files, the partner, the scores.
    for (const until of [1, 2, 17, 32, 33, 34]) {
      tenants += 1;
      tenant = `handed-in-${tenants}`;
      const { desk, ports, clock } = deskOn(store, tenant);
      const { id } = preview(await desk.preview(megan(), threeExports()));
      // A process that ends does nothing any more: every write from this one on never comes to an end.
      const killed = killedAfter(until, ports);
      void deskOn(store, tenant, { ...ports, ...killed.ports }).desk.confirm(megan(), id);
      await killed.isDead;

      const partner = await inForce();
      const rows = partner === null ? 0 : Object.keys(partner.revenue).length + Object.keys(partner.usage).length;
      assert.ok(rows === 0 || rows === 26, `${rows} months in force after write ${until}`);
      ends.add(rows);
      assert.equal(refused(await desk.confirm(megan(), id)), "under-way");
      clock.now += claimMs;
      const told = done(await desk.confirm(megan(), id));
      assert.equal(told.done, rows === 0 ? "now" : "nothing-new");
      assert.equal(Object.keys((await inForce())?.usage ?? {}).length, 13);
      assert.equal((await store.scores.snapshots({ tenant, partner: "7012345" })).length > 0, true);
    }
    assert.equal(ends.size, 2, "some were killed before the turning point and some after it");
  }).timeout(60_000);
});

const over = { kind: "import-refused", why: "over", file: null, complaints: [], most: 0 } as const;

function preview(answer: DeskAnswer): ImportPreviewAnswer {
  assert.equal(answer.kind, "import-preview", JSON.stringify(answer));
  return answer as ImportPreviewAnswer;
}

function done(answer: DeskAnswer): ImportDoneAnswer {
  assert.equal(answer.kind, "import-done", JSON.stringify(answer));
  return answer as ImportDoneAnswer;
}

function refused(answer: DeskAnswer): string {
  assert.equal(answer.kind, "import-refused", JSON.stringify(answer));
  return answer.kind === "import-refused" ? answer.why : "";
}

function buttonsOf(answer: ImportPreviewAnswer): string[] {
  return (render(answer, null).card["actions"] as { title: string }[]).map(({ title }) => title);
}

async function benches(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith("seventy-")).sort();
}

type Ports = ReturnType<typeof deskOn>["ports"];

/** Counts what is written to the store; the write of this number is done, and nothing after it ever answers. */
function killedAfter(most: number, ports: Ports): { ports: Pick<Ports, "store" | "audit" | "pending" | "refresh">; isDead: Promise<void> } {
  let [writes, die] = [0, (): void => {}];
  const isDead = new Promise<void>((tell) => {
    die = tell;
  });
  const never = new Promise<never>(() => {});
  const counted =
    <Given extends unknown[], Value>(write: (...given: Given) => Promise<Value>) =>
    async (...given: Given): Promise<Value> => {
      writes += 1;
      if (writes > most) return never;
      const value = await write(...given);
      if (writes < most) return value;
      die();
      return never;
    };
  const { store, pending, audit } = ports;
  return {
    isDead,
    ports: {
      store: {
        ...store,
        keepRows: counted(store.keepRows) as typeof store.keepRows,
        keepUpload: counted(store.keepUpload),
        savePartner: counted(store.savePartner),
      },
      audit: { record: counted((entry) => audit.record(entry)) },
      pending: {
        find: (...given) => pending.find(...given),
        list: (...given) => pending.list(...given),
        save: counted((...given) => pending.save(...given)),
        remove: counted((...given) => pending.remove(...given)),
        keepFile: (...given) => pending.keepFile(...given),
        readFile: (...given) => pending.readFile(...given),
        removeFiles: counted((given) => pending.removeFiles(given)),
      },
      refresh: counted(() => ports.refresh()),
    },
  };
}
