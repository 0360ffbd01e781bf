// What one subscription would get now, and why; or why nothing, and until when.

import type { Subscription } from "../../delivery/subscription.ts";
import type { Day, Month } from "../../kernel/month.ts";

/**
 * `data`, `day` and `late`: would be posted, because the data is there, the chosen day has come, or either was over before. `missing`: the
 * word on a month without data would be. `posted`: it was. `unreachable`: it could not arrive. `paused`, `waits-data`, `waits-day`: not yet.
 */
export type PreviewWhy = "data" | "day" | "late" | "missing" | "posted" | "unreachable" | "paused" | "waits-data" | "waits-day";

export interface PreviewLine {
  readonly subscription: Subscription;
  readonly why: PreviewWhy;
  /** Null where nothing is known of the designation, and in a pause. */
  readonly month: Month | null;
  /** Since when it is late, until when it is paused, or when it comes at the latest. */
  readonly day: Day | null;
}

export function wouldBePosted({ why }: Pick<PreviewLine, "why">): boolean {
  return why === "data" || why === "day" || why === "late" || why === "missing";
}
