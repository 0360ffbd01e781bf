// Answers which track a partner is on and why, what the other one would give, and how far it is away. Pure.
// Classifies nothing itself: the counts come with the score. Truth: the rule book of the month.

import { subcategories, tracks } from "../../kernel/program.ts";
import type { Answer } from "../answer.ts";
import { basisOf, thresholdOf } from "../basis.ts";
import type { Question, Topic } from "../question.ts";
import { bookMeant, type Known, monthMeant } from "./known.ts";
import { restsOnBook } from "./rests-on.ts";
import type { TrackStanding } from "./track-answer.ts";

export function answerTrack(question: Question, known: Known): Answer {
  const book = bookMeant(known, question);
  const month = monthMeant(known, question);
  if (book === null) return { kind: "no-data", why: "no-rule-book", month, newest: null };
  const { revenueOverUsd, enterpriseFromPairs } = book.classification;
  return {
    kind: "track",
    topic: (question.slots.knowledge?.topic ?? null) as Topic<"track"> | null,
    asked: question.slots.track,
    standing: standingOn(question, known),
    revenueOverUsd: revenueOverUsd.value,
    enterpriseFromPairs: enterpriseFromPairs.value,
    differences: subcategories.map((id) => ({
      subcategory: id,
      max: book.subcategories[id].maxPoints.value,
      enterprise: thresholdOf(book, id, "enterprise"),
      smb: thresholdOf(book, id, "smb"),
    })),
    restsOn: restsOnBook(book, [revenueOverUsd, enterpriseFromPairs], known.today),
  };
}

function standingOn(question: Question, { scores, ...known }: Known): TrackStanding | null {
  const scored = scores?.months.get(monthMeant({ scores, ...known }, question));
  if (scores === null || scored === undefined) return null;
  const { track, trackFrom, classification, scorecards } = scored.score;
  const totals = tracks.map((one) => {
    const { total, gapTo70, attained } = scorecards[one];
    return [one, { total, gap: gapTo70, attained }] as const;
  });
  return {
    basis: basisOf(scores, scored, null).basis,
    track,
    trackFrom,
    pairs: classification === null ? null : { now: classification.pairsNow, baseline: classification.pairsBaseline },
    isUnclear: classification?.warnings.some((one) => one.code === "track-unclear") ?? false,
    scores: Object.fromEntries(totals) as TrackStanding["scores"],
  };
}
