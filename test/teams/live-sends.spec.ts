// What a turn sends: counted, tried again where nothing arrived and the channel asks to wait, and never where it may have arrived.

import assert from "node:assert/strict";
import type { Activity, ResourceResponse, TurnContext } from "botbuilder";
import sinon from "sinon";
import { countSends } from "../../bot/teams/live-sends.ts";
import { addressOf } from "../fakes/address.ts";

type Next = () => Promise<ResourceResponse[]>;
type Handler = (context: TurnContext, activities: Partial<Activity>[], next: Next) => Promise<ResourceResponse[]>;

function sending(...ends: readonly (object | null)[]) {
  const handlers: Handler[] = [];
  const context = { onSendActivities: (one: Handler) => handlers.push(one) } as unknown as TurnContext;
  const ports = { asked: sinon.spy(), throttled: sinon.spy() };
  countSends(context, ports, addressOf("sales"));
  let tries = 0;
  const next = async (): Promise<ResourceResponse[]> => {
    const end = ends[tries] ?? null;
    tries += 1;
    if (end !== null) throw Object.assign(new Error("refused"), end);
    return [{ id: "1" }];
  };
  const send = (type: string) => (handlers[0] ?? assert.fail())(context, [{ type }], next);
  return { ...ports, send, tries: () => tries };
}

const throttled = (seconds: string) => ({ statusCode: 429, response: { headers: { get: () => seconds } } });

describe("an answer", () => {
  it("is counted once where it arrives at once", async () => {
    const { send, asked } = sending();
    await send("message");
    assert.deepEqual(asked.args, [[addressOf("sales")]]);
  });

  it("is tried again as soon as a throttling channel asks, each try counted and the pause told to all", async () => {
    const { send, asked, throttled: told, tries } = sending(throttled("0.01"), throttled("0.02"));
    await send("message");
    assert.deepEqual([tries(), asked.callCount, told.args.map(([, milliseconds]) => milliseconds)], [3, 3, [10, 20]]);
  });

  it("is given up where the person would not wait so long, and the pause is told all the same", async () => {
    const { send, throttled: told, tries } = sending(throttled("30"));
    await assert.rejects(send("message"), /refused/);
    assert.deepEqual([tries(), told.args[0]?.[1]], [1, 30_000]);
  });

  it("is never sent again where it may have arrived or was refused", async () => {
    for (const statusCode of [500, 503, 408, 403, 413]) {
      const { send, tries } = sending({ statusCode });
      await assert.rejects(send("message"), /refused/);
      assert.equal(tries(), 1, String(statusCode));
    }
  });

  it("to a press asks nothing of the channel", async () => {
    const { send, asked } = sending();
    await send("invokeResponse");
    assert.equal(asked.callCount, 0);
  });
});
