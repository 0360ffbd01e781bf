// Which digest runs were made, so that of many instances that tick at once one makes the run. A run whose maker died is made again by
// another; the outbox refuses what it has already.

import type { Month } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";

export interface DigestRun {
  readonly tenant: string;
  readonly designation: Designation;
  readonly month: Month;
  /** Names who is due what; another list is another run. */
  readonly of: string;
}

export interface DigestRuns {
  /** A version to finish it with; null when it was made, or somebody is at it. */
  claim(run: DigestRun, now: number): Promise<string | null>;
  /** @param recipients how many it was made for */
  finish(run: DigestRun, version: string, recipients: number, now: number): Promise<void>;
}
