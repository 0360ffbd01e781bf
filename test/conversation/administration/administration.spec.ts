// Deliveries in the chat: administrators hold all sends back, see what was delivered and why not, send again, and end subscriptions.
// Counts add up to the recipients. Everybody else is refused in a sentence.

import assert from "node:assert/strict";
import { newMessage } from "../../../bot/delivery/new-message.ts";
import { SubscriptionsInMemory } from "../../../bot/delivery/subscriptions-in-memory.ts";
import { addressOf } from "../../fakes/address.ts";
import { fakeDesk } from "../../fakes/delivery-desk.ts";
import { frontDoor } from "../../fakes/front-door.ts";
import { fakeRoles, ids } from "../../fakes/roles.ts";
import { subscriptionOf } from "../../fakes/subscription.ts";

const { megan, ada, bob } = ids;
const link = "https://teams.microsoft.com/l/app/00000000-0000-4000-8000-000000000001";
const asMegan = { person: megan } as const;
const at = Date.UTC(2026, 10, 5, 9);

function opened(installLink: string | null = link) {
  const subscriptions = new SubscriptionsInMemory();
  const desk = fakeDesk(subscriptions, installLink);
  const roles = fakeRoles();
  const door = frontDoor(null, null, roles, { subscriptions, deliveries: desk.control });
  return { subscriptions, desk, roles, door };
}

type Opened = ReturnType<typeof opened>;

async function withDeliveries({ desk }: Opened, failed = 1) {
  const add = async (recipient: string, end: object, subject = "digest/2026-10") => {
    const answer = { kind: "help", why: "asked" } as const;
    await desk.outbox.add({ ...newMessage({ tenant: "adatum", recipient, subject, address: addressOf(recipient), answer }, at), ...end });
  };
  await add("a", { state: "sent", attempts: 1 });
  await add("b", { state: "unknown", attempts: 1, outcome: "teams.no-answer" });
  for (let one = 0; one < failed; one += 1) await add(`c${one}`, { state: "failed", attempts: 1, outcome: "teams.NotEnoughPermissions" });
  await add("a", { state: "sent", attempts: 1 }, "digest/security/2026-09");
}

/** The buttons of a card's entries, by the words beside them. */
function entryButtons(card: Record<string, unknown>): { text: string; ask: string }[] {
  const found: { text: string; ask: string }[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { type, columns } = value as { type?: string; columns?: { items: { text?: string; actions?: { data: { ask: string } }[] }[] }[] };
    if (type === "ColumnSet" && columns !== undefined) {
      const ask = columns[1]?.items[0]?.actions?.[0]?.data.ask;
      if (ask !== undefined) found.push({ text: columns[0]?.items[0]?.text ?? "", ask });
    }
    for (const part of Object.values(value)) look(part);
  };
  look(card);
  return found;
}

describe("the switch of all sends", () => {
  it("is turned by an administrator, wherever they say it, and is audited", async () => {
    const { door, desk } = opened();
    assert.match((await door.says("pause all sends", { where: "channel", person: megan })).text, /held back/);
    assert.equal(await desk.control.heldBack("adatum"), "tenant");
    assert.equal(await desk.control.heldBack("fabrikam"), null);
    assert.match((await door.says("Pause all sends", asMegan)).text, /already/);
    assert.match((await door.says("resume sends", asMegan)).text, /are sent again/);
    assert.match((await door.says("Resume sends", asMegan)).text, /nothing to resume/);
    assert.deepEqual(
      desk.audited.map(({ what, who }) => [what, who]),
      [
        ["delivery.paused", megan],
        ["delivery.resumed", megan],
      ],
    );
  });

  it("says so where whoever runs the service holds sends back as well", async () => {
    const { door, desk } = opened();
    await desk.sendSwitch.set(true, null);
    assert.match((await door.says("resume sends", asMegan)).text, /Whoever runs the service/);
  });

  it("leaves a wish about one's own conversation alone", async () => {
    const { door, desk } = opened();
    for (const text of ["pause the digest for two weeks", "pause all notifications", "stop all messages", "resume", "mute until Monday"])
      assert.equal((await door.says(text, asMegan)).answer.kind, "subscription", text);
    assert.equal(desk.audited.length, 0);
  });
});

