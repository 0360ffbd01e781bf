// Brings posted digests up to date after their month was corrected: an update of the same card, which says what was told before. A card
// that tells the same as before is left alone, and so is one that was refused: nothing stands there. Each correction is one message, and
// the next one makes it needless.

import type { DigestAnswer } from "../conversation/answer.ts";
import type { Message } from "../delivery/message.ts";
import { newMessage } from "../delivery/new-message.ts";
import type { LedgerEntry, Outbox } from "../delivery/outbox.ts";
import type { Subscription } from "../delivery/subscription.ts";
import type { Designation } from "../kernel/program.ts";
import type { DigestRuns } from "./digest-runs.ts";
import { correctionIn, correctionSubject, digestSubject } from "./digest-subject.ts";
import type { Digests, MonthRevision } from "./digests-of.ts";

export interface CorrectPorts {
  readonly outbox: Pick<Outbox, "addAll" | "read" | "ledger" | "find">;
  readonly runs: DigestRuns | null;
  readonly now: () => number;
}

export interface Correction {
  readonly recipient: string;
  readonly subject: string;
  readonly was: number;
  readonly is: number;
}

/** A digest of an older month is history, and stays as it was posted. */
const monthsBack = 12;
const together = 100;

/** @param present the subscriptions to this designation: they know the latest addresses. @returns what was queued, or would be */
export async function correctDigests(
  ports: CorrectPorts,
  { tenant, designation, present }: { readonly tenant: string; readonly designation: Designation; readonly present: readonly Subscription[] },
  digests: Digests,
  isDryRun: boolean,
): Promise<Correction[]> {
  const corrections: Correction[] = [];
  for (const changed of digests.changed.slice(0, monthsBack)) {
    const run = { tenant, designation, month: changed.month, of: `corrected-${changed.revision}` };
    const claim = isDryRun || ports.runs === null ? "" : await ports.runs.claim(run, ports.now());
    if (claim === null) continue;
    const queued = await correctMonth(ports, tenant, digestSubject({ designation, month: changed.month }), changed, present, digests, isDryRun);
    if (ports.runs !== null && !isDryRun) await ports.runs.finish(run, claim, queued.length, ports.now());
    corrections.push(...queued);
  }
  return corrections;
}

async function correctMonth(
  { outbox, now }: CorrectPorts,
  tenant: string,
  subject: string,
  { month, on }: MonthRevision,
  present: readonly Subscription[],
  digests: Digests,
  isDryRun: boolean,
): Promise<Correction[]> {
  const told = await latestTold(outbox, tenant, subject);
  if (told.length === 0) return [];
  const answer = await digests.compose(month);
  if (answer === null) return [];
  const addresses = new Map(present.map((one) => [one.subscriber, one.address]));
  const corrections: { correction: Correction; message: Message }[] = [];
  for (const { entry, place } of told) {
    const value = (await outbox.read(entry.id))?.value;
    if (value?.answer.kind !== "digest" || isSame(value.answer, answer)) continue;
    const { recipient, person } = value;
    const was = value.answer.scorecard.total;
    const { asksAlone } = value.answer;
    const corrected: DigestAnswer = { ...answer, corrected: { on, was }, ...(asksAlone === undefined ? {} : { asksAlone }) };
    const next = correctionSubject(subject, place + 1);
    const address = addresses.get(recipient) ?? value.address;
    const about = { tenant, recipient, subject: next, address, person, answer: corrected, updates: subject };
    corrections.push({ correction: { recipient, subject: next, was, is: answer.scorecard.total }, message: newMessage(about, now()) });
  }
  if (!isDryRun)
    for (let first = 0; first < corrections.length; first += together)
      await outbox.addAll(corrections.slice(first, first + together).map(({ message }) => message));
  return corrections.map(({ correction }) => correction);
}

/** The newest message of this digest that each recipient has, where a card may stand. */
async function latestTold(outbox: CorrectPorts["outbox"], tenant: string, subject: string): Promise<{ entry: LedgerEntry; place: number }[]> {
  const latest = new Map<string, { entry: LedgerEntry; place: number }>();
  const posted = new Set<string>();
  for await (const entry of outbox.ledger(tenant)) {
    const correction = correctionIn(entry.subject);
    if (entry.subject !== subject && correction?.of !== subject) continue;
    if (correction === null && entry.state !== "failed" && entry.state !== "suppressed") posted.add(entry.recipient);
    const place = correction?.place ?? 0;
    if (place >= (latest.get(entry.recipient)?.place ?? 0)) latest.set(entry.recipient, { entry, place });
  }
  return [...latest.values()].filter(({ entry }) => posted.has(entry.recipient));
}

/** Whether both tell the same figures; what moved, comes or is to do may be told otherwise on another day. */
function isSame(one: DigestAnswer, other: DigestAnswer): boolean {
  const figures = ({ scorecard }: DigestAnswer) =>
    JSON.stringify([scorecard.total, scorecard.attained, scorecard.subcategories.map(({ id, points }) => [id, points])]);
  return figures(one) === figures(other);
}

/** Whether a newer correction of the same card is there, so that this one must not come after it. */
export async function isOvertaken(outbox: Pick<Outbox, "find">, { tenant, recipient, subject }: Message): Promise<boolean> {
  const correction = correctionIn(subject);
  if (correction === null) return false;
  return (await outbox.find(tenant, recipient, correctionSubject(correction.of, correction.place + 1))) !== null;
}
