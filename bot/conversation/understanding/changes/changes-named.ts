// Reads a supposition, however many changes it names: "what if we add 2 customers and 1 architect, and Fabrikam drops out".
// All of it or nothing: a part that is not understood is told, because an answer to the rest would answer another question.

import type { Track } from "../../../kernel/program.ts";
import type { Change } from "../../../planning/changes/change.ts";
import { ruleBooks } from "../../../rules/pick-rule-book.ts";
import type { WhenAsked } from "../../question.ts";
import { countPattern } from "../count-of.ts";
import type { Lexicon } from "../lexicon.ts";
import type { FoundName } from "../names-in.ts";
import type { Clause, ClauseReader, Direction } from "./clause.ts";
import { customersClause } from "./customers-clause.ts";
import { markedText } from "./marked-text.ts";
import { peopleClause } from "./people-clause.ts";
import { timeSupposed } from "./time-supposed.ts";
import { type CountsThere, type TotalNamed, totalNamed } from "./total-named.ts";
import { growthNamed, usageClause } from "./usage-clause.ts";

export type ChangesNamed =
  | {
      readonly changes: readonly Change[];
      /** Growth against a year ago, in percent, where it was named instead of a change of usage. */
      readonly growthPercent: number | null;
      /** The month to come in which it is supposed; null for the as-of month. */
      readonly at: WhenAsked | null;
      /** Numbers of all that there are, which the changes come up to. */
      readonly totals: readonly TotalNamed[];
    }
  /** The part that was not understood, in the asker's words. */
  | { readonly unclear: string }
  | { readonly ambiguous: FoundName };

const frames =
  /^(?:(?:and|so|ok|okay|hey|please|well|now) )*(?:what (?:if|happens (?:if|when|should)|would happen (?:if|when)|about)|how about|suppose|supposing|assume|assuming|imagine|picture|pretend|hypothetically|say|let us say|provided|in case|if|when|would|could|had we|were we to)\b(?: that)?(?: (?:we|i|they|you|us)\b)?/;
const gains =
  /\b(add\w*|gain\w*|get\w*|win|wins|won|hire\w*|certif\w*|more|new|extra|additional|another|land\w*|pass\w*|earn\w*|sign\w*|picture|grow\w*|have|had|bring\w*|comes?|coming|join\w*|arriv\w*)\b/;
const losses =
  /\b(lose|loses|losing|lost|drop\w*|remov\w*|leav\w*|left|without|fewer|less|minus|expir\w*|laps\w*|quit\w*|fir(?:e|ed|ing)|cancel\w*|churn\w*|shrink\w*|fall\w*|fell|not renew\w*)\b/;
/** What people ask about the outcome; it changes nothing. */
const outcomes =
  /^(?:then )?(?:would|will|do|does|did|are|is|how|what|where|can|could|shall|should|and then|lift|our|the) ?.*\b(?:we|us|it|that|score|total|points|far|qualify|70|over|then|designation|badge)\b|^(?:then|instead|please|now|lift us over.*|would that (?:do|help|suffice))$/;

const nothing = /^(?:nothing (?:changes|changed|happens|happened|moves)|everything stays(?: as it is| the same)?|we do nothing)$/;
/** So many a month are no number. */
const rates = /\b(?<!by )(?:a|per|each|every) (?:day|week|month|quarter|year)\b(?! ago)|\b(?:monthly|weekly|yearly)\b/;
const parts = /\band a half\b|\bhalf an? (?!dozen)|\d\.\d+ (?!%|percent|mcv)/;
/** Between two numbers, or near one, there is none to score. */
const vague = new RegExp(
  `\\b${countPattern} ?(?:or|-|–) ?${countPattern}\\b|\\b(?:at least|at most|up to|around|(?<!what |how )about|roughly|nearly|almost|more than|fewer than|less than|between) ${countPattern}\\b`,
);
/** What does not happen changes nothing. */
const spared = /^(?:do not|dont|don t|never|not) (?:lose|drop) (?:any|a|one)\b|^(?:nobody|no one|none|no \S+) (?:leaves?|quits?|drops? out|goes)$/;
const unit = /\b(customers?|clients?|accounts?|adds?|tenants?|logos?|deployments?|architects?|experts?|consultants?|developers?|intermediates?)\b/;
/** "Lose 2 customers and gain 3": what is counted was said before. */
const countAlone = new RegExp(`^(?:\\S+ )?${countPattern}(?: (?:more|new|extra|less|fewer))?$`);

const readers: readonly ClauseReader[] = [usageClause, peopleClause, customersClause];

