// Erasing, against a real Azurite: afterwards nothing in the whole storage tells of who was erased, and every score is as before.

import assert from "node:assert/strict";
import type { Seventy } from "../../bot/compose.ts";
import { alertsLaneOf } from "../../bot/delivery/lanes.ts";
import { assembleFacts } from "../../bot/facts/facts-of-exports.ts";
import { keepingOf } from "../../bot/keeping/keeping.ts";
import { addMonths, type Month } from "../../bot/kernel/month.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import type { PartnerRecord } from "../../bot/snapshots/partner.ts";
import { RowsReader } from "../../bot/snapshots/rows-reader.ts";
import { scoreUnder } from "../../bot/snapshots/score-facts.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { everythingKept } from "../support/everything-kept.ts";
import { fillTenant, megan, openSeventy, takeTrainings } from "../support/full-tenant.ts";
import { day } from "../support/small-facts.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const scope = { tenant: "erasing", partner: "7012345" };
const lanes = ["first", alertsLaneOf("first"), "first-of-another-name"];

describe("erasing a person", () => {
  let storage: TestStorage;
  let seventy: Seventy;
  let atFirst: { shown: unknown; scored: unknown; revisions: number };

  const placesWith = async (...texts: readonly string[]): Promise<string[]> => {
    const wanted = texts.map((text) => text.toLowerCase());
    const kept = await everythingKept(storage.connectionString);
    return kept.filter(({ text }) => wanted.some((one) => text.toLowerCase().includes(one))).map(({ place }) => place);
  };
  const partner = async (): Promise<PartnerRecord> => (await seventy.store.scores.partner(scope))?.value ?? assert.fail();
  const state = async () => ({
    shown: (await seventy.store.scores.snapshots(scope)).map(({ value }) => value.score),
    scored: await scoredAnew(seventy, await partner()),
    revisions: (await seventy.store.scores.revisions(scope, "2026-10" as Month)).length,
  });

  before(async () => {
    storage = await openTestStorage();
    seventy = await openSeventy(storage.connectionString);
    await fillTenant(seventy, scope.tenant);
    await fillTenant(seventy, "another-tenant");
    atFirst = await state();
  });
  after(() => storage.close());

  it("begins with the person in every place that can hold one", async () => {
    const places = (await placesWith(megan.oid, megan.chat, megan.id, megan.last, megan.email)).filter((one) => one.includes("erasing"));
    for (const place of [
      "partners",
      "subscriptions",
      "outbox",
      "memory",
      "audit",
      "uploads erasing 7012345",
      "uploads erasing/pending",
      "imports erasing",
      "alerts erasing",
      "snapshots erasing|7012345|reported current",
      "snapshots erasing|7012345|business-applications current",
      "snapshots erasing|7012345|business-applications revision",
      "facts erasing/7012345/certifications",
      "facts erasing/7012345/volumes",
      "uploads erasing/",
    ])
      assert.ok(
        places.some((one) => one.startsWith(place)),
        `${place} in ${places.join("\n")}`,
      );
    assert.ok(atFirst.revisions >= 2);
  });

  it("says what it would do and does nothing, as long as it is not meant", async () => {
    const kept = await everythingKept(storage.connectionString);
    const told = await seventy.keeping.erasePerson(scope.tenant, [megan.id, megan.oid], true);

    assert.ok(told.ok);
    assert.ok(
      Object.values(told.value.erased).every((count) => count > 0),
      JSON.stringify(told.value.erased),
    );
    assert.deepEqual(await everythingKept(storage.connectionString), kept);
  });

  it("refuses a name that nothing is kept of, one of several people, and one that is an account", async () => {
    for (const [said, why] of [
      ["Nobody Atall", /nothing is kept of/],
      ["7012345", /partner account's id/],
      ["ab", /too short/],
      ["Alex Wilber", /several people are called "Alex Wilber"; say which by their identity: 7470320, 7470322/],
    ] as const) {
      const told = await seventy.keeping.erasePerson(scope.tenant, [said], false);
      assert.ok(!told.ok);
      assert.match(told.problem.join(), why);
    }
  });

  it("leaves nothing of them anywhere: no id, name, e-mail address or chat, in any row or blob", async () => {
    const told = await seventy.keeping.erasePerson(scope.tenant, [megan.name, megan.oid], false);

    assert.ok(told.ok, JSON.stringify(told));
    const left = await placesWith(megan.oid, megan.chat, megan.id, megan.last, megan.email, "megan.bowen");
    assert.deepEqual(
      left.filter((place) => !place.includes("another-tenant")),
      [],
    );
    assert.ok(left.length > 0, "the other tenant keeps its own");
  });

  it("changes no score, scores no month anew, and counts the people as before when scored anew", async () => {
    assert.deepEqual(await seventy.refresh(), { scored: 0, failed: 0 });
    assert.deepEqual(whoever(await state()), whoever(atFirst));
    const rows = await new RowsReader(seventy.store.scores, await partner()).of([]);
    const pseudonyms = new Set((rows.certifications ?? []).map((row) => row.person).filter((person) => person.startsWith("erased-")));
    assert.equal(pseudonyms.size, 1);
  });

  it("leaves one audit entry that tells counts alone", async () => {
    const entries = (await seventy.store.audit.entries(scope.tenant, 10)).filter((one) => one.what === "person.erased");
    assert.equal(entries.length, 1);
    assert.equal(entries[0]?.who, "terminal");
    assert.ok(Object.values(entries[0]?.after ?? {}).every((value) => typeof value === "number"));
  });

  it("leaves what others asked for", async () => {
    const digests = await seventy.store.subscriptions.subscriptions("digest", scope.tenant);
    assert.deepEqual(
      digests.map((one) => one.designation),
      ["security"],
    );
    const places = await placesWith("alex", "Wilber");
    assert.ok(places.some((place) => place.startsWith("facts erasing")));
  });

  it("finds them again when an import brings them back in the very moment, by their address alone", async () => {
    const tenant = "erasing-meanwhile";
    await fillTenant(seventy, tenant);
    let isFirst = true;
    const savePartner: Store["scores"]["savePartner"] = async (...written) => {
      if (isFirst) {
        isFirst = false;
        await takeTrainings(seventy, tenant);
      }
      await seventy.store.scores.savePartner(...written);
    };
    const { archive, audit, pending } = seventy.store;
    const ports = {
      archive,
      audit,
      pending,
      store: { ...seventy.store.scores, savePartner },
      now: Date.now,
      today: () => day("2026-11-20"),
      rawDays: 90,
    };

    const told = await keepingOf(ports).erasePerson(tenant, [megan.email, megan.oid], false);

    assert.ok(told.ok, JSON.stringify(told));
    assert.equal(isFirst, false);
    const left = await placesWith(megan.oid, megan.chat, megan.id, megan.last, megan.email);
    assert.deepEqual(
      left.filter((place) => place.includes(tenant)),
      [],
    );
  });
});

describe("erasing a tenant", () => {
  let storage: TestStorage;
  let seventy: Seventy;

  before(async () => {
    storage = await openTestStorage();
    seventy = await openSeventy(storage.connectionString, () => 1_795_000_000_000);
    await fillTenant(seventy, "first");
    await fillTenant(seventy, "first-of-another-name");
    for (const lane of lanes) await seventy.store.queue.put(lane, [{ id: `${lane}|a|b`, conversation: "abcdef" }], 0);
  });
  after(() => storage.close());

  it("takes its queues away, empty or not, and no other tenant's; work that comes later makes them anew", async () => {
    const { queue } = seventy.store;
    assert.equal((await seventy.keeping.eraseTenant("first", true)).queuesDeleted, 2);
    await fillTenant(seventy, "third");
    for (const lane of ["third", alertsLaneOf("third")]) await queue.put(lane, [{ id: "third|a|b", conversation: "abcdef" }], 0);
    await seventy.keeping.eraseTenant("third", false);
    assert.deepEqual((await queue.lanes()).sort(), [...lanes].sort());
    assert.deepEqual(await queue.receive("third", 1, 1_000), []);
    await queue.put("third", [{ id: "third|a|b", conversation: "abcdef" }], 0);
    assert.equal((await queue.receive("third", 1, 60_000)).length, 1);
    await seventy.keeping.eraseTenant("third", false);
  });

  it("leaves one audit entry without personal data, and the other tenants as they were", async () => {
    const other = (await everythingKept(storage.connectionString)).filter((one) => one.place.includes("first-of-another-name"));

    assert.ok((await seventy.keeping.eraseTenant("first", true)).rowsDeleted > 10);
    const { rowsDeleted, factsDeleted, uploadsDeleted, queuesDeleted } = await seventy.keeping.eraseTenant("first", false);

    assert.ok(rowsDeleted > 10 && factsDeleted > 5 && uploadsDeleted >= 3);
    assert.equal(queuesDeleted, 2);
    const kept = await everythingKept(storage.connectionString);
    const left = kept.filter((one) => !one.place.includes("first-of-another-name") && !one.place.includes("third"));
    assert.equal(left.length, 1, left.map((one) => one.place).join("\n"));
    assert.match(left[0]?.text ?? "", /tenant\.erased/);
    for (const text of [megan.oid, megan.id, megan.last, megan.email]) assert.ok(!left[0]?.text.includes(text), text);
    assert.deepEqual(
      kept.filter((one) => one.place.includes("first-of-another-name")),
      other,
    );
  });

  it("twice erases nothing more, and a new import begins afresh", async () => {
    assert.deepEqual(await seventy.keeping.eraseTenant("first", false), { rowsDeleted: 0, factsDeleted: 0, uploadsDeleted: 0, queuesDeleted: 0 });
    await fillTenant(seventy, "first");
    assert.equal((await seventy.store.scores.partners("first")).length, 1);
    assert.ok((await seventy.store.scores.snapshots({ tenant: "first", partner: "7012345" })).length > 0);
  });
});

/** A customer is called like her: the score is the same, whatever it calls them. */
function whoever(state: object): unknown {
  return JSON.parse(
    JSON.stringify(state)
      .replaceAll(megan.name, "somebody")
      .replaceAll(/erased-[0-9a-f]{8}/g, "somebody"),
  );
}

/** From the rows in force, past what is stored of scores. */
async function scoredAnew({ store }: Seventy, partner: PartnerRecord): Promise<unknown[]> {
  const rows = new RowsReader(store.scores, partner);
  const months = Object.keys(partner.usage).sort() as Month[];
  return Promise.all(
    months.map(async (asOf) => {
      const book = ruleBookInForce("business-applications", asOf) ?? assert.fail();
      return scoreUnder(book, assembleFacts(await rows.of([addMonths(asOf, -12), asOf]), partner.units, book), asOf, partner.statedTrack);
    }),
  );
}
