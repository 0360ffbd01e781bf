// What is left of a request when politeness is taken away.

import assert from "node:assert/strict";
import { plainRequest } from "../../bot/conversation/plain-request.ts";

describe("a request", () => {
  it("is read without the politeness around it and the marks at its end", () => {
    assert.equal(plainRequest("Hey Seventy, could you  pause all sends, please?!"), "pause all sends");
    assert.equal(plainRequest("and show deliveries now"), "show deliveries");
  });

  it("keeps its spelling, and what is no politeness", () => {
    assert.equal(plainRequest("Make Ada Lovelace a manager."), "Make Ada Lovelace a manager");
    assert.equal(plainRequest("send 0123456789 again"), "send 0123456789 again");
  });
});
