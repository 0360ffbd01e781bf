// A tenant with something of everything that is kept: facts and the files that they came from, scores and corrected scores, reports,
// settings, subscriptions and messages. Megan Bowen is in all of it: certified, in personal chat, as who did things.

import assert from "node:assert/strict";
import { compose, type Seventy } from "../../bot/compose.ts";
import { readConfig } from "../../bot/config.ts";
import { understand } from "../../bot/conversation/understanding/understand.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import { readExport } from "../../bot/facts/read-export.ts";
import { readReportedText } from "../../bot/facts/read-reported-scorecard.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { commaSeparated } from "../../bot/sample/comma-separated.ts";
import { importExports } from "../../bot/snapshots/import-exports.ts";
import { addressOf } from "../fakes/address.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { revenueHeader, revenueRow, tableOf, trainingRow, trainingsHeader, usageHeader, usageRow } from "./exports.ts";
import { csvOf, handedIn } from "./handed-in.ts";
import { everyAnswer } from "./small-answers.ts";
import { day } from "./small-facts.ts";

export const megan = {
  oid: "11111111-2222-4333-8444-555555555555",
  chat: "a:personal-megan-1",
  id: "7470319",
  first: "Megan",
  last: "Bowen",
  name: "Megan Bowen",
  email: "megan.bowen@adatum.example",
} as const;

const trainings = [
  { MCPID: megan.id, IndividualFirstName: megan.first, IndividualLastName: megan.last, Email: megan.email },
  { MCPID: megan.id, IndividualFirstName: megan.first, IndividualLastName: megan.last, TrainingTitle: "Power Platform Solution Architect Expert" },
  { MCPID: "7470320", IndividualFirstName: "Alex", IndividualLastName: "Wilber", Email: "alex.wilber@adatum.example" },
  { MCPID: "7470321", IndividualFirstName: "Lee", IndividualLastName: "Gu", TrainingTitle: "Power Platform Solution Architect Expert" },
];

export async function openSeventy(connectionString: string, now: () => number = Date.now): Promise<Seventy> {
  const clock = { today: () => day("2026-11-20"), isStated: true, now };
  return compose(readConfig({}), { connectionString }, silent, clock);
}

export async function fillTenant(seventy: Seventy, tenant: string): Promise<void> {
  const revenue = ["October 2025", "September 2026", "October 2026"].map((FiscalMonthName) => revenueRow({ FiscalMonthName }));
  // A customer, too, may be called like a person.
  const own = usageRow({ CustomerName: megan.name, CustomerTenantID: "tenant-2" });
  const onThreshold = revenueRow({ CustomerName: megan.name, CustomerTenantID: "tenant-2", AdjustedRevenueAmtCD: "250.00" });
  await take(seventy, tenant, "revenue.csv", revenueHeader, [...revenue, onThreshold]);
  await take(seventy, tenant, "usage.csv", usageHeader, [
    ...["October 2025", "September 2026"].map((FiscalMonthName) => usageRow({ FiscalMonthName })),
    own,
  ]);
  await take(seventy, tenant, "trainings of Megan Bowen.csv", trainingsHeader, trainings.map(trainingRow));
  await seventy.refresh();
  await take(
    seventy,
    tenant,
    "trainings of Megan Bowen again.csv",
    trainingsHeader,
    [...trainings, { ...trainings[2], MCPID: "7470322" }].map(trainingRow),
  );
  await seventy.refresh();
  await seventy.changeSettings({ tenant, partner: "7012345" }, { statedTrack: "smb" }, megan.oid);
  await seventy.refresh();
  const report = readReportedText("Security, October 2026: adds 12, skilling 20, growth 8, deployments 10", { designation: null, asOf: null });
  assert.ok(report.ok);
  assert.ok((await seventy.keepReport(tenant, report.value, megan.oid)).ok);
  const more = csvOf(
    trainingsHeader,
    [...trainings, { ...trainings[0], TrainingTitle: "Power Platform Functional Consultant Associate" }].map(trainingRow),
  );
  const waiting = await seventy.imports.preview({ tenant, person: megan.oid }, [handedIn("waiting trainings of Megan Bowen.csv", more)]);
  assert.equal(waiting.kind, "import-preview", JSON.stringify(waiting));
  const address = { ...addressOf(megan.chat), tenant, conversation: megan.chat, isGroup: false };
  const channel = { ...addressOf("19:team@thread.tacv2"), tenant, isGroup: true };
  const sets = (about: Parameters<typeof subscriptionOf>[0]) => seventy.store.subscriptions.subscribe(subscriptionOf({ tenant, ...about }));
  await sets({ kind: "alert", subscriber: megan.oid, address });
  await sets({ kind: "digest", subscriber: megan.chat, address });
  await sets({ kind: "digest", subscriber: channel.conversation, designation: "security", address: channel });
  const who = { kind: "who", why: "several", of: "person", words: "megan", names: [megan.name, "Megan Else"] } as const;
  await seventy.store.outbox.add(newMessage({ tenant, recipient: megan.oid, subject: "alert/1", address, answer: who }, 0));
  await seventy.store.outbox.add(newMessage({ tenant, recipient: megan.chat, subject: "digest/2026-10", address, answer: who }, 0));
  await seventy.store.outbox.add(
    newMessage({ tenant, recipient: channel.conversation, subject: "digest/2026-10", address: channel, answer: who }, 0),
  );
  await remember(seventy, tenant, channel.conversation);
  await alert(seventy, tenant);
}

