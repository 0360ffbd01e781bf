// Answers to who asks go first: they are counted without waiting for anything, and digests yield to what goes beyond their part.

import assert from "node:assert/strict";
import sinon from "sinon";
import { grantPermits, nothingGranted, type PermitRecord } from "../../bot/delivery/grant-permits.ts";
import { LiveAnswers } from "../../bot/delivery/live-answers.ts";
import { type Permits, paceOf } from "../../bot/delivery/permits.ts";
import { yieldToAnswers } from "../../bot/delivery/yield-to-answers.ts";
import { silent } from "../../bot/kernel/telemetry.ts";

const pace = paceOf(50, 0.8);
const at = 1_000_000;
const answersAt = (...times: readonly number[]) => times.map((time, index) => ({ conversation: `c${index}`, at: time }));

/** Digests sent in so many seconds beside so many answers a second, told twice a second. */
function digestsBeside(answersPerSecond: number, seconds: number): number {
  let record: PermitRecord = nothingGranted;
  let sent = 0;
  for (let now = at; now < at + seconds * 1_000; now += 500) {
    const count = answersPerSecond / 2;
    const answers = Array.from({ length: count }, (_, index) => ({ conversation: `${now}-${index}`, at: now - 500 + (index * 500) / count }));
    record = yieldToAnswers(record, answers, pace, now);
    for (let block = 0; ; block += 1) {
      const conversations = Array.from({ length: 10 }, (_, index) => `d${now}-${block}-${index}`);
      const taken = grantPermits(record, conversations, pace, now);
      record = taken.record;
      sent += taken.granted.slots.filter((slot) => slot !== null && slot < at + seconds * 1_000).length;
      if (taken.granted.slots.includes(null)) break;
    }
  }
  return sent;
}

describe("digests beside answers", () => {
  it("take forty a second while answers stay within ten", () => {
    for (const answers of [0, 2, 8, 10]) assert.ok(Math.abs(digestsBeside(answers, 30) - 1_200) <= 2, `${answers}: ${digestsBeside(answers, 30)}`);
  });

  it("take what answers leave of fifty a second beyond that", () => {
    for (const answers of [20, 30, 40]) {
      const expected = (50 - answers) * 30;
      const sent = digestsBeside(answers, 30);
      // What was granted ahead before the first answer was told is a second and a half of forty at most.
      assert.ok(Math.abs(sent - expected) <= 60, `${answers}: ${sent}, ${expected}`);
    }
  });

  it("go on within five seconds after however many answers", () => {
    const crowd = yieldToAnswers(nothingGranted, answersAt(...Array.from({ length: 200 }, () => at)), pace, at);
    const crowded = yieldToAnswers(crowd, answersAt(...Array.from({ length: 200 }, () => at)), pace, at);
    assert.ok(crowded.next <= at + 5_000, String(crowded.next - at));
    assert.ok(grantPermits(crowded, ["a"], pace, at + 5_000).granted.slots[0] !== null);
  });

  it("are not posted into a conversation within a second of an answer there", () => {
    const record = yieldToAnswers(nothingGranted, [{ conversation: "sales", at }], pace, at + 100);
    assert.deepEqual(grantPermits(record, ["sales"], pace, at + 200).granted, { slots: [null], again: at + 1_000 });
  });

  it("leave a row that does not grow with everybody who ever asked", () => {
    let record: PermitRecord = nothingGranted;
    for (let second = 0; second < 500; second += 1)
      record = yieldToAnswers(record, [{ conversation: `c${second}`, at: at + second * 1_000 }], pace, at + second * 1_000);
    assert.ok(Object.keys(record.lately).length < 10);
  });

  it("take their whole pace where answers are not counted", () => {
    const { forAnswers: _, ...uncounted } = pace;
    assert.equal(yieldToAnswers(nothingGranted, answersAt(at, at, at), uncounted, at).next, 0);
  });
});

describe("counting answers", () => {
  const opened = (answered = sinon.spy(async () => {})) => {
    const pause = sinon.spy(async () => {});
    const permits: Permits = { take: () => assert.fail("nothing is taken"), answered, pause };
    const later = sinon.spy((_work: () => void) => {});
    return { answered, pause, later, live: new LiveAnswers(permits, silent, () => at, later) };
  };

  it("waits for nothing, and tells all of a tenant together a moment later", async () => {
    const { live, answered, later } = opened();
    for (const conversation of ["a", "b", "a"]) live.asked("adatum", conversation);
    assert.deepEqual([answered.callCount, later.callCount], [0, 1]);
    later.firstCall.firstArg();
    await live.flush();
    assert.deepEqual(answered.args, [["adatum", ["a", "b", "a"].map((conversation) => ({ conversation, at })), at]] as unknown as []);
  });

  it("tells all workers to wait where Teams throttles an answer", async () => {
    const { live, pause } = opened();
    live.throttled("adatum", 7_000);
    live.throttled("adatum", null);
    await live.flush();
    assert.deepEqual(pause.args, [["adatum", at + 7_000]] as unknown as []);
  });

  it("drops what can't be told, and counts on", async () => {
    const { live, answered, later } = opened(sinon.spy(async () => Promise.reject(new Error("storage"))));
    live.asked("adatum", "a");
    await live.flush();
    live.asked("adatum", "b");
    await live.flush();
    assert.deepEqual([answered.callCount, later.callCount], [2, 1]);
  });
});
