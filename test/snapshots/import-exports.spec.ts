// What an import says, asks and refuses beside what it takes: corrections, shrunken months, two people at once, and any order of files.

import assert from "node:assert/strict";
import fc from "fast-check";
import { spy } from "sinon";
import { basisOf } from "../../bot/conversation/basis.ts";
import type { ReadExport } from "../../bot/facts/partner-facts.ts";
import { complaintLine } from "../../bot/facts/table.ts";
import type { Month } from "../../bot/kernel/month.ts";
import { textHash } from "../../bot/snapshots/content-hash.ts";
import { type AboutImport, importExports } from "../../bot/snapshots/import-exports.ts";
import type { PartnerRecord } from "../../bot/snapshots/partner.ts";
import { StoredScores } from "../../bot/snapshots/partner-scores.ts";
import { refreshSnapshots } from "../../bot/snapshots/refresh-snapshots.ts";
import { ScoresInMemory } from "../fakes/scores-in-memory.ts";
import { accepted, revenueHeader, revenueRow, tableOf, trainingRow, trainingsHeader, usageHeader, usageRow } from "../support/exports.ts";
import { day } from "../support/small-facts.ts";

const today = { day: day("2026-11-20"), isStated: true };
const scope = { tenant: "adatum", partner: "7012345" };

function revenue(months: readonly string[], customers: number, usd = "300.00", file = "revenue.csv"): ReadExport {
  const rows = months.flatMap((FiscalMonthName) =>
    Array.from({ length: customers }, (_, index) =>
      revenueRow({ FiscalMonthName, CustomerTenantID: `tenant-${index}`, SubscriptionId: `s${index}`, AdjustedRevenueAmtCD: usd }),
    ),
  );
  return accepted(tableOf(file, revenueHeader, rows));
}

function trainings(people: number): ReadExport {
  return accepted(
    tableOf(
      "trainings.csv",
      trainingsHeader,
      Array.from({ length: people }, (_, index) => trainingRow({ MCPID: `70000${index}` })),
    ),
  );
}

