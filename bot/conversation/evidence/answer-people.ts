// Answers who is certified: who counts, whose certificates end soon, what does not count and why, or what somebody holds.

import { type Day, lastDayOf, monthOf } from "../../kernel/month.ts";
import { addDays } from "../../planning/qualification-window.ts";
import { indexOf } from "../../rules/book-index.ts";
import type { CertificationFact } from "../../scoring/facts.ts";
import { reasonNotCounted } from "../../scoring/measure-certifications.ts";
import { type Ahead, baseAt } from "../ahead/ahead.ts";
import { monthAhead } from "../months.ts";
import { countOf, countPattern } from "../understanding/count-of.ts";
import { examIn } from "../understanding/exam-code.ts";
import { lexiconOf } from "../understanding/lexicon.ts";
import { namesIn, plainWords } from "../understanding/names-in.ts";
import type { CertificateHeld, PeopleAnswer, WhoAnswer } from "./evidence-answer.ts";

/** Where no time is named, this many days are soon. */
const soonDays = 90;
const daysOf = { day: 1, week: 7, month: 30, quarter: 91, year: 365 } as const;

/** Null where an exam is named whose title no rule book has: who passed it, the exports can't be asked. */
export async function answerPeople(ahead: Ahead): Promise<PeopleAnswer | WhoAnswer | null> {
  const { question, standing, scores, said } = ahead;
  const exam = examIn(question.text);
  if (exam !== null && exam.titles.length === 0) return null;
  const base = await baseAt(ahead);
  const [named] = namesIn(plainWords(said), lexiconOf(base.book, base.facts, base.measured).people, "beginning");
  if (named !== undefined && named.candidates.length > 1)
    return { kind: "who", why: "several", of: "person", words: named.words, names: named.candidates.map((one) => one.name) };
  const person = named?.candidates[0] ?? null;
  const day = lastDayOf(ahead.month);
  const index = indexOf(base.book);
  const held = base.facts.certifications.map((row): CertificateHeld & { readonly id: string } => {
    const rule = index.certification(row.certification);
    return { id: row.person, ...heldOf(row), level: rule?.level ?? null, because: reasonNotCounted(day, row, rule) };
  });
  const level = question.slots.subcategories.includes("advanced-certifications")
    ? "advanced"
    : question.slots.subcategories.includes("intermediate-certifications")
      ? "intermediate"
      : null;
  const subject = subjectIn(question.text);
  const asked = person !== null ? "person" : askedFor(question.text);
  const until = asked === "ending" ? untilOf(ahead) : null;
  const chosen = held.filter(
    (one) =>
      (person === null || one.id === person.id) &&
      (level === null || one.level === level) &&
      (exam === null || exam.titles.includes(index.certification(one.certification)?.name ?? one.certification)) &&
      (exam !== null || subject === null || one.certification.toLowerCase().includes(subject)) &&
      isAsked(one, asked, scores.presentDay, until),
  );
  const certificates = asked === "ending" ? chosen.sort((a, b) => ((a.expiresOn ?? "~") < (b.expiresOn ?? "~") ? -1 : 1)) : chosen.sort(byName);
  return {
    kind: "people",
    basis: standing.basis,
    asked,
    level,
    until,
    name: person?.name ?? exam?.code ?? subject,
    certificates: certificates.map(({ id: _, ...one }) => one),
    people: new Set(certificates.map((one) => one.id)).size,
  };
}

function heldOf({ person, personName, certification, earnedOn, expiresOn }: CertificationFact) {
  return { person: personName ?? person, certification, earnedOn, expiresOn: expiresOn ?? null };
}

function askedFor(text: string): PeopleAnswer["asked"] {
  if (/\b(expir\w*|renewals?|laps\w*|run out|runs out|due|end soon|ends? (in|by|before))\b/.test(text)) return "ending";
  return /\b(worthless|useless|not count\w*|do not count|does not count|not counted|expired already|no longer)\b/.test(text)
    ? "not-counting"
    : "counting";
}

function isAsked(one: CertificateHeld, asked: PeopleAnswer["asked"], today: Day, until: Day | null): boolean {
  switch (asked) {
    case "person":
      return true;
    case "counting":
      return one.because === null;
    case "not-counting":
      return one.because !== null;
    case "ending":
      return (
        one.level !== null && one.because === null && one.expiresOn !== null && one.expiresOn >= today && (until === null || one.expiresOn <= until)
      );
  }
}

function untilOf({ question, scores }: Ahead): Day {
  const today = scores.presentDay;
  const span = new RegExp(`\\b(?:next|within|in|coming|the) (${countPattern}) (day|week|month)s?\\b`).exec(question.text);
  const count = span?.[1] === undefined ? null : countOf(span[1]);
  if (count !== null) return addDays(today, Math.round(count * daysOf[span?.[2] as "day" | "week" | "month"]));
  const one = /\b(?:this|next|coming) (week|month|quarter|year)\b/.exec(question.text)?.[1];
  if (one !== undefined) return addDays(today, daysOf[one as keyof typeof daysOf]);
  const [named] = question.slots.whens;
  return named === undefined ? addDays(today, soonDays) : lastDayOf(monthAhead(monthOf(today), named.when));
}

/** "List employees with Power Platform certificates": words that titles are to hold. */
function subjectIn(text: string): string | null {
  return (
    /\b(power platform|power bi|power automate|power apps|business central|finance|supply chain|sales|customer service|field service|fundamentals|azure|dynamics 365)\b/.exec(
      text,
    )?.[1] ?? null
  );
}

function byName(a: CertificateHeld, b: CertificateHeld): number {
  return a.person === b.person ? (a.certification < b.certification ? -1 : 1) : a.person < b.person ? -1 : 1;
}
