// Which certificates stop counting, or begin to, between two measured months. Pure.
// A certificate that was renewed goes on: a person and a certification are looked at, not a row. Who counts is what scoring measured.

import type { Day } from "../../kernel/month.ts";
import { plainTitle } from "../../rules/book-index.ts";
import type { RuleBook } from "../../rules/rule-book.ts";
import type { CertificationFact } from "../../scoring/facts.ts";
import type { CertifiedPerson } from "../../scoring/measured.ts";
import { type LastCountedDay, lastCountedDay } from "../last-counted-day.ts";
import { addDays } from "../qualification-window.ts";
import type { Side } from "../side.ts";
import type { CertificateCounts, CertificateEnds, CertificationLevel } from "./turn.ts";

type CertificateTurn = CertificateEnds | CertificateCounts;

const levels: readonly CertificationLevel[] = ["intermediate", "advanced"];

/** None when either side does not know who is certified. Those that end first, by day. */
export function certificateTurns(before: Side, after: Side): CertificateTurn[] {
  return levels.flatMap((level) => {
    const [then, now] = [before.measured.certifications?.[level], after.measured.certifications?.[level]];
    if (then === undefined || now === undefined) return [];
    const about = `${level}-certifications` as const;
    const ended = heldOnlyIn(then, now).map(({ person, rows }) => endOf(before.book, after.book, about, person, rows, now));
    const begun = heldOnlyIn(now, then).map(({ person, rows }) => beginningOf(about, person, rows, then));
    return [...ended.sort(byDay), ...begun];
  });
}

interface Held {
  readonly person: CertifiedPerson;
  /** The certificates of one certification. */
  readonly rows: readonly CertificationFact[];
}

function heldOnlyIn(people: readonly CertifiedPerson[], others: readonly CertifiedPerson[]): Held[] {
  const byPerson = new Map(others.map((one) => [one.person, one]));
  return people.flatMap((person) => {
    const kept = new Set(byPerson.get(person.person)?.certifications.map(titleOf));
    const titles = Map.groupBy(person.certifications, titleOf);
    return [...titles].filter(([title]) => !kept.has(title)).map(([, rows]) => ({ person, rows }));
  });
}

function titleOf(certificate: CertificationFact): string {
  return plainTitle(certificate.certification);
}

type Level = CertificateEnds["subcategory"];

function endOf(
  bookBefore: RuleBook,
  bookAfter: RuleBook,
  subcategory: Level,
  { person, personName }: CertifiedPerson,
  rows: readonly CertificationFact[],
  now: readonly CertifiedPerson[],
): CertificateEnds {
  const [last] = rows
    .map((row) => ({ row, end: lastDayOfBoth(bookBefore, bookAfter, row) }))
    .sort((a, b) => ((a.end.day ?? "~") > (b.end.day ?? "~") ? -1 : 1));
  if (last === undefined) throw new RangeError("A certification that nobody holds has no end");
  const { day, why, isRenewable } = last.end;
  const stillCounts = now.some((one) => one.person === person);
  return {
    code: "certificate-ends",
    subcategory,
    person,
    personName,
    certification: last.row.certification,
    why: why ?? "removed",
    day,
    isRenewable,
    stillCounts,
  };
}

/** A certification that a new book does not list counts until the day before the book takes effect, if it lasts so long. */
function lastDayOfBoth(before: RuleBook, after: RuleBook, row: CertificationFact): LastCountedDay {
  const end = lastCountedDay(after, row);
  if (end.why !== "not-listed") return end;
  const until = addDays(after.effectiveFrom as Day, -1);
  const own = lastCountedDay(before, row);
  return own.day !== null && own.day <= until ? { ...own, isRenewable: false } : { ...end, day: until };
}

function beginningOf(
  subcategory: Level,
  { person, personName }: CertifiedPerson,
  rows: readonly CertificationFact[],
  then: readonly CertifiedPerson[],
) {
  const [first] = [...rows].sort((a, b) => (a.earnedOn < b.earnedOn ? -1 : 1));
  if (first === undefined) throw new RangeError("A certification that nobody holds has no beginning");
  const countedBefore = then.some((one) => one.person === person);
  const { certification, earnedOn } = first;
  return { code: "certificate-counts", subcategory, person, personName, certification, earnedOn, countedBefore } satisfies CertificateCounts;
}

function byDay(a: CertificateEnds, b: CertificateEnds): number {
  const [one, other] = [`${a.day ?? "~"} ${a.person}`, `${b.day ?? "~"} ${b.person}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
