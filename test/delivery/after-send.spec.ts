// What becomes of a message after one try: only what surely did not arrive is tried again, later each time.

import assert from "node:assert/strict";
import { afterSend } from "../../bot/delivery/after-send.ts";
import type { Message, SendOutcome } from "../../bot/delivery/message.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import { addressOf } from "../fakes/address.ts";

const now = 1_000_000;

describe("a message after one try", () => {
  it("that arrived is sent", () => {
    const { state, outcome, since } = endOf({ end: "sent" });
    assert.deepEqual({ state, outcome, since }, { state: "sent", outcome: null, since: now });
  });

  it("that was refused has failed, with the reason, and is not due again", () => {
    const { state, outcome } = endOf({ end: "refused", code: "teams.forbidden" });
    assert.deepEqual({ state, outcome }, { state: "failed", outcome: "teams.forbidden" });
  });

  it("whose end is unknown stays unknown, with the reason", () => {
    const { state, outcome } = endOf({ end: "unknown", code: "teams.timeout" });
    assert.deepEqual({ state, outcome }, { state: "unknown", outcome: "teams.timeout" });
  });

  it("that was throttled waits as long as it was asked to", () => {
    const { state, notBefore, outcome } = endOf({ end: "wait", milliseconds: 17_000, code: "teams.throttled" });
    assert.deepEqual({ state, notBefore, outcome }, { state: "due", notBefore: now + 17_000, outcome: "teams.throttled" });
  });

  it("that was throttled without being told how long waits 2 seconds, then twice as long each time, a quarter of an hour at most", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((attempts) => endOf({ end: "wait", milliseconds: null, code: "x" }, attempts).notBefore - now);
    assert.deepEqual(waits, [2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000]);
    assert.equal(endOf({ end: "wait", milliseconds: 86_400_000, code: "x" }).notBefore - now, 900_000);
  });

  it("that was throttled eight times has failed", () => {
    assert.equal(endOf({ end: "wait", milliseconds: 10, code: "teams.throttled" }, 7).state, "due");
    assert.equal(endOf({ end: "wait", milliseconds: 10, code: "teams.throttled" }, 8).state, "failed");
  });
});

function endOf(outcome: SendOutcome, attempts = 1): Message {
  const about = { tenant: "adatum", recipient: "sales", subject: "digest/2026-10", address: addressOf("sales") };
  const message = newMessage({ ...about, answer: { kind: "help", why: "asked" } }, now - 5_000);
  return afterSend({ ...message, state: "claimed", attempts }, outcome, now);
}
