// Who would get which digest now, and why, as an administrator sees it.

import type { Day, Month } from "../../kernel/month.ts";
import type { PreviewWhy } from "./preview-line.ts";

export interface PreviewRow {
  readonly area: string;
  /** Whether several people read it. */
  readonly isShared: boolean;
  /** The name of a person with a role, else the conversation's id. */
  readonly who: string;
  readonly why: PreviewWhy;
  readonly month: Month | null;
  readonly day: Day | null;
}

export interface DigestPreviewAnswer {
  readonly kind: "digest-preview";
  /** Null where others read along: then nothing is listed. */
  readonly rows: readonly PreviewRow[] | null;
  /** How many conversations would be posted to, and how many subscriptions there are. */
  readonly posted: number;
  readonly total: number;
}
