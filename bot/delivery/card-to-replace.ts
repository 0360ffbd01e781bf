// Which posted card an update takes the place of. A card that is not posted yet is waited for, because whoever is sending it may have read
// what it says before it changed. What was never posted, or where the channel did not say what it calls it, has no place to take.

import type { Message } from "./message.ts";
import type { Outbox } from "./outbox.ts";

const soonMs = 2_000;
const longestMs = 900_000;

/** Null for a message of its own; `none` where there is no card; a number of milliseconds after which to look again. */
export async function cardToReplace(
  outbox: Pick<Outbox, "find">,
  { tenant, recipient, updates }: Message,
  now: number,
): Promise<{ readonly posted: string } | null | "none" | number> {
  if (updates === undefined) return null;
  const original = (await outbox.find(tenant, recipient, updates))?.value;
  if (original === undefined) return "none";
  if (original.state === "due" || original.state === "claimed") return Math.min(Math.max(soonMs, original.notBefore - now), longestMs);
  return original.posted === null ? "none" : { posted: original.posted };
}