/** @param there how many there are in the month in which it is supposed, for "we have 5 architects" */
export function changesNamed(text: string, lexicon: Lexicon, there: CountsThere): ChangesNamed {
  const marked = markedText(text, lexicon);
  const changes: Change[] = [];
  const totals: TotalNamed[] = [];
  let growthPercent: number | null = null;
  let direction: Direction = "gain";
  const basis = basisChanges(marked.text);
  changes.push(...basis.changes);
  const timed = timeSupposed(basis.rest);
  const hasBook = changes.some(({ what }) => what === "rule-book-changed");
  const beyond =
    timed.beyond ?? (hasBook ? timed.words : null) ?? (parts.exec(timed.rest) ?? rates.exec(timed.rest) ?? vague.exec(timed.rest))?.[0] ?? null;
  if (beyond !== null) return { unclear: unmarked(beyond.trim(), marked) };
  if (nothing.test(timed.rest.replace(frames, "").trim())) return { changes, growthPercent, at: timed.at, totals };
  let counted = "";
  for (const said of clausesOf(timed.rest)) {
    const part = countAlone.test(said) && !unit.test(said) && counted !== "" ? `${said} ${counted}` : said;
    counted = unit.exec(part)?.[1] ?? counted;
    if (spared.test(part)) continue;
    const total = totalNamed(part, there);
    if (total !== null) {
      if ("unclear" in total) return { unclear: unmarked(part, marked) };
      totals.push(total.total);
      changes.push(...total.changes);
      continue;
    }
    direction = losses.test(part) && !/\b(more|new|extra|additional|another)\b/.test(part) ? "loss" : gains.test(part) ? "gain" : direction;
    const growth = growthNamed(part);
    if (growth !== null) {
      growthPercent = growth;
      continue;
    }
    const clause: Clause = { text: part, direction, marked };
    const read = readers.map((reader) => reader(clause)).find((one) => one !== null) ?? null;
    if (read === null) {
      if (outcomes.test(part)) continue;
      return { unclear: unmarked(part, marked) };
    }
    if ("ambiguous" in read) return read;
    changes.push(...read.changes);
  }
  const isNothing = changes.length + totals.length === 0 && growthPercent === null;
  return isNothing ? { unclear: unmarked(marked.text, marked) } : { changes, growthPercent, at: timed.at, totals };
}

function clausesOf(text: string): string[] {
  return (
    text
      .split(/ ?\b(?:and|plus|but|also|then|as well as)\b ?| ?, ?/)
      .map((part) => part.replace(frames, "").trim())
      .map((part) => part.replace(/ (?:would|will|could) (?:we|it|that|this|lift|bring|get|push|take|help)\b.*$/, "").trim())
      // "Adele and Megan leave": what is said of the last is said of each.
      .map((part, index, all) => (isName(part) ? part + (predicate(all, index) ?? "") : part))
      // What is left of "what if we were on the Enterprise track" once the track is taken out.
      .filter((part) => !/^(were|was|are|be|being|would|put|scored|what|how|where|so|do)?$/.test(part))
  );
}

function isName(part: string): boolean {
  return /^§(?:customer|person)\d+$/.test(part);
}

function predicate(all: readonly string[], index: number): string | undefined {
  const next = all.slice(index + 1).find((part) => !isName(part));
  const of = next ?? all.slice(0, index).findLast((part) => !isName(part));
  return of === undefined ? undefined : /^§(?:customer|person)\d+( .*)$/.exec(of)?.[1];
}

/** "On the Enterprise track", "under the rules of 2023", "as of June": what everything is scored by, wherever it stands. */
function basisChanges(text: string): { changes: Change[]; rest: string } {
  const changes: Change[] = [];
  let rest = text;
  const take = (pattern: RegExp, read: (found: RegExpExecArray) => Change | null): void => {
    const found = pattern.exec(rest);
    const change = found === null ? null : read(found);
    if (found === null || change === null) return;
    changes.push(change);
    rest = rest.replace(found[0], " ").trim();
  };
  take(
    / ?\b(?:(?:and )?(?:(?:were|was|put|scored|counted|treated) )?(?:us )?(?:as|on|in|to|under|into) (?:an? |the )?)(enterprise|smb)(?: (?:track|path|group|partner))?\b/,
    ([, track]) => ({ what: "track-changed", track: track as Track }),
  );
  take(/\b(?:we |they )?(?:are|were|be|become|became|count as) (?:an? )?(enterprise|smb)(?: partner)?\b/, ([, track]) => ({
    what: "track-changed",
    track: track as Track,
  }));
  take(/\b(?:we )?(?:use|used|apply|applied|take) (?:the )?(20\d{2}) (?:rule book|rules?|book)\b/, ([, year = ""]) => bookOf(year));
  take(
    /\b(?:the )?(?:rule book|rules?|book) (?:of|from) (?:\d{1,2} )?(?:[a-z]+ )?(20\d{2}) (?:still )?(?:appl\w+|counted|were in force)\b/,
    ([, year = ""]) => bookOf(year),
  );
  take(/ ?\b(?:under|by|with|scored by) (?:the )?(?:rule book|rules?|book) (?:of|from) (?:\S+ )?(20\d{2})\b/, ([, year = ""]) => bookOf(year));
  // Which month it is about is read from the question's own slots.
  rest = rest
    .replace(
      / ?\bas of (?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: 20\d{2})?|20\d{2}-\d{2}|last month)\b/,
      " ",
    )
    .trim();
  take(
    / ?\b(?:under|by|with|scored by) (?:the )?(old|older|previous|former|new|newest|present|current) (?:rule book|rules?|book)\b/,
    ([, which = ""]) => bookOf(/^(old|older|previous|former)$/.test(which) ? "first" : "last"),
  );
  return { changes, rest };
}

/** The latest book of a year; the first or the last of all. */
function bookOf(which: string): Change | null {
  const own = ruleBooks.filter((book) => book.designation === "business-applications");
  const book = which === "first" ? own[0] : which === "last" ? own.at(-1) : own.findLast((one) => one.effectiveFrom.startsWith(which));
  return book === undefined ? null : { what: "rule-book-changed", ruleBook: book.id };
}

function unmarked(text: string, marked: ReturnType<typeof markedText>): string {
  const names = { customer: marked.customers, person: marked.people, workload: marked.workloads, certification: marked.certifications };
  return text.replace(
    /§(customer|person|workload|certification)(\d+)/g,
    (_, kind: keyof typeof names, index) => names[kind][Number(index)]?.words ?? "",
  );
}
