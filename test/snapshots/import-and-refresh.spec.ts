// What an import changes: the months that it covers, their scores, and whom it alerts. The partner has one architect, whose
// certificate ends on 30 September 2026; revenue and usage are there from August 2024 on.

import assert from "node:assert/strict";
import { queueAlerts } from "../../bot/alerts/queue-alerts.ts";
import { SubscriptionsInMemory } from "../../bot/delivery/subscriptions-in-memory.ts";
import type { ReadExport } from "../../bot/facts/partner-facts.ts";
import { complaintLine } from "../../bot/facts/table.ts";
import { changeSettings } from "../../bot/snapshots/change-settings.ts";
import { importExports } from "../../bot/snapshots/import-exports.ts";
import { StoredScores } from "../../bot/snapshots/partner-scores.ts";
import { refreshSnapshots } from "../../bot/snapshots/refresh-snapshots.ts";
import { AlertsInMemory } from "../fakes/alerts-in-memory.ts";
import { OutboxInMemory } from "../fakes/outbox-in-memory.ts";
import { ScoresInMemory } from "../fakes/scores-in-memory.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { accepted, revenueHeader, revenueRow, tableOf, trainingRow, trainingsHeader, usageHeader, usageRow } from "../support/exports.ts";
import { day } from "../support/small-facts.ts";

describe("an import", () => {
  it("scores every closed month that has a rule book, once", async () => {
    const seventy = newSeventy();
    const months = await seventy.imports("2026-10-21", ...untilSeptember);
    assert.deepEqual([months[0], months.toSorted()[0], months.length], ["2026-09", "2024-08", 26]);
    assert.deepEqual(await seventy.imports("2026-10-21", ...untilSeptember), []);
  });

  it("does not score a month that is not over yet", async () => {
    const months = await newSeventy().imports("2026-10-31", ...untilSeptember, revenue("October 2026"), usage("October 2026"));
    assert.equal(months[0], "2026-09");
  });

  it("alerts nobody when it seeds the history, whatever that holds", async () => {
    const seventy = newSeventy();
    await seventy.imports("2026-11-21", ...untilSeptember, revenue("October 2026"), usage("October 2026"));
    assert.deepEqual(seventy.subjects(), []);
  });

  it("alerts once when the newest month lands and a subcategory dropped to zero in it", async () => {
    const seventy = newSeventy();
    await seventy.imports("2026-10-21", ...untilSeptember);
    assert.deepEqual(await seventy.imports("2026-11-21", revenue("October 2026"), usage("October 2026")), ["2026-10"]);
    assert.deepEqual(seventy.subjects(), ["alert/7012345/2026-10/advanced-certifications"]);
    await seventy.imports("2026-11-22", revenue("October 2026"), usage("October 2026"));
    assert.equal(seventy.subjects().length, 1);
  });

  it("that corrects an older month scores that month and the one a year later anew, and alerts nobody", async () => {
    const seventy = newSeventy();
    await seventy.imports("2026-10-21", ...untilSeptember);
    const changed = await seventy.imports("2026-10-22", revenue("August 2025", { AdjustedRevenueAmtCD: "900" }));
    assert.deepEqual(changed, ["2026-08", "2025-08"]);
    assert.deepEqual(seventy.subjects(), []);
  });

  it("of trainings alone belongs to the only partner on file, and is asked about when there are several", async () => {
    const seventy = newSeventy();
    await seventy.imports("2026-10-21", ...untilSeptember);
    assert.equal((await seventy.tries("2026-10-22", trainings())).ok, true);
    assert.ok((await seventy.adds("2026-10-22", "999", revenue("September 2026", { GlobalPartnerID: "999" }))).ok);
    const refused = await seventy.tries("2026-10-23", trainings());
    assert.ok(!refused.ok);
    assert.match(refused.problem.map(complaintLine).join(), /names no partner, and several are on file \(7012345, 999\); say which with --partner/);
  });

  it("of another partner is refused until it is said that it is meant", async () => {
    const seventy = newSeventy();
    await seventy.imports("2026-10-21", ...untilSeptember);
    const other = revenue("September 2026", { GlobalPartnerID: "999" });
    const refused = await seventy.tries("2026-10-22", other);
    assert.ok(!refused.ok);
    assert.match(refused.problem.map(complaintLine).join(), /repeat the command with --partner 999/);
    assert.ok((await seventy.adds("2026-10-22", "999", other)).ok);
  });

  it("for a partner whose id was mistyped is refused", async () => {
    const seventy = newSeventy();
    await seventy.imports("2026-10-21", ...untilSeptember);
    assert.ok(!(await seventy.adds("2026-10-22", "7012354", trainings())).ok);
    assert.ok(!(await seventy.adds("2026-10-22", "7012354", revenue("September 2026"))).ok);
  });

  it("that backfills usage alerts nobody, though a subcategory turns out to have dropped", async () => {
    const seventy = newSeventy();
    await seventy.imports("2026-10-21", revenue("August 2025"), trainings());
    await seventy.imports("2026-10-22", ...untilSeptember, revenue("August 2025"));
    assert.deepEqual(seventy.subjects(), []);
  });

  it("of two partners at once is refused", async () => {
    const refused = await newSeventy().tries("2026-10-21", revenue("September 2026"), usage("September 2026", { GlobalPartnerID: "999" }));
    assert.ok(!refused.ok);
    assert.match(refused.problem.map(complaintLine).join(), /belongs to partner 999, another file to partner 7012345/);
  });

  it("is told with the day of each month and kind", async () => {
    const seventy = newSeventy();
    await seventy.imports("2026-10-21", ...untilSeptember);
    await seventy.imports("2026-11-21", usage("October 2026"));
    const scores = new StoredScores(seventy.store, () => ({ day: day("2026-11-21"), isStated: false }));
    const onFile = (await scores.partnerScores("adatum"))?.onFile ?? assert.fail();
    assert.deepEqual([...onFile.usage].slice(-2), [
      ["2026-09", "2026-10-21"],
      ["2026-10", "2026-11-21"],
    ]);
    assert.equal([...onFile.revenue.keys()].at(-1), "2026-09");
    assert.deepEqual(onFile.certifications, { importedOn: "2026-10-21" });
  });

  it("keeps the anniversary that somebody stated, which scores no month anew", async () => {
    const seventy = newSeventy();
    await seventy.imports("2026-10-21", ...untilSeptember);
    const scope = { tenant: "adatum", partner: "7012345" };
    const audit = { record: async () => {}, entries: async () => [] };
    await changeSettings({ store: seventy.store, audit, now: () => 0 }, scope, { anniversary: day("2027-05-14") }, "terminal");
    assert.deepEqual(await seventy.imports("2026-10-21", ...untilSeptember), []);
    const scores = new StoredScores(seventy.store, () => ({ day: day("2026-10-21"), isStated: false }));
    assert.equal((await scores.partnerScores("adatum"))?.anniversary, "2027-05-14");
  });

  it("is seen by its own tenant only", async () => {
    const seventy = newSeventy();
    await seventy.imports("2026-10-21", ...untilSeptember);
    const scores = new StoredScores(seventy.store, () => ({ day: day("2026-10-21"), isStated: false }));
    assert.equal((await scores.partnerScores("adatum"))?.partnerName, "Adatum Partners");
    assert.equal(await scores.partnerScores("contoso"), null);
  });
});

