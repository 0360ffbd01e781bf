// A welcome where the app was installed: one a place, that subscribes nobody; and nothing after it was removed, until it is back.

import assert from "node:assert/strict";
import { markRemoved, type WelcomePorts, welcomeInstalled } from "../../../bot/conversation/welcome/welcome-installed.ts";
import { deliver } from "../../../bot/delivery/deliver.ts";
import type { Installed } from "../../../bot/delivery/installed.ts";
import { newMessage } from "../../../bot/delivery/new-message.ts";
import { SubscriptionsInMemory } from "../../../bot/delivery/subscriptions-in-memory.ts";
import { withQueue } from "../../../bot/delivery/with-queue.ts";
import { silent } from "../../../bot/kernel/telemetry.ts";
import { render } from "../../../bot/render/render.ts";
import { addressOf } from "../../fakes/address.ts";
import { fakeDelivery } from "../../fakes/delivery.ts";
import { subscriptionOf } from "../../fakes/subscription.ts";

const started = Date.parse("2026-11-20T12:00:00Z");

describe("an installation", () => {
  it("in a team is welcomed in the chosen channel, by the name of who did it, and subscribes nobody", async () => {
    const { ports, install, delivered, subscriptions } = fakes();
    await install(teamInstalled());
    const [welcome] = await delivered();
    assert.equal(welcome?.conversation, "19:chosen");
    assert.match(welcome.text, /Megan Bowen added me to this team\./);
    assert.match(welcome.text, /post a digest here, in Partner programme: .* nothing unless somebody says yes/);
    assert.deepEqual(welcome.buttons.slice(0, 1), ["Post a monthly digest here"]);
    assert.deepEqual(await subscriptions.subscriptions("digest"), []);
    assert.ok(ports);
  });

  it("whose installer nobody knows is told by a sentence that needs no name", async () => {
    const { install, delivered } = fakes();
    await install(teamInstalled({ installer: async () => null, channel: null }));
    const [welcome] = await delivered();
    assert.match(welcome?.text ?? "", /I was added to this team\. Once a month I can post a digest in this channel/);
  });

  it("in a group chat and in a personal chat is welcomed as what it is", async () => {
    const { install, delivered } = fakes();
    await install(chatInstalled("group", "19:chat"));
    await install(chatInstalled("personal", "a:megan"));
    const [group, personal] = await delivered();
    assert.match(group?.text ?? "", /Megan Bowen added me to this chat\. .*mention me/);
    assert.match(personal?.text ?? "", /I can send you a digest, and alert you .* unless you say yes/);
    assert.doesNotMatch(personal?.text ?? "", /added me|mention me/);
  });

  it("is welcomed once, whichever of its two activities comes first, in the channel that one of them names", async () => {
    for (const order of ["chosen first", "chosen last"]) {
      const { install, delivered, late } = fakes();
      const half = teamInstalled({ isWhole: false, address: { ...addressOf("19:team"), team: "19:team" }, channel: null });
      const both = order === "chosen first" ? [teamInstalled(), half] : [half, teamInstalled()];
      for (const one of both) await install(one);
      await late();
      assert.deepEqual(
        (await delivered()).map((one) => one.conversation),
        ["19:chosen"],
        order,
      );
    }
  });

  it("is welcomed in the general channel where only the activity without a channel came", async () => {
    const { install, delivered, late } = fakes();
    await install(teamInstalled({ isWhole: false, address: { ...addressOf("19:team"), team: "19:team" }, channel: null }));
    assert.deepEqual(await delivered(), []);
    await late();
    assert.deepEqual(
      (await delivered()).map((one) => one.conversation),
      ["19:team"],
    );
  });

  it("told to several instances at once, and again later, is welcomed once", async () => {
    const { install, delivered } = fakes();
    await Promise.all([install(teamInstalled()), install(teamInstalled()), install(teamInstalled())]);
    await install(teamInstalled());
    assert.equal((await delivered()).length, 1);
    await install(teamInstalled());
    assert.equal((await delivered()).length, 0);
  });
});

