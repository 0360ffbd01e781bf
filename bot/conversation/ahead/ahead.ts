// What the answers that look behind a score or ahead of it start from: a question, a partner's scores, and the facts behind them.

import { addMonths, type Month, monthsFrom } from "../../kernel/month.ts";
import type { Track } from "../../kernel/program.ts";
import type { Base } from "../../planning/changes/base.ts";
import { type ProjectionInput, project } from "../../planning/forecast/projection.ts";
import { type Side, sideOf } from "../../planning/side.ts";
import type { RuleBook } from "../../rules/rule-book.ts";
import { withReadings } from "../../rules/with-reading.ts";
import type { Facts } from "../../scoring/facts.ts";
import { measure } from "../../scoring/measure.ts";
import { bookOf } from "../basis.ts";
import type { PartnerFacts, PartnerScores } from "../ports.ts";
import type { Question } from "../question.ts";
import type { Standing } from "../standing.ts";

export interface Ahead {
  readonly question: Question;
  /** What was said, as it was said. */
  readonly said: string;
  readonly scores: PartnerScores;
  readonly source: PartnerFacts;
  /** The month that the question is about. */
  readonly month: Month;
  readonly standing: Standing;
  readonly track: Track;
}

/** The book that a month was scored by, with the readings that the administrator chose. */
export function bookAt({ scores, source }: Pick<Ahead, "scores" | "source">, month: Month): RuleBook {
  const scored = scores.months.get(month);
  if (scored === undefined) throw new RangeError(`No score of ${month}`);
  return withReadings(bookOf(scored.score.scorecards[scored.score.track]), source.readings);
}

/** A month with a score, as the start of a supposition. @param also further months that it may be moved to */
export async function baseAt(
  ahead: Pick<Ahead, "scores" | "source" | "track" | "month">,
  month: Month = ahead.month,
  also: readonly Month[] = [],
): Promise<Base & { readonly facts: Facts }> {
  const book = bookAt(ahead, month);
  const months = [month, ...also].flatMap((one) => [addMonths(one, -12), one]);
  const facts = await ahead.source.facts([...new Set(months)], book);
  return { book, track: ahead.track, measured: measure(book, facts, month), facts, readings: ahead.source.readings };
}

/** A month with a score, as one side of a comparison. */
export async function sideAt(ahead: Pick<Ahead, "scores" | "source" | "track">, month: Month): Promise<Side> {
  const book = bookAt(ahead, month);
  return sideOf(book, ahead.track, await ahead.source.facts([addMonths(month, -12), month], book), month);
}

/** What the months after the question's month go on from. */
export async function projectionFrom(ahead: Pick<Ahead, "scores" | "source" | "track" | "month" | "standing">): Promise<ProjectionInput> {
  const { month, source, standing } = ahead;
  const facts = await source.facts(monthsFrom(addMonths(month, -12), month), bookAt(ahead, month));
  const statedTrack = standing.basis.trackFrom === "asked" ? ahead.track : source.statedTrack;
  return { designation: standing.card.designation, facts, asOf: month, statedTrack, readings: source.readings };
}

/** A month to come as its forecast has it, as the start of a plan or a supposition; null where there is no forecast. */
export async function forecastBase(ahead: Ahead, month: Month): Promise<Base | null> {
  const input = await projectionFrom(ahead);
  const side = project(input)?.sideAt(month);
  return side === undefined
    ? null
    : { book: side.book, track: ahead.track, measured: side.measured, facts: input.facts, readings: ahead.source.readings };
}
