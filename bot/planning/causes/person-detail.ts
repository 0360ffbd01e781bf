// What is told of a person who begins or ceases to count at a certification level: by which certifications, when, and why. Pure.
// The days are those of the rule book by which the person moved; who counts is what scoring measured.

import { type Day, lastDayOf } from "../../kernel/month.ts";
import type { CertificationFact } from "../../scoring/facts.ts";
import type { CertifiedPerson } from "../../scoring/measured.ts";
import { lastCountedDay } from "../last-counted-day.ts";
import type { Side } from "../side.ts";
import type { CauseDetail, LostBecause } from "./cause.ts";
import type { Moved } from "./subject.ts";

export function personDetail({ from, to, isUp }: Moved<CertifiedPerson>, by: Side): CauseDetail {
  const person = (isUp ? to[0] : from[0]) ?? from[0] ?? to[0];
  if (person === undefined) throw new RangeError("Nobody moved");
  const who = {
    person: person.person,
    personName: person.personName,
    certifications: [...new Set(person.certifications.map((one) => one.certification))],
  };
  if (isUp) return { code: "person-gained", ...who, day: latest(person.certifications.map((one) => one.earnedOn)) };
  const lost = person.certifications.map((one) => endBy(by, one));
  const [last] = [...lost].sort((a, b) => ((a.day ?? "~") > (b.day ?? "~") ? -1 : 1));
  return { code: "person-lost", ...who, why: last?.why ?? "not-on-file", day: last?.day ?? null };
}

function endBy({ book, measured }: Side, certificate: CertificationFact): { why: LostBecause; day: Day | null } {
  const asOf = lastDayOf(measured.asOf);
  if (certificate.earnedOn > asOf) return { why: "not-yet-earned", day: certificate.earnedOn };
  const { day, why } = lastCountedDay(book, certificate);
  if (why === "not-listed") return { why, day: null };
  if (day === null || day >= asOf) return { why: "not-on-file", day: null };
  return { why: why === "expires" ? "expired" : "retired", day };
}

function latest(days: readonly Day[]): Day | null {
  return [...days].sort().at(-1) ?? null;
}
