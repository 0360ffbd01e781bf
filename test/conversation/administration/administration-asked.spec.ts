// What administrators say of deliveries is understood in several ways of saying it, and nothing else is taken for it.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { administrationAsked } from "../../../bot/conversation/administration/administration-asked.ts";

const said = {
  hold: [
    "pause all sends",
    "Please pause all sends.",
    "pause all deliveries",
    "hold back all sends",
    "stop all sends",
    "suspend sending",
    "pause all digests and alerts for everyone",
    "resume sends",
    "resume all deliveries",
    "let all sends go",
    "unpause sends",
  ],
  deliveries: [
    "show deliveries",
    "deliveries",
    "show me the deliveries",
    "delivery status",
    "what wasn't delivered?",
    "what was not delivered",
    "which digests were not delivered",
    "which messages failed",
    "what didn’t arrive",
    "what is unknown",
    "why wasn't the digest delivered",
    "why was the digest not sent?",
    "show failed messages",
    "show deliveries page 2",
  ],
  subscriptions: [
    "show everyone's subscriptions",
    "all subscriptions",
    "list everybody’s subscriptions",
    "everyones subscriptions",
    "show all subscriptions of everyone",
    "what is everybody subscribed to",
    "who is subscribed to what",
  ],
  managers: [
    "which managers can't be reached?",
    "managers not reached",
    "which managers are not reachable",
    "which managers haven't installed the app",
    "list managers who can't be reached",
    "show unreachable managers",
  ],
  end: ["stop subscription 0123abcdef", "end the subscription 0123ABCDEF"],
  "send-again": ["send again 0123abcdef", "resend 0123abcdef", "send 0123abcdef again"],
} as const;

describe("what administrators say of deliveries", () => {
  for (const [asks, texts] of Object.entries(said))
    it(`is understood: ${asks}`, () => {
      for (const text of texts) assert.equal(administrationAsked(text)?.asks, asks, text);
    });

  it("holds back and lets go as it is said", () => {
    const held = said.hold.map((text) => administrationAsked(text)).map((one) => one?.asks === "hold" && one.isPaused);
    assert.deepEqual(held, [true, true, true, true, true, true, true, false, false, false, false]);
  });

  it("is taken from no example of another question", async () => {
    const files = ["dev", "own", "people", "more"].map((name) => readFile(new URL(`../../questions/${name}.jsonl`, import.meta.url), "utf8"));
    const texts = (await Promise.all(files)).flatMap((file) => file.trim().split("\n")).map((line) => (JSON.parse(line) as { text: string }).text);
    assert.ok(texts.length > 1_000);
    assert.deepEqual(
      texts.filter((text) => administrationAsked(text) !== null),
      [],
    );
  });
});
