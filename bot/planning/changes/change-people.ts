// Supposes people who gain or lose certifications. People are counted, not certificates: who counts already changes nothing,
// and whoever loses one certificate still counts as long as another valid one of the level is left.

import { lastDayOf } from "../../kernel/month.ts";
import { indexOf, plainTitle } from "../../rules/book-index.ts";
import type { CertificationFact } from "../../scoring/facts.ts";
import { IgnoredRows } from "../../scoring/ignored.ts";
import { measureCertifications } from "../../scoring/measure-certifications.ts";
import type { CertificationsMeasured, CertifiedPerson } from "../../scoring/measured.ts";
import { assumedPeople } from "./assumed.ts";
import { type Level, levels, type PeopleChange } from "./change.ts";
import type { ChangeProblem } from "./change-problem.ts";
import { problemOfCount } from "./checked-count.ts";
import { type Draft, dataMissing } from "./draft.ts";
import { type FoundPerson, findPerson } from "./find-person.ts";

type Of<What extends PeopleChange["what"]> = Extract<PeopleChange, { what: What }>;

/** Null when it was applied. */
export function changePeople(draft: Draft, change: PeopleChange): ChangeProblem | null {
  const certifications = draft.measured.certifications;
  if (certifications === null) return dataMissing(draft, "certifications");
  switch (change.what) {
    case "people-gained":
      return gain(draft, certifications, change);
    case "people-lost":
      return lose(draft, certifications, change);
    case "person-certified":
      return certify(draft, certifications, change);
    case "person-left":
      return leave(draft, certifications, change);
    case "person-not-renewed":
      return expire(draft, certifications, change);
  }
}

function gain(draft: Draft, held: CertificationsMeasured, { level, count }: Of<"people-gained">): ChangeProblem | null {
  const problem = problemOfCount(count);
  if (problem !== null || count === 0) return problem;
  put(draft, { ...held, [level]: [...held[level], ...assumedPeople(count, draft.supposed)] });
  draft.supposed += count;
  draft.assumptions.push({ code: "new-people", count, level });
  return null;
}

function lose(draft: Draft, held: CertificationsMeasured, { level, count }: Of<"people-lost">): ChangeProblem | null {
  const problem = problemOfCount(count);
  if (problem !== null || count === 0) return problem;
  const chosen = [...held[level]].sort(byEnd).slice(0, count);
  if (chosen.length < count) draft.swallowed.push({ code: "fewer-than-asked", asked: count, had: chosen.length });
  put(draft, { ...held, [level]: held[level].filter((one) => !chosen.includes(one)) });
  draft.assumptions.push({ code: "lost-chosen", of: "people", names: chosen.map(nameOf) });
  return null;
}

/** Whose last certificate of the level ends first; open ends and people who are only supposed come last. */
function byEnd(a: CertifiedPerson, b: CertifiedPerson): number {
  const [endA, endB] = [endOf(a), endOf(b)];
  return endA === endB ? (a.person < b.person ? -1 : 1) : endA < endB ? -1 : 1;
}

function endOf({ certifications }: CertifiedPerson): string {
  const never = "9999-12-31";
  return certifications.reduce((last, { expiresOn }) => ((expiresOn ?? never) > last ? (expiresOn ?? never) : last), "") || never;
}

function certify(draft: Draft, held: CertificationsMeasured, { person: name, isNew, gains }: Of<"person-certified">): ChangeProblem | null {
  const found = findPerson(draft, name);
  if (!found.ok && !(isNew === true && found.problem.code === "unknown-person")) return found.problem;
  const person: FoundPerson = found.ok ? found.value : { person: name, personName: name };
  if ("level" in gains) return count(draft, held, gains.level, { ...person, certifications: [] });
  const rule = indexOf(draft.book).certification(gains.certification);
  if (rule === undefined) return { code: "unknown-certification", name: gains.certification };
  const fact: CertificationFact = { ...person, certification: rule.name, earnedOn: lastDayOf(draft.measured.asOf) };
  // Whether it counts on that day is the book's business: a retired one earns nothing any more.
  const earned = measureCertifications(draft.book, [fact], draft.measured.asOf, new IgnoredRows("certifications"))[rule.level];
  const [counting] = earned;
  if (counting !== undefined) return count(draft, held, rule.level, counting);
  draft.swallowed.push({ code: "certification-not-eligible", person: nameOf(person), certification: rule.name });
  return null;
}

function count(draft: Draft, held: CertificationsMeasured, level: Level, gained: CertifiedPerson): null {
  const counting = held[level].find((one) => one.person === gained.person);
  if (counting === undefined) {
    put(draft, { ...held, [level]: [...held[level], gained] });
    return null;
  }
  draft.swallowed.push({ code: "person-already-counts", person: nameOf(counting), level });
  if (gained.certifications.length === 0) return null;
  const richer = { ...counting, certifications: [...counting.certifications, ...gained.certifications] };
  put(draft, { ...held, [level]: held[level].map((one) => (one === counting ? richer : one)) });
  return null;
}

function leave(draft: Draft, held: CertificationsMeasured, { person: name }: Of<"person-left">): ChangeProblem | null {
  const found = findPerson(draft, name);
  if (!found.ok) return found.problem;
  const { person } = found.value;
  if (!levels.some((level) => held[level].some((one) => one.person === person))) {
    return { code: "not-certified", person: nameOf(found.value), certification: null };
  }
  const without = (level: Level): CertifiedPerson[] => held[level].filter((one) => one.person !== person);
  put(draft, { intermediate: without("intermediate"), advanced: without("advanced") });
  return null;
}

function expire(draft: Draft, held: CertificationsMeasured, { person: name, certification }: Of<"person-not-renewed">): ChangeProblem | null {
  const found = findPerson(draft, name);
  if (!found.ok) return found.problem;
  const titles = certification === undefined ? null : titlesOf(draft, certification);
  const isLost = (one: CertificationFact): boolean =>
    titles === null ? one.expiresOn !== null && one.expiresOn !== undefined : titles(one.certification);
  const mine = levels.flatMap((level) => held[level].filter((one) => one.person === found.value.person).map((one) => ({ level, one })));
  const losing = mine.filter(({ one }) => one.certifications.some(isLost));
  if (losing.length === 0) return { code: "not-certified", person: nameOf(found.value), certification: certification ?? null };
  const kept = { ...held };
  for (const { level, one } of losing) {
    const left = one.certifications.filter((each) => !isLost(each));
    kept[level] = kept[level].flatMap((each) => (each !== one ? [each] : left.length === 0 ? [] : [{ ...one, certifications: left }]));
    if (left.length > 0) draft.swallowed.push({ code: "person-still-counts", person: nameOf(one), level });
  }
  put(draft, kept);
  return null;
}

/** Whether a title on a certificate is the one meant: by the book's names for it, or as it is spelled. */
function titlesOf({ book }: Draft, certification: string): (title: string) => boolean {
  const rule = indexOf(book).certification(certification);
  const plain = plainTitle(certification);
  return (title) => (rule === undefined ? plainTitle(title) === plain : indexOf(book).certification(title) === rule);
}

function put(draft: Draft, certifications: CertificationsMeasured): void {
  draft.measured = { ...draft.measured, certifications };
}

function nameOf({ person, personName }: FoundPerson): string {
  return personName ?? person;
}