function revenue(monthName: string, cells: Readonly<Record<string, string>> = {}): ReadExport {
  return accepted(tableOf("r.csv", revenueHeader, [revenueRow({ FiscalMonthName: monthName, ...cells })]));
}

function usage(monthName: string, cells: Readonly<Record<string, string>> = {}): ReadExport {
  return accepted(tableOf("u.csv", usageHeader, [usageRow({ FiscalMonthName: monthName, ...cells })]));
}

function trainings(): ReadExport {
  const architect = { TrainingTitle: "Power Platform Solution Architect Expert", TrainingCompletionDate: "30/09/2023", ExpirationDate: "30/09/2026" };
  return accepted(tableOf("t.csv", trainingsHeader, [trainingRow(architect)]));
}

/** Every month from August 2024 to September 2026 is covered by the rows of the first and the last. */
const untilSeptember = [
  accepted(tableOf("r.csv", revenueHeader, [revenueRow({ FiscalMonthName: "August 2024" }), revenueRow({ FiscalMonthName: "September 2026" })])),
  accepted(tableOf("u.csv", usageHeader, [usageRow({ FiscalMonthName: "August 2024" }), usageRow({ FiscalMonthName: "September 2026" })])),
  trainings(),
];

function newSeventy() {
  const store = new ScoresInMemory();
  const outbox = new OutboxInMemory();
  const subscriptions = new SubscriptionsInMemory();
  const ports = { subscriptions, alerts: new AlertsInMemory(), uploaders: null, outbox, now: () => 0 };
  const tries = (today: string, ...exports: ReadExport[]) => importExports(store, "adatum", exports, { importedOn: day(today) });
  const adds = (today: string, namedPartner: string, ...exports: ReadExport[]) =>
    importExports(store, "adatum", exports, { importedOn: day(today), namedPartner });
  return {
    store,
    tries,
    adds,
    /** @returns the months that were scored anew, newest first. */
    async imports(today: string, ...exports: ReadExport[]): Promise<string[]> {
      await subscriptions.subscribe(subscriptionOf({ kind: "alert", subscriber: "megan" }));
      // Months of a single row halve easily; whoever imports them has said that it is right.
      const imported = await importExports(store, "adatum", exports, { importedOn: day(today), replace: true });
      assert.ok(imported.ok, JSON.stringify(imported));
      return refreshSnapshots(
        store,
        imported.value.partner,
        { day: day(today), isStated: false },
        async (change) => void (await queueAlerts(ports, change, { day: day(today), isStated: false })),
      );
    },
    subjects: (): string[] => outbox.all().map((one) => one.subject),
  };
}
