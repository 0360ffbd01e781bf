// Checks a Microsoft Entra access token of version 2.0: signed by a key of a tenant that is served, made for our application, in
// force, and with the right that is asked for. Asks for keys only of tenants that are served, whatever a token claims.
// Truth: https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference and .../access-tokens#validate-tokens

import { createRemoteJWKSet, decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from "jose";
import type { Caller, CallerHeaders, Identify, NotKnown } from "./caller.ts";

export interface EntraSettings {
  /** Of the application whose tokens are taken: AAD_APP_CLIENT_ID. */
  readonly clientId: string;
  readonly tenants: readonly string[];
  /** Where keys are asked for; what a token must name as its issuer is fixed. */
  readonly authority?: string;
}

const microsoft = "https://login.microsoftonline.com";
/** Of somebody who signed in, as the tab's sign-in asks for it; and of an application by itself. */
const delegated = "access_as_user";
const application = "Import";
const clockToleranceSeconds = 60;
const anId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What says that a token is not a good one; anything else means that the keys could not be had. */
const ofTheToken = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWKSNoMatchingKey,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
];

export function entraCaller({ clientId, tenants, authority = microsoft }: EntraSettings): Identify {
  const keys = new Map<string, JWTVerifyGetKey>();
  const keysOf = (tenant: string): JWTVerifyGetKey => {
    const known = keys.get(tenant) ?? createRemoteJWKSet(new URL(`${authority}/${tenant}/discovery/v2.0/keys`));
    keys.set(tenant, known);
    return known;
  };
  const isAudience = (audience: JWTPayload["aud"]): boolean =>
    typeof audience === "string" && [clientId, `api://${clientId}`].includes(audience.toLowerCase());
  return async ({ authorization }: CallerHeaders): Promise<Caller | NotKnown> => {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) return refuse("needs a Microsoft Entra access token: Authorization: Bearer …");
    const tenant = tenantIn(token);
    if (tenant === null || !tenants.includes(tenant)) return refuse("the token is not of a tenant that is served here");
    try {
      const checks = { issuer: `${microsoft}/${tenant}/v2.0`, algorithms: ["RS256"], clockTolerance: clockToleranceSeconds, requiredClaims: ["exp"] };
      const { payload } = await jwtVerify(token, keysOf(tenant), checks);
      if (!isAudience(payload.aud)) return refuse("the token is for another application");
      const { oid } = payload;
      if (typeof oid !== "string" || !anId.test(oid)) return refuse("the token names nobody: it has no object id");
      return hasRight(payload)
        ? { tenant, person: oid.toLowerCase() }
        : { status: 403, code: "http.token-without-right", message: `The token has neither the scope ${delegated} nor the app role ${application}.` };
    } catch (error) {
      if (ofTheToken.some((kind) => error instanceof kind)) return refuse("the token is not valid, or not any more");
      return { status: 503, code: "http.keys-not-reachable", message: "Microsoft Entra's keys can't be had at the moment. Please try again." };
    }
  };
}

function refuse(why: string): NotKnown {
  return { status: 401, code: "http.token-refused", message: `${why.charAt(0).toUpperCase()}${why.slice(1)}.` };
}

/** As the token claims; nothing is believed of it but which keys to look at. */
function tenantIn(token: string): string | null {
  try {
    const { tid, iss } = decodeJwt(token);
    return typeof tid === "string" && iss === `${microsoft}/${tid}/v2.0` ? tid.toLowerCase() : null;
  } catch {
    return null;
  }
}

function hasRight({ scp, roles }: JWTPayload): boolean {
  return (typeof scp === "string" && scp.split(" ").includes(delegated)) || (Array.isArray(roles) && roles.includes(application));
}
