// Signs access tokens as Microsoft Entra does, with keys of its own that it publishes over HTTP on this computer.

import assert from "node:assert/strict";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { closedApi } from "../../bot/http/caller.ts";
import type { ImportApi } from "../../bot/http/import-routes.ts";
import { answerWith, openFileServer } from "./file-server.ts";

export const tokenTenant = "22222222-2222-4222-8222-22222222222a";
export const otherTenant = "33333333-3333-4333-8333-33333333333b";
export const apiClientId = "44444444-4444-4444-8444-44444444444c";
export const ada = "00000000-0000-4000-8000-0000000000a2";

export interface TokenIssuer {
  readonly authority: string;
  /** How often keys were asked for, by path. */
  readonly asked: readonly string[];
  /** A good token; what is said differs, and undefined leaves a claim out. */
  token(claims?: Record<string, unknown>, about?: { readonly isForged?: boolean; readonly kid?: string }): Promise<string>;
  /** Keys can't be had from now on. */
  fail(): void;
  close(): Promise<void>;
}

export async function openTokenIssuer(): Promise<TokenIssuer> {
  const [own, forged] = await Promise.all([generateKeyPair("RS256"), generateKeyPair("RS256")]);
  const files = await openFileServer();
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(own.publicKey)), kid: "one", use: "sig", alg: "RS256" }] });
  const path = (tenant: string): string => `/${tenant}/discovery/v2.0/keys`;
  for (const tenant of [tokenTenant, otherTenant]) files.put(path(tenant), answerWith(200, { "content-type": "application/json" }, keys));
  return {
    authority: files.url,
    asked: files.asked,
    async token(claims = {}, { isForged = false, kid = "one" } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const usual = {
        aud: apiClientId,
        iss: `https://login.microsoftonline.com/${tokenTenant}/v2.0`,
        tid: tokenTenant,
        oid: ada,
        scp: "access_as_user",
        ver: "2.0",
        nbf: now - 60,
        exp: now + 3_600,
      };
      const said = Object.fromEntries(Object.entries({ ...usual, ...claims }).filter(([, value]) => value !== undefined));
      return new SignJWT(said).setProtectedHeader({ alg: "RS256", kid }).sign(isForged ? forged.privateKey : own.privateKey);
    },
    fail() {
      for (const tenant of [tokenTenant, otherTenant]) files.put(path(tenant), answerWith(500));
    },
    close: () => files.close(),
  };
}

/** An API that nobody calls. */
export const noImports: ImportApi = {
  identify: closedApi(),
  desk: { preview: () => assert.fail("nothing sent"), confirm: () => assert.fail("not asked"), cancel: () => assert.fail("not asked") },
  textOf: () => "",
  mostBytes: 1,
};
