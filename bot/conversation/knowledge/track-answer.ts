// The answer about the track, as a value: which one and why, the score on both, and how the two differ.

import type { Subcategory, Track } from "../../kernel/program.ts";
import type { Basis, Threshold } from "../answer.ts";
import type { Topic } from "../question.ts";
import type { RestsOn } from "./rests-on.ts";

export interface TrackStanding {
  readonly basis: Basis;
  readonly track: Track;
  readonly trackFrom: "stated" | "classified" | "assumed";
  /** Pairs of customer and workload above the book's revenue; null where revenue is not known for both months. */
  readonly pairs: { readonly now: number; readonly baseline: number } | null;
  /** Whether neither of the book's two sentences holds. */
  readonly isUnclear: boolean;
  readonly scores: Readonly<Record<Track, { readonly total: number; readonly gap: number; readonly attained: boolean | null }>>;
}

export interface TrackAnswer {
  readonly kind: "track";
  readonly topic: Topic<"track"> | null;
  /** The track that the question names. */
  readonly asked: Track | null;
  /** Null when nothing was imported. */
  readonly standing: TrackStanding | null;
  readonly revenueOverUsd: number;
  readonly enterpriseFromPairs: number;
  readonly differences: readonly {
    readonly subcategory: Subcategory;
    readonly max: number;
    readonly enterprise: Threshold;
    readonly smb: Threshold;
  }[];
  readonly restsOn: RestsOn;
}
