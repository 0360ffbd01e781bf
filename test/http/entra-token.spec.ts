// Which tokens open the API and which don't, signed by an issuer of our own whose keys are asked for over HTTP.

import assert from "node:assert/strict";
import { isKnown } from "../../bot/http/caller.ts";
import { entraCaller } from "../../bot/http/entra-token.ts";
import { ada, apiClientId, openTokenIssuer, otherTenant, type TokenIssuer, tokenTenant } from "../support/token-issuer.ts";

describe("a token for the API", () => {
  let issuer: TokenIssuer;
  let identify: ReturnType<typeof entraCaller>;

  beforeEach(async () => {
    issuer = await openTokenIssuer();
    identify = entraCaller({ clientId: apiClientId, tenants: [tokenTenant], authority: issuer.authority });
  });
  afterEach(() => issuer.close());

  const statusOf = async (authorization: string | undefined): Promise<number> => {
    const found = await identify({ authorization });
    return isKnown(found) ? 200 : found.status;
  };
  const with_ = async (...given: Parameters<TokenIssuer["token"]>): Promise<number> => statusOf(`Bearer ${await issuer.token(...given)}`);
  const now = (): number => Math.floor(Date.now() / 1000);

  it("of somebody who signed in names them and their tenant", async () => {
    assert.deepEqual(await identify({ authorization: `Bearer ${await issuer.token({ oid: ada.toUpperCase() })}` }), {
      tenant: tokenTenant,
      person: ada,
    });
  });

  it("of an application with the app role is taken too, and one for the application's address", async () => {
    assert.equal(await with_({ scp: undefined, roles: ["Import"] }), 200);
    assert.equal(await with_({ aud: `api://${apiClientId}` }), 200);
    assert.equal(await with_({ scp: "openid access_as_user" }), 200);
  });

  for (const [name, claims] of [
    ["another audience", { aud: "55555555-5555-4555-8555-555555555555" }],
    ["several audiences", { aud: [apiClientId, "other"] }],
    ["no audience", { aud: undefined }],
    ["version 1 of the issuer", { iss: `https://sts.windows.net/${tokenTenant}/` }],
    ["an issuer of another tenant", { iss: `https://login.microsoftonline.com/${otherTenant}/v2.0` }],
    ["another tenant", { iss: `https://login.microsoftonline.com/${otherTenant}/v2.0`, tid: otherTenant }],
    ["no tenant", { tid: undefined }],
    ["no object id", { oid: undefined }],
    ["an object id that is none", { oid: "terminal" }],
    ["no end", { exp: undefined }],
  ] as const)
    it(`with ${name} is refused`, async () => {
      assert.equal(await with_(claims), 401);
    });

  it("that is over, or not yet in force, is refused", async () => {
    assert.equal(await with_({ exp: now() - 120 }), 401);
    assert.equal(await with_({ nbf: now() + 600 }), 401);
    assert.equal(await with_({ exp: now() - 30 }), 200, "clocks differ a little");
  });

  it("without the right to import is told so", async () => {
    assert.equal(await with_({ scp: "openid profile" }), 403);
    assert.equal(await with_({ scp: "access_as_user_not" }), 403);
    assert.equal(await with_({ scp: undefined, roles: ["Reader"] }), 403);
  });

  it("that is forged is refused: another key, an unknown key, no signature, the key as a secret", async () => {
    assert.equal(await with_({}, { isForged: true }), 401);
    assert.equal(await with_({}, { kid: "two" }), 401);
    const [, body = ""] = (await issuer.token()).split(".");
    const head = (of: object): string => Buffer.from(JSON.stringify(of)).toString("base64url");
    for (const alg of ["none", "HS256"]) assert.equal(await statusOf(`Bearer ${head({ alg, kid: "one" })}.${body}.AAAA`), 401);
  });

  it("that is none is refused", async () => {
    for (const text of [undefined, "", "Bearer", "Bearer a.b", "Bearer a.b.c", "Basic dTpw", `Bearer ${"x".repeat(9_000)}`])
      assert.equal(await statusOf(text), 401);
  });

  it("of a forged issuer makes nobody ask for keys; good ones ask once", async () => {
    for (const claims of [{ iss: `${issuer.authority}/${tokenTenant}/v2.0` }, { tid: otherTenant }, { tid: "../evil" }]) await with_(claims);
    assert.deepEqual(issuer.asked, []);
    await with_();
    await with_();
    assert.deepEqual(issuer.asked, [`/${tokenTenant}/discovery/v2.0/keys`]);
  });

  it("can't be judged while the keys can't be had, and that is no refusal", async () => {
    issuer.fail();
    assert.equal(await with_(), 503);
  });
});
