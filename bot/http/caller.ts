// Who calls the API, as far as it is certain: a person or an application of a tenant that is served. Or why it is not known.

export interface Caller {
  readonly tenant: string;
  /** Entra object id. */
  readonly person: string;
}

export interface NotKnown {
  readonly status: 401 | 403 | 501 | 503;
  readonly code: string;
  readonly message: string;
}

export interface CallerHeaders {
  readonly authorization?: string | undefined;
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
}

export type Identify = (headers: CallerHeaders) => Promise<Caller | NotKnown>;

export function isKnown(found: Caller | NotKnown): found is Caller {
  return "person" in found;
}

const loopback = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * Without sign-in whoever is on this computer is the one who uses the Playground. A page of another origin that a browser shows
 * here is not, nor is one whose name was made to lead to this computer.
 */
export function localCaller(tenant: string): Identify {
  return async ({ host, origin }) =>
    loopback.test(host ?? "") && (origin === undefined || loopback.test(origin.replace(/^https?:\/\//, "")))
      ? { tenant, person: "local" }
      : { status: 403, code: "http.not-local", message: "Without sign-in only this computer may call, by its loopback address." };
}

export function closedApi(): Identify {
  return async () => ({
    status: 501,
    code: "http.api-closed",
    message: "The API is not set up here: AAD_APP_CLIENT_ID names the application whose tokens open it.",
  });
}
