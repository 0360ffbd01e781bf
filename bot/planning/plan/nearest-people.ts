// Who is closest to a certification of a level: first those who held one and let it end, the latest first; then, for the advanced level,
// those who hold an intermediate one. Pure. Leaves out who counts already; without facts nobody's past is known.

import { type Day, lastDayOf } from "../../kernel/month.ts";
import { indexOf } from "../../rules/book-index.ts";
import type { Base } from "../changes/base.ts";
import type { Level } from "../changes/change.ts";

export interface NearestPerson {
  readonly person: string;
  readonly personName: string | null;
  readonly why: "expired" | "holds-intermediate";
  readonly certification: string | null;
  readonly expiredOn: Day | null;
}

export function nearestPeople({ book, measured, facts }: Base, level: Level, most: number, spared: ReadonlySet<string> = new Set()): NearestPerson[] {
  const counting = new Set(measured.certifications?.[level].map((one) => one.person));
  const today = lastDayOf(measured.asOf);
  const index = indexOf(book);
  const expired = new Map<string, NearestPerson & { expiredOn: Day }>();
  for (const { person, personName = null, certification, earnedOn, expiresOn } of facts?.certifications ?? []) {
    if (expiresOn === null || expiresOn === undefined || expiresOn >= today || earnedOn > today || counting.has(person)) continue;
    const rule = index.certification(certification);
    // What can't be earned any more can't be earned again.
    if (rule?.level !== level || (rule.retiredOn !== undefined && rule.retiredOn < today)) continue;
    if ((expired.get(person)?.expiredOn ?? "") < expiresOn)
      expired.set(person, { person, personName, why: "expired", certification: rule.name, expiredOn: expiresOn });
  }
  const first = [...expired.values()].sort((a, b) => (a.expiredOn === b.expiredOn ? byPerson(a, b) : a.expiredOn > b.expiredOn ? -1 : 1));
  const holders = level === "advanced" ? (measured.certifications?.intermediate ?? []) : [];
  const then = holders
    .filter(({ person }) => !counting.has(person) && !expired.has(person))
    .sort(byPerson)
    .map(
      ({ person, personName, certifications }): NearestPerson => ({
        person,
        personName,
        why: "holds-intermediate",
        certification: certifications[0]?.certification ?? null,
        expiredOn: null,
      }),
    );
  return [...first, ...then].filter(({ person }) => !spared.has(person)).slice(0, most);
}

function byPerson(a: { readonly person: string }, b: { readonly person: string }): number {
  return a.person < b.person ? -1 : 1;
}