async function imported(store: ScoresInMemory, exports: readonly ReadExport[], about: Partial<AboutImport> = {}) {
  const result = await importExports(store, scope.tenant, exports, { importedOn: today.day, ...about });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

async function complaints(store: ScoresInMemory, exports: readonly ReadExport[]): Promise<string> {
  const result = await importExports(store, scope.tenant, exports, { importedOn: today.day });
  assert.ok(!result.ok, "was not refused");
  return result.problem.map(complaintLine).join("\n");
}

const partner = async (store: ScoresInMemory): Promise<PartnerRecord> => (await store.partner(scope))?.value ?? assert.fail();

describe("an import", () => {
  it("says which months are new, and of a correction which changed, with their rows before and after", async () => {
    const store = new ScoresInMemory();
    const { changes } = await imported(store, [revenue(["September 2026", "October 2026"], 10)]);
    assert.deepEqual(changes, [
      { kind: "revenue", month: "2026-09", rowsBefore: null, rowsAfter: 10 },
      { kind: "revenue", month: "2026-10", rowsBefore: null, rowsAfter: 10 },
    ]);

    const corrected = await imported(store, [revenue(["October 2026"], 9)]);

    assert.deepEqual(corrected.changes, [{ kind: "revenue", month: "2026-10", rowsBefore: 10, rowsAfter: 9 }]);
  });

  it("of a correction makes a new revision, and what was said before can be read", async () => {
    const store = new ScoresInMemory();
    const first = await imported(store, [revenue(["October 2025", "October 2026"], 3), trainings(2)]);
    await refreshSnapshots(store, first.partner, today, async () => {});
    const second = await imported(store, [revenue(["October 2026"], 5)]);
    await refreshSnapshots(store, second.partner, today, async () => {});

    const told = await store.revisions(scope, first.partner.revenue["2026-10"] === undefined ? assert.fail() : ("2026-10" as never));

    const adds = told.map(({ score }) => score.scorecards.smb.subcategories.find((one) => one.id === "net-customer-adds")?.measured);
    assert.deepEqual(
      told.map((one) => one.revision),
      [1, 2],
    );
    assert.deepEqual(
      adds.map((one) => (one as { netAdds?: number }).netAdds),
      [0, 2],
    );
  });

  it("of a correction on a later day leaves on the month what was told until then", async () => {
    const store = new ScoresInMemory();
    const first = await imported(store, [revenue(["October 2025", "October 2026"], 3), trainings(2)]);
    await refreshSnapshots(store, first.partner, today, async () => {});
    const second = await imported(store, [revenue(["October 2026"], 5)]);
    const later = "2026-12-24" as typeof today.day;
    await refreshSnapshots(store, second.partner, { ...today, day: later }, async () => {});

    const [before] = await store.revisions(scope, "2026-10" as never);
    const scores = (await new StoredScores(store, () => ({ ...today, day: later })).partnerScores(scope.tenant)) ?? assert.fail();
    const { basis } = basisOf(scores, scores.months.get("2026-10" as never) ?? assert.fail(), "smb");
    assert.deepEqual(basis.saidBefore, { total: before?.score.scorecards.smb.total, until: later });
    assert.equal(basisOf(scores, scores.months.get("2025-10" as never) ?? assert.fail(), "smb").basis.saidBefore, undefined);
  });

  it("of the same file changes nothing, and neither does the same in another order or from another line", async () => {
    const store = new ScoresInMemory();
    await imported(store, [revenue(["September 2026", "October 2026"], 4)]);
    const before = await store.partner(scope);

    for (const again of [revenue(["September 2026", "October 2026"], 4), revenue(["October 2026", "September 2026"], 4, "300.00", "newer.csv")]) {
      const { changed, changes } = await imported(store, [again]);
      assert.deepEqual([changed, changes], [false, []]);
    }

    assert.deepEqual(await store.partner(scope), before);
  });

  it("of rows that are on file under a name from before there were columns changes nothing", async () => {
    const store = new ScoresInMemory();
    const again = revenue(["September 2026", "October 2026"], 4);
    const { partner: first } = await imported(store, [again]);
    assert.ok(again.kind === "revenue");
    const older = Object.fromEntries(
      Object.entries(first.revenue).map(([month, ref]) => [month, { ...ref, hash: textHash(again.months.get(month as Month) ?? []) }]),
    );
    await store.savePartner({ ...first, revenue: older }, (await store.partner(scope))?.version ?? assert.fail());

    assert.deepEqual((await imported(store, [again])).changes, []);
    assert.deepEqual((await partner(store)).revenue, older);
    const { changes } = await imported(store, [revenue(["October 2026"], 5)]);
    assert.deepEqual(changes, [{ kind: "revenue", month: "2026-10", rowsBefore: 4, rowsAfter: 5 }]);
  });

  it("keeps the file that put a month in force and names it there, and keeps no file that put nothing in force", async () => {
    const store = new ScoresInMemory();
    const upload = (file: string) => ({ file, read: () => once(file) });
    await imported(store, [revenue(["October 2026"], 4), trainings(1)], { uploads: [upload("revenue.csv"), upload("trainings.csv")], who: "megan" });

    const { revenue: months, certifications } = await partner(store);
    assert.deepEqual(
      store.uploads.map(({ file, day: on, who, bytes }) => [file, on, who, bytes]),
      [
        ["revenue.csv", "2026-11-20", "megan", 11],
        ["trainings.csv", "2026-11-20", "megan", 13],
      ],
    );
    assert.deepEqual([months["2026-10"]?.upload, certifications?.upload], [store.uploads[0]?.hash, store.uploads[1]?.hash]);
    await imported(store, [revenue(["October 2026"], 4)], { uploads: [upload("again.csv")] });
    assert.equal(store.uploads.length, 2);
  });

  it("whose month has less than half the rows on file is asked about, and taken when that is confirmed", async () => {
    const store = new ScoresInMemory();
    await imported(store, [revenue(["September 2026", "October 2026"], 10), trainings(5)]);
    const before = await store.partner(scope);
    const keepRows = spy(store, "keepRows");

    assert.equal(
      await complaints(store, [revenue(["October 2026"], 4)]),
      'revenue.csv:1: 2026-10 of "Business applications revenue" has 4 rows where 10 are on file, less than half; if that is right, repeat the command with --replace',
    );
    assert.match(await complaints(store, [trainings(2)]), /"Trainings, exams and certifications" has 2 rows where 5 are on file/);
    assert.ok(keepRows.notCalled, "of a file that is refused nothing is kept");
    assert.deepEqual(await store.partner(scope), before);
    assert.ok((await imported(store, [revenue(["October 2026"], 5)])).changed, "exactly half is a correction");
    assert.ok((await imported(store, [revenue(["October 2026"], 1)], { replace: true })).changed);
  });

  it("whose new month has less than half the rows of the month before is asked about, except at first", async () => {
    const store = new ScoresInMemory();
    await imported(store, [revenue(["August 2026"], 10), trainings(5)]);
    assert.equal(
      await complaints(store, [revenue(["September 2026"], 4)]),
      'revenue.csv:1: 2026-09 of "Business applications revenue" has 4 rows where the month before has 10, less than half; if that is right, repeat the command with --replace',
    );
    assert.ok((await imported(store, [revenue(["September 2026"], 5)])).changed, "exactly half is a month like others");
    assert.ok((await imported(store, [revenue(["October 2026"], 1)], { replace: true })).changed);
  });

  it("of another partner is asked about, and taken beside the first when that is confirmed", async () => {
    const store = new ScoresInMemory();
    await imported(store, [revenue(["October 2026"], 2)]);
    const other = accepted(tableOf("other.csv", revenueHeader, [revenueRow({ GlobalPartnerID: "999" })]));

    assert.match(
      await complaints(store, [other]),
      /belongs to partner 999, and Adatum Partners \(7012345\) is on file; .*--partner 999 or --replace/,
    );
    assert.equal((await imported(store, [other], { replace: true })).partner.scope.partner, "999");
    assert.equal((await partner(store)).revenue["2026-10"]?.rows, 2);
  });
});

/** Another import, whole, between this one's first look at the partner and its write. */
class Overtaken extends ScoresInMemory {
  meanwhile: (() => Promise<unknown>) | null = null;

  override async savePartner(...written: Parameters<ScoresInMemory["savePartner"]>): Promise<void> {
    const first = this.meanwhile;
    this.meanwhile = null;
    await first?.();
    return super.savePartner(...written);
  }
}

describe("of two imports at once", () => {
  it("the second is told when the first put other rows of the same month in force, and nothing of it is taken", async () => {
    const store = new Overtaken();
    await imported(store, [revenue(["September 2026", "October 2026"], 4)]);
    store.meanwhile = () => imported(store, [revenue(["October 2026"], 5)]);

    const told = await complaints(store, [revenue(["September 2026", "October 2026"], 6)]);

    assert.match(told, /^revenue\.csv:1: 2026-10 of "Business applications revenue" was changed by another import at the same moment/);
    const { revenue: months } = await partner(store);
    assert.deepEqual([months["2026-09"]?.rows, months["2026-10"]?.rows], [4, 5]);
  });

  it("both are taken where they tell other months, or the same rows", async () => {
    const store = new Overtaken();
    await imported(store, [revenue(["October 2026"], 4)]);
    store.meanwhile = () => imported(store, [revenue(["September 2026"], 5), trainings(3)]);
    await imported(store, [revenue(["October 2026"], 6)]);
    store.meanwhile = () => imported(store, [revenue(["October 2026"], 7)]);
    await imported(store, [revenue(["October 2026"], 7)]);

    const { revenue: months, certifications } = await partner(store);
    assert.deepEqual([months["2026-09"]?.rows, months["2026-10"]?.rows, certifications?.rows], [5, 7, 3]);
  });
});

describe("files in any order, with their months in any order", () => {
  const monthNames = ["October 2025", "November 2025", "December 2025", "September 2026", "October 2026"];
  const rowsOf = (month: string, index: number) => {
    const cells = { FiscalMonthName: month, CustomerTenantID: `tenant-${index % 3}` };
    return { revenue: revenueRow({ ...cells, AdjustedRevenueAmtCD: `${index * 100}` }), usage: usageRow({ ...cells, MAU: `${index * 10}` }) };
  };
  const fileOf = (kind: "revenue" | "usage", month: string, order: readonly number[]): ReadExport => {
    const rows = order.map((index) => rowsOf(month, index + monthNames.indexOf(month))[kind]);
    return accepted(tableOf(`${kind} ${month}.csv`, kind === "revenue" ? revenueHeader : usageHeader, rows));
  };
  const wholeUsage = (months: readonly string[]): ReadExport =>
    accepted(
      tableOf(
        "usage of all.csv",
        usageHeader,
        months.flatMap((month) => [3, 1, 2].map((index) => rowsOf(month, index + monthNames.indexOf(month)).usage)),
      ),
    );

  it("end in the same rows in force and the same scores", async () => {
    const orders = fc.record({
      files: fc.shuffledSubarray(
        [...monthNames.keys()].flatMap((month) => [`revenue/${month}`, `usage/${month}`]),
        { minLength: 10 },
      ),
      rows: fc.shuffledSubarray([1, 2, 3], { minLength: 3 }),
      months: fc.shuffledSubarray(monthNames.slice(0, 3), { minLength: 3 }),
      trainingsAfter: fc.integer({ min: 1, max: 10 }),
      scoresBetween: fc.boolean(),
    });
    const end = async (order: typeof orders extends fc.Arbitrary<infer One> ? One : never): Promise<unknown> => {
      const store = new ScoresInMemory();
      const files: ReadExport[] = order.files.map((name) => {
        const [kind = "", month = "0"] = name.split("/");
        return fileOf(kind as "revenue" | "usage", monthNames[Number(month)] ?? "", order.rows);
      });
      files.splice(order.trainingsAfter, 0, trainings(3));
      files.splice(order.trainingsAfter % 5, 0, wholeUsage(order.months));
      // A trainings export names no partner, so it can't be the first.
      if (files[0]?.kind === "certifications") files.push(...files.splice(0, 1));
      for (const file of files) {
        const { partner: now } = await imported(store, [file]);
        if (order.scoresBetween) await refreshSnapshots(store, now, today, async () => {});
      }
      const last = await partner(store);
      await refreshSnapshots(store, last, today, async () => {});
      const said = (refs: PartnerRecord["usage"]) => Object.entries(refs).map(([month, { hash, rows }]) => [month, hash, rows]);
      return {
        name: last.name,
        inForce: [said(last.usage).sort(), said(last.revenue).sort(), last.certifications?.hash],
        scores: (await store.snapshots(scope)).map(({ value: { revision: _revision, ...snapshot } }) => snapshot),
      };
    };
    const first = await end({
      files: monthNames.flatMap((_, month) => [`revenue/${month}`, `usage/${month}`]),
      rows: [1, 2, 3],
      months: monthNames.slice(0, 3),
      trainingsAfter: 5,
      scoresBetween: false,
    });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => assert.deepEqual(await end(order), first)),
      { seed: 70, numRuns: 25 },
    );
  });
});

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}
