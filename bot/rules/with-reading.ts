// Answers "and by the other reading?": a copy of a rule book in which one dispute is decided another way.
// The book that is handed in stays as it is. Refuses a dispute or reading that the book does not have.

import { Fault } from "../kernel/fault.ts";
import type { Dispute, RuleBook } from "./rule-book.ts";

type Value = Dispute["readings"][number]["value"];

/** Days that stand open where they are absent: a reading's null takes them away instead of being written. */
const openDays: readonly string[] = ["eligibleFrom", "eligibleUntil", "retiredOn"];

/**
 * The copy keeps the book's id, and its dispute says which reading is taken.
 * @throws Fault `rules.unknown-reading`
 */
export function withReading(book: RuleBook, disputeId: string, readingId: string): RuleBook {
  const copy = structuredClone(book);
  const dispute = copy.disputes.find((one) => one.id === disputeId);
  const reading = dispute?.readings.find((one) => one.id === readingId);
  if (dispute === undefined || reading === undefined) throw unknownReading(book, disputeId, readingId);
  if (!replace(copy, dispute.at, reading.value)) throw brokenPointer(book, dispute);
  dispute.taken = reading.id;
  return copy;
}

/** Chosen readings by dispute: `{"gate-minimum": "more-than-zero"}`. */
export type ReadingChoices = Readonly<Record<string, string>>;

/** The book with every chosen reading that it knows; a choice for a dispute that another book has is left alone. */
export function withReadings(book: RuleBook, chosen: ReadingChoices): RuleBook {
  return Object.entries(chosen).reduce(
    (read, [dispute, reading]) => (knowsReading(read, dispute, reading) ? withReading(read, dispute, reading) : read),
    book,
  );
}

export function knowsReading(book: RuleBook, dispute: string, reading: string): boolean {
  return book.disputes.some((one) => one.id === dispute && one.readings.some((given) => given.id === reading));
}

/** Puts a value where a JSON pointer (RFC 6901) points to; false when there is no such place. */
function replace(root: object, pointer: string, value: Value): boolean {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = keys.pop();
  let place: unknown = root;
  for (const key of keys) place = isKeyed(place) ? place[key] : undefined;
  if (!isKeyed(place) || last === undefined) return false;
  const isOpenDay = openDays.includes(last);
  if (!isOpenDay && place[last] === undefined) return false;
  if (isOpenDay && value === null) delete place[last];
  else place[last] = value;
  return true;
}

function isKeyed(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function unknownReading(book: RuleBook, disputeId: string, readingId: string): Fault {
  return new Fault(
    "rules.unknown-reading",
    `${book.id} has no reading ${readingId} of dispute ${disputeId}`,
    "This rule book has no such reading. Choose one of the readings that it lists.",
  );
}

function brokenPointer(book: RuleBook, dispute: Dispute): Fault {
  return new Fault(
    "rules.broken-pointer",
    `${book.id}: dispute ${dispute.id} points to ${dispute.at}, where nothing is`,
    "This reading cannot be applied, because the rule book has a mistake. Please report it.",
  );
}
