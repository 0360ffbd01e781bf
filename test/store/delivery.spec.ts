// What delivery keeps, against a real Azurite: messages and their index, tasks, permits, marks, the switch and digest runs.

import assert from "node:assert/strict";
import { alertsLaneOf } from "../../bot/delivery/lanes.ts";
import type { Message } from "../../bot/delivery/message.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import { hourOf } from "../../bot/delivery/outbox.ts";
import { taskOf } from "../../bot/delivery/with-queue.ts";
import { isFault } from "../../bot/kernel/fault.ts";
import type { Month } from "../../bot/kernel/month.ts";
import { openAzureStorage } from "../../bot/store/azure-storage.ts";
import { keyOf, pack } from "../../bot/store/entity.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { addressOf } from "../fakes/address.ts";
import { allOf } from "../support/all-of.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const at = Date.UTC(2026, 10, 5, 8, 30);

function message(recipient: string, subject = "digest/2026-10", tenant = "tenant-a"): Message {
  return newMessage({ tenant, recipient, subject, address: addressOf(recipient, tenant), answer: { kind: "help", why: "asked" } }, at);
}

const lostRace = (error: unknown): boolean => isFault(error, "store.lost-race");

describe("what delivery keeps", () => {
  let storage: TestStorage;
  let store: Store;

  before(async () => {
    storage = await openTestStorage();
    store = await storage.open();
  });
  after(() => storage.close());

  it("is a message of one recipient and subject once, however many add it", async () => {
    const added = await Promise.all(Array.from({ length: 8 }, () => store.outbox.add(message("19:once@thread.tacv2"))));
    assert.equal(added.filter((isNew) => isNew).length, 1);
    assert.equal(await store.outbox.add(message("19:once@thread.tacv2", "digest/2026-11")), true);
  });

  it("is many messages at once, each told whether it is new, twice the same one included", async () => {
    const many = Array.from({ length: 230 }, (_, index) => message(`many-${index}`));
    await store.outbox.add(many[7] ?? assert.fail());
    const added = await store.outbox.addAll([...many, many[3] ?? assert.fail()]);
    assert.deepEqual([added.length, added.filter((isNew) => isNew).length, added[7], added[230]], [231, 229, false, false]);
    assert.equal((await allOf(store.outbox.ledger("tenant-a"))).filter((one) => one.recipient.startsWith("many-")).length, 230);
  });

  it("lets one of two claim a message, and a claim leaves what it says alone", async () => {
    const found = (await store.outbox.find("tenant-a", "many-1", "digest/2026-10")) ?? assert.fail();
    const claimed: Message = { ...found.value, state: "claimed", attempts: 1, since: at + 5, claim: { id: "a", task: "1" }, outcome: "x.y" };
    const version = await store.outbox.change(claimed, found.version);
    await assert.rejects(store.outbox.change({ ...claimed, claim: { id: "b", task: "1" } }, found.version), lostRace);
    assert.deepEqual((await store.outbox.read(found.id))?.value, claimed);
    await store.outbox.change({ ...claimed, state: "due", outcome: null, claim: null }, version);
    assert.deepEqual((await store.outbox.read(found.id))?.value, { ...found.value, attempts: 1, since: at + 5 });
  });

  it("is an index of due hours, which names ids alone and forgets what has ended", async () => {
    const own = { ...message("indexed", "alert/2026-10", "tenant-i"), dueAt: at + 3_600_000, notBefore: at + 3_600_000 };
    await store.outbox.add(own);
    const due = async (now: number) => (await allOf(store.outbox.dueBy(now))).filter((one) => one.id.startsWith("tenant-i"));
    assert.deepEqual(await due(at), []);
    const id = store.outbox.idOf(own);
    assert.deepEqual(await due(at + 3_600_000), [{ id, hour: hourOf(at + 3_600_000), writtenAt: at }]);
    await store.outbox.settle([
      { id, hour: hourOf(own.dueAt) },
      { id: "tenant-i|gone|gone", hour: hourOf(own.dueAt) },
    ]);
    assert.deepEqual(await due(at + 3_600_000), []);
  });

  it("reads messages of older shapes, and finds those that are due among them", async () => {
    const { repeats: _r, claim: _c, dueAt: _d, ...old } = message("older", "digest/2026-09", "tenant-o");
    const entity = { partitionKey: "tenant-o", rowKey: keyOf("older", "digest/2026-09"), state: "sending", ...pack(2, { ...old, state: "sending" }) };
    await (await openAzureStorage({ connectionString: storage.connectionString })).tables.outbox.createEntity(entity);
    const found = (await store.outbox.find("tenant-o", "older", "digest/2026-09")) ?? assert.fail();
    assert.deepEqual(found.value, { ...message("older", "digest/2026-09", "tenant-o"), state: "claimed" });
    assert.equal((await allOf(store.outbox.ledger("tenant-o")))[0]?.state, "claimed");
    await store.outbox.indexOlder();
    assert.equal((await allOf(store.outbox.dueBy(at))).filter((one) => one.id === found.id).length, 1);
    await store.outbox.change({ ...found.value, state: "unknown", outcome: "delivery.sender-died" }, found.version);
    assert.equal((await store.outbox.read(found.id))?.value.state, "unknown");
    assert.equal((await allOf(store.outbox.ledger("tenant-o")))[0]?.outcome, "delivery.sender-died");
  });

  it("is a lane of tasks for each tenant: hidden from others while one has it, counted, gone when removed", async () => {
    const task = taskOf("tenant-q|a|b", message("a"));
    assert.equal(await store.queue.isEmpty("tenant-q"), true);
    await store.queue.put("tenant-q", [task], 0);
    await store.queue.put("Tenant_Q with signs", [task], 0);
    assert.deepEqual((await store.queue.lanes()).filter((lane) => lane.toLowerCase().includes("q")).sort(), ["Tenant_Q with signs", "tenant-q"]);
    const [received] = await store.queue.receive("tenant-q", 32, 60_000);
    assert.deepEqual([received?.tasks, received?.times], [[task], 1]);
    assert.deepEqual(await store.queue.receive("tenant-q", 32, 60_000), []);
    assert.equal(await store.queue.isEmpty("tenant-q"), false);
    await store.queue.remove("tenant-q", received ?? assert.fail());
    await store.queue.remove("tenant-q", received ?? assert.fail());
    assert.equal(await store.queue.isEmpty("tenant-q"), true);
  });

  it("is a lane of a tenant's alerts beside it, in which somebody sees whether work waits without taking it", async () => {
    const lane = alertsLaneOf("tenant-v");
    assert.equal(await store.queue.hasWork(lane), false);
    await store.queue.put(lane, [taskOf("tenant-v|a|b", message("a"))], 0);
    assert.deepEqual(
      [await store.queue.hasWork(lane), await store.queue.hasWork("tenant-v"), await store.queue.isEmpty("tenant-v")],
      [true, false, true],
    );
    assert.ok((await store.queue.lanes()).includes(lane));
    const [received] = await store.queue.receive(lane, 1, 60_000);
    assert.deepEqual([received?.times, await store.queue.hasWork(lane), await store.queue.isEmpty(lane)], [1, false, false]);
  });

  it("is a pace that no number of workers exceeds together", async () => {
    const pace = { perSecond: 20, perConversation: [{ count: 1, milliseconds: 1_000 }] };
    const workers = [1, 2, 3, 4].map(() => store.permits(pace));
    const taken = await Promise.all(
      workers.map((permits, index) =>
        permits.take(
          "tenant-p",
          ["a", "b", "c", "d", "e"].map((one) => `${one}${index}`),
          at,
        ),
      ),
    );
    const slots = taken.flatMap((one) => one.slots).sort((a, b) => Number(a) - Number(b));
    assert.deepEqual(
      slots,
      Array.from({ length: 20 }, (_, index) => at + index * 50),
    );
    assert.deepEqual((await workers[0]?.take("tenant-p", ["e0"], at + 1_000))?.slots, [null]);
    await workers[1]?.pause("tenant-p", at + 9_000);
    assert.deepEqual(await workers[2]?.take("tenant-p", ["z"], at + 1_100), { slots: [null], again: at + 9_000 });
  });

  it("is what answers took of that pace, whichever instance gave them", async () => {
    const pace = { perSecond: 40, forAnswers: 10, perConversation: [] };
    const [one, other] = [store.permits(pace), (await storage.open()).permits(pace)];
    const answers = (name: string) => Array.from({ length: 10 }, (_, index) => ({ conversation: `${name}${index}`, at }));
    await Promise.all([one.answered("tenant-a", answers("x"), at), other.answered("tenant-a", answers("y"), at)]);
    // Of twenty at once two are their part; the other eighteen are yielded to.
    assert.deepEqual((await one.take("tenant-a", ["d"], at)).slots, [at + 18 * 25]);
  });

  it("is which conversations nothing reaches, until they are heard from", async () => {
    const mark = { conversation: "19:x@thread.tacv2", reason: "teams.BotNotInConversationRoster", since: at };
    await store.reachability.mark("tenant-r", mark);
    await store.reachability.mark("tenant-r", mark);
    assert.deepEqual([...(await store.reachability.unreachable("tenant-r")).values()], [mark]);
    assert.deepEqual(
      [await store.reachability.heal("tenant-r", mark.conversation), await store.reachability.heal("tenant-r", mark.conversation)],
      [true, false],
    );
    assert.equal((await store.reachability.unreachable("tenant-r")).size, 0);
  });

  it("is one switch for all, and one sweep for all who ask within a minute", async () => {
    const other = await storage.open();
    assert.deepEqual([await store.sendSwitch.set(true, null), await other.sendSwitch.heldBack("tenant-s")], [false, "service"]);
    assert.equal(await store.sendSwitch.set(false, null), true);
    const swept = await Promise.all([1, 2, 3, 4].map(() => store.sendSwitch.claimSweep(at, 60_000)));
    assert.equal(swept.filter((isOurs) => isOurs).length, 1);
    assert.equal(await other.sendSwitch.claimSweep(at + 60_000, 60_000), true);
  });

  it("is a tenant's own switch, which holds back nobody else", async () => {
    const other = await storage.open();
    assert.equal(await store.sendSwitch.set(true, "tenant-s"), false);
    assert.deepEqual([await other.sendSwitch.heldBack("tenant-s"), await other.sendSwitch.heldBack("tenant-t")], ["tenant", null]);
    await store.sendSwitch.set(false, "tenant-s");
    assert.equal(await store.sendSwitch.heldBack("tenant-s"), null);
  });

  it("is the personal chats that people opened, at their latest address, until the app is taken out", async () => {
    const chat = { tenant: "tenant-c", person: "MEGAN", address: addressOf("chat-of-megan"), zone: "Europe/Berlin" };
    await Promise.all([1, 2, 3].map(() => store.chats.opened(chat)));
    await store.chats.alerted("tenant-c", "megan");
    await store.chats.opened({ ...chat, address: addressOf("another") });
    assert.deepEqual(await store.chats.chats("tenant-c"), [{ ...chat, address: addressOf("another"), wasAlerted: true }]);
    assert.deepEqual([await store.chats.chats("tenant-d"), await store.subscriptions.subscriptions("alert", "tenant-c")], [[], []]);
    await store.chats.closed("tenant-c", "megan");
    assert.equal(await store.chats.chat("tenant-c", "megan"), null);
    await store.chats.alerted("tenant-c", "megan");
    assert.equal(await store.chats.chat("tenant-c", "megan"), null);
  });

  it("is one digest run of four that tick at once, made again when its maker died", async () => {
    const run = { tenant: "tenant-d", designation: "business-applications" as const, month: "2026-10" as Month, of: "all" };
    const claim = (now: number) => Promise.all([1, 2, 3, 4].map(async () => (await storage.open()).digestRuns.claim(run, now)));
    const [mine, ...more] = (await claim(at)).filter((one) => one !== null);
    assert.ok(mine !== undefined && more.length === 0);
    assert.deepEqual(await claim(at + 5 * 60_000), [null, null, null, null]);
    const again = (await claim(at + 15 * 60_000)).filter((one) => one !== null);
    assert.equal(again.length, 1);
    await store.digestRuns.finish(run, mine, 3, at);
    await store.digestRuns.finish(run, again[0] ?? assert.fail(), 3, at + 16 * 60_000);
    assert.deepEqual(await claim(at + 17 * 60_000), [null, null, null, null]);
    const second = (await claim(at + 27 * 60_000)).filter((one) => one !== null);
    assert.equal(second.length, 1, "for who subscribed in that very moment");
    await store.digestRuns.finish(run, second[0] ?? assert.fail(), 3, at + 27 * 60_000);
    assert.deepEqual(await claim(at + 86_400_000), [null, null, null, null]);
    assert.notEqual(await store.digestRuns.claim({ ...run, of: "others, whose day has come" }, at + 86_400_000), null);
  });
});
