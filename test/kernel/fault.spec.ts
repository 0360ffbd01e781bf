// A fault is told by its code, never by its sentences, and keeps the original as its cause.

import assert from "node:assert/strict";
import { Fault, isFault } from "../../bot/kernel/fault.ts";

describe("a fault", () => {
  const cause = new Error("412");
  const fault = new Fault("store.lost-race", "etag differed", "Somebody else was faster. Please try again.", { cause });

  it("is told by its code", () => {
    assert.ok(isFault(fault) && isFault(fault, "store.lost-race"));
    assert.ok(!isFault(fault, "store.missing") && !isFault(new Error("store.lost-race"), "store.lost-race") && !isFault(null));
  });

  it("has one sentence for the log, one for the person, and what caused it", () => {
    assert.deepEqual([fault.message, fault.forPerson, fault.cause], ["etag differed", "Somebody else was faster. Please try again.", cause]);
  });
});
