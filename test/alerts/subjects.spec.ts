// How an alert's messages are told apart: what one is about can be read from its subject, whichever of them it is.

import assert from "node:assert/strict";
import { partsOf, refOf, tellingOf, updateOf } from "../../bot/alerts/alert-subjects.ts";

describe("the subject of an alert's message", () => {
  for (const subject of [
    "alert/7012345/2026-10/deployments",
    "alert/7012345/security/2026-10/deployments",
    "alert/rule-change/business-applications@2026-07-01",
  ])
    it(`says which alert it is, how often it was told and which change it shows: ${subject}`, () => {
      assert.deepEqual(partsOf(tellingOf(subject, 1)), { subject, told: 1, revision: null });
      assert.deepEqual(partsOf(tellingOf(subject, 12)), { subject, told: 12, revision: null });
      assert.deepEqual(partsOf(updateOf(tellingOf(subject, 1), 3, "1a2b3c4d")), { subject, told: 1, revision: 3 });
      assert.deepEqual(partsOf(updateOf(tellingOf(subject, 2), 3, "1a2b3c4d")), { subject, told: 2, revision: 3 });
    });

  it("is no alert's where it is a digest's", () => {
    assert.equal(partsOf("digest/2026-10"), null);
  });

  it("has a short name that a button can carry, the same for everybody and another for another cause", () => {
    assert.match(refOf("alert/a"), /^[0-9a-f]{12}$/);
    assert.notEqual(refOf("alert/a"), refOf("alert/b"));
  });
});
