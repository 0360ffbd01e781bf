// Answers how old the data is: the newest month, what is on file of each export and since when, and the next refresh. Pure.
// Truth: the days of import that the store keeps, and the refresh days of rules/programme/membership.json.

import { addMonths, type Day, type Month, monthsFrom } from "../../kernel/month.ts";
import { programme } from "../../rules/programme.ts";
import { monthShownOn, refreshDayOf } from "../../rules/refresh-days.ts";
import { asOfMonth, monthBack } from "../months.ts";
import type { OnFile, PartnerScores } from "../ports.ts";
import type { Question, Topic, WhenAsked } from "../question.ts";
import type { FreshnessAnswer, OnFileOf } from "./freshness-answer.ts";
import { bookMeant, type Known } from "./known.ts";
import { restsOnBook, restsOnDocument } from "./rests-on.ts";

const { freshness } = programme.membership;

export function answerFreshness(question: Question, known: Known): FreshnessAnswer {
  const { scores, today } = known;
  const asOf = scores === null ? null : asOfMonth(scores);
  const shown = monthShownOn(today);
  const next = addMonths(shown, 1);
  const book = bookMeant(known, { ...question, slots: { ...question.slots, when: null } });
  const cited = [freshness.scoreRefreshedByDay, freshness.certificationsWithinDays, freshness.exportsRefreshedByDay, freshness.newCustomerCycles];
  return {
    kind: "freshness",
    topic: (question.slots.knowledge?.topic ?? null) as Topic<"freshness"> | null,
    today,
    data: scores === null || asOf === null ? null : dataOf(scores, asOf, question.slots.when),
    overdue: asOf === null || asOf >= shown ? null : { month: shown, since: refreshDayOf(shown) },
    next: { month: next, by: refreshDayOf(next) },
    certificationsWithinDays: freshness.certificationsWithinDays.value,
    exportsRefreshedByDay: freshness.exportsRefreshedByDay.value,
    newCustomerCycles: freshness.newCustomerCycles.value,
    restsOn: [...(book === null ? [] : [restsOnBook(book, [], today)]), restsOnDocument(programme.membership, cited, today)],
  };
}

function dataOf(scores: PartnerScores, asOf: Month, when: WhenAsked | null): FreshnessAnswer["data"] {
  const onFile = scores.onFile === null ? [] : onFileOf(scores.onFile);
  const scored = [...scores.months.keys()];
  const newest = [asOf, ...scored, ...onFile.flatMap((one) => one.months?.last ?? [])].sort().at(-1) ?? asOf;
  const kinds = scores.onFile === null ? [] : (["usage", "revenue", "certifications"] as const);
  const isMissing = (of: OnFileOf["of"]): boolean => {
    const found = onFile.find((one) => one.of === of);
    return found === undefined || (found.months !== null && found.months.last < newest);
  };
  return {
    partnerName: scores.partnerName,
    pinnedDay: scores.isSample ? scores.presentDay : null,
    asOf,
    onFile,
    missing: kinds.filter(isMissing),
    newest,
    asked: scores.onFile === null || when === null ? null : askedOf(scores.onFile, monthBack(newest, when)),
    firstScored: scored[0] ?? asOf,
    scoredMonths: scored.length,
  };
}

function askedOf({ usage, revenue }: OnFile, month: Month): NonNullable<FreshnessAnswer["data"]>["asked"] {
  return { month, onFile: [...(revenue.has(month) ? (["revenue"] as const) : []), ...(usage.has(month) ? (["usage"] as const) : [])] };
}

function onFileOf({ usage, revenue, certifications }: OnFile): OnFileOf[] {
  return [
    ...byMonth("revenue", revenue),
    ...byMonth("usage", usage),
    ...(certifications === null ? [] : [{ of: "certifications" as const, months: null, importedOn: certifications.importedOn }]),
  ];
}

function byMonth(of: "usage" | "revenue", days: ReadonlyMap<Month, Day | null>): OnFileOf[] {
  const months = [...days.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const imported = [...days.values()].filter((day) => day !== null).sort();
  const gaps = monthsFrom(first, last).filter((month) => !days.has(month));
  return [{ of, months: { first, last, count: months.length, gaps }, importedOn: imported.at(-1) ?? null }];
}
