// Measures the understanding on questions that it did not learn from: `npm run -s questions [-- --folds 5] [--list]`.
// First cross-validated, then on those that were kept back.
// Each question is understood with the weights learned from the other folds; counts are by kind, for each file of questions.
// Right is a kind whose answer is right, wrong a kind that was sure and isn't, declined the rest. What is out of scope is rightly declined.

import { parseArgs } from "node:util";
import { kinds } from "../../bot/conversation/question.ts";
import { crossValidated, type Outcome, outcomes } from "./cross-validated.ts";
import { allExamples, type Example, type ExampleFile, examplesOf } from "./examples.ts";
import { keptBack, measuredOnKeptBack } from "./kept-back.ts";
import { measuredOnTalks } from "./talks.ts";

const { values } = parseArgs({ options: { folds: { type: "string", default: "5" }, list: { type: "boolean", default: false } } });
const measured = crossValidated(allExamples(), Number(values.folds));
const files: readonly ExampleFile[] = ["dev", "own", "more", "people"];

for (const file of files) {
  const texts = new Set(examplesOf(file).map((one) => one.text));
  const ofFile = measured.filter(({ example }) => texts.has(example.text));
  print(`${file}.jsonl, ${ofFile.length} questions`, ofFile);
}
for (const file of keptBack) {
  const told = await measuredOnKeptBack(file);
  print(`kept back, ${file}: ${told.length} questions, as the program understands them`, told);
}
const turns = await measuredOnTalks();
const later = turns.filter(({ earlier }) => earlier.length > 0);
console.log(`\ntalks.jsonl, ${turns.length} turns of conversations, as the program understands them`);
console.log(row("", outcomes));
console.log(row("first turns", counted(turns.filter(({ earlier }) => earlier.length === 0))));
console.log(row("later turns", counted(later)));
console.log(row("percent", shares(later)));
if (values.list)
  for (const { turn, earlier, outcome } of later)
    if (outcome !== "right") console.log(`${outcome}: ${[...earlier, turn.text].join(" → ")} (${turn.kind ?? "to be asked back"})`);
if (values.list)
  for (const { example, outcome, kind, likelihood } of measured)
    if (outcome !== "right") console.log(`${outcome}: ${example.text} (${example.kind}, taken for ${kind} with ${likelihood.toFixed(2)})`);

/** By kind, all together, and in a hundred. */
function print(title: string, of: readonly { readonly example: Example; readonly outcome: Outcome }[]): void {
  console.log(`\n${title}`);
  console.log(row("kind", outcomes));
  for (const kind of kinds) console.log(row(kind, counted(of.filter(({ example }) => example.kind === kind))));
  console.log(row("all", counted(of)));
  console.log(row("percent", shares(of)));
}

function shares(of: readonly { readonly outcome: Outcome }[]): number[] {
  return counted(of).map((count) => (100 * count) / of.length);
}

function counted(of: readonly { readonly outcome: Outcome }[]): number[] {
  return outcomes.map((outcome) => of.filter((one) => one.outcome === outcome).length);
}

function row(name: string, cells: readonly (string | number)[]): string {
  const told = cells.map((cell) => (typeof cell === "string" || Number.isInteger(cell) ? String(cell) : cell.toFixed(1)));
  return [name.padEnd(14), ...told.map((cell) => cell.padStart(16))].join("");
}
