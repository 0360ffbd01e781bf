// What an activity tells of where it came from: subscriptions follow its address, and it can be reached again.

import assert from "node:assert/strict";
import sinon from "sinon";
import { Healing } from "../../bot/delivery/healing.ts";
import { heardFrom } from "../../bot/delivery/heard.ts";
import { SubscriptionsInMemory } from "../../bot/delivery/subscriptions-in-memory.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { addressOf } from "../fakes/address.ts";
import { ReachabilityInMemory } from "../fakes/delivery.ts";
import { subscriptionOf } from "../fakes/subscription.ts";

const moved = { ...addressOf("sales"), serviceUrl: "http://127.0.0.1:10/fr/" };

describe("hearing from a conversation", () => {
  it("brings the address of its digest up to date, and of the alert of who speaks there alone, and of nobody else's", async () => {
    const { subscriptions, heard } = await withSubscriptions();
    await heard(moved, "megan");
    const where = async (kind: "digest" | "alert", subscriber: string) => (await subscriptions.of(kind, "adatum", subscriber))[0]?.address.serviceUrl;
    assert.deepEqual(
      [await where("digest", "sales"), await where("alert", "megan"), await where("digest", "service"), await where("alert", "lee")],
      [moved.serviceUrl, moved.serviceUrl, addressOf("x").serviceUrl, addressOf("x").serviceUrl],
    );
  });

  it("asks for subscriptions only when the address is another than last time", async () => {
    const { subscriptions, heard } = await withSubscriptions();
    const of = sinon.spy(subscriptions, "of");
    for (let time = 0; time < 3; time += 1) await heard(moved, null);
    assert.equal(of.callCount, 1);
    await heard(addressOf("sales"), null);
    assert.equal(of.callCount, 2);
  });

  it("opens the personal chat again where the app was removed and is installed anew", async () => {
    const { opened, heard } = await withSubscriptions();
    await heard(addressOf("megan"), "megan", null, true);
    await heard(addressOf("megan"), "megan");
    assert.equal(opened.callCount, 1);
    await heard(addressOf("megan"), "megan", null, true);
    assert.equal(opened.callCount, 2);
  });

  it("takes the mark away that nothing reaches it, a moment later, each time that it was marked", async () => {
    const { reachability, healing, heard } = await withSubscriptions();
    for (let time = 0; time < 2; time += 1) {
      await reachability.mark("adatum", { conversation: "sales", reason: "teams.BotDisabledByAdmin", since: 0 });
      await heard(moved, null);
      await healing.flush();
      assert.equal((await reachability.unreachable("adatum")).size, 0);
    }
  });

  it("takes a mark away that another instance set after it was heard, and leaves those who said nothing alone", async () => {
    const { reachability, healing, heard } = await withSubscriptions();
    await heard(moved, null);
    for (const conversation of ["sales", "service"])
      await reachability.mark("adatum", { conversation, reason: "teams.NotEnoughPermissions", since: 0 });
    await healing.flush();
    assert.deepEqual([...(await reachability.unreachable("adatum")).keys()], ["service"]);
  });

  it("asks the storage nothing with an activity, and once for all that spoke meanwhile", async () => {
    const { reachability, healing, later, heard } = await withSubscriptions();
    const [looks, heals] = [sinon.spy(reachability, "unreachable"), sinon.spy(reachability, "heal")];
    for (let time = 0; time < 500; time += 1) await heard(addressOf(`c${time % 5}`), null);
    assert.deepEqual([looks.callCount, heals.callCount, later.callCount], [0, 0, 1]);
    later.firstCall.firstArg();
    await healing.flush();
    assert.deepEqual([looks.callCount, heals.callCount], [1, 0]);
    await heard(addressOf("c1"), null);
    assert.equal(later.callCount, 2);
  });

  it("looks again later where the storage could not be asked", async () => {
    const { reachability, healing, later, heard } = await withSubscriptions();
    await reachability.mark("adatum", { conversation: "sales", reason: "teams.BotDisabledByAdmin", since: 0 });
    const look = sinon.stub(reachability, "unreachable").rejects(new Error("storage"));
    await heard(moved, null);
    later.firstCall.firstArg();
    await healing.flush();
    look.restore();
    assert.equal(later.callCount, 2);
    await healing.flush();
    assert.equal((await reachability.unreachable("adatum")).size, 0);
  });

  it("tells whose personal chat it is, once for each address and time zone, and nothing of a chat of several", async () => {
    const { opened, heard } = await withSubscriptions();
    await heard(moved, null);
    for (let time = 0; time < 3; time += 1) await heard(addressOf("megan"), "megan", "Europe/Berlin");
    await heard(addressOf("megan"), "megan", "Europe/Lisbon");
    assert.deepEqual(opened.args, [
      [addressOf("megan"), "megan", "Europe/Berlin"],
      [addressOf("megan"), "megan", "Europe/Lisbon"],
    ]);
  });

  it("does not bring back a subscription that was ended meanwhile", async () => {
    const { subscriptions } = await withSubscriptions();
    const found = (await subscriptions.of("digest", "adatum", "sales"))[0] ?? assert.fail();
    await subscriptions.unsubscribe(found);
    await subscriptions.readdress(found, moved);
    assert.deepEqual(await subscriptions.of("digest", "adatum", "sales"), []);
  });

  it("never fails: the answer was given, and the next activity tells it again", async () => {
    const { subscriptions, healing, opened } = await withSubscriptions();
    const of = sinon.stub(subscriptions, "of").rejects(new Error("storage"));
    const heard = heardFrom({ healing, subscriptions, opened, telemetry: silent });
    for (let time = 0; time < 2; time += 1) await heard(moved, null);
    assert.equal(of.callCount, 2);
  });
});

async function withSubscriptions() {
  const subscriptions = new SubscriptionsInMemory();
  for (const one of ["sales", "service"]) await subscriptions.subscribe(subscriptionOf({ kind: "digest", subscriber: one, address: addressOf(one) }));
  for (const one of ["megan", "lee"]) await subscriptions.subscribe(subscriptionOf({ kind: "alert", subscriber: one, address: addressOf(one) }));
  const reachability = new ReachabilityInMemory();
  const later = sinon.spy((_work: () => void) => {});
  const healing = new Healing(reachability, silent, later);
  const opened = sinon.spy(async () => {});
  return { subscriptions, reachability, healing, later, opened, heard: heardFrom({ healing, subscriptions, opened, telemetry: silent }) };
}
