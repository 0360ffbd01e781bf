// What is known when a question about the rules or the programme is answered. Scores may be missing: rules hold without them.

import { type Day, latestClosedMonth, type Month } from "../../kernel/month.ts";
import { ruleBookInForce } from "../../rules/pick-rule-book.ts";
import type { RuleBook } from "../../rules/rule-book.ts";
import { withReadings } from "../../rules/with-reading.ts";
import type { Reports } from "../../snapshots/report.ts";
import { asOfMonth, monthBack } from "../months.ts";
import type { PartnerScores } from "../ports.ts";
import type { NamesAsked, Question } from "../question.ts";

export interface Known {
  /** Null when nothing was imported. */
  readonly scores: PartnerScores | null;
  readonly reports: Reports;
  readonly today: Day;
}

/** The month whose rules are meant: the one that is named, else the partner's newest, else the latest closed one. */
export function monthMeant(known: Known, question: Question): Month {
  const newest = known.scores === null ? latestClosedMonth(known.today) : asOfMonth(known.scores);
  return monthBack(newest, question.slots.when);
}

/** The rule book of that month, with the readings that the partner's administrator chose; null before the first book. */
export function bookMeant(known: Known, question: Question): RuleBook | null {
  const month = monthMeant(known, question);
  const book = ruleBookInForce("business-applications", month);
  return book === null ? null : withReadings(book, known.scores?.months.get(month)?.chosenReadings ?? {});
}

const noNames: NamesAsked = {
  certifications: [],
  unlistedCertification: null,
  unlistedName: null,
  products: [],
  associations: [],
  amounts: [],
  benefits: [],
};

export function namesAsked({ slots }: Question): NamesAsked {
  return slots.knowledge?.names ?? noNames;
}
