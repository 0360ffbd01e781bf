// How an alert stands: open, acknowledged, snoozed, or resolved by itself. One life for everybody who got it, so that two people never
// work on one alert without knowing. Who did what, and when, is part of it.

import type { Day, Month } from "../../kernel/month.ts";
import type { AlertSaid } from "../answer.ts";

/** Who acknowledged or snoozed it. */
export interface Doer {
  /** Entra object id. */
  readonly person: string;
  /** As the channel calls them; null where it does not say. */
  readonly name: string | null;
}

/** Times are in milliseconds since 1970. */
export type AlertLife =
  /** `again` says why it is told once more; null the first time. */
  | { readonly state: "open"; readonly again: "snooze-over" | "worse" | "came-back" | null }
  | { readonly state: "acknowledged"; readonly by: Doer; readonly at: number }
  /** Until the morning of a day, or until it gets worse where that is null. */
  | { readonly state: "snoozed"; readonly by: Doer; readonly at: number; readonly until: Day | null }
  /** `passed`: what was ahead has come. `now`: the points that it recovered to, where it is about points. */
  | { readonly state: "resolved"; readonly how: "recovered" | "passed"; readonly at: number; readonly now: RecoveredTo | null };

export interface RecoveredTo {
  readonly points: number;
  readonly month: Month;
}

/** What a card shows of it. */
export interface ShownLife {
  /** By which a button or a sentence names the alert. */
  readonly ref: string;
  readonly life: AlertLife;
  /** Whether the reader may acknowledge and snooze it. */
  readonly maySettle: boolean;
  /** Whether it can get worse, so that one can wait for that. */
  readonly canWorsen: boolean;
}

export type AlertDeed = { readonly does: "acknowledge" } | { readonly does: "snooze"; readonly until: Day | null };

/** What became of somebody's wish to acknowledge or snooze an alert. */
export interface AlertSettledAnswer {
  readonly kind: "alert-settled";
  readonly done:
    | "acknowledged"
    | "snoozed"
    /** Somebody had done the same before. */
    | "already"
    /** It was resolved meanwhile. */
    | "over"
    | "not-found"
    /** Nothing that this person was told of still stands. */
    | "none-open"
    /** Until when to snooze was not said, or no day to come. */
    | "wants-day";
  /** The alert as it stands now; null where none is meant. */
  readonly alert: AlertSaid | null;
  /** Whether who asks had done it themselves. */
  readonly isOwn: boolean;
}
