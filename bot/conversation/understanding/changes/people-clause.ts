// Reads what happens to people: so many with a certification more or fewer, somebody who passes, leaves or does not renew.

import type { Change, Level } from "../../../planning/changes/change.ts";
import { countOf, countPattern } from "../count-of.ts";
import { type Clause, nameIn, only, type ReadClause } from "./clause.ts";

const levels: readonly (readonly [Level, RegExp])[] = [
  ["advanced", /\b(architects?|advanced|experts?)\b/],
  ["intermediate", /\b(intermediates?|(functional )?consultants?|developers?|devs?|associates?)\b/],
];
const lapses = /\b(laps\w*|expir\w*|(not|never|fails? to|without) (?:to )?renew\w*|runs? out|ends?|forgets?)\b/;
const leaves = /\b(leav\w*|left|quit\w*|resign\w*|retires?|goes|gone|away|fired?|lose|losing|lost|drops? out)\b/;
const earns = /\b(pass\w*|earn\w*|gets?|gains?|becomes?|achiev\w*|takes?|completes?|adds?|certif\w*)\b/;

export function peopleClause(clause: Clause): ReadClause | null {
  const person = nameIn(clause, "person");
  return person === null ? byNumber(clause) : named(clause, person);
}

function byNumber({ text, direction }: Clause): ReadClause | null {
  const level = levelIn(text);
  if (level === null || /§(customer|person)/.test(text)) return null;
  const found = new RegExp(`\\b(${countPattern})\\b`).exec(text)?.[1];
  const count = found === undefined ? null : countOf(found);
  if (count === null || !Number.isInteger(count)) return null;
  return { changes: [{ what: direction === "gain" ? "people-gained" : "people-lost", level, count }] };
}

function named(clause: Clause, found: NonNullable<ReturnType<typeof nameIn>>): ReadClause | null {
  const one = only(found);
  if ("ambiguous" in one) return one;
  const { text } = clause;
  const certification = nameIn(clause, "certification");
  const title = certification === null ? null : (certification.candidates[0]?.id ?? null);
  const person = one.id;
  if (lapses.test(text)) return changed({ what: "person-not-renewed", person, ...(title === null ? {} : { certification: title }) });
  if (leaves.test(text) && title === null && !earns.test(text)) return changed({ what: "person-left", person });
  const level = levelIn(text);
  const gains = title !== null ? { certification: title } : level !== null ? { level } : null;
  return gains !== null && (earns.test(text) || clause.direction === "gain") ? changed({ what: "person-certified", person, gains }) : null;
}

export function levelIn(text: string): Level | null {
  return levels.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function changed(change: Change): ReadClause {
  return { changes: [change] };
}
