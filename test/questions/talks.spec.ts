// What becomes of conversations as people hold them, turn by turn: answered right, declined, or taken for something else.

import assert from "node:assert/strict";
import type { Outcome } from "./cross-validated.ts";
import { measuredOnTalks } from "./talks.ts";

describe("conversations of several turns", () => {
  it("go on right more than five times in six, and are taken for another question at most one time in fifty", async () => {
    const later = (await measuredOnTalks()).filter(({ earlier }) => earlier.length > 0);
    const share = (outcome: Outcome): number => later.filter((one) => one.outcome === outcome).length / later.length;
    assert.ok(later.length > 500);
    assert.ok(share("right") > 5 / 6, `${(100 * share("right")).toFixed(1)} % right`);
    assert.ok(share("wrong-confident") <= 0.02, `${(100 * share("wrong-confident")).toFixed(1)} % wrong`);
  });
});
