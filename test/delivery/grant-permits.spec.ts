// The pace that all workers share, by arithmetic: evenly spread, never faster, with a common pause, and a conversation not too often.

import assert from "node:assert/strict";
import fc from "fast-check";
import { grantPermits, nothingGranted, type PermitRecord } from "../../bot/delivery/grant-permits.ts";
import { documentedPace, paceOf } from "../../bot/delivery/permits.ts";

const pace = paceOf(50, 0.8);
const at = 1_000_000;

describe("permits", () => {
  it("leave a fifth of Teams' 50 requests a second to answers: one every 25 milliseconds", () => {
    const { granted } = grantPermits(nothingGranted, ["a", "b", "c"], pace, at);
    assert.deepEqual(granted.slots, [at, at + 25, at + 50]);
  });

  it("are given a second and a half ahead and no further", () => {
    const { granted } = grantPermits({ ...nothingGranted, next: at + 1_490 }, ["a", "b"], pace, at);
    assert.deepEqual(granted, { slots: [at + 1_490, null], again: at + 1_515 });
  });

  it("are not given in a pause", () => {
    const { granted } = grantPermits({ ...nothingGranted, pausedUntil: at + 30_000 }, ["a"], pace, at);
    assert.deepEqual(granted, { slots: [null], again: at + 30_000 });
  });

  it("are not saved up while nothing is sent", () => {
    const { granted } = grantPermits({ ...nothingGranted, next: at - 60_000 }, ["a", "b"], pace, at);
    assert.deepEqual(granted.slots, [at, at + 25]);
  });

  it("of one conversation lie a second apart, and others go on meanwhile", () => {
    const { granted } = grantPermits(nothingGranted, ["a", "a", "b"], pace, at);
    assert.deepEqual(granted, { slots: [at, null, at + 25], again: at + 1_000 });
  });

  it("remember a conversation as long as its limits look back, and forget one that had one thing", () => {
    let record = nothingGranted;
    for (let index = 0; index < 200; index += 1) record = grantPermits(record, [`c${index}`], pace, at + index * 100).record;
    assert.ok(Object.keys(record.lately).length <= 21, String(Object.keys(record.lately).length));
  });

  it("keep every documented limit, whoever takes how many when, clocks that differ by minutes included", () => {
    const take = fc.record({
      after: fc.nat(400),
      who: fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), { minLength: 1, maxLength: 12 }),
      skew: fc.constantFrom(0, 0, 0, 300_000),
    });
    fc.assert(
      fc.property(fc.array(take, { minLength: 1, maxLength: 120 }), (takes) => {
        let [record, now]: [PermitRecord, number] = [nothingGranted, at];
        const sent: { conversation: string; slot: number }[] = [];
        for (const { after, who, skew } of takes) {
          now += after;
          const taken = grantPermits(record, who, pace, now + skew);
          record = taken.record;
          for (const [index, slot] of taken.granted.slots.entries()) if (slot !== null) sent.push({ conversation: who[index] ?? "", slot });
        }
        assert.ok(
          mostWithin(
            sent.map((one) => one.slot),
            1_000,
          ) <=
            documentedPace.requestsPerSecond * documentedPace.share,
        );
        for (const own of Map.groupBy(sent, (one) => one.conversation).values()) {
          const slots = own.map((one) => one.slot);
          for (const [count, milliseconds] of [
            [7, 1_000],
            [8, 2_000],
            [60, 30_000],
            [1_800, 3_600_000],
          ] as const)
            assert.ok(mostWithin(slots, milliseconds) <= count);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** How many of these moments lie in any span of this length. */
function mostWithin(moments: readonly number[], milliseconds: number): number {
  const sorted = [...moments].sort((a, b) => a - b);
  let [most, first] = [0, 0];
  for (const [index, moment] of sorted.entries()) {
    while ((sorted[first] ?? moment) <= moment - milliseconds) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}
