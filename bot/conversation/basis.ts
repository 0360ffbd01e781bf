// Names what an answer's figures rest on. Rules that nobody has verified for 90 days are named as such.

import { type Day, daysBetween } from "../kernel/month.ts";
import type { Subcategory, Track } from "../kernel/program.ts";
import { displayName } from "../rules/display-name.ts";
import { ruleBookById } from "../rules/pick-rule-book.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { ReadingChoices } from "../rules/with-reading.ts";
import type { Scorecard } from "../scoring/scorecard.ts";
import type { ScoredMonth } from "../snapshots/snapshot.ts";
import type { Basis, Threshold } from "./answer.ts";
import type { PartnerScores } from "./ports.ts";

export const verifiedForDays = 90;

/** Whose figures they are, without the months. */
export type Whose = Pick<PartnerScores, "partnerName" | "isSample" | "presentDay" | "units">;

/** The book that a computed score was scored by. */
export function bookOf(card: Scorecard): RuleBook {
  const book = ruleBookById(card.ruleBook);
  if (book === null) throw new RangeError(`No rule book ${card.ruleBook}`);
  return book;
}

/** @param asked the track that the question names; the partner's own otherwise. */
export function basisOf(scores: Whose, scored: ScoredMonth, asked: Track | null): { basis: Basis; card: Scorecard; track: Track } {
  const track = asked ?? scored.score.track;
  const card = scored.score.scorecards[track];
  const book = bookOf(card);
  const verifiedOn = book.verifiedOn as Day;
  const basis: Basis = {
    designation: card.designation,
    badge: displayName(card.designation, scores.presentDay),
    partnerName: scores.partnerName,
    asOf: card.asOf,
    track,
    trackFrom: asked !== null && asked !== scored.score.track ? "asked" : scored.score.trackFrom,
    ruleBook: card.ruleBook,
    rulesVerifiedOn: verifiedOn,
    areRulesStale: daysBetween(verifiedOn, scores.presentDay) > verifiedForDays,
    reportedOn: null,
    units: scores.units,
    pinnedDay: scores.isSample ? scores.presentDay : null,
    target: book.target.value,
    gate: book.gate.value,
    warnings: card.warnings,
    attained: card.attained,
    totalRange: card.totalRange,
    chosenReadings: chosenIn(book, scored.chosenReadings),
    otherReadings: scored.otherReadings[track].map(({ question, says, total, attained }) => ({ question, says, total, attained })),
    ...(scored.saidBefore ? { saidBefore: { total: scored.saidBefore.totals[track], until: scored.saidBefore.until } } : {}),
  };
  return { basis, card, track };
}

function chosenIn(book: RuleBook, chosen: ReadingChoices): Basis["chosenReadings"] {
  return book.disputes.flatMap((dispute) => {
    const reading = dispute.readings.find((one) => one.id === chosen[dispute.id]);
    return reading === undefined ? [] : [{ question: dispute.question, says: reading.says }];
  });
}

export function thresholdOf(book: RuleBook, id: Subcategory, track: Track): Threshold {
  const rules = book.subcategories;
  switch (id) {
    case "net-customer-adds":
      return { forMax: rules[id].countForMax[track].value, line: rules[id].revenueUsd[track].value };
    case "deployments":
      return { forMax: rules[id].countForMax[track].value, line: rules[id].mcv[track].value };
    case "usage-growth":
      return { forMax: rules[id].percentForMax[track].value, line: rules[id].baselineMcv[track].value };
    default:
      return { forMax: rules[id].countForMax[track].value, line: null };
  }
}
