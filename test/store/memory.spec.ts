// What conversations remember, in a real Azurite: any instance goes on, whatever the ids look like; two at once, and what is tidied away.

import assert from "node:assert/strict";
import { compose, type Seventy } from "../../bot/compose.ts";
import { readConfig } from "../../bot/config.ts";
import { converse } from "../../bot/conversation/converse.ts";
import { rememberedMs } from "../../bot/conversation/memory.ts";
import { understand } from "../../bot/conversation/understanding/understand.ts";
import { isFault } from "../../bot/kernel/fault.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { addressOf } from "../fakes/address.ts";
import { allOf } from "../support/all-of.ts";
import { fillTenant, openSeventy } from "../support/full-tenant.ts";
import { day } from "../support/small-facts.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const tenant = "remembering";
const question = understand("score in June 2026") ?? assert.fail();

describe("what a conversation remembers", () => {
  let storage: TestStorage;
  let store: Store;
  let instances: readonly Seventy[];
  let now = Date.parse("2026-11-20T09:00:00Z");

  before(async function () {
    this.timeout(60_000);
    storage = await openTestStorage();
    store = await storage.open();
    const clock = { today: () => day("2026-11-20"), isStated: true, now: () => now };
    instances = await Promise.all([1, 2].map(() => compose(readConfig({}), { connectionString: storage.connectionString }, silent, clock)));
    await fillTenant(await openSeventy(storage.connectionString), tenant);
  });
  after(() => storage.close());

  const says = async (instance: number, text: string, conversation = "19:thread@thread.tacv2", person = "Megan-1") => {
    const address = { ...addressOf(conversation), tenant };
    const said = { text, tenant, person, where: "channel" as const, address };
    return (await converse(instances[instance]?.conversation ?? assert.fail(), said)).answer;
  };

  it("is gone on from by another instance, for half an hour", async () => {
    await says(0, "score in September 2026");
    const answer = await says(1, "and for Enterprise?");
    assert.ok(answer.kind === "score" && answer.basis.asOf === "2026-09" && answer.basis.track === "enterprise");
    now += rememberedMs;
    assert.equal((await says(0, "and for SMB?")).kind, "declined");
  });

  it("is forgotten by every instance", async () => {
    await says(0, "score in September 2026");
    await says(1, "start over");
    assert.equal((await says(0, "and for Enterprise?")).kind, "declined");
  });

  it("is kept under keys that Azure takes, whatever a conversation or a person is called", async () => {
    for (const [conversation, person] of [
      ["19:meeting_x/y\\z#?@thread.v2", "29:1/2#3?4"],
      ["a".repeat(2_000), "b".repeat(2_000)],
      ["\u0001line\nbreak", "|"],
      ["19:x@thread.tacv2;messageid=1", "Ærøskøbing 🎉"],
    ] as const) {
      await says(0, "score in September 2026", conversation, person);
      assert.equal((await says(1, "and for Enterprise?", conversation, person)).kind, "score", conversation);
    }
  });

  it("of two messages at once is one of the two, and both are answered", async () => {
    const whose = { tenant, conversation: "at-once", person: "megan" };
    const answers = await Promise.all(["score", "how are deployments", "net adds?"].map((text, index) => says(index % 2, text, "at-once", "megan")));
    assert.deepEqual(
      answers.map((one) => one.kind),
      ["score", "subcategory", "subcategory"],
    );
    assert.ok(["score", "subcategory"].includes((await store.memory.recall(whose))?.remembered.question.kind ?? ""));
  });

  it("is told when somebody else wrote first, and never overwritten", async () => {
    const whose = { tenant, conversation: "lost", person: "megan" };
    await store.memory.remember(whose, { question, at: 1 }, null);
    const first = (await store.memory.recall(whose)) ?? assert.fail();
    await store.memory.remember(whose, { question, at: 2 }, first.version);
    await assert.rejects(store.memory.remember(whose, { question, at: 3 }, first.version), (error) => isFault(error, "store.lost-race"));
    await assert.rejects(store.memory.remember(whose, { question, at: 3 }, null), (error) => isFault(error, "store.lost-race"));
    assert.equal((await store.memory.recall(whose))?.remembered.at, 2);
  });

  it("holds a question in its normal form and its time, and nothing else", async () => {
    await says(0, "Oh,  our SCORE for  September 2026, please!!", "form", "megan");
    const { remembered } = (await store.memory.recall({ tenant, conversation: "form", person: "megan" })) ?? assert.fail();
    assert.deepEqual(Object.keys(remembered).sort(), ["at", "question"]);
    assert.deepEqual(Object.keys(remembered.question).sort(), ["kind", "slots", "text"]);
    assert.equal(remembered.question.text, "oh our score please in september 2026");
  });

  it("is deleted by tidying up once it is too old, and not before", async () => {
    const rows = async (): Promise<number> => (await allOf(store.archive.rows(tenant, "memory"))).length;
    await says(0, "score", "young", "megan");
    const all = await rows();
    const seventy = instances[0] ?? assert.fail();
    const old = (await seventy.keeping.tidy(true)).memories;
    assert.equal(await rows(), all, "a dry run deletes nothing");
    assert.equal((await seventy.keeping.tidy(false)).memories, old);
    assert.ok(old > 0 && (await rows()) === all - old);
    assert.notEqual(await store.memory.recall({ tenant, conversation: "young", person: "megan" }), null);
    now += rememberedMs;
    await seventy.keeping.tidy(false);
    assert.equal(await rows(), 0);
  });
});