describe("everybody but an administrator", () => {
  it("is refused in a sentence, with who could, and nothing changes", async () => {
    const { door, desk, roles, subscriptions } = opened();
    await roles.change("adatum", { person: ada, name: "Ada", role: "manager", gives: true }, megan);
    await subscriptions.subscribe(subscriptionOf({ kind: "digest", subscriber: "sales" }));
    const [one = assert.fail()] = await desk.control.subscriptions("adatum");
    const asked = ["pause all sends", "resume sends", "show deliveries", "what wasn't delivered?", "show everyone's subscriptions"];
    for (const person of [ada, bob])
      for (const text of [...asked, "which managers can't be reached?", `stop subscription ${one.short}`, "send again 0123456789"]) {
        const reply = await door.says(text, { person });
        assert.equal(reply.answer.kind, "not-allowed", text);
        assert.match(reply.text, /are for administrators\. Nothing was changed\./);
      }
    assert.deepEqual([await desk.control.heldBack("adatum"), (await desk.control.subscriptions("adatum")).length], [null, 1]);
  });
});

describe("the deliveries in the chat", () => {
  it("tell counts that add up to the recipients, and why something was not delivered", async () => {
    const all = opened();
    await withDeliveries(all);
    const { answer, text } = await all.door.says("show deliveries", asMegan);
    assert.ok(answer.kind === "deliveries");
    for (const { counts } of answer.subjects)
      assert.equal(
        Object.values(counts.states).reduce((sum, one) => sum + one, 0),
        counts.recipients,
      );
    assert.match(text, /Digest of Business Applications for October 2026: 3 recipients = 1 delivered \+ 1 refused \+ 1 perhaps delivered/);
    assert.match(text, /Digest of Security for September 2026: 1 recipient = 1 delivered/);
    assert.match(
      text,
      /to c0: refused\. Why: the app may not post there; private and shared channels often refuse apps \(teams\.NotEnoughPermissions\)/,
    );
    await all.desk.outbox.add({
      ...newMessage(
        {
          tenant: "adatum",
          recipient: "a",
          subject: "digest/security/2026-09/corrected/1",
          address: addressOf("a"),
          answer: { kind: "help", why: "asked" },
        },
        at,
      ),
      ...{ state: "sent", attempts: 1 },
    });
    await all.desk.outbox.add({
      ...newMessage({ tenant: "adatum", recipient: "a", subject: "welcome", address: addressOf("a"), answer: { kind: "help", why: "asked" } }, at),
      ...{ state: "sent", attempts: 1 },
    });
    const after = (await all.door.says("show deliveries", asMegan)).text;
    assert.match(after, /Posted digest of Security for September 2026, corrected in its place: 1 recipient = 1 delivered/);
    assert.match(after, /Welcome after an installation: 1 recipient = 1 delivered/);
    assert.match(text, /to b: it may have arrived\. .*Why: Teams did not answer in time/);
  });

  it("count what is too old to be told one by one, and nothing is left out of the sum", async () => {
    const { desk, door } = opened();
    const answer = { kind: "help", why: "asked" } as const;
    for (let month = 1; month <= 12; month += 1) {
      const subject = `digest/2025-${String(month).padStart(2, "0")}`;
      const message = newMessage({ tenant: "adatum", recipient: "a", subject, address: addressOf("a"), answer }, at + month);
      await desk.outbox.add({ ...message, state: "sent" });
    }
    const told = (await door.says("deliveries", asMegan)).answer;
    assert.ok(told.kind === "deliveries");
    assert.equal(told.subjects.reduce((sum, one) => sum + one.counts.recipients, 0) + told.older.recipients, 12);
    assert.deepEqual(told.subjects[0]?.about, { of: "digest", area: "Business Applications", month: "2025-12" });
  });

  it("have a button that sends what may have arrived again, and twice is as good as once", async () => {
    const all = opened();
    await withDeliveries(all);
    const { card } = await all.door.says("what was not delivered", asMegan);
    const button = entryButtons(card).find((one) => one.text.includes("may have arrived")) ?? assert.fail();
    assert.match((await all.door.says(button.ask, asMegan)).text, /sent again now/);
    const found = await all.desk.outbox.find("adatum", "b", "digest/2026-10");
    assert.deepEqual([found?.value.state, found?.value.repeats, all.desk.queue.size("adatum")], ["due", 1, 1]);
    assert.match((await all.door.says(button.ask, asMegan)).text, /is on its way; it is not sent again/);
    assert.equal(all.desk.queue.size("adatum"), 1);
    assert.match((await all.door.says("send again 0000000000", asMegan)).text, /no message of this name/);
  });

  it("are told in pages, each with the way to the next, and every card stays small", async () => {
    const all = opened();
    await withDeliveries(all, 30);
    const seen = new Set<string>();
    let reply = await all.door.says("show deliveries", asMegan);
    for (let page = 1; page <= 4; page += 1) {
      assert.ok(reply.answer.kind === "deliveries");
      for (const one of reply.answer.rows) seen.add(one.short);
      assert.ok(JSON.stringify(reply.card).length * 2 < 28_000);
      if (page < 4) reply = await all.door.presses(reply, `Deliveries page ${page + 1}`, asMegan);
    }
    assert.equal(seen.size, 31);
  });

  it("are told where nobody reads along", async () => {
    const all = opened();
    await withDeliveries(all);
    for (const text of ["show deliveries", "show everyone's subscriptions", "which managers can't be reached"])
      assert.match((await all.door.says(text, { where: "channel", person: megan })).text, /in our personal chat/);
  });
});

