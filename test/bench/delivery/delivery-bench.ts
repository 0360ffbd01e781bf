// The delivery benchmark: what arrives when workers are killed and the connector fails; how much of the allowed rate is used in real time;
// and how many messages a worker delivers unpaced, beside the same client without an outbox, interleaved.

import { localTenant } from "../../../bot/config.ts";
import { usualDelivery } from "../../../bot/delivery/delivery-ports.ts";
import type { Message } from "../../../bot/delivery/message.ts";
import { newMessage } from "../../../bot/delivery/new-message.ts";
import { type Pace, paceOf } from "../../../bot/delivery/permits.ts";
import { withQueue } from "../../../bot/delivery/with-queue.ts";
import { silent } from "../../../bot/kernel/telemetry.ts";
import { chaos } from "../../chaos/chaos.ts";
import { answerOf, chaosPlan, repeatSign } from "../../chaos/plans.ts";
import { openRig, type Rig } from "../../chaos/rig.ts";
import type { Bench } from "../bench.ts";
import { bareClient } from "./bare-client.ts";

const perSecond = 50;
const share = 0.8;
const unpaced: Pace = { perSecond: null, perConversation: [] };

export const deliveryBench: Bench = async (isQuick) => {
  const say = isQuick ? () => {} : (line: string) => console.error(line);
  const quick = { ...chaosPlan(100, "bench"), workers: 2, killEvery: 40, holdStorageMs: 500, hiddenMs: 8_000, sendTimeoutMs: 2_000 };
  const end = await chaos(isQuick ? quick : chaosPlan(10_000, "bench"), say);
  const rig = await openRig({ seed: "none", faults: 0, perSecond: null, perConversation: [], latencyMs: 20, repeatSign });
  const speed: Record<string, number> = {};
  const rates: { ours: number; bare: number }[] = [];
  try {
    for (const workers of isQuick ? [1, 2] : [1, 2, 4]) {
      const ours = await rateOf(rig, `unpaced-${workers}`, isQuick ? 120 : 1_500, workers, unpaced);
      const isFirst = rates.length === 0;
      const bare =
        isQuick && !isFirst
          ? Number.NaN
          : await bareClient(rig, messagesOf(rig, `bare-${workers}`, isQuick ? 120 : 1_500), usualDelivery.sendsAtOnce);
      rates.push({ ours, bare });
      speed[`unpacedPerSecond${workers}`] = round(ours);
      say(`${workers} workers: ${round(ours)} a second, the client alone ${round(bare)}`);
    }
    const seconds = isQuick ? 3 : 60;
    const paced = await rateOf(rig, "paced", seconds * perSecond * share, isQuick ? 2 : 4, paceOf(perSecond, share));
    const [one] = rates;
    return {
      name: "delivery",
      figures: {
        recipients: Object.values(end.states).reduce((sum, count) => sum + count, 0),
        delivered: end.delivered,
        lost: end.lost,
        doubled: end.doubled,
        markedRepeats: end.markedRepeats,
        unknown: end.states.unknown,
        failed: end.states.failed,
        kills: end.kills,
        ambiguousFaults: end.connector.ambiguous,
        wrong: end.wrong.length,
        shareOfLimit: round(paced / (perSecond * share)),
        pacedSeconds: seconds,
        ...speed,
        barePerSecond: round(one?.bare ?? 0),
        ratioToBareClient: round((one?.ours ?? 0) / (one?.bare ?? 1)),
        growthToMostWorkers: round((rates.at(-1)?.ours ?? 0) / (one?.ours ?? 1)),
      },
      peer: { client: "the same connector client without outbox, queue and claims, as many sends at once as one worker" },
    };
  } finally {
    await rig.close();
  }
};

/** Messages shown a second, from the first to the last of them. */
async function rateOf(rig: Rig, subject: string, count: number, workers: number, pace: Pace): Promise<number> {
  const before = rig.connector.shownAt.length;
  await withQueue(rig.store.outbox, rig.store.queue, silent).addAll(messagesOf(rig, subject, count));
  const settings = { ...usualDelivery, idleMs: 500, lookMs: 1_000 };
  // All of them are there before the first message goes.
  await rig.store.sendSwitch.set(true, null);
  await Promise.all(Array.from({ length: workers }, () => rig.startWorker({ pace, settings, sendTimeoutMs: 10_000, aheadMs: 0 })));
  await rig.store.sendSwitch.set(false, null);
  while (rig.connector.shownAt.length - before < count) await new Promise((done) => setTimeout(done, 50));
  await rig.stopWorkers();
  return rateIn(rig.connector.shownAt.slice(before));
}

/** Of the middle: while the first worker starts alone and the last one ends alone it is not theirs together. */
function rateIn(moments: readonly number[]): number {
  const [from, until] = [Math.floor(moments.length * 0.3), Math.floor(moments.length * 0.95)];
  return ((until - from) * 1_000) / ((moments[until] ?? 0) - (moments[from] ?? 0));
}

function messagesOf(rig: Rig, subject: string, count: number): Message[] {
  const [now, answer] = [Date.now(), answerOf("digest")];
  return Array.from({ length: count }, (_, index) => {
    const conversation = `19:${subject}-${index}@thread.tacv2`;
    const { serviceUrl } = rig.connector;
    const address = { tenant: localTenant, serviceUrl, conversation, isGroup: true, bot: { id: "28:seventy", name: "Seventy" }, locale: null };
    return newMessage({ tenant: localTenant, recipient: conversation, subject, address, answer }, now);
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
