// Digests belong to a conversation, alerts to a person in their personal chat; both are confirmed, listed and undone by a word.

import assert from "node:assert/strict";
import type { SubscriptionAnswer } from "../../bot/conversation/subscriptions/subscription-answer.ts";
import { type FrontDoor, frontDoor, type Place } from "../fakes/front-door.ts";
import { scoresOf } from "../support/small-scores.ts";

describe("a digest", () => {
  it("is set for the channel where it was asked for, with its next month, its day and how to undo it", async () => {
    const door = newDoor();
    const { text } = await door.says("post a monthly digest here", channel);
    assert.match(text, /Done: a monthly digest of Business Applications will be posted in this conversation\./);
    // September 2026 is there; Partner Center refreshes October by 20 November.
    assert.match(text, /Next: the digest of October 2026, once its data is there, usually by 20 November 2026\./);
    assert.match(text, /To undo, say: Stop the digest\./);
    const [subscription, ...more] = await door.subscriptions.subscriptions("digest");
    assert.deepEqual([subscription?.subscriber, subscription?.tenant, subscription?.after, more.length], ["sales", "adatum", "2026-09", 0]);
  });

  it("asked for twice is set once", async () => {
    const door = newDoor();
    await door.says("post a monthly digest here", channel);
    assert.equal(await done(door, "please post the monthly digest here", channel), "digest-already");
    assert.equal((await door.subscriptions.subscriptions("digest")).length, 1);
  });

  it("is stopped by anybody in the channel, once", async () => {
    const door = newDoor();
    await door.says("post a monthly digest here", channel);
    assert.equal(await done(door, "stop the digest", { ...channel, person: "nestor" }), "digest-stopped");
    assert.equal(await done(door, "stop the digest", channel), "digest-not-set");
  });

  it("may be set before there is any data, without a day", async () => {
    const { text } = await frontDoor(null).says("post a monthly digest here", channel);
    assert.match(text, /Done: a monthly digest/);
    assert.doesNotMatch(text, /Next:/);
  });
});

describe("an alert", () => {
  it("is set for the person in their personal chat", async () => {
    const door = newDoor();
    assert.equal(await done(door, "alert me when a subcategory drops to zero"), "alert-set");
    assert.equal(await done(door, "alert me when a subcategory drops to zero"), "alert-already");
    assert.deepEqual(
      (await door.subscriptions.subscriptions("alert")).map((one) => one.subscriber),
      ["megan"],
    );
  });

  it("is not set in a channel, where everybody would see it", async () => {
    const door = newDoor();
    const { text } = await door.says("alert me when a subcategory drops to zero", channel);
    assert.match(text, /Alerts are personal: ask me for one in our personal chat\./);
    assert.deepEqual(await door.subscriptions.subscriptions("alert"), []);
  });

  it("is stopped by its own person only", async () => {
    const door = newDoor();
    await door.says("alert me when a subcategory drops to zero");
    assert.equal(await done(door, "stop the alerts", { person: "nestor" }), "alert-not-set");
    assert.equal(await done(door, "stop the alerts"), "alert-stopped");
  });
});

describe("what is set", () => {
  it("is listed with how to undo it, and nothing is said to be nothing", async () => {
    const door = newDoor();
    assert.match((await door.says("what am I subscribed to")).text, /No notifications are set here\./);
    await door.says("alert me when a subcategory drops to zero");
    const { text } = await door.says("what am I subscribed to");
    assert.match(text, /An alert for you when a subcategory drops to zero or below one point\./);
    assert.match(text, /To undo, say: Stop the alerts\./);
    assert.doesNotMatch(text, /digest in this conversation/);
  });

  it("of one tenant is not another's", async () => {
    const door = newDoor();
    await door.says("post a monthly digest here", channel);
    assert.equal(await done(door, "stop the digest", { ...channel, tenant: "contoso" }), "digest-not-set");
  });

  it("ends altogether on request: alert and digest of the personal chat", async () => {
    const door = newDoor();
    await door.says("alert me when a subcategory drops to zero");
    await door.says("post a monthly digest here");
    await door.says("no more messages please");
    assert.match((await door.says("what am I subscribed to")).text, /No notifications are set here\./);
  });
});

const channel: Place = { where: "channel", conversation: "sales" };

function newDoor(): FrontDoor {
  return frontDoor(scoresOf({ "2026-09": { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 } }));
}

async function done(door: FrontDoor, text: string, place: Place = {}): Promise<SubscriptionAnswer["done"]> {
  const { answer } = await door.says(text, place);
  assert.ok(answer.kind === "subscription", `${text}: ${answer.kind}`);
  return answer.done;
}

