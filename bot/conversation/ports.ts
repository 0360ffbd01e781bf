// What a conversation needs of the world: the scores of the asker's partner, and who is subscribed to what.

import type { UnitsChoice } from "../facts/usage-units.ts";
import type { Day, Month } from "../kernel/month.ts";
import type { ScoredMonth } from "../snapshots/snapshot.ts";

/** One partner's scores as far as they are known. */
export interface PartnerScores {
  readonly partnerName: string | null;
  readonly isSample: boolean;
  /** The day that stands for today with this partner. */
  readonly presentDay: Day;
  /** Null where facts came with units already chosen. */
  readonly units: UnitsChoice | null;
  /** By month, ascending; not empty. */
  readonly months: ReadonlyMap<Month, ScoredMonth>;
}

export interface ScoreSource {
  /** Null when nothing was imported for the tenant. */
  partnerScores(tenant: string): Promise<PartnerScores | null>;
}
