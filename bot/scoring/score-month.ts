// Scores a measured month on both tracks and tells which of them is the partner's. Pure.
// A track that Partner Center shows, stated by the partner, overrides the classification from the facts.

import type { Month } from "../kernel/month.ts";
import type { Track } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { type Classification, classifyTrack } from "./classify-track.ts";
import type { Measured } from "./measured.ts";
import { points } from "./points.ts";
import type { Scorecard } from "./scorecard.ts";
import type { Warning } from "./warning.ts";

export interface MonthScore {
  readonly asOf: Month;
  readonly track: Track;
  /** Stated by the partner, classified from revenue, or assumed because neither was to be had. */
  readonly trackFrom: "stated" | "classified" | "assumed";
  readonly classification: Classification | null;
  readonly scorecards: Readonly<Record<Track, Scorecard>>;
}

export function scoreMonth(book: RuleBook, measured: Measured, statedTrack: Track | null): MonthScore {
  const classification = classifyTrack(book, measured.revenue);
  const track = statedTrack ?? classification?.track ?? "smb";
  const trackFrom = statedTrack !== null ? "stated" : classification !== null ? "classified" : "assumed";
  const about: readonly Warning[] =
    trackFrom === "stated" ? [] : trackFrom === "assumed" ? [{ code: "track-assumed", track }] : (classification?.warnings ?? []);
  const scored = (one: Track): Scorecard => {
    const card = points(book, one, measured);
    return { ...card, warnings: [...about, ...card.warnings] };
  };
  return { asOf: measured.asOf, track, trackFrom, classification, scorecards: { enterprise: scored("enterprise"), smb: scored("smb") } };
}

export function ownScorecard(score: MonthScore): Scorecard {
  return score.scorecards[score.track];
}
