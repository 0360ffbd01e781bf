// Asks again until there is an answer or the time is up. For what other processes do, which nobody announces.

import { setTimeout as pause } from "node:timers/promises";

export interface Patience {
  readonly withinMs: number;
  /** Between two questions; 50 when left out. */
  readonly everyMs?: number;
}

/** The first answer that is not null, or null when `withinMs` have passed without one. */
export async function poll<Answer>(ask: () => Promise<Answer | null>, patience: Patience): Promise<Answer | null> {
  const deadline = performance.now() + patience.withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null || performance.now() >= deadline) return answer;
    await pause(patience.everyMs ?? 50);
  }
}
