// What is refused before its body is read, and what is no activity, over real HTTP without Teams or storage.

import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { type HttpService, serveHttp } from "../../bot/http/serve-http.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { messageActivity } from "../support/activities.ts";
import { noImports } from "../support/token-issuer.ts";

describe("the HTTP service", () => {
  const activity = JSON.stringify(messageActivity({ serviceUrl: "http://127.0.0.1:1", text: "help" }));
  let service: HttpService;
  let received: unknown[];

  beforeEach(async () => {
    received = [];
    const receiveActivity = async (request: { body?: unknown }, response: { send(status: number): unknown }): Promise<void> => {
      received.push(request.body);
      response.send(200);
    };
    service = await serveHttp(
      { port: 0, host: "127.0.0.1" },
      { receiveActivity, isAllowedServiceUrl: () => true, checkReady: async () => {}, imports: noImports, telemetry: silent },
    );
  });
  afterEach(() => service.close());

  const send = async (body: NonNullable<RequestInit["body"]>, headers: Record<string, string> = {}): Promise<number> =>
    (await fetch(`http://127.0.0.1:${service.port}/api/messages`, { method: "POST", body, headers })).status;
  const json = { "content-type": "application/json; charset=utf-8" };

  it("takes an activity as JSON, also where identity is named as its encoding", async () => {
    assert.equal(await send(activity, json), 200);
    assert.equal(await send(activity, { ...json, "content-encoding": "identity" }), 200);
    assert.equal(received.length, 2);
  });

  it("refuses a compressed body", async () => {
    assert.equal(await send(gzipSync(activity), { ...json, "content-encoding": "gzip" }), 415);
    assert.equal(await send(activity, { ...json, "content-encoding": "br" }), 415);
    assert.deepEqual(received, []);
  });

  it("refuses a form, an upload, text and a body of no type", async () => {
    const upload = new FormData();
    upload.set("file", new Blob([activity]), "activity.json");
    assert.equal(await send(upload), 415);
    assert.equal(await send(new URLSearchParams({ type: "message" })), 415);
    for (const type of ["text/plain", "text/csv", "application/vnd.api+json"]) assert.equal(await send(activity, { "content-type": type }), 415);
    assert.equal(await send(new Blob([activity])), 415);
    assert.deepEqual(received, []);
  });

  it("refuses a body above 256 KB", async () => {
    assert.equal(await send(JSON.stringify({ text: "x".repeat(257 * 1024) }), json), 413);
  });

  it("refuses a mention of nobody, and takes entities that it doesn't know", async () => {
    const withEntity = (entity: unknown): string => JSON.stringify({ ...JSON.parse(activity), entities: [entity] });
    for (const entity of [{ type: "mention" }, { type: "Mention", mentioned: {} }, { type: "mention", mentioned: null, text: "<at>x</at>" }])
      assert.equal(await send(withEntity(entity), json), 400);
    assert.equal(await send(withEntity({ type: "mention", mentioned: { id: "28:seventy" } }), json), 200);
    assert.equal(await send(withEntity({ type: "clientInfo", locale: "en-US" }), json), 200);
  });
});
