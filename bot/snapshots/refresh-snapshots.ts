// Brings a partner's snapshots up to date: every closed month whose inputs changed is scored again and kept as a new revision.
// Safe to run twice, at once and after a kill: the same inputs give the same snapshot, and the newest month is written first,
// so that a month that had been seen before is never taken for a new one.

import { createHash } from "node:crypto";
import { assembleFacts } from "../facts/facts-of-exports.ts";
import { Fault, isFault } from "../kernel/fault.ts";
import { addMonths, latestClosedMonth, type Month } from "../kernel/month.ts";
import { ownWeights } from "../planning/plan/effort-weights.ts";
import { ruleBookInForce } from "../rules/pick-rule-book.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { monthsOnFile, type PartnerRecord, presentDay, type RowsRef, type Scope, type Today } from "./partner.ts";
import type { PartnerStore, SnapshotStore, Versioned } from "./ports.ts";
import { RowsReader } from "./rows-reader.ts";
import { saidBefore } from "./said-before.ts";
import { scoreUnder } from "./score-facts.ts";
import type { Snapshot } from "./snapshot.ts";

/** Raised when the way of scoring changes, so that every month is scored again. */
const scoringVersion = 8;

const designation = "business-applications";

/** One month that is about to be kept: what it was, what it is, and the month before it as it was known before. */
export interface SnapshotChange {
  readonly partner: PartnerRecord;
  readonly before: Snapshot | null;
  readonly after: Snapshot;
  /** The month before, as it was known before this refresh; null when it was not. */
  readonly monthBefore: Snapshot | null;
  readonly isNewest: boolean;
}

/** Two importers at once lose a race now and then, and get on between; so many without a month kept mean that something else is wrong. */
const tries = 8;

/**
 * Begins anew where another process was faster, because that one may have scored older inputs.
 * @param announce is told of every change before it is kept; when it fails, the change is not kept and comes again.
 * @returns the months that were scored anew.
 */
export async function refreshSnapshots(
  store: PartnerStore & SnapshotStore,
  partner: PartnerRecord,
  today: Today,
  announce: (change: SnapshotChange) => Promise<void>,
): Promise<Month[]> {
  const kept: Month[] = [];
  for (let [isFirst, inVain] = [true, 0]; ; isFirst = false) {
    const current = isFirst ? partner : ((await store.partner(partner.scope))?.value ?? partner);
    const round = await refreshOnce(store, current, today, announce);
    kept.push(...round.kept);
    if (!round.lostRace) return kept;
    inVain = round.kept.length === 0 ? inVain + 1 : 0;
    if (inVain === tries)
      throw new Fault(
        "snapshots.contended",
        "scores were changed by others all the time",
        "The scores are being changed by somebody else. Please try again.",
      );
  }
}

async function refreshOnce(
  store: PartnerStore & SnapshotStore,
  partner: PartnerRecord,
  today: Today,
  announce: (change: SnapshotChange) => Promise<void>,
): Promise<{ kept: Month[]; lostRace: boolean }> {
  const existing = new Map((await store.snapshots(partner.scope)).map((one) => [one.value.score.asOf, one] as const));
  const closed = latestClosedMonth(presentDay(partner, today));
  const months = monthsOnFile(partner).filter((month) => month <= closed);
  const stale = months.flatMap((asOf) => {
    const book = ruleBookInForce(designation, asOf);
    if (book === null) return [];
    const inputs = inputsOf(partner, book, asOf);
    return existing.get(asOf)?.value.inputs === inputs ? [] : [{ asOf, book, inputs }];
  });
  if (stale.length === 0) return { kept: [], lostRace: false };

  const rows = new RowsReader(store, partner);
  const newest = months.at(-1);
  const kept: Month[] = [];
  for (const { asOf, book, inputs } of inOrder(stale)) {
    const facts = assembleFacts(await rows.of([addMonths(asOf, -12), asOf]), partner.units, book);
    rows.forget(asOf);
    const before = existing.get(asOf);
    const scored = scoreUnder(book, facts, asOf, partner.statedTrack, partner.readings, { ...ownWeights, ...partner.effort });
    const after: Snapshot = {
      ...scored,
      saidBefore: saidBefore(before?.value, scored.score, today.day),
      scope: partner.scope,
      revision: (before?.value.revision ?? 0) + 1,
      scoredOn: today.day,
      inputs,
      own: ownInputsOf(partner, asOf),
    };
    const monthBefore = existing.get(addMonths(asOf, -1))?.value ?? null;
    await announce({ partner, before: before?.value ?? null, after, monthBefore, isNewest: asOf === newest });
    if (await keep(store, after, before)) kept.push(asOf);
    else if ((await inputsNow(store, partner.scope, asOf)) !== inputs) return { kept, lostRace: true };
  }
  return { kept, lostRace: false };
}

/**
 * The newest month first, and after each month its baseline, a year before: then each month's rows are read once, and no more than two
 * months stand in memory.
 */
function inOrder<One extends { readonly asOf: Month }>(ascending: readonly One[]): One[] {
  const descending = [...ascending].reverse();
  return [...Map.groupBy(descending, ({ asOf }) => asOf.slice(5)).values()].flat();
}

/** What another process scored the month from; two that score the same inputs are of one mind. */
async function inputsNow(store: SnapshotStore, scope: Scope, asOf: Month): Promise<string | null> {
  return (await store.snapshots(scope)).find(({ value }) => value.score.asOf === asOf)?.value.inputs ?? null;
}

/** False when another process scored the month at the same time. */
async function keep(store: SnapshotStore, snapshot: Snapshot, before: Versioned<Snapshot> | undefined): Promise<boolean> {
  try {
    await store.saveSnapshot(snapshot, before?.version ?? null);
    return true;
  } catch (error) {
    if (isFault(error, "store.lost-race")) return false;
    throw error;
  }
}

/** Everything a month's score depends on, as one hash: rows, settings, rule book and way of scoring. */
function inputsOf(partner: PartnerRecord, book: RuleBook, asOf: Month): string {
  const months = [addMonths(asOf, -12), asOf];
  const inputs = [
    scoringVersion,
    book.id,
    partner.statedTrack,
    partner.units,
    partner.readings,
    partner.effort,
    months.map((month) => [scoredHash(partner.usage[month]), scoredHash(partner.revenue[month])]),
    scoredHash(partner.certifications),
  ];
  return createHash("sha256").update(JSON.stringify(inputs)).digest("base64url");
}

/** What was reported for the month itself, without its baseline: a correction of an older month does not change it. */
function ownInputsOf(partner: PartnerRecord, asOf: Month): string {
  return [partner.usage[asOf], partner.revenue[asOf], partner.certifications].map((ref) => scoredHash(ref) ?? "").join("/");
}

function scoredHash(ref: RowsRef | null | undefined): string | null {
  return ref?.scoredAs ?? ref?.hash ?? null;
}
