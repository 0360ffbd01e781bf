// A pressed button of a card: Teams sends it as the invoke `adaptiveCard/action` (Action.Execute), older clients and the fallback as a
// message with a value (Action.Submit). Both carry the question that the button asks. A press that comes again soon, twice pressed or
// sent again by Teams under a new id, is known by who pressed what on which card, and isn't asked again.

import type { Activity, InvokeResponse } from "botbuilder";

/** The verb of every button in cards/. */
export const askVerb = "ask";

export function isCardAction(activity: Activity): boolean {
  return activity.type === "invoke" && activity.name === "adaptiveCard/action";
}

/** The same press as a message with the button's data; null where it is none of our buttons. */
export function askedByAction(activity: Activity): Activity | null {
  const { action } = (activity.value ?? {}) as { action?: { verb?: unknown; data?: unknown } | null };
  const data = action?.data as { ask?: unknown } | null | undefined;
  if (action?.verb !== askVerb || typeof data?.ask !== "string") return null;
  return { ...activity, value: { ask: data.ask } };
}

/** Who pressed what, on which card of which conversation; null where no button was pressed. */
export function pressOf({ value, from, conversation, replyToId }: Activity): string | null {
  const ask = (value as { ask?: unknown } | undefined)?.ask;
  return typeof ask === "string" ? JSON.stringify([conversation.id, from.id, replyToId ?? "", ask.slice(0, 500)]) : null;
}

/** Teams sends an invoke that took long again after half a minute, under another id. */
const invokeAgainWithinMs = 60_000;
/** A message is not sent again under another id; only fingers press twice. */
const messageAgainWithinMs = 3_000;
const mostRemembered = 5_000;

export class RecentPresses {
  readonly #at = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** True unless the same was pressed a moment ago; counts from the first press, so that asking again works in time. */
  isNew(press: string, isInvoke: boolean): boolean {
    const now = this.#now();
    const before = this.#at.get(press);
    if (before !== undefined && now - before < (isInvoke ? invokeAgainWithinMs : messageAgainWithinMs)) return false;
    this.#at.delete(press);
    this.#at.set(press, now);
    const oldest = this.#at.keys().next().value;
    if (this.#at.size > mostRemembered && oldest !== undefined) this.#at.delete(oldest);
    return true;
  }
}

/** What the client shows beside the card; the answer itself is a message of its own, so that the card stays what it was. */
export function actionDone(message: string): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: message } };
}

export function actionRefused(): InvokeResponse {
  const value = { code: "BadRequest", message: "No button of Seventy's cards sends this." };
  return { status: 200, body: { statusCode: 400, type: "application/vnd.microsoft.error", value } };
}
