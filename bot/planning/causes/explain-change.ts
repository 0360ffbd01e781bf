// Why a score moved from one side to another: the change of the total, split over the five subcategories and their causes without remainder. Pure.
// A subcategory that either side does not know has no change, only a reason; the rest is split all the same, and the total says what that leaves out.

import type { Month } from "../../kernel/month.ts";
import type { Subcategory, Track } from "../../kernel/program.ts";
import type { Measured } from "../../scoring/measured.ts";
import { points } from "../../scoring/points.ts";
import type { Finding, Scorecard } from "../../scoring/scorecard.ts";
import { missingFor } from "../data-kind.ts";
import type { FromTo, Side } from "../side.ts";
import type { ReadingChange } from "./cause.ts";
import { readingChanges } from "./rules-change.ts";
import { type Split, splitChange } from "./split-change.ts";
import { addsSubject, deploymentsSubject, growthSubject, peopleSubject } from "./subject.ts";
import { type Worlds, worldsBetween } from "./worlds.ts";

export interface SubcategoryChange extends Split {
  readonly id: Subcategory;
  /** Null where unknown. */
  readonly points: FromTo<number | null>;
  /** The counts behind the points; empty where unknown. */
  readonly counts: FromTo<Finding["measured"]>;
  /** What the causes add up to; null where either side is unknown. */
  readonly change: number | null;
  readonly unknown: UnknownBecause | null;
}

export interface UnknownBecause {
  readonly code: "became-known" | "became-unknown" | "unknown";
  /** What is not on file, on the side that does not know. */
  readonly missing: Measured["missing"];
}

export interface Change {
  readonly asOf: FromTo<Month>;
  readonly baselineMonth: FromTo<Month>;
  readonly track: FromTo<Track>;
  readonly ruleBook: FromTo<string>;
  readonly readings: readonly ReadingChange[];
  /** False where the rules differ and a side could not be measured by the other's: then what lists and rates moved is told as the customers' change. */
  readonly areRulesApart: boolean;
  /** The same month with other rows: the data were corrected, or the rules are others. */
  readonly isSameMonth: boolean;
  readonly total: FromTo<number>;
  /** Where each total lies when what is unknown is counted at nothing and at its maximum. */
  readonly totalRange: FromTo<Scorecard["totalRange"]>;
  /** Of the total; an unknown subcategory counts nothing in it. */
  readonly change: number;
  /** What is explained: the changes of the subcategories that both sides know. */
  readonly knownChange: number;
  /** What the total moved by because something became known or unknown. */
  readonly unknownChange: number;
  readonly attained: FromTo<boolean | null>;
  readonly gates: { readonly lost: readonly Subcategory[]; readonly lifted: readonly Subcategory[] };
  /** In the programme's order; each with its causes. */
  readonly subcategories: readonly SubcategoryChange[];
  readonly isNothing: boolean;
}

export function explainChange(before: Side, after: Side): Change {
  const [from, to] = [points(before.book, before.track, before.measured), points(after.book, after.track, after.measured)];
  const worlds = worldsBetween(before, after);
  const subcategories = from.subcategories.map((one, at) => changeOf(worlds, one, to.subcategories[at] ?? one));
  const change = to.total - from.total;
  const knownChange = subcategories.reduce((sum, one) => sum + (one.change ?? 0), 0);
  const unknownChange = subcategories.reduce((sum, one) => sum + (one.change === null ? (one.points.to ?? 0) - (one.points.from ?? 0) : 0), 0);
  return {
    asOf: { from: from.asOf, to: to.asOf },
    baselineMonth: { from: before.measured.baselineMonth, to: after.measured.baselineMonth },
    track: { from: from.track, to: to.track },
    ruleBook: { from: from.ruleBook, to: to.ruleBook },
    readings: readingChanges(before.book, after.book),
    areRulesApart: worlds.rules === null || (before.measuredUnder !== undefined && after.measuredUnder !== undefined),
    isSameMonth: from.asOf === to.asOf,
    total: { from: from.total, to: to.total },
    totalRange: { from: from.totalRange, to: to.totalRange },
    change,
    knownChange,
    unknownChange,
    attained: { from: from.attained, to: to.attained },
    gates: { lost: onlyIn(to, from), lifted: onlyIn(from, to) },
    subcategories,
    isNothing: subcategories.every(isUnmoved),
  };
}

function changeOf(worlds: Worlds, from: Finding, to: Finding): SubcategoryChange {
  const about = { id: from.id, points: { from: from.points, to: to.points }, counts: { from: from.measured, to: to.measured } };
  if (from.points === null || to.points === null)
    return { ...about, change: null, unknown: unknownBecause(worlds, from, to), causes: [], withoutEffect: [] };
  return { ...about, change: to.points - from.points, unknown: null, ...split[from.id](worlds) };
}

const split: Readonly<Record<Subcategory, (worlds: Worlds) => Split>> = {
  "net-customer-adds": (worlds) => splitChange(addsSubject, worlds),
  "intermediate-certifications": (worlds) => splitChange(peopleSubject("intermediate"), worlds),
  "advanced-certifications": (worlds) => splitChange(peopleSubject("advanced"), worlds),
  "usage-growth": (worlds) => splitChange(growthSubject, worlds),
  deployments: (worlds) => splitChange(deploymentsSubject, worlds),
};

function unknownBecause({ before, after }: Worlds, from: Finding, to: Finding): UnknownBecause {
  const code = from.points !== null ? "became-unknown" : to.points !== null ? "became-known" : "unknown";
  return { code, missing: missingFor(from.id, (code === "became-known" ? before : after).measured) };
}

function onlyIn(card: Scorecard, other: Scorecard): Subcategory[] {
  return card.failingGates.filter((id) => !other.failingGates.includes(id));
}

function isUnmoved({ causes, withoutEffect, unknown }: SubcategoryChange): boolean {
  return causes.length === 0 && withoutEffect.length === 0 && (unknown === null || unknown.code === "unknown");
}
