// The preview: who would get which digest, and why; nothing is queued for it.

import assert from "node:assert/strict";
import type { PreviewLine } from "../../bot/conversation/digest-preview/preview-line.ts";
import type { PartnerScores } from "../../bot/conversation/ports.ts";
import type { Subscription } from "../../bot/delivery/subscription.ts";
import { SubscriptionsInMemory } from "../../bot/delivery/subscriptions-in-memory.ts";
import { previewDigests } from "../../bot/digest/preview-digests.ts";
import { queueDigests } from "../../bot/digest/queue-digests.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { ReachabilityInMemory } from "../fakes/delivery.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { OutboxInMemory } from "../fakes/outbox-in-memory.ts";
import { fakeReports } from "../fakes/reports.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { day, month, type Standing } from "../support/small-facts.ts";
import { scoresOf } from "../support/small-scores.ts";

const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const october = scoresOf({ "2026-09": short, "2026-10": short });
const noon = "2026-11-20T12:00:00Z";

describe("a preview of the digests", () => {
  it("tells for every subscription whether it would be posted now, and why", async () => {
    const { preview } = await withAll();
    assert.deepEqual((await preview(noon)).map(said), [
      "data: data 2026-10",
      "on the 20th: day 2026-10",
      "paused: paused until 2026-12-01",
      "had it: waits-data 2026-11 2026-12-20",
      "on the 25th: waits-day 2026-10 2026-11-25",
      "left: unreachable 2026-10",
      "security: waits-data",
    ]);
  });

  it("tells what would come late, what of a month without data, and what waits for its hour", async () => {
    const { preview, ports } = await withAll();
    const late = (await preview("2026-11-24T12:00:00Z")).map(said);
    assert.ok(late.includes("data: late 2026-10 2026-11-20") && late.includes("on the 20th: late 2026-10 2026-11-20"), late.join("; "));
    assert.ok((await preview("2026-11-20T08:00:00Z")).map(said).includes("data: waits-day 2026-10 2026-11-20"));
    const september = scoresOf({ "2026-08": short, "2026-09": short });
    const missing = await preview("2026-11-24T12:00:00Z", { ...ports, scores: sourceOf(september) });
    assert.ok(missing.map(said).includes("had it: missing 2026-10"), missing.map(said).join("; "));
  });

  it("says of what would be posted the same as is then queued, queues nothing itself, and calls it posted afterwards", async () => {
    const { preview, ports, outbox } = await withAll();
    const foreseen = (await preview(noon)).filter(({ why }) => why === "data" || why === "day").map((one) => one.subscription.subscriber);
    assert.deepEqual(outbox.all(), []);
    await queueDigests({ ...ports, runs: null, telemetry: silent, now: ports.dueBy }, null, false);
    assert.deepEqual(
      outbox.all().map((one) => one.recipient),
      [...foreseen, "left"],
    );
    assert.deepEqual(
      (await preview(noon)).filter(({ why }) => why === "posted").map((one) => one.subscription.subscriber),
      [...foreseen, "left"],
    );
  });

  it("is shown to an administrator in the personal chat, by a button, and to nobody else", async () => {
    const { preview } = await withAll();
    const door = frontDoor(october);
    Object.assign(door.digests, { preview: () => preview(noon) });
    const listed = await door.presses(await door.says("What am I subscribed to?"), "Preview the digests");
    assert.match(listed.text, /2 digests of 7 subscriptions would be posted now\. This is a preview: nothing was sent for it\./);
    assert.match(
      listed.text,
      /Would be posted:\n- Business Applications to the channel or group chat data: October 2026, because its data is there\./,
    );
    assert.match(listed.text, /paused: paused until 1 December 2026\./);
    assert.match((await door.says("Preview the digests", { where: "channel" })).text, /ask me in our personal chat/);
    assert.equal((await door.says("Preview the digests", { as: "manager" })).answer.kind, "not-allowed");
    const viewer = await door.says("What am I subscribed to?", { as: "viewer" });
    assert.ok(!JSON.stringify(viewer.card).includes("Preview the digests"));
  });
});

function sourceOf(scores: PartnerScores) {
  const onFile = { usage: new Map(), revenue: new Map(), certifications: null };
  return { partnerScores: async () => ({ ...scores, onFile }), partnerFacts: async () => null };
}

async function withAll() {
  const subscriptions = new SubscriptionsInMemory();
  const add = async (subscriber: string, about: Partial<Subscription> = {}) => {
    const usual = { kind: "digest", after: month("2026-09"), since: Date.parse("2026-11-10T12:00:00Z"), ...about } as const;
    await subscriptions.subscribe(subscriptionOf({ ...usual, kind: "digest", subscriber }));
  };
  const on = (when: number) => ({ schedule: { when, hour: 9, minute: 0, zone: "UTC" } });
  await add("paused", { pause: { from: day("2026-11-15"), until: day("2026-12-01") } });
  await add("data");
  await add("had it", { after: month("2026-10") });
  await add("on the 20th", on(20));
  await add("on the 25th", on(25));
  await add("security", { designation: "security" });
  await add("left");
  const reachability = new ReachabilityInMemory();
  await reachability.mark("adatum", { conversation: "left", reason: "teams.removed", since: 0 });
  const outbox = new OutboxInMemory();
  const ports = { scores: sourceOf(october), reports: fakeReports(), subscriptions, outbox, reachability, dueBy: () => Date.parse(noon) };
  const preview = (now: string, own = ports) => previewDigests({ ...own, dueBy: () => Date.parse(now) }, "adatum");
  return { preview, ports, outbox };
}

function said({ subscription, why, month: about, day: at }: PreviewLine): string {
  return [`${subscription.subscriber}: ${why}`, about, why === "paused" ? `until ${at}` : at].filter((one) => one !== null).join(" ");
}
