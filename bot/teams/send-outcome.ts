// Reads what became of a send from the error that the connector client threw: by its status and code, never by its text.
// Only 412 and 429, and a connection that was never made, and a sign-in that failed, surely delivered nothing; a timeout or a server error may have.

import type { SendOutcome } from "../delivery/message.ts";

interface ConnectorError {
  readonly statusCode?: number;
  readonly code?: string;
  /** What the connector said; the client that ships with botbuilder 4.23 calls it `details`. */
  readonly details?: Said;
  readonly body?: Said;
  readonly response?: { readonly status?: number; readonly headers?: { get?(name: string): string | undefined } };
  readonly cause?: { readonly code?: string };
}

interface Said {
  readonly error?: { readonly code?: string; readonly message?: unknown };
}

const notConnected = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

export function outcomeOf(error: unknown): SendOutcome {
  const known = (error ?? {}) as ConnectorError;
  const status = known.statusCode ?? known.response?.status;
  const said = known.body ?? known.details;
  const code = said?.error?.code;
  if (isNotSignedIn(error)) return { end: "wait", milliseconds: null, code: "teams.not-signed-in" };
  if (status === undefined) {
    const reason = [known.code, known.cause?.code].find((one) => one !== undefined && notConnected.has(one));
    return reason === undefined ? { end: "unknown", code: "teams.no-answer" } : { end: "wait", milliseconds: null, code: "teams.unreachable" };
  }
  if (status === 429) return { end: "wait", milliseconds: retryAfter(known), code: "teams.throttled", isThrottled: true };
  if (status === 412) return { end: "wait", milliseconds: retryAfter(known), code: "teams.busy" };
  if (status === 408 || status >= 500) return { end: "unknown", code: `teams.answered-${status}` };
  const name = subCodeOf(said) ?? code;
  const isUnreachable = status === 403 || (status === 404 && name !== "ActivityNotFoundInConversation");
  return { end: "refused", code: `teams.${isCode(name) ? name : `answered-${status}`}`, ...(isUnreachable ? { isUnreachable } : {}) };
}

/** A blocked bot's code stands as JSON in the message of a more general one. */
function subCodeOf(said: Said | undefined): string | undefined {
  const message = said?.error?.message;
  if (typeof message !== "string" || !message.startsWith("{")) return undefined;
  try {
    return (JSON.parse(message) as { subCode?: string }).subCode;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What is written into a row and a log must not be whatever a server likes to say. */
function isCode(name: unknown): name is string {
  return typeof name === "string" && /^[A-Za-z][\w-]{0,60}$/.test(name);
}

const signInErrors = /(AuthError|AuthenticationError|CredentialUnavailableError|AuthenticationRequiredError)$/;
const deepestCause = 5;

/** The token comes before the post. MSAL's errors carry an `errorCode`, those of Azure's identity are known by their class. */
function isNotSignedIn(error: unknown, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > deepestCause) return false;
  const { name, errorCode, cause } = error as { name?: unknown; errorCode?: unknown; cause?: unknown };
  if (typeof errorCode === "string" || (typeof name === "string" && signInErrors.test(name))) return true;
  return isNotSignedIn(cause, depth + 1);
}

function retryAfter(error: ConnectorError): number | null {
  const seconds = Number(error.response?.headers?.get?.("retry-after"));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : null;
}
