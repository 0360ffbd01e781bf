// The answer about qualifying, enrolling, renewing and losing a designation, as a value.

import type { Day, Month } from "../../kernel/month.ts";
import type { SafeUntil } from "../../planning/safe-until.ts";
import type { Topic } from "../question.ts";
import type { Qualifying } from "./qualifying.ts";
import type { RestsOn } from "./rests-on.ts";

export interface RenewalAnswer {
  readonly kind: "renewal";
  /** What is told, that which was asked first. */
  readonly parts: readonly Topic<"renewal">[];
  readonly area: string;
  /** Null where nobody stated the anniversary. */
  readonly safe:
    | (Pick<SafeUntil, "anniversary" | "phase" | "renewal" | "canRenew" | "safeThrough" | "safeThroughOnceRenewed" | "unknown" | "open"> & {
        readonly from: Day;
        readonly to: Day;
        readonly attained: readonly Month[];
      })
    | null;
  /** Of a partner who does not hold the designation yet. Null where no score is known at all. */
  readonly qualifying: Qualifying | null;
  /** How many months before the present one the window reaches back; null where it counts days. */
  readonly monthsBack: number | null;
  readonly windowDays: number;
  readonly nextAnniversaryDays: number;
  readonly sharesAnniversary: boolean;
  readonly enrolment: { readonly role: string; readonly steps: readonly string[]; readonly daysToEnrol: number };
  /** The newest fee that was seen, and what is to be known beside it. */
  readonly fee: { readonly usdPerYear: number; readonly seenOn: Day; readonly note: string; readonly coversAll: boolean };
  readonly whenScoreFalls: readonly string[];
  readonly whenMissed: readonly string[];
  readonly legacy: { readonly notOfferedFrom: Day; readonly statements: readonly string[] };
  readonly restsOn: RestsOn;
}