describe("what somebody does not want to be told", () => {
  it("is kept when they end what they wanted", async () => {
    const door = newDoor();
    await done(door, "alert me when a subcategory drops to zero");
    assert.equal(await done(door, "stop the overdue data alert"), "alert-stopped");
    assert.equal(await done(door, "stop the drop to zero alert"), "alert-stopped");
    const [kept] = await door.subscriptions.subscriptions("alert");
    assert.deepEqual([kept?.alerts, kept?.declined], [[], ["data-overdue"]]);
  });
});

describe("a digest's time", () => {
  it("is set with it, changed by anybody in the channel, and said again", async () => {
    const door = newDoor();
    const { text } = await door.says("Post the digest on the 25th at 9:00 Berlin time", channel);
    assert.match(text, /Next: the digest of October 2026, on 25 November 2026 at 0?9:00 \(Europe\/Berlin\)\./);
    assert.equal(await done(door, "move the digest to the 31st", channel), "digest-changed");
    assert.match((await door.says("when is the next digest due", channel)).text, /on 30 November 2026 at 0?9:00/);
    assert.equal(await done(door, "move the digest to the 31st", channel), "digest-already");
    assert.equal(await done(door, "move the digest to the 31st", { ...channel, conversation: "other" }), "digest-not-set");
  });

  it("of another hour leaves a late month due; another day counts from when it was said", async () => {
    const door = newDoor();
    await door.says("Post the digest on the 25th at 9:00 Berlin time", channel);
    const since = async () => (await door.subscriptions.subscriptions("digest"))[0]?.since;
    const first = await since();
    door.passes(1);
    assert.equal(await done(door, "move the digest to 10:00", channel), "digest-changed");
    assert.equal(await since(), first);
    assert.equal(await done(door, "move the digest to the 31st", channel), "digest-changed");
    assert.equal(await since(), (first ?? 0) + 60_000);
  });

  it("that is not to be had changes nothing, and what can be is said", async () => {
    const door = newDoor();
    const { text } = await door.says("switch the digest to weekly", channel);
    assert.match(text, /no other rhythm is possible\. Nothing was changed\./);
    assert.deepEqual(await door.subscriptions.subscriptions("digest"), []);
  });
});

describe("a pause", () => {
  it("holds for what is set here until its day, and ends on request", async () => {
    const door = newDoor();
    assert.equal(await done(door, "mute until Monday"), "nothing-to-pause");
    await door.says("alert me when we fall below 70");
    await door.says("post a monthly digest here");
    assert.match((await door.says("mute until Monday")).text, /from 21 November 2026 until 23 November 2026/);
    assert.match((await door.says("what am I subscribed to")).text, /Paused from 21 November 2026 until 23 November 2026/);
    assert.equal(await done(door, "mute"), "pause-wants-day");
    assert.equal(await done(door, "resume"), "resumed");
    assert.equal(await done(door, "resume"), "not-paused");
  });

  it("offers its buttons, and pressed twice they do the same", async () => {
    const door = newDoor();
    const reply = await door.says("post a monthly digest here");
    const first = await door.presses(reply, "Pause for two weeks");
    const second = await door.presses(reply, "Pause for two weeks");
    assert.equal(first.text, second.text);
    assert.match((await door.presses(first, "Resume")).text, /goes on as before/);
  });
});

describe("alerts by kind", () => {
  it("are added one by one and ended by name", async () => {
    const door = newDoor();
    assert.equal(await done(door, "alert me when we fall below 70"), "alert-set");
    assert.equal(await done(door, "tell me two months before any expiry"), "alert-set");
    assert.match((await door.says("stop the certificate alerts")).text, /no more alerts 60, 30 and 7 days before a certificate/);
    const [alert] = await door.subscriptions.subscriptions("alert");
    assert.deepEqual(alert?.alerts, ["below-target"]);
    assert.match((await door.says("stop the alerts")).text, /Done: no more alerts\./);
  });
});

describe("who is told", () => {
  it("is said by number and never by name", async () => {
    const door = newDoor();
    await door.says("post a monthly digest here", channel);
    await door.says("post a monthly digest here", { person: "nestor" });
    await door.says("alert me when we fall below 70", { person: "nestor" });
    const { text } = await door.says("who gets the monthly post", channel);
    assert.match(text, /1 personal chat/);
    assert.match(text, /Alerts: 1 person/);
    assert.doesNotMatch(text, /nestor/i);
  });
});
