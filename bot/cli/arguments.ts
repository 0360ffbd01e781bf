// Reads the values of options. A value that is none is wrong usage, told with the form that is wanted.

import { InvalidArgumentError } from "commander";
import { type Day, type Month, parseDay, parseMonth } from "../kernel/month.ts";
import { type Designation, designations, isOneOf, type Track, tracks } from "../kernel/program.ts";
import { ruleBookById, ruleBooks } from "../rules/pick-rule-book.ts";
import type { RuleBook } from "../rules/rule-book.ts";

export function monthArgument(text: string): Month {
  return parseMonth(text) ?? wrong("a month is written YYYY-MM");
}

export function dayArgument(text: string): Day {
  return parseDay(text) ?? wrong("a day is written YYYY-MM-DD");
}

export function anniversaryArgument(text: string): Day | "none" {
  return text === "none" ? text : dayArgument(text);
}

export function trackArgument(text: string): Track {
  return isOneOf(tracks, text) ? text : wrong(`a track is one of ${tracks.join(", ")}`);
}

export function statedTrackArgument(text: string): Track | "classified" {
  return text === "classified" ? text : trackArgument(text);
}

export function designationArgument(text: string): Designation {
  return isOneOf(designations, text) ? text : wrong(`a designation is one of ${designations.join(", ")}`);
}

export function rulesArgument(text: string): RuleBook {
  return ruleBookById(text) ?? wrong(`a rule book is one of ${ruleBooks.map((book) => book.id).join(", ")}`);
}

function wrong(message: string): never {
  throw new InvalidArgumentError(message);
}
