// The API of imports over real HTTP, with tokens, roles and a real store: what comes back for what is sent, and what is not even read.

import assert from "node:assert/strict";
import { closedApi, localCaller } from "../../bot/http/caller.ts";
import { entraCaller } from "../../bot/http/entra-token.ts";
import type { ImportApi } from "../../bot/http/import-routes.ts";
import { type HttpService, serveHttp } from "../../bot/http/serve-http.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { render } from "../../bot/render/render.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { fakeRoles, ids } from "../fakes/roles.ts";
import { deskOn, revenueText, usageText } from "../support/handed-in.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { ada, apiClientId, noImports, openTokenIssuer, type TokenIssuer, tokenTenant } from "../support/token-issuer.ts";

const csv = { "content-type": "text/csv; charset=utf-8" };

describe("the API of imports", () => {
  let storage: TestStorage;
  let store: Store;
  let issuer: TokenIssuer;
  let service: HttpService;
  let roles: ReturnType<typeof fakeRoles>;
  let good: Record<string, string>;

  before(async () => {
    [storage, issuer] = await Promise.all([openTestStorage(), openTokenIssuer()]);
    store = await storage.open();
    roles = fakeRoles({ first: { tenant: tokenTenant, person: ids.megan } });
    await roles.change(tokenTenant, { person: ada, name: null, role: "importer", gives: true }, ids.megan);
    const { desk } = deskOn(store, tokenTenant, { roles });
    const identify = entraCaller({ clientId: apiClientId, tenants: [tokenTenant], authority: issuer.authority });
    service = await serve({ identify, desk, textOf: (answer) => render(answer, null).text, mostBytes: 2 ** 20 });
    good = { ...csv, authorization: `Bearer ${await issuer.token()}` };
  });
  after(async () => {
    await service.close();
    await issuer.close();
    await storage.close();
  });

  const serve = (imports: ImportApi): Promise<HttpService> =>
    serveHttp(
      { port: 0, host: "127.0.0.1" },
      { receiveActivity: async () => {}, isAllowedServiceUrl: () => true, checkReady: async () => {}, imports, telemetry: silent },
    );
  const call = async (method: string, path: string, headers: Record<string, string>, body?: RequestInit["body"]) => {
    const response = await fetch(`http://127.0.0.1:${service.port}/api/imports${path}`, { method, headers, body: body ?? null });
    const json = (await response.json()) as {
      id: string;
      text: string;
      done: string;
      because: string | null;
      error: { code: string; message: string; complaints: string[] };
    };
    return { status: response.status, json, headers: response.headers };
  };

  it("previews a file, imports it once it is confirmed, and once only", async () => {
    const shown = await call("POST", "?name=revenue.csv", good, revenueText());
    assert.equal(shown.status, 200);
    assert.match(shown.json.text, /revenue\.csv: Business applications revenue, October 2025 to October 2026, 3 rows used/);

    const told = await call("POST", `/${shown.json.id}/confirm`, good);
    assert.deepEqual([told.status, told.json.done], [200, "now"]);
    assert.equal((await call("POST", `/${shown.json.id}/confirm`, good)).json.done, "before");
    assert.notEqual(await store.scores.partner({ tenant: tokenTenant, partner: "7012345" }), null);
  });

  it("previews anew where something changed since, with a status that says that nothing was done", async () => {
    const first = await call("POST", "?name=a.csv", good, revenueText({ AdjustedRevenueAmtCD: "10.00" }));
    const second = await call("POST", "?name=b.csv", good, revenueText({ AdjustedRevenueAmtCD: "20.00" }));
    assert.equal((await call("POST", `/${second.json.id}/confirm`, good)).status, 200);
    const told = await call("POST", `/${first.json.id}/confirm`, good);
    assert.deepEqual([told.status, told.json.because, told.json.id], [409, "changed-meanwhile", first.json.id]);
  });

  it("cancels, and knows nothing of it afterwards", async () => {
    const { json } = await call("POST", "?name=usage.csv", good, usageText({ MAU: "7" }));
    assert.equal((await call("DELETE", `/${json.id}`, good)).json.done, "cancelled");
    assert.equal((await call("POST", `/${json.id}/confirm`, good)).status, 404);
    assert.equal((await call("DELETE", `/${json.id}`, good)).status, 404);
    for (const id of ["x", "..%2f..", "%00", "7a1f3c52-9a0e-4a53-8f51-3c5f3c0a1b2d"])
      assert.equal((await call("DELETE", `/${id}`, good)).status, 404, id);
  });

  it("refuses a wrong file with every complaint at its place", async () => {
    const { status, json } = await call("POST", "?name=..%2Fusage.csv", good, usageText({ MAU: "many" }));
    assert.deepEqual([status, json.error.code, json.error.complaints.length], [422, "imports.not-read", 3]);
    assert.match(json.error.complaints[0] ?? "", /^_usage\.csv:2: MAU: /);
  });

  it("refuses no token, a bad one, and one of somebody without the role", async () => {
    const none = await call("POST", "", csv, "x");
    assert.deepEqual([none.status, none.headers.get("www-authenticate")], [401, "Bearer"]);
    assert.equal((await call("POST", "", { ...csv, authorization: `Bearer ${await issuer.token({}, { isForged: true })}` }, "x")).status, 401);
    const bob = { ...csv, authorization: `Bearer ${await issuer.token({ oid: ids.bob })}` };
    const refused = await call("POST", "", bob, revenueText());
    assert.deepEqual([refused.status, refused.json.error.code], [403, "imports.not-allowed"]);
    assert.equal((await call("POST", "/7a1f3c52-9a0e-4a53-8f51-3c5f3c0a1b2d/confirm", bob)).status, 403);
  });

  it("refuses what is no file of an export by its type, and what is compressed on the way", async () => {
    for (const type of ["application/json", "multipart/form-data; boundary=x", "text/html", ""])
      assert.equal((await call("POST", "", { ...good, "content-type": type }, "x")).status, 415, type);
    assert.equal((await call("POST", "", { ...good, "content-encoding": "gzip" }, "x")).status, 415);
  });

  it("refuses a file that is too large, whether it says so beforehand or not", async () => {
    assert.equal((await call("POST", "", good, "x".repeat(2 ** 20 + 1))).status, 413);
    let pieces = 0;
    const endless = new ReadableStream({
      pull(to) {
        pieces += 1;
        to.enqueue(new Uint8Array(2 ** 16));
      },
    });
    const sent = fetch(`http://127.0.0.1:${service.port}/api/imports`, {
      method: "POST",
      headers: good,
      body: endless,
      duplex: "half",
    } as RequestInit);
    // The answer may be lost behind the closed connection; what matters is that no more is taken.
    const status = await sent.then(
      (response) => response.status,
      () => 413,
    );
    assert.equal(status, 413);
    assert.ok(pieces < 1_000, `${pieces} pieces were taken`);
  });

  it("stays closed where no application is named, and says which setting opens it", async () => {
    const closed = await serve({ ...noImports, identify: closedApi() });
    const response = await fetch(`http://127.0.0.1:${closed.port}/api/imports`, { method: "POST", headers: csv, body: "x" });
    assert.equal(response.status, 501);
    assert.match(await response.text(), /AAD_APP_CLIENT_ID/);
    await closed.close();
  });

  it("without sign-in is for this computer alone, not for pages of elsewhere", async () => {
    const identify = localCaller("local");
    const statusOf = async (headers: Record<string, string>) => {
      const found = await identify(headers);
      return "person" in found ? 200 : found.status;
    };
    assert.equal(await statusOf({ host: "127.0.0.1:3978" }), 200);
    assert.equal(await statusOf({ host: "localhost:3978", origin: "http://localhost:56150" }), 200);
    for (const headers of [
      {},
      { host: "evil.example" },
      { host: "127.0.0.1.evil.example" },
      { host: "127.0.0.1", origin: "https://evil.example" },
      { host: "127.0.0.1", origin: "null" },
    ])
      assert.equal(await statusOf(headers), 403, JSON.stringify(headers));
  });
});
