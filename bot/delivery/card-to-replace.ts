// Which posted card an update takes the place of. A card that is not posted yet is waited for, because whoever is sending it may have read
// what it says before it changed. What was never posted has no place to take, nor has a card whose name the channel did not say, or that was
// posted before names were kept: both are told apart, because the second one still stands there.

import type { Message } from "./message.ts";
import type { Outbox } from "./outbox.ts";

export type NoCard = "delivery.nothing-posted" | "delivery.card-not-known";

const soonMs = 2_000;
const longestMs = 900_000;

/** Null for a message of its own; the reason where there is no card to change; a number of milliseconds after which to look again. */
export async function cardToReplace(
  outbox: Pick<Outbox, "find">,
  { tenant, recipient, updates }: Message,
  now: number,
): Promise<{ readonly posted: string } | { readonly not: NoCard } | null | number> {
  if (updates === undefined) return null;
  const original = (await outbox.find(tenant, recipient, updates))?.value;
  if (original === undefined) return { not: "delivery.nothing-posted" };
  if (original.state === "due" || original.state === "claimed") return Math.min(Math.max(soonMs, original.notBefore - now), longestMs);
  if (original.posted !== null) return { posted: original.posted };
  const mayBeThere = original.state === "sent" || original.state === "unknown";
  return { not: mayBeThere ? "delivery.card-not-known" : "delivery.nothing-posted" };
}
