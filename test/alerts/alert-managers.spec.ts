// Managers get the alert of a drop to zero without asking: once named and once they have opened their personal chat, whichever comes last.

import assert from "node:assert/strict";
import { alertingManagers, alertManager } from "../../bot/alerts/alert-managers.ts";
import type { PersonalChat } from "../../bot/delivery/personal-chats.ts";
import { SubscriptionsInMemory } from "../../bot/delivery/subscriptions-in-memory.ts";
import { addressOf } from "../fakes/address.ts";
import { OutboxInMemory } from "../fakes/outbox-in-memory.ts";
import { fakeRoles, ids } from "../fakes/roles.ts";
import { subscriptionOf } from "../fakes/subscription.ts";

const { ada, megan } = ids;

function opened() {
  const subscriptions = new SubscriptionsInMemory();
  const outbox = new OutboxInMemory();
  const roles = fakeRoles();
  const chats = new Map<string, PersonalChat>();
  const ports = {
    subscriptions,
    outbox,
    chats: {
      chat: async (_tenant: string, person: string) => chats.get(person.toLowerCase()) ?? null,
      alerted: async (_tenant: string, person: string) => {
        const chat = chats.get(person.toLowerCase());
        if (chat !== undefined) chats.set(person.toLowerCase(), { ...chat, wasAlerted: true });
      },
    },
    isManager: async (tenant: string, person: string) =>
      (await roles.holders(tenant)).some((one) => one.person === person && one.roles.includes("manager")),
    now: () => 0,
  };
  const desk = alertingManagers(roles, async (tenant, person) => void (await alertManager(ports, tenant, person)));
  return {
    subscriptions,
    outbox,
    name: () => desk.change("adatum", { person: ada, name: "Ada", role: "manager", gives: true }, megan),
    async installs() {
      chats.set(ada, {
        wasAlerted: false,
        ...chats.get(ada),
        tenant: "adatum",
        person: ada,
        address: addressOf("chat-of-ada"),
        zone: "Europe/Berlin",
      });
      await alertManager(ports, "adatum", ada);
    },
    alerts: async () => (await subscriptions.of("alert", "adatum", ada))[0],
  };
}

describe("a manager", () => {
  it("who installed the app before is alerted of a drop to zero once named, and told so", async () => {
    const { name, installs, alerts, outbox } = opened();
    await installs();
    assert.equal(await alerts(), undefined);
    await name();
    const alert = (await alerts()) ?? assert.fail();
    assert.deepEqual([alert.alerts, alert.address.conversation, alert.schedule.zone], [["drops-to-zero"], "chat-of-ada", "Europe/Berlin"]);
    const note = (await outbox.find("adatum", ada, "alert/manager"))?.value.answer;
    assert.ok(note?.kind === "subscription" && note.done === "alert-by-role");
  });

  it("who is named first is alerted once they have installed the app, and never before", async () => {
    const { name, installs, alerts } = opened();
    await name();
    assert.equal(await alerts(), undefined);
    await installs();
    assert.deepEqual((await alerts())?.alerts, ["drops-to-zero"]);
  });

  it("who ended the alert does not get it again, however often they are named or write", async () => {
    const { name, installs, alerts, subscriptions } = opened();
    await installs();
    await name();
    await subscriptions.unsubscribe((await alerts()) ?? assert.fail());
    for (let time = 0; time < 3; time += 1) {
      await installs();
      await name();
    }
    assert.equal(await alerts(), undefined);
  });

  it("who had chosen alerts keeps those, and is told nothing", async () => {
    const { name, installs, alerts, subscriptions, outbox } = opened();
    await subscriptions.subscribe(subscriptionOf({ kind: "alert", subscriber: ada, alerts: ["anniversary"] }));
    await installs();
    await name();
    assert.deepEqual((await alerts())?.alerts, ["anniversary"]);
    assert.equal(await outbox.find("adatum", ada, "alert/manager"), null);
  });
});

describe("somebody who is no manager", () => {
  it("is not alerted for having installed the app", async () => {
    const { installs, alerts } = opened();
    await installs();
    assert.equal(await alerts(), undefined);
  });
});
