// Says what a scorecard would be if a disputed rule were read the other way. Pure; by scoring again, never by estimating.
// Only readings that change this partner's points, gates or outcome are told: the others are of no concern to them.

import type { Month } from "../kernel/month.ts";
import type { Subcategory, Track } from "../kernel/program.ts";
import { readOtherwise } from "../rules/read-otherwise.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { Facts } from "./facts.ts";
import { measure } from "./measure.ts";
import type { Measured } from "./measured.ts";
import { points } from "./points.ts";
import type { Scorecard } from "./scorecard.ts";

type Dispute = RuleBook["disputes"][number];

export interface OtherReading {
  readonly dispute: string;
  readonly question: string;
  /** The reading that the scorecard was computed with, and the one that this tells of. */
  readonly taken: string;
  readonly reading: string;
  readonly says: string;
  readonly total: number;
  readonly attained: boolean | null;
  readonly failingGates: readonly Subcategory[];
  /** The subcategories whose points differ. */
  readonly subcategories: readonly { readonly id: Subcategory; readonly points: number | null }[];
}

type OfTracks<Value> = Readonly<Record<Track, Value>>;

/** @param measured what `cards` were scored from; measured again only where a reading changes what counts, and then once for both tracks. */
export function otherReadings(
  book: RuleBook,
  facts: Facts,
  asOf: Month,
  measured: Measured,
  cards: OfTracks<Scorecard>,
): OfTracks<readonly OtherReading[]> {
  const found: Record<Track, OtherReading[]> = { enterprise: [], smb: [] };
  for (const dispute of book.disputes)
    for (const reading of dispute.readings.filter(({ id }) => id !== dispute.taken)) {
      const other = readOtherwise(book, dispute.id, reading.id);
      const remeasured = isAboutThresholds(dispute.at) ? measured : measure(other, facts, asOf);
      for (const track of ["enterprise", "smb"] as const) {
        const [card, given] = [cards[track], points(other, track, remeasured)];
        if (!isSame(card, given)) found[track].push(told(dispute, reading, card, given));
      }
    }
  return found;
}

function told(dispute: Dispute, reading: Dispute["readings"][number], card: Scorecard, given: Scorecard): OtherReading {
  return {
    dispute: dispute.id,
    question: dispute.question,
    taken: dispute.taken,
    reading: reading.id,
    says: reading.says,
    total: given.total,
    attained: given.attained,
    failingGates: given.failingGates,
    subcategories: given.subcategories.flatMap(({ id, points: earned }, index) =>
      earned === card.subcategories[index]?.points ? [] : [{ id, points: earned }],
    ),
  };
}

/** Thresholds and gates are held against what was measured; lists and rates decide what is measured. */
function isAboutThresholds(pointer: string): boolean {
  return pointer.startsWith("/gate/") || pointer.startsWith("/subcategories/");
}

function isSame(a: Scorecard, b: Scorecard): boolean {
  return (
    a.attained === b.attained &&
    a.failingGates.join() === b.failingGates.join() &&
    a.subcategories.every((one, index) => one.points === b.subcategories[index]?.points)
  );
}
