// `score`: scores without a store, from a facts document or a folder of exports.

import { basisOf } from "../conversation/basis.ts";
import { asOfMonth } from "../conversation/months.ts";
import { readFactsDocument } from "../facts/facts-document.ts";
import { readExportsFrom } from "../facts/read-exports-from.ts";
import { type Complaint, complaintLine } from "../facts/table.ts";
import { type Day, type Month, monthOf } from "../kernel/month.ts";
import type { Designation, Track } from "../kernel/program.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import { ruleBookInForce } from "../rules/pick-rule-book.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { beyondDay } from "../scoring/beyond-day.ts";
import { type Evidence, evidenceOf } from "../scoring/evidence.ts";
import type { Facts, Origin } from "../scoring/facts.ts";
import { measure } from "../scoring/measure.ts";
import type { Warning } from "../scoring/warning.ts";
import { monthFacts, scoreExports } from "../snapshots/folder-scores.ts";
import { scoreUnder } from "../snapshots/score-facts.ts";
import type { ScoredMonth } from "../snapshots/snapshot.ts";
import type { ExitStatus, Surroundings } from "./ports.ts";
import { printedScorecard } from "./printed-scorecard.ts";

export interface ScoreOptions {
  readonly facts?: string;
  readonly data?: string;
  readonly asOf?: Month;
  readonly track?: Track;
  readonly rules?: RuleBook;
  readonly designation: Designation;
  readonly today?: Day;
  readonly evidence?: boolean;
  readonly json?: boolean;
}

export async function scoreCommand(around: Surroundings, options: ScoreOptions): Promise<ExitStatus> {
  if ((options.facts === undefined) === (options.data === undefined)) {
    around.complain("score needs either --facts FILE or --data FOLDER");
    return 2;
  }
  if (options.data !== undefined) return scoreFolder(around, options, options.data);
  if (options.facts === "-") return scoreLines(around, options);
  const text = await around.readText(options.facts ?? "");
  if (!text.ok) return complainAll(around, text.problem);
  const scored = scoreDocument(text.value, { file: options.facts ?? "", line: 1 }, options);
  return scored.ok ? show(around, options, scored.value) : complainAll(around, scored.problem);
}

/** One document a line, one scorecard a line, in order; a refused line keeps its place. */
async function scoreLines(around: Surroundings, options: ScoreOptions): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  let line = 0;
  for await (const text of around.lines()) {
    line += 1;
    if (text.trim() === "") continue;
    const scored = scoreDocument(text, { file: "-", line }, options);
    if (scored.ok) show(around, options, scored.value);
    else {
      status = complainAll(around, scored.problem);
      if (options.json === true) around.print(JSON.stringify({ refused: scored.problem.map(complaintLine) }));
    }
  }
  return status;
}

/** A scored month, and the way to what its points rest on. */
interface Scoring {
  readonly scored: ScoredMonth;
  readonly evidence: () => Evidence;
  /** What cannot be right on that day. */
  readonly beyond: (today: Day) => readonly Warning[];
  /** Where the facts document begins: its rows have no lines of their own. */
  readonly place: Origin | null;
}

function scoreDocument(text: string, place: { file: string; line: number }, options: ScoreOptions): Result<Scoring, Complaint[]> {
  const document = readFactsDocument(text, place);
  if (!document.ok) return document;
  const { facts, track } = document.value;
  const asOf = options.asOf ?? document.value.asOf;
  const book = options.rules ?? ruleBookInForce(options.designation, asOf);
  return book === null ? refused(noBook(place, options, asOf)) : ok({ ...scoring(book, facts, asOf, options.track ?? track), place });
}

function scoring(book: RuleBook, facts: Facts, asOf: Month, track: Track | null): Scoring {
  const scored = scoreUnder(book, facts, asOf, track);
  return {
    scored,
    beyond: (today) => beyondDay(facts, asOf, today),
    place: null,
    evidence: () => evidenceOf(book, scored.score.track, measure(book, facts, asOf)),
  };
}

function noBook(place: { file: string; line: number }, options: ScoreOptions, asOf: Month): Complaint[] {
  return [{ ...place, column: "asOf", what: `no rule book of ${options.designation} is in force in ${asOf}; name one with --rules` }];
}

async function scoreFolder(around: Surroundings, options: ScoreOptions, folder: string): Promise<ExitStatus> {
  const paths = await around.exportsIn(folder);
  const exports = paths.ok ? await readExportsFrom(paths.value, around.readTables, monthOf(options.today ?? around.today())) : paths;
  if (!exports.ok) return complainAll(around, exports.problem);
  const { designation, rules: book = null, track = null } = options;
  const folderOptions = { today: options.today ?? around.today(), track, units: "pamau-else-mau", designation, book } as const;
  const place = { file: folder, line: 0 };
  const scored = options.asOf === undefined ? scoreExports(exports.value, folderOptions) : new Map<Month, ScoredMonth>();
  if (options.asOf === undefined && scored.size === 0)
    return complainAll(around, [{ ...place, column: "", what: "holds no closed month of usage or revenue that a rule book covers" }]);
  const asOf = options.asOf ?? asOfMonth({ months: scored });
  const from = monthFacts(exports.value, folderOptions, asOf);
  if (from === null) return complainAll(around, noBook(place, options, asOf));
  return show(around, options, scoring(from.book, from.facts, asOf, track));
}

const ofRows: readonly Warning["code"][] = ["negative-revenue", "expires-before-earned", "month-not-over", "month-to-come", "earned-after-today"];

function show(around: Surroundings, options: ScoreOptions, { scored, evidence, beyond, place }: Scoring): 0 {
  const today = options.today ?? around.today();
  const found = scored.score.scorecards[scored.score.track];
  const warnings = [...beyond(today), ...found.warnings].map((one) => (place !== null && ofRows.includes(one.code) ? { ...one, at: place } : one));
  const card = { ...found, warnings };
  const { basis } = basisOf({ partnerName: null, isSample: false, presentDay: today, units: null }, scored, null);
  if (options.json === true) {
    const printed = printedScorecard(card, scored.otherReadings[scored.score.track], basis);
    around.print(JSON.stringify(options.evidence === true ? { ...printed, evidence: evidence() } : printed));
    return 0;
  }
  around.print(around.render({ kind: "score", basis, scorecard: card }, null).text);
  if (options.evidence === true) around.print(JSON.stringify(evidence(), null, 2));
  return 0;
}

export function complainAll(around: Surroundings, complaints: readonly Complaint[]): 1 {
  for (const complaint of complaints) around.complain(complaintLine(complaint));
  return 1;
}
