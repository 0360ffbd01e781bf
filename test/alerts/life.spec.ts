// The life of an alert, as those who get it see it: on their cards, by their buttons and sentences, alone and two at once.

import assert from "node:assert/strict";
import { refOf } from "../../bot/alerts/alert-subjects.ts";
import { alerted, lost, short, snapshot } from "../support/alerted.ts";
import { month, standing } from "../support/small-facts.ts";

const both = { megan: "manager", nestor: "manager" } as const;
const october = { "2026-09": short, "2026-10": lost };
const back = { ...october, "2026-10": short };

describe("an alert that somebody acknowledges", () => {
  it("says on everybody's card who did and when, without notifying anybody", async () => {
    const world = await dropped();
    const { text } = await world.presses("megan", "Acknowledge");
    assert.match(text, /You acknowledged this for everybody who got it/);
    await world.deliver();
    for (const person of ["megan", "nestor"]) {
      const [card, ...more] = world.cardsOf(person);
      assert.ok(card !== undefined && more.length === 0);
      assert.match(card.text, /Megan acknowledged this on 21 November 2026 at 12:00 UTC\./);
      assert.deepEqual(world.buttonsOf(person), ["Advanced level", "Show the scorecard"]);
    }
    assert.deepEqual(world.channel.counts, { posted: 2, changed: 2 });
  });

  it("twice is told that it was done, and nothing is changed", async () => {
    const world = await dropped();
    await world.presses("megan", "Acknowledge");
    assert.match((await world.presses("megan", "Acknowledge")).text, /You did that before; nothing was changed/);
    await world.deliver();
    assert.equal(world.channel.counts.changed, 2);
  });

  it("is told to the second of two people who press at once, with who was first", async () => {
    const world = await dropped();
    const replies = await Promise.all([world.presses("megan", "Acknowledge"), world.presses("nestor", "Acknowledge")]);
    const first = replies.filter(({ text }) => /You acknowledged this/.test(text));
    const second = replies.filter(({ text }) => /Somebody was first; nothing was changed.*(Megan|Nestor) acknowledged this on/s.test(text));
    assert.deepEqual([first.length, second.length], [1, 1]);
    await world.deliver();
    const said = ["megan", "nestor"].map((person) => /(Megan|Nestor) acknowledged/.exec(world.cardsOf(person)[0]?.text ?? "")?.[1]);
    assert.ok(said[0] !== undefined && said[0] === said[1]);
  });

  it("is a manager's matter: a viewer has no such button, and is told who may where they try", async () => {
    const world = await dropped({ megan: "manager", vera: "viewer" });
    assert.deepEqual(world.buttonsOf("vera"), ["Advanced level", "Show the scorecard"]);
    assert.match((await world.door.says("acknowledge", { person: "vera" })).text, /Acknowledging and snoozing alerts is for .*manager.*Ada/s);
    assert.equal(world.store.all()[0]?.life.state, "open");
  });

  it("may be named by a sentence: the newest that stands is meant", async () => {
    const world = await dropped();
    assert.match(
      (await world.door.says("acknowledge this alert", { person: "nestor", name: "Nestor" })).text,
      /Advanced certifications dropped to zero.*You acknowledged/s,
    );
    assert.equal(world.store.all()[0]?.life.state, "acknowledged");
  });

  it("is not what a channel speaks of when somebody says so there", async () => {
    const world = await dropped();
    await world.door.says("acknowledge", { person: "megan", where: "channel" });
    assert.equal(world.store.all()[0]?.life.state, "open");
  });

  it("is not there for who got none", async () => {
    const world = await dropped();
    assert.match((await world.door.says("acknowledge", { person: "ada" })).text, /No alert that you got stands any more/);
    assert.match((await world.door.says("Acknowledge alert 0123456789ab", { person: "megan" })).text, /I don't know this alert/);
  });
});

describe("an alert that somebody snoozes", () => {
  it("for a week says so on everybody's card, and is told again in the morning of that day if it still stands", async () => {
    const world = await dropped();
    assert.match((await world.presses("megan", "Snooze for a week")).text, /Snoozed until 28 November 2026 for everybody/);
    await world.deliver();
    assert.match(world.cardsOf("nestor")[0]?.text ?? "", /Megan snoozed this on 21 November 2026 at 12:00 UTC, until 28 November 2026\./);
    world.passes(6 * 24);
    assert.equal(await world.review(october), 0);
    world.passes(13);
    assert.equal(await world.review(october), 1);
    await world.deliver();
    assert.equal(world.channel.counts.posted, 2);
    world.passes(6);
    await world.deliver();
    assert.equal(world.channel.counts.posted, 4);
    assert.match(world.cardsOf("nestor")[1]?.text ?? "", /You are told again because the snooze is over/);
    assert.equal(await world.review(october), 0);
  });

  it("until it gets worse stays silent however often the month is imported, and is told again once it does", async () => {
    const low = { ...lost, growthPercent: 0.5, advanced: 1, deployments: 0, adds: 2 };
    const world = await alerted(both);
    await world.imports(low);
    await world.deliver();
    const growth = world.store.all().find((one) => /usage-growth/.test(one.subject)) ?? assert.fail();
    assert.equal(growth.level, 0.5);
    await world.door.says("snooze this until it gets worse", { person: "megan" });
    const snoozed = world.store.all().find((one) => one.life.state === "snoozed") ?? assert.fail();
    const months = (growthPercent: number) => ({ "2026-09": short, "2026-10": { ...low, growthPercent } });
    await world.review(months(0.5));
    assert.equal((await world.store.find("adatum", refOf(snoozed.subject)))?.value.told, 1);
    await world.door.says(`Snooze alert ${refOf(growth.subject)} until it gets worse`, { person: "megan" });
    assert.equal(await world.review(months(0.2)), 1);
    await world.deliver();
    const again = world.cardsOf("nestor").at(-1)?.text ?? "";
    assert.match(again, /You are told again because it got worse/);
    assert.match(again, /fell from 10 to 0\.2 points/);
  });

  it("needs a day: without one it asks, and offers what can be", async () => {
    const world = await dropped();
    const reply = await world.door.says("snooze this", { person: "megan" });
    assert.match(reply.text, /Until when\?/);
    await world.door.presses(reply, "Snooze until worse", { person: "megan" });
    assert.deepEqual(world.store.all()[0]?.life.state, "snoozed");
  });

  it("may be put off by a sentence with a weekday", async () => {
    const world = await dropped();
    await world.door.says("Snooze this until Monday", { person: "megan" });
    const { life } = world.store.all()[0] ?? assert.fail();
    assert.equal(life.state === "snoozed" ? life.until : null, "2026-11-23");
  });

  it("is not the pause of all alerts, which stays what it was", async () => {
    const world = await dropped();
    assert.match((await world.door.says("snooze the alerts until Monday", { person: "megan" })).text, /23 November 2026/);
    assert.equal(world.store.all()[0]?.life.state, "open");
  });
});

describe("an alert whose cause is gone", () => {
  it("says so on the same card, with the points and the month, and offers nothing to do any more", async () => {
    const world = await dropped();
    world.passes(24);
    assert.equal(await world.review(back), 1);
    await world.deliver();
    const [card, ...more] = world.cardsOf("megan");
    assert.ok(card !== undefined && more.length === 0);
    assert.match(card.text, /Resolved: Advanced certifications dropped to zero.*Resolved on 22 November 2026: 7\.5 points in October 2026\./s);
    assert.deepEqual(world.buttonsOf("megan"), ["Advanced level", "Show the scorecard"]);
    assert.equal(world.channel.counts.posted, 2);
    assert.equal(await world.review(back), 0);
  });

  it("is told so to who acknowledges it all the same", async () => {
    const world = await dropped();
    const { ref } = { ref: refOf(world.store.all()[0]?.subject ?? "") };
    await world.review(back);
    const { text } = await world.door.says(`Acknowledge alert ${ref}`, { person: "megan" });
    assert.match(text, /Nothing is to be done any more.*Resolved on 21 November 2026/s);
  });

  it("is also gone with a later month that has the points again", async () => {
    const world = await dropped();
    await world.review({ ...october, "2026-11": short });
    const { life } = world.store.all()[0] ?? assert.fail();
    assert.deepEqual(life.state === "resolved" ? life.now : null, { points: 7.5, month: "2026-11" });
  });

  it("is not gone where nobody knows: a month without certifications leaves it as it is", async () => {
    const world = await dropped();
    const { certifications: _, ...unknown } = standing(month("2026-11"), short);
    assert.equal(await world.review({ ...october, "2026-11": unknown }), 0);
  });

  it("is never told at all to who would have read of it in the morning", async () => {
    const world = await alerted(both);
    world.passes(10);
    await world.imports(lost);
    await world.review(back);
    world.passes(10);
    await world.deliver();
    assert.equal(world.channel.counts.posted, 0);
    world.passes(1);
    await world.deliver();
    assert.deepEqual(
      world.outbox.all().map((one) => [one.state, one.outcome]),
      [...Array(2).fill(["suppressed", "delivery.over"]), ...Array(2).fill(["suppressed", "delivery.nothing-posted"])],
    );
  });

  it("comes once more where it comes back", async () => {
    const world = await dropped();
    await world.review(back);
    await world.imports(lost, { before: snapshot("2026-10", short) });
    await world.deliver();
    const cards = world.cardsOf("megan");
    assert.equal(cards.length, 2);
    assert.match(cards[1]?.text ?? "", /This was resolved and has come back/);
    await world.presses("megan", "Acknowledge");
    await world.deliver();
    assert.match(world.cardsOf("nestor")[1]?.text ?? "", /Megan acknowledged/);
  });
});

describe("a card that changes", () => {
  it("does so at night, when nobody is sent anything new", async () => {
    const world = await dropped();
    world.passes(12);
    await world.review(back);
    await world.deliver();
    assert.match(world.cardsOf("megan")[0]?.text ?? "", /Resolved on 22 November 2026/);
  });

  it("is not left as it was by who died between its queue and the alert: doing it again changes it", async () => {
    const world = await dropped();
    const { save } = world.store;
    world.store.save = async () => assert.fail("killed");
    await assert.rejects(world.presses("megan", "Acknowledge"), /killed/);
    world.store.save = save;
    await world.deliver();
    assert.equal(world.channel.counts.changed, 0);
    await world.presses("megan", "Acknowledge");
    world.passes(1);
    await world.deliver();
    assert.match(world.cardsOf("nestor")[0]?.text ?? "", /Megan acknowledged/);
    assert.ok(world.outbox.all().every((one) => one.state === "sent" || one.outcome === "delivery.over"));
  });

  it("shows other figures of the same cause, and its reader is not notified", async () => {
    const world = await alerted(both);
    await world.imports({ ...short, growthPercent: 0.5, deployments: 1 });
    await world.deliver();
    const { posted } = world.channel.counts;
    await world.review({ "2026-09": short, "2026-10": { ...short, growthPercent: 0.2, deployments: 1 } });
    await world.deliver();
    assert.equal(world.channel.counts.posted, posted);
    assert.ok(world.cardsOf("megan").some(({ text }) => /fell from 10 to 0\.2 points/.test(text)));
  });
});

async function dropped(people: Parameters<typeof alerted>[0] = both) {
  const world = await alerted(people);
  assert.equal(await world.imports(lost), Object.keys(people).length);
  assert.equal(await world.imports(lost), 0);
  await world.deliver();
  return world;
}
