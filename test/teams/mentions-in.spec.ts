// Who is mentioned: never the bot, never by a name in the text, and by the roster where the activity lacks the object id.

import assert from "node:assert/strict";
import type { Activity } from "botbuilder";
import { silent } from "../../bot/kernel/telemetry.ts";
import { mentionsIn, withObjectIds } from "../../bot/teams/mentions-in.ts";
import { messageActivity } from "../support/activities.ts";

const id = "00000000-0000-4000-8000-0000000000A2";

function mentions(...mentioned: readonly unknown[]) {
  const entities = mentioned.map((one) => ({ type: "mention", text: "<at>x</at>", mentioned: one }));
  return mentionsIn({
    ...messageActivity({ serviceUrl: "http://127.0.0.1:1", text: "make <at>Ada</at> a manager" }),
    entities,
  } as unknown as Activity);
}

describe("the mentions of an activity", () => {
  it("are people by their Entra object id, in lower case, without the bot", () => {
    const found = mentions({ id: "28:seventy", name: "Seventy" }, { id: "29:ada", name: "Ada", aadObjectId: id });
    assert.deepEqual(found, [{ channelId: "29:ada", person: id.toLowerCase(), name: "Ada" }]);
  });

  it("are each once, and nobody where the text alone has a name", () => {
    assert.equal(mentions({ id: "29:ada", name: "Ada" }, { id: "29:ada", name: "Ada" }).length, 1);
    assert.deepEqual(mentions(), []);
    assert.deepEqual(
      mentionsIn(messageActivity({ serviceUrl: "http://127.0.0.1:1", text: "make <at>Ada</at> a manager" }) as unknown as Activity),
      [],
    );
  });

  it("are none where an entity is not one, whatever it holds", () => {
    for (const one of [null, "29:ada", 7, {}, { id: 7 }, []]) assert.deepEqual(mentions(one), []);
    assert.deepEqual(mentions({ id: "29:ada", name: 7, aadObjectId: {} }), [{ channelId: "29:ada", person: null, name: null }]);
  });

  it("lack nothing that the roster tells of the only one; a roster that fails leaves the person unknown", async () => {
    const asked: string[] = [];
    const lookUp = async (channelId: string) => {
      asked.push(channelId);
      return { aadObjectId: id };
    };
    const [ada] = await withObjectIds(mentions({ id: "29:ada", name: "Ada" }), lookUp, silent);
    assert.equal(ada?.person, id.toLowerCase());
    await withObjectIds(mentions({ id: "29:ada", aadObjectId: id }), lookUp, silent);
    await withObjectIds(mentions({ id: "29:ada" }, { id: "29:bob" }), lookUp, silent);
    assert.deepEqual(asked, ["29:ada"]);
    const failing = async (): Promise<never> => {
      throw new Error("no roster");
    };
    assert.equal((await withObjectIds(mentions({ id: "29:ada" }), failing, silent))[0]?.person, null);
  });
});
