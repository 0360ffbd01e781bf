// Delivers to many recipients while workers are killed, the storage is held and the connector fails, until nothing is due any more; then
// compares the ledger with what every conversation really got. Ends by itself: what takes too long is told as an error.

import { localTenant } from "../../bot/config.ts";
import type { Answer } from "../../bot/conversation/answer.ts";
import { usualDelivery } from "../../bot/delivery/delivery-ports.ts";
import { type Ledger, ledgerOf } from "../../bot/delivery/ledger.ts";
import type { MessageState } from "../../bot/delivery/message.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import { withQueue } from "../../bot/delivery/with-queue.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import type { FaultyConnector } from "./faulty-connector.ts";
import { openRig } from "./rig.ts";

export interface ChaosPlan {
  readonly seed: string;
  readonly recipients: number;
  /** Of them, how many get an alert that something dropped to zero; the others a digest. */
  readonly alerts: number;
  readonly digest: Answer;
  readonly alert: Answer;
  /** The sentence of an alert that is sent once more. */
  readonly repeatSign: string;
  readonly workers: number;
  readonly sendsAtOnce: number;
  /** Requests a second that the connector allows. */
  readonly perSecond: number;
  readonly faults: number;
  /** A worker is killed after each so many tries. */
  readonly killEvery: number;
  readonly holdStorageMs: number;
  /** How far the second worker's clock is ahead. */
  readonly aheadMs: number;
  /** How long a task is hidden, and how long a send may take: three times as long fits into it. */
  readonly hiddenMs: number;
  readonly sendTimeoutMs: number;
  readonly withinMs: number;
}

export interface ChaosEnd {
  readonly states: Readonly<Record<MessageState, number>>;
  readonly kills: number;
  readonly connector: FaultyConnector["counts"];
  readonly delivered: number;
  readonly lost: number;
  readonly doubled: number;
  readonly markedRepeats: number;
  /** What should not be: each a sentence. */
  readonly wrong: readonly string[];
  readonly seconds: number;
}

const share = 0.8;
const settings = { ...usualDelivery, sweepMs: 20_000, idleMs: 1_000, lookMs: 1_000 };

export async function chaos(plan: ChaosPlan, say: (line: string) => void = () => {}): Promise<ChaosEnd> {
  const { perSecond, seed, faults, repeatSign } = plan;
  const perConversation = [[7, 1_000] as const, [8, 2_000] as const, [60, 30_000] as const, [1_800, 3_600_000] as const];
  const rig = await openRig({ seed, faults, perSecond, perConversation, latencyMs: 5, repeatSign });
  try {
    const { store, connector } = rig;
    const began = performance.now();
    const outbox = withQueue(store.outbox, store.queue, silent);
    const added = await outbox.addAll(messagesOf(plan, connector.serviceUrl));
    say(`${added.filter((isNew) => isNew).length} messages written in ${seconds(began)} s`);
    const pace = {
      perSecond: perSecond * share,
      perConversation: [
        { count: 1, milliseconds: 1_000 },
        { count: 15, milliseconds: 30_000 },
      ],
    };
    const start = (aheadMs = 0) =>
      rig.startWorker({
        pace,
        settings: { ...settings, hiddenMs: plan.hiddenMs, sendMs: 2 * plan.sendTimeoutMs + 1_000, sendsAtOnce: plan.sendsAtOnce },
        sendTimeoutMs: plan.sendTimeoutMs,
        aheadMs,
      });
    const workers = await Promise.all(Array.from({ length: plan.workers }, (_, index) => start(index === 1 ? plan.aheadMs : 0)));
    say(`${plan.workers} workers after ${seconds(began)} s`);
    let [kills, nextKill, isHeld] = [0, plan.killEvery, false];
    let [nextWord, nextLook] = [10, 0];
    for (;;) {
      await new Promise((done) => setTimeout(done, 50));
      if (performance.now() - began > plan.withinMs) throw new Error(`not at its end after ${plan.withinMs} ms: ${await unended(rig.store)}`);
      const { tries } = connector.counts;
      if (tries >= nextKill && plan.killEvery > 0) {
        const place = kills % workers.length;
        workers[place]?.kill("SIGKILL");
        kills += 1;
        nextKill = tries + plan.killEvery;
        workers[place] = await start(place === 1 ? plan.aheadMs : 0);
      }
      if (!isHeld && tries > plan.recipients / 2 && plan.holdStorageMs > 0) {
        isHeld = true;
        await rig.holdStorage(plan.holdStorageMs);
      }
      if (seconds(began) > nextWord) {
        say(`${seconds(began)} s: ${tries} tries, ${connector.shownAt.length} shown, ${kills} kills`);
        nextWord = seconds(began) + 10;
      }
      if (tries >= plan.recipients * 0.9 && seconds(began) > nextLook) {
        if (await isOver(rig.store)) break;
        nextLook = seconds(began);
      }
    }
    await rig.stopWorkers();
    const ledger = await ledgerOf(store.outbox, localTenant, null);
    return { ...compare(plan, ledger, connector, kills), kills, connector: connector.counts, seconds: seconds(began) };
  } finally {
    await rig.close();
  }
}

