// Fetches a file that somebody dropped into the chat, a piece at a time and in bounded time. Follows a redirect only to where a file
// may be fetched from anyway, and not for long. Sends no token: the address itself opens the file for a while.

import { NotFetched } from "../imports/not-fetched.ts";

const mostRedirects = 3;
const timeoutMs = 60_000;

/** @throws NotFetched */
export async function* downloadFile(
  address: string,
  isAllowed: (address: string) => boolean,
  milliseconds: number = timeoutMs,
): AsyncGenerator<Uint8Array> {
  const signal = AbortSignal.timeout(milliseconds);
  try {
    const response = await followed(address, isAllowed, signal);
    if (!response.ok) {
      await response.body?.cancel();
      throw new NotFetched([401, 403, 404, 410].includes(response.status) ? "gone" : "failed");
    }
    yield* response.body ?? [];
  } catch (error) {
    if (error instanceof NotFetched) throw error;
    throw new NotFetched(signal.aborted ? "slow" : "failed", { cause: error });
  }
}

async function followed(first: string, isAllowed: (address: string) => boolean, signal: AbortSignal): Promise<Response> {
  let address = first;
  for (let redirects = 0; ; redirects += 1) {
    if (!isAllowed(address)) throw new NotFetched("host");
    const response = await fetch(address, { redirect: "manual", signal, credentials: "omit" });
    if (response.status < 300 || response.status >= 400) return response;
    await response.body?.cancel();
    const target = response.headers.get("location");
    if (target === null || !URL.canParse(target, address) || redirects === mostRedirects) throw new NotFetched("failed");
    address = new URL(target, address).href;
  }
}
