// What an activity tells of where it came from: subscriptions follow its address, and it can be reached again.

import assert from "node:assert/strict";
import sinon from "sinon";
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

  it("takes the mark away that nothing reaches it, each time", async () => {
    const { reachability, heard } = await withSubscriptions();
    for (let time = 0; time < 2; time += 1) {
      await reachability.mark("adatum", { conversation: "sales", reason: "teams.BotDisabledByAdmin", since: 0 });
      await heard(moved, null);
      assert.equal((await reachability.unreachable("adatum")).size, 0);
    }
  });

  it("does not bring back a subscription that was ended meanwhile", async () => {
    const { subscriptions } = await withSubscriptions();
    const found = (await subscriptions.of("digest", "adatum", "sales"))[0] ?? assert.fail();
    await subscriptions.unsubscribe(found);
    await subscriptions.readdress(found, moved);
    assert.deepEqual(await subscriptions.of("digest", "adatum", "sales"), []);
  });

  it("never fails: the answer was given, and the next activity tells it again", async () => {
    const { subscriptions, reachability } = await withSubscriptions();
    const heal = sinon.stub().rejects(new Error("storage"));
    const heard = heardFrom({ reachability: { ...reachability, heal }, subscriptions, telemetry: silent });
    await heard(moved, null);
    assert.equal(heal.callCount, 1);
  });
});

async function withSubscriptions() {
  const subscriptions = new SubscriptionsInMemory();
  for (const one of ["sales", "service"]) await subscriptions.subscribe(subscriptionOf({ kind: "digest", subscriber: one, address: addressOf(one) }));
  for (const one of ["megan", "lee"]) await subscriptions.subscribe(subscriptionOf({ kind: "alert", subscriber: one, address: addressOf(one) }));
  const reachability = new ReachabilityInMemory();
  return { subscriptions, reachability, heard: heardFrom({ reachability, subscriptions, telemetry: silent }) };
}
