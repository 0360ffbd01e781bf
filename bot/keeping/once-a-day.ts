// Lets a round of the service do something on the first round of a day only. Forgets with the process: a restart does it once more.
// What failed is tried again in the next round.

import type { Day } from "../kernel/month.ts";

export function onceADay(today: () => Day, work: () => Promise<void>): () => Promise<void> {
  let done: Day | null = null;
  return async () => {
    const day = today();
    if (day === done) return;
    await work();
    done = day;
  };
}
