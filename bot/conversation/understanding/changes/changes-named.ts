// Reads a supposition, however many changes it names: "what if we add 2 customers and 1 architect, and Fabrikam drops out".
// All of it or nothing: a part that is not understood is told, because an answer to the rest would answer another question.

import type { Track } from "../../../kernel/program.ts";
import type { Change } from "../../../planning/changes/change.ts";
import { ruleBooks } from "../../../rules/pick-rule-book.ts";
import type { Lexicon } from "../lexicon.ts";
import type { FoundName } from "../names-in.ts";
import type { Clause, ClauseReader, Direction } from "./clause.ts";
import { customersClause } from "./customers-clause.ts";
import { markedText } from "./marked-text.ts";
import { peopleClause } from "./people-clause.ts";
import { growthNamed, usageClause } from "./usage-clause.ts";

export type ChangesNamed =
  | {
      readonly changes: readonly Change[];
      /** Growth against a year ago, in percent, where it was named instead of a change of usage. */
      readonly growthPercent: number | null;
    }
  /** The part that was not understood, in the asker's words. */
  | { readonly unclear: string }
  | { readonly ambiguous: FoundName };

const frames =
  /^(?:(?:and|so|ok|okay|hey|please|well|now) )*(?:what (?:if|happens (?:if|when|should)|would happen (?:if|when)|about)|how about|suppose|supposing|assume|assuming|imagine|picture|pretend|hypothetically|say|let us say|provided|in case|if|when|would|could|had we|were we to)\b(?: that)?(?: (?:we|i|they|you|us))?/;
const gains =
  /\b(add\w*|gain\w*|get\w*|win|wins|won|hire\w*|certif\w*|more|new|extra|additional|another|land\w*|pass\w*|earn\w*|sign\w*|picture|grow\w*|have|had|bring\w*)\b/;
const losses =
  /\b(lose|loses|losing|lost|drop\w*|remov\w*|leav\w*|left|without|fewer|less|minus|expir\w*|laps\w*|quit\w*|fir(?:e|ed|ing)|cancel\w*|churn\w*|shrink\w*|fall\w*|fell|not renew\w*)\b/;
/** What people ask about the outcome; it changes nothing. */
const outcomes =
  /^(?:then )?(?:would|will|do|does|did|are|is|how|what|where|can|could|shall|should|and then|lift|our|the) ?.*\b(?:we|us|it|that|score|total|points|far|qualify|70|over|then|designation|badge)\b|^(?:then|instead|please|now|lift us over.*|would that (?:do|help|suffice))$/;

const readers: readonly ClauseReader[] = [usageClause, peopleClause, customersClause];

export function changesNamed(said: string, lexicon: Lexicon): ChangesNamed {
  const marked = markedText(said, lexicon);
  const changes: Change[] = [];
  let growthPercent: number | null = null;
  let direction: Direction = "gain";
  const basis = basisChanges(marked.text);
  changes.push(...basis.changes);
  for (const part of clausesOf(basis.rest)) {
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
  return changes.length === 0 && growthPercent === null ? { unclear: unmarked(marked.text, marked) } : { changes, growthPercent };
}

function clausesOf(text: string): string[] {
  return (
    text
      .split(/ ?\b(?:and|plus|but|also|then|as well as)\b ?| ?, ?/)
      .map((part) => part.replace(frames, "").trim())
      .map((part) => part.replace(/ (?:would|will|could) (?:we|it|that|this|lift|bring|get|push|take|help)\b.*$/, "").trim())
      // What is left of "what if we were on the Enterprise track" once the track is taken out.
      .filter((part) => !/^(were|was|are|be|being|would|put|scored)?$/.test(part))
  );
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
  take(/ ?\b(?:under|by|with|scored by) (?:the )?(?:rules?|rule book|book) (?:of|from) (?:\S+ )?(20\d{2})\b/, ([, year = ""]) => bookOf(year));
  // Which month it is about is read from the question's own slots.
  rest = rest
    .replace(
      / ?\bas of (?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: 20\d{2})?|20\d{2}-\d{2}|last month)\b/,
      " ",
    )
    .trim();
  take(
    / ?\b(?:under|by|with|scored by) (?:the )?(old|older|previous|former|new|newest|present|current) (?:rules?|rule book|book)\b/,
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