describe("everyone's subscriptions", () => {
  it("are listed with whose they are and what is not reached, and each has a button that ends it", async () => {
    const { door, desk, roles, subscriptions } = opened();
    await roles.change("adatum", { person: ada, name: "Ada Lovelace", role: "importer", gives: true }, megan);
    await subscriptions.subscribe(subscriptionOf({ kind: "digest", subscriber: "private", address: { ...addressOf("private"), isGroup: true } }));
    await subscriptions.subscribe(subscriptionOf({ kind: "alert", subscriber: ada, address: addressOf("chat-of-ada") }));
    await subscriptions.subscribe(subscriptionOf({ kind: "digest", subscriber: "theirs", tenant: "fabrikam" }));
    await desk.reachability.mark("adatum", { conversation: "private", reason: "teams.BotNotInConversationRoster", since: 0 });
    const { text, card } = await door.says("show everyone's subscriptions", asMegan);
    assert.match(text, /There are 2 subscriptions/);
    assert.match(
      text,
      /in the channel or group chat private\. Nothing arrives there: .*a private or shared channel needs it added to the channel itself/,
    );
    assert.match(text, /Alerts for Ada Lovelace when a subcategory drops to zero/);
    const button = entryButtons(card).find((one) => one.text.includes("Ada")) ?? assert.fail();
    assert.match((await door.says(button.ask, asMegan)).text, /Done, ended: Alerts for Ada Lovelace/);
    assert.deepEqual(await subscriptions.subscriptions("alert", "adatum"), []);
    assert.match((await door.says(button.ask, asMegan)).text, /no such subscription/);
    assert.deepEqual(
      desk.audited.map(({ what, who }) => [what, who]),
      [["subscription.ended", megan]],
    );
    assert.equal((await subscriptions.subscriptions("digest")).length, 2);
  });
});

describe("managers", () => {
  it("who have not installed the app are named with the link that installs it", async () => {
    const { door, desk, roles } = opened();
    await roles.change("adatum", { person: ada, name: "Ada Lovelace", role: "manager", gives: true }, megan);
    await roles.change("adatum", { person: bob, name: "Bob", role: "manager", gives: true }, megan);
    desk.chats.push({ tenant: "adatum", person: bob.toUpperCase(), address: addressOf("bob"), zone: null, wasAlerted: true });
    const { text } = await door.says("which managers can't be reached?", asMegan);
    assert.match(text, /1 manager of 2 can't be reached/);
    assert.match(text, /Ada Lovelace/);
    assert.doesNotMatch(text, /Bob/);
    assert.ok(text.includes(link));
  });

  it("are told at once to be out of reach when an administrator names them, with the link or where it is found", async () => {
    const named = { where: "channel", person: megan, mentions: [{ name: "Ada", person: ada }] } as const;
    assert.ok((await opened().door.says("make  a manager", named)).text.includes(link));
    assert.match((await opened(null).door.says("make  a manager", named)).text, /among the apps of Teams/);
    const { door, desk } = opened();
    desk.chats.push({ tenant: "adatum", person: ada, address: addressOf("ada"), zone: null, wasAlerted: true });
    assert.match((await door.says("make  a manager", named)).text, /have opened our personal chat/);
  });
});