describe("a removal", () => {
  it("makes every channel of the team that is subscribed one that can't be reached, and a new installation heals them and is welcomed", async () => {
    const { ports, install, delivered, clock, subscriptions, reachability, outbox } = fakes();
    await install(teamInstalled());
    await delivered();
    const sales = { ...addressOf("19:sales"), team: "19:team" };
    await subscriptions.subscribe(subscriptionOf({ kind: "digest", subscriber: "19:sales", address: sales }));
    await subscriptions.subscribe(subscriptionOf({ kind: "digest", subscriber: "19:elsewhere" }));
    await markRemoved(
      { ...ports, chats: { closed: async () => assert.fail("nobody's chat") } },
      { tenant: "adatum", team: "19:team", conversation: "19:team", alone: null },
    );
    const marks = await reachability.unreachable("adatum");
    assert.deepEqual([...marks.keys()].sort(), ["19:sales", "19:team"]);
    assert.equal(marks.get("19:sales")?.reason, "teams.removed");

    await ports.outbox.add(
      newMessage(
        { tenant: "adatum", recipient: "19:sales", subject: "digest/2026-10", address: sales, answer: { kind: "help", why: "asked" } },
        clock.time,
      ),
    );
    assert.deepEqual(await delivered(), []);
    assert.deepEqual(outbox.all().at(-1)?.state, "suppressed");

    clock.time += 86_400_000;
    await Promise.all([install(teamInstalled()), install(teamInstalled())]);
    await install(teamInstalled());
    clock.time += 60_000;
    assert.equal((await delivered()).length, 1);
    assert.equal((await reachability.unreachable("adatum")).size, 0);
    assert.equal((await subscriptions.subscriptions("digest")).length, 2);
  });
});

describe("a removal from a personal chat", () => {
  it("closes it, and it can't be reached", async () => {
    const { ports, reachability } = fakes();
    const closed: string[] = [];
    const chats = { closed: async (_tenant: string, person: string) => void closed.push(person) };
    await markRemoved({ ...ports, chats }, { tenant: "adatum", team: null, conversation: "a:megan", alone: "megan" });
    assert.deepEqual(closed, ["megan"]);
    assert.deepEqual([...(await reachability.unreachable("adatum")).keys()], ["a:megan"]);
  });
});

function teamInstalled(about: Partial<Installed> = {}): Installed {
  const address = { ...addressOf("19:chosen"), team: "19:team" };
  return { where: "team", place: "19:team", address, channel: "Partner programme", isWhole: true, installer: async () => "Megan Bowen", ...about };
}

function chatInstalled(where: "group" | "personal", conversation: string): Installed {
  return { where, place: conversation, address: addressOf(conversation), channel: null, isWhole: true, installer: async () => "Megan Bowen" };
}

function fakes() {
  const own = fakeDelivery(started);
  const subscriptions = new SubscriptionsInMemory();
  const put: (() => Promise<void>)[] = [];
  const ports: WelcomePorts = {
    outbox: withQueue(own.outbox, own.queue, silent),
    reachability: own.reachability,
    subscriptions,
    now: () => own.clock.time,
    later: (work) => void put.push(work),
  };
  let seen = 0;
  return {
    ...own,
    ports,
    subscriptions,
    install: (installed: Installed) => welcomeInstalled(ports, installed),
    /** What was put off is done. */
    async late() {
      for (const work of put.splice(0)) await work();
    },
    /** What was sent since this was asked last. */
    async delivered() {
      await deliver(own.ports);
      const fresh = own.send.args.slice(seen);
      seen = own.send.callCount;
      return fresh.map(([{ conversation }, answer]) => {
        const { text, card } = render(answer, null);
        const buttons = (card["actions"] as { data: { ask: string } }[]).map((one) => one.data.ask);
        return { conversation, text: text.replaceAll("\n", " "), buttons };
      });
    },
  };
}
