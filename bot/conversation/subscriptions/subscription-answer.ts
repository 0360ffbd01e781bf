// What is said of digests and alerts: what was done, what is set in this conversation, when it comes next, and what is not to be had.

import type { AlertKind } from "../../delivery/alert-kind.ts";
import type { Schedule } from "../../delivery/schedule.ts";
import type { Pause } from "../../delivery/subscription.ts";
import type { Day, Month } from "../../kernel/month.ts";
import type { NotPossible } from "../understanding/not-possible.ts";

export interface SetDigest {
  /** The solution area that it is about. */
  readonly area: string;
  readonly schedule: Schedule;
  readonly pause: Pause | null;
  /** The month of the next digest and its day: the chosen one, or the one by which the data should be there. */
  readonly next: { readonly month: Month; readonly day: Day } | null;
}

export interface SubscriptionAnswer {
  readonly kind: "subscription";
  /** The solution area that the wish is about. */
  readonly area: string;
  readonly done:
    | "digest-set"
    | "digest-already"
    | "digest-changed"
    | "digest-stopped"
    | "digest-not-set"
    | "alert-set"
    | "alert-by-role"
    | "alert-already"
    | "alert-stopped"
    | "alert-not-set"
    | "alert-wants-personal"
    | "all-stopped"
    | "paused"
    | "resumed"
    | "not-paused"
    | "pause-wants-day"
    | "nothing-to-pause"
    | "not-possible"
    | "unclear"
    | "who"
    | "next"
    | "listed";
  /** The alerts that were set or ended. */
  readonly alertsNamed: readonly AlertKind[];
  readonly pause: Pause | null;
  readonly notPossible: readonly NotPossible[];
  /** The digests that are posted in this conversation. */
  readonly digests: readonly SetDigest[];
  /** The asker's own alerts, told in their personal chat only; null where there are none. */
  readonly alert: { readonly alerts: readonly AlertKind[]; readonly pause: Pause | null; readonly zone: string } | null;
  /** How many conversations of the partner have which digest, and how many people alerts; only where that was asked. */
  readonly who?: {
    readonly digests: readonly { readonly area: string; readonly shared: number; readonly personal: number }[];
    readonly alerts: number;
  };
  readonly isPersonal: boolean;
  /** Whether the asker may look at who would get which digest, and reads alone. */
  readonly mayPreview?: boolean;
  /** Whether what is posted here leaves out names and revenue, because several people read it. */
  readonly isWithoutNames?: boolean;
}
