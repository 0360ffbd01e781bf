// A small run of what `npm run chaos` does with ten thousand: workers die, the storage stands still, the connector fails, one clock is five
// minutes ahead; and the ledger still agrees with what every conversation got.

import assert from "node:assert/strict";
import { chaos } from "./chaos.ts";
import { chaosPlan } from "./plans.ts";

describe("delivering while everything fails", () => {
  it("ends every message once: sent, failed or unknown, and nobody gets one twice but an alert that says so", async function () {
    // Nothing of it is about time: a process takes a minute to start where everything runs at once.
    this.timeout(330_000);
    const plan = { ...chaosPlan(120, "small"), workers: 2, faults: 0.15, killEvery: 60, holdStorageMs: 500, hiddenMs: 12_000, sendTimeoutMs: 3_000 };
    const end = await chaos({ ...plan, alerts: 25, aheadMs: 300_000, withinMs: 300_000 });
    assert.deepEqual(end.wrong, []);
    assert.deepEqual([end.lost, end.doubled, end.states.due, end.states.claimed], [0, 0, 0, 0]);
    assert.ok(end.kills >= 1, "somebody was killed");
    assert.equal(end.states.sent + end.states.failed + end.states.unknown + end.states.suppressed, 120);
  });
});