function seconds(began: number): number {
  return Math.round((performance.now() - began) / 1_000);
}

function messagesOf(plan: ChaosPlan, serviceUrl: string) {
  const now = Date.now();
  return Array.from({ length: plan.recipients }, (_, index) => {
    const isAlert = index < plan.alerts;
    const conversation = `19:${plan.seed}-${index}@thread.tacv2`;
    const address = { tenant: localTenant, serviceUrl, conversation, isGroup: !isAlert, bot: { id: "28:seventy", name: "Seventy" }, locale: null };
    const about = { tenant: localTenant, recipient: conversation, address, subject: isAlert ? "alert/2026-10" : "digest/2026-10" };
    return newMessage({ ...about, answer: isAlert ? plan.alert : plan.digest }, now);
  });
}

/** What is left, for who has to find out why. */
async function unended(store: Awaited<ReturnType<typeof openRig>>["store"]): Promise<string> {
  const left: string[] = [];
  for await (const { recipient, state, attempts, notBefore, since, outcome } of store.outbox.ledger(localTenant))
    if (state === "due" || state === "claimed")
      left.push(`${recipient} ${state} since ${Date.now() - since} ms, in ${notBefore - Date.now()} ms, ${attempts} attempts, ${outcome}`);
  return left.join("; ");
}

async function isOver(store: Awaited<ReturnType<typeof openRig>>["store"]): Promise<boolean> {
  for await (const { state } of store.outbox.ledger(localTenant)) if (state === "due" || state === "claimed") return false;
  return true;
}

/** Holds each line of the ledger against what its conversation got. */
function compare(plan: ChaosPlan, { lines, subjects }: Ledger, connector: FaultyConnector, kills: number) {
  const wrong: string[] = [];
  const states = { due: 0, claimed: 0, sent: 0, failed: 0, unknown: 0, suppressed: 0 };
  const ends = { delivered: 0, lost: 0, doubled: 0, markedRepeats: 0 };
  for (const { recipient, state, subject, repeats, attempts } of lines) {
    states[state] += 1;
    const { shown, marked, tries } = connector.got.get(recipient) ?? { shown: 0, marked: 0, tries: 0 };
    const say = (what: string): void =>
      void wrong.push(`${recipient} (${subject}, ${state}, ${attempts} attempts) ${what}: shown ${shown}, marked ${marked}`);
    if (shown > 0) ends.delivered += 1;
    ends.markedRepeats += marked;
    if (shown - marked > 1 || marked > 1) {
      ends.doubled += 1;
      say("got it twice");
    }
    if (marked > 0 && !subject.startsWith("alert/")) say("is no alert and was repeated");
    if (marked > 0 && repeats === 0) say("was repeated and the ledger does not know");
    if (state === "sent" && shown === 0) {
      ends.lost += 1;
      say("is called sent and did not arrive");
    }
    if (state === "sent" && repeats === 0 && shown !== 1) say("is called sent and was not shown once");
    if ((state === "failed" || state === "suppressed") && repeats === 0 && shown > 0) say("is said not to have arrived and did");
    if (state === "due" || state === "claimed") say("has not ended");
    if (attempts > 0 && tries === 0 && state !== "unknown") say("was never tried");
  }
  if (lines.length !== plan.recipients) wrong.push(`${lines.length} lines for ${plan.recipients} recipients`);
  for (const [subject, { recipients, states: own }] of subjects)
    if (Object.values(own).reduce((sum, count) => sum + count, 0) !== recipients) wrong.push(`the counts of ${subject} do not add up`);
  const excuses = kills * plan.sendsAtOnce + connector.counts.ambiguous + connector.counts.leftBefore;
  if (states.unknown > excuses) wrong.push(`${states.unknown} unknown, more than ${excuses} kills and ambiguous faults`);
  return { states, ...ends, wrong };
}
