// The sends of a turn: each is counted, and one to which the channel says that nothing arrived, because it has too much to do, is tried again
// as soon as it asks, as long as the person would still wait. What may have arrived is never sent again.

import { setTimeout as pause } from "node:timers/promises";
import { ActivityTypes, type TurnContext } from "botbuilder";
import type { Address } from "../delivery/message.ts";
import type { TeamsPorts } from "./ports.ts";
import { outcomeOf } from "./send-outcome.ts";

/** Teams gives up on a turn after fifteen seconds, of which a send may take ten. */
const mostWaitMs = 4_000;
const firstWaitMs = 500;

export function countSends(context: TurnContext, { asked, throttled }: Pick<TeamsPorts, "asked" | "throttled">, address: Address): void {
  context.onSendActivities(async (_context, activities, next) => {
    // The answer to a press travels in the response and asks nothing of the channel.
    if (activities.every((one) => one.type === ActivityTypes.InvokeResponse)) return next();
    let left = mostWaitMs;
    for (let wait = firstWaitMs; ; wait *= 2) {
      asked(address);
      try {
        return await next();
      } catch (error) {
        const outcome = outcomeOf(error);
        if (outcome.end !== "wait") throw error;
        if (outcome.isThrottled === true) throttled(address, outcome.milliseconds);
        const milliseconds = outcome.milliseconds ?? wait;
        if (activities.length > 1 || milliseconds > left) throw error;
        left -= milliseconds;
        await pause(milliseconds);
      }
    }
  });
}
