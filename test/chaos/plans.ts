// What the chaos runs deliver: a real digest and a real alert, with the sentence by which a repeat is known; and how a run is set.

import assert from "node:assert/strict";
import type { Answer } from "../../bot/conversation/answer.ts";
import { speakerFor } from "../../bot/languages/speaker.ts";
import { everyAnswer } from "../support/small-answers.ts";
import type { ChaosPlan } from "./chaos.ts";

export const repeatSign = speakerFor(null).say("alert.repeated");

export function answerOf(kind: Answer["kind"]): Answer {
  return everyAnswer().find(({ answer }) => answer.kind === kind)?.answer ?? assert.fail(`there is no ${kind}`);
}

/** Four workers of which each sends one at a time, so that a killed one leaves one message unknown at most. */
export function chaosPlan(recipients: number, seed: string): ChaosPlan {
  return {
    seed,
    recipients,
    alerts: Math.round(recipients / 20),
    digest: answerOf("digest"),
    alert: answerOf("alert"),
    repeatSign,
    workers: 4,
    sendsAtOnce: 1,
    perSecond: 500,
    faults: 0.05,
    killEvery: 350,
    holdStorageMs: 3_000,
    aheadMs: 0,
    hiddenMs: 20_000,
    sendTimeoutMs: 5_000,
    withinMs: 60_000 + recipients * 120,
  };
}
