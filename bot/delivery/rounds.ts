// Repeats a round of work while the service runs: never two at once, never stopped by a failing one, and drained at the end.

import type { Telemetry } from "../kernel/telemetry.ts";

export interface Rounds {
  /** Starts no further round and waits for the one under way. */
  stop(): Promise<void>;
}

export function startRounds(seconds: number, round: () => Promise<void>, telemetry: Telemetry): Rounds {
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  let isStopped = false;
  const next = (): void => {
    if (!isStopped) timer = setTimeout(begin, seconds * 1000);
  };
  const begin = (): void => {
    underWay = round()
      .catch((error: unknown) => telemetry.error("round failed", {}, error))
      .finally(next);
  };
  begin();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
