// The present day and moment, as they are handed to whatever needs them; a stated day stands for the present one everywhere.

import type { Day } from "./kernel/month.ts";

export interface Clock {
  today(): Day;
  /** Whether somebody stated the day instead of the clock telling it. */
  readonly isStated: boolean;
  /** Milliseconds since 1970. */
  now(): number;
}

export const systemClock: Clock = { today: () => new Date().toISOString().slice(0, 10) as Day, isStated: false, now: () => Date.now() };

export function clockAt(today: Day): Clock {
  return { ...systemClock, today: () => today, isStated: true };
}
