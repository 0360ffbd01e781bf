// Measures the months to come as if the as-of month went on: its usage and revenue this month, the known months a year before as baseline. Pure.
// Each month's rows are measured once for each rule book and then combined. A baseline month that is not on file stays unknown.
// Truth: the facts, and the rule book in force in each month; no length or threshold is in this file.

import { times } from "../../kernel/fixed.ts";
import { addMonths, type Month, monthsFrom } from "../../kernel/month.ts";
import type { Designation, Track } from "../../kernel/program.ts";
import { ruleBookInForce } from "../../rules/pick-rule-book.ts";
import type { RuleBook } from "../../rules/rule-book.ts";
import { type ReadingChoices, withReadings } from "../../rules/with-reading.ts";
import { type Coverage, covers, type Facts, type RowsByMonth } from "../../scoring/facts.ts";
import { measure } from "../../scoring/measure.ts";
import type { Measured, UsagePair } from "../../scoring/measured.ts";
import type { Pair } from "../../scoring/pairs.ts";
import { type MonthScore, scoreMonth } from "../../scoring/score-month.ts";
import type { Warning } from "../../scoring/warning.ts";
import type { Side } from "../side.ts";
import { withRenewals } from "./with-renewals.ts";

export interface ProjectionInput {
  readonly designation: Designation;
  readonly facts: Facts;
  /** The latest closed data month; rows after it are not looked at. */
  readonly asOf: Month;
  readonly statedTrack: Track | null;
  /** How many months after the as-of month; 12 when absent. */
  readonly count?: number | undefined;
  /** Readings of disputed rules that the partner's administrator chose. */
  readonly readings?: ReadingChoices | undefined;
  /** Usage grows by so many percent a month; revenue does not. */
  readonly usageGrowsPercent?: number | undefined;
  readonly everybodyRenews?: boolean | undefined;
  /** People, by identity, who do not renew where everybody else does. */
  readonly exceptRenewals?: ReadonlySet<string> | undefined;
  /** Further changes to what is measured in each month after the as-of month. */
  readonly change?: ((measured: Measured, month: Month) => Measured) | undefined;
}

export interface Projection {
  readonly asOf: Month;
  /** The as-of month as it is. */
  readonly score: MonthScore;
  /** The months after it. */
  readonly months: readonly Month[];
  /** What the as-of month or one of `months` is scored from, on the as-of month's track. */
  readonly sideAt: (month: Month) => Side;
}

interface OneMonth {
  readonly revenue: readonly Pair[];
  readonly usage: readonly UsagePair[];
}

/** Null when no rule book is in force in the as-of month. */
export function project(input: ProjectionInput): Projection | null {
  const {
    designation,
    facts,
    asOf,
    statedTrack,
    count = 12,
    readings = {},
    usageGrowsPercent = 0,
    everybodyRenews = false,
    exceptRenewals,
    change,
  } = input;
  if (ruleBookInForce(designation, asOf) === null) return null;
  const months = monthsFrom(addMonths(asOf, 1), addMonths(asOf, count));
  const covered = {
    usage: goingOn(facts.covered.usage, asOf, months),
    revenue: goingOn(facts.covered.revenue, asOf, months),
    certifications: goingOn(facts.covered.certifications, asOf, months),
  };
  const withChoices = remembered((book: RuleBook) => withReadings(book, readings));
  const bookAt = remembered((month: Month): RuleBook => {
    const book = ruleBookInForce(designation, month);
    if (book === null) throw new RangeError(`No rule book is in force in ${month}`);
    return withChoices(book);
  });

  const reported = rememberedByBook((book, month): OneMonth => {
    const known = { usage: "every", revenue: "every", certifications: "every" } as const;
    const only = { usage: onlyIn(facts.usage, month), revenue: onlyIn(facts.revenue, month), certifications: [], covered: known };
    const { usage, revenue } = measure(book, only, month);
    return { usage: usage?.now ?? [], revenue: revenue?.now ?? [] };
  });
  /** The as-of month, gone on for as many months. */
  const goneOn = (book: RuleBook, month: Month): OneMonth => {
    const { usage, revenue } = reported(book, asOf);
    return usageGrowsPercent === 0
      ? { usage, revenue }
      : { usage: grown(usage, (1 + usageGrowsPercent / 100) ** (months.indexOf(month) + 1)), revenue };
  };
  const measuredAt = rememberedByBook((book, month): Measured => {
    const isToCome = month > asOf;
    const certifications = isToCome && everybodyRenews ? withRenewals(book, facts.certifications, asOf, exceptRenewals) : facts.certifications;
    // Says which kinds of data are known for the two months, and who is certified; the sums are put in from the months' own.
    const frame = measure(book, { usage: new Map(), revenue: new Map(), certifications, covered }, month);
    const now = isToCome ? goneOn(book, month) : reported(book, month);
    const baseline = baselineAt(book, frame.baselineMonth);
    const measured: Measured = {
      ...frame,
      usage: frame.usage === null ? null : { now: now.usage, baseline: baseline.usage },
      revenue: frame.revenue === null ? null : { now: now.revenue, baseline: baseline.revenue },
      warnings: [...frame.warnings, ...emptyBaseline(frame, now, baseline)],
    };
    return isToCome && change !== undefined ? change(measured, month) : measured;
  });
  const baselineAt = (book: RuleBook, month: Month): OneMonth => {
    if (month <= asOf) return reported(book, month);
    const { usage, revenue } = goneOn(book, month);
    if (change === undefined) return { usage, revenue };
    // What was changed in a month to come stands in the baseline a year after it.
    const changed = measuredAt(book, month);
    return { usage: changed.usage?.now ?? usage, revenue: changed.revenue?.now ?? revenue };
  };

  const score = scoreMonth(bookAt(asOf), measuredAt(bookAt(asOf), asOf), statedTrack);
  const sideAt = (month: Month): Side => ({
    book: bookAt(month),
    track: score.track,
    measured: measuredAt(bookAt(month), month),
    measuredUnder: (book) => measuredAt(book, month),
  });
  return { asOf, score, months, sideAt };
}

/** As measuring warns: usage a year ago is on file, and there was none. Warnings about rows are the as-of month's own and not repeated. */
function emptyBaseline(frame: Measured, now: OneMonth, baseline: OneMonth): Warning[] {
  const isEmpty = frame.usage !== null && now.usage.length > 0 && baseline.usage.length === 0;
  return isEmpty ? [{ code: "missing-baseline-month", month: frame.baselineMonth }] : [];
}

/** The months to come are known as the as-of month is. */
function goingOn(coverage: Coverage, asOf: Month, months: readonly Month[]): Coverage {
  if (coverage === "every") return coverage;
  const known = [...coverage].filter((month) => month <= asOf);
  return new Set(covers(coverage, asOf) ? [...known, ...months] : known);
}

function onlyIn<Row>(rows: RowsByMonth<Row>, month: Month): RowsByMonth<Row> {
  return new Map([[month, rows.get(month) ?? []]]);
}

/** MCV is units times a rate, so that both grow alike. */
function grown(pairs: readonly UsagePair[], factor: number): UsagePair[] {
  return pairs.map((pair) => ({ ...pair, amount: times(pair.amount, factor), mcv: times(pair.mcv, factor) }));
}

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function rememberedByBook<Value>(make: (book: RuleBook, month: Month) => Value): (book: RuleBook, month: Month) => Value {
  const byBook = remembered((book: RuleBook) => remembered((month: Month) => make(book, month)));
  return (book, month) => byBook(book)(month);
}