/** She got it together with somebody else, and acknowledged it. */
async function alert({ store }: Seventy, tenant: string): Promise<void> {
  const said = everyAnswer().flatMap(({ answer }) => (answer.kind === "alert" ? [answer] : []))[0] ?? assert.fail();
  const subject = "alert/7012345/2026-10/deployments";
  const life = { state: "acknowledged", by: { person: megan.oid, name: megan.name }, at: 0 } as const;
  const counts = { level: 0, told: 1, revision: 1, openedAt: 0 };
  await store.alerts.save({ tenant, subject, about: "drops-to-zero", family: subject, said, life, ...counts, recipients: [megan.oid, "alex"] }, null);
}

/** What she asked last, and what somebody else asked about her. */
async function remember({ store }: Seventy, tenant: string, channel: string): Promise<void> {
  const question = understand(`what if ${megan.name} leaves`) ?? assert.fail();
  const own = { tenant, conversation: megan.chat, person: megan.oid };
  await store.memory.remember(own, { question, at: 0 }, null);
  await store.memory.remember({ tenant, conversation: channel, person: "alex" }, { question, at: 0 }, null);
}

/** A third trainings export, with her in it again. */
export async function takeTrainings(seventy: Seventy, tenant: string): Promise<void> {
  const more = { ...trainings[0], TrainingTitle: "Power Platform Functional Consultant Associate" };
  await take(seventy, tenant, "trainings once more.csv", trainingsHeader, [...trainings, more].map(trainingRow));
}

async function take(seventy: Seventy, tenant: string, file: string, header: readonly string[], rows: readonly Readonly<Record<string, string>>[]) {
  const table = tableOf(file, header, rows);
  const read = readExport(table);
  assert.ok(read.ok, JSON.stringify(read));
  const text = commaSeparated(
    table.header,
    [...table.rows].map((row) => row.cells),
  );
  const upload = { file, read: () => pieces(text) };
  const about = { importedOn: day("2026-11-20"), uploads: [upload], who: megan.oid };
  const imported = await importExports(seventy.store.scores, tenant, [read.value], about);
  assert.ok(imported.ok, JSON.stringify(imported));
}

async function* pieces(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text.slice(0, 100));
  yield Buffer.from(text.slice(100));
}
