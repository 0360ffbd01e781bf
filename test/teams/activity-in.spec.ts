// What is understood as said: without mentions, and in bounded time whatever is written.

import assert from "node:assert/strict";
import type { Activity } from "botbuilder";
import { saidIn } from "../../bot/teams/activity-in.ts";
import { messageActivity } from "../support/activities.ts";
import { signedIn } from "./signed-in.ts";

function textSaid(text: string, more: Record<string, unknown> = {}): string {
  const activity = { ...messageActivity({ serviceUrl: "http://127.0.0.1:1", text }), ...more } as unknown as Activity;
  return saidIn(activity, signedIn).text;
}

describe("who speaks", () => {
  const personIn = (more: Record<string, unknown>): string =>
    saidIn({ ...messageActivity({ serviceUrl: "http://127.0.0.1:1", text: "help" }), ...more } as unknown as Activity, signedIn).person;
  const id = "00000000-0000-4000-8000-0000000000a1";

  it("is known by the Entra object id of Teams", () => {
    assert.equal(personIn({ from: { id: "29:megan", name: "Megan", aadObjectId: id } }), id);
    assert.equal(personIn({ from: { id: "29:megan", name: "Megan" } }), "29:megan");
  });

  it("in another channel is nobody who could have a role, whatever that channel says", () => {
    for (const from of [{ id, name: "Megan" }, { id: "29:megan", aadObjectId: id }, { id: "terminal" }])
      assert.equal([id, "terminal"].includes(personIn({ channelId: "directline", from })), false);
  });
});

describe("what an activity says", () => {
  it("is its text without the bot's mention and without other mentions", () => {
    const entities = [{ type: "mention", text: "@Seventy", mentioned: { id: "28:seventy" } }];

    assert.equal(textSaid("@Seventy&nbsp; help", { entities }), "help");
    assert.equal(textSaid('<at id="0">Seventy</at> help <at>Adele</at>'), "help");
  });

  it("stays in bounded time for a quarter of a megabyte of unfinished mentions", () => {
    const began = performance.now();

    for (const piece of ["<at", "<at>", "<at ", "</at>"]) textSaid(piece.repeat(80_000));
    const name = "<at".repeat(40_000);
    textSaid(name, { entities: [{ type: "mention", text: `${name}>`, mentioned: { id: "28:seventy" } }] });

    assert.ok(performance.now() - began < 500, `${performance.now() - began} ms`);
  });

  it("is still too long when it was cut, whatever it holds", () => {
    for (const text of ["x".repeat(100_000), "<at>a</at>".repeat(10_000), `a${" ".repeat(50_000)}b`, `${" ".repeat(9_000)}${"x ".repeat(5_000)}`])
      assert.equal(textSaid(text).trim().length, 4_000);
    assert.equal(textSaid("x".repeat(2_001)).length, 2_001);
    assert.equal(textSaid("", { value: { ask: "x".repeat(100_000) } }).length, 4_000);
  });
});
