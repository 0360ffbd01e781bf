// Updates of posted cards: they go to the card that was posted, wait for one that is on its way, and may be tried again without harm.

import assert from "node:assert/strict";
import { deliver } from "../../bot/delivery/deliver.ts";
import type { SendOutcome } from "../../bot/delivery/message.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import { withQueue } from "../../bot/delivery/with-queue.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { addressOf } from "../fakes/address.ts";
import { fakeDelivery } from "../fakes/delivery.ts";

const started = Date.parse("2026-11-21T23:30:00Z");
const sent: SendOutcome = { end: "sent", posted: "1:card" };

describe("an update of a posted card", () => {
  it("takes the place of the card, by the name that the channel gave it, and posts nothing", async () => {
    const { ports, send, update, post, outbox } = fakes(async () => sent);
    await post("alert/a");
    await deliver(ports);
    await post("alert/a/update/1", "alert/a");
    assert.equal((await deliver(ports)).sent, 1);
    assert.equal(send.callCount, 1);
    assert.deepEqual(
      update.args.map(([address, card]) => [address.conversation, card]),
      [["megan", "1:card"]],
    );
    assert.deepEqual(
      outbox.all().map((one) => [one.subject, one.state, one.posted]),
      [
        ["alert/a", "sent", "1:card"],
        ["alert/a/update/1", "sent", null],
      ],
    );
  });

  it("waits for the card that is held back at night, and then goes to it", async () => {
    const { ports, update, post, clock } = fakes(async () => sent);
    await post("alert/a", undefined, started + 3_600_000);
    await post("alert/a/update/1", "alert/a");
    await deliver(ports);
    assert.equal(update.callCount, 0);
    clock.time += 2 * 3_600_000;
    await deliver(ports);
    assert.equal(update.callCount, 1);
  });

  it("goes out at night, because it notifies nobody", async () => {
    const { ports, update, post, clock } = fakes(async () => sent);
    await post("alert/a");
    await deliver(ports);
    clock.time = Date.parse("2026-11-22T02:00:00Z");
    await post("alert/a/update/1", "alert/a");
    await deliver(ports);
    assert.equal(update.callCount, 1);
  });

  it("whose end is unknown is tried again, since twice is as good as once", async () => {
    const outcomes: SendOutcome[] = [sent, { end: "unknown", code: "teams.no-answer" }, sent];
    const { ports, update, post, outbox, clock } = fakes(async () => outcomes.shift() ?? assert.fail());
    await post("alert/a");
    await deliver(ports);
    await post("alert/a/update/1", "alert/a");
    await deliver(ports);
    clock.time += 60_000;
    await deliver(ports);
    assert.equal(update.callCount, 2);
    assert.equal(outbox.all()[1]?.state, "sent");
  });

  it("is given up as unknown after eight tries", async () => {
    const { ports, update, post, outbox, clock } = fakes(async () => (update.callCount > 0 ? { end: "unknown", code: "teams.no-answer" } : sent));
    await post("alert/a");
    await deliver(ports);
    await post("alert/a/update/1", "alert/a");
    for (let round = 0; round < 12; round += 1, clock.time += 3_600_000) await deliver(ports);
    assert.deepEqual([update.callCount, outbox.all()[1]?.state], [8, "unknown"]);
  });

  it("of a card that never arrived changes nothing and says why", async () => {
    const { ports, update, post, outbox } = fakes(async () => ({ end: "refused", code: "teams.gone" }));
    await post("alert/a");
    await deliver(ports);
    await post("alert/a/update/1", "alert/a");
    await deliver(ports);
    assert.equal(update.callCount, 0);
    assert.deepEqual([outbox.all()[1]?.state, outbox.all()[1]?.outcome], ["suppressed", "delivery.nothing-posted"]);
  });

  it("of a card whose name is not known changes nothing, posts nothing and says so", async () => {
    const { ports, update, post, outbox, send } = fakes(async () => ({ end: "sent" }));
    await post("alert/a");
    await deliver(ports);
    await post("alert/a/update/1", "alert/a");
    await deliver(ports);
    assert.deepEqual([send.callCount, update.callCount], [1, 0]);
    assert.deepEqual([outbox.all()[1]?.state, outbox.all()[1]?.outcome], ["suppressed", "delivery.card-not-known"]);
  });

  it("waits while what it tells is still being kept, and is left out where that is over", async () => {
    const { ports, post, send, outbox, clock } = fakes(async () => sent);
    const says = ["not-yet", "not-yet", null] as const;
    let asked = 0;
    await post("alert/a");
    const answerFor = async () => says[asked++] ?? null;
    for (let round = 0; round < 3; round += 1, clock.time += 1_000) await deliver({ ...ports, answerFor });
    assert.equal(send.callCount, 0);
    assert.deepEqual([outbox.all()[0]?.state, outbox.all()[0]?.outcome], ["suppressed", "delivery.over"]);
  });
});

function fakes(answer: () => Promise<SendOutcome>) {
  const own = fakeDelivery(started, answer);
  const postbox = withQueue(own.outbox, own.queue, silent);
  const post = (subject: string, updates?: string, notBefore = own.clock.now()) => {
    const about = {
      tenant: "adatum",
      recipient: "megan",
      subject,
      address: addressOf("megan", "adatum"),
      answer: { kind: "help", why: "asked" } as const,
    };
    return postbox.add({ ...newMessage({ ...about, ...(updates === undefined ? {} : { updates }) }, own.clock.now()), notBefore });
  };
  return { ...own, post };
}
