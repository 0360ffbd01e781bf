// Reads a supposition, however many changes it names: "what if we add 2 customers and 1 architect, and Fabrikam drops out".
// All of it or nothing: a part that is not understood is told, because an answer to the rest would answer another question.

import type { Track } from "../../../kernel/program.ts";
import type { Change } from "../../../planning/changes/change.ts";
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
  return text
    .split(/ ?\b(?:and|plus|but|also|then|as well as)\b ?| ?, ?/)
    .map((part) => part.replace(frames, "").trim())
    .map((part) => part.replace(/ (?:would|will|could) (?:we|it|that|this|lift|bring|get|push|take|help)\b.*$/, "").trim())
    .filter((part) => part !== "");
}

/** "On the Enterprise track": what everything is scored by, wherever it stands. */
function basisChanges(text: string): { changes: Change[]; rest: string } {
  const found =
    / ?\b(?:(?:and )?(?:(?:were|was|put|scored|counted|treated) )?(?:us )?(?:as|on|in|to|under|into) (?:an? |the )?)(enterprise|smb)(?: (?:track|path|group|partner))?\b/.exec(
      text,
    );
  const track = found?.[1] as Track | undefined;
  if (found === null || track === undefined) return { changes: [], rest: text };
  return { changes: [{ what: "track-changed", track }], rest: text.replace(found[0], " ").trim() };
}

function unmarked(text: string, marked: ReturnType<typeof markedText>): string {
  const names = { customer: marked.customers, person: marked.people, workload: marked.workloads, certification: marked.certifications };
  return text.replace(
    /§(customer|person|workload|certification)(\d+)/g,
    (_, kind: keyof typeof names, index) => names[kind][Number(index)]?.words ?? "",
  );
}
