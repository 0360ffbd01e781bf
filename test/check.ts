// Checks what needs no test: types, style, unused code, cards, documents and the app package. Holds no tests. Ends with what is wrong.

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { cardProblems } from "./check/cards.ts";
import { documentProblems } from "./check/documents.ts";
import { packageProblems } from "./check/manifest.ts";

const bin = (name: string): string => join(import.meta.dirname, "..", "node_modules", ".bin", name);

function run(title: string, command: string, words: readonly string[]): boolean {
  const { status } = spawnSync(command, words, { stdio: "inherit" });
  console.log(`${status === 0 ? "ok   " : "wrong"} ${title}`);
  return status === 0;
}

function report(title: string, problems: readonly string[]): boolean {
  for (const problem of problems) console.log(`      ${problem}`);
  console.log(`${problems.length === 0 ? "ok   " : "wrong"} ${title}`);
  return problems.length === 0;
}

const results = [
  run("types", bin("tsc"), ["-p", "tsconfig.json"]),
  run("style", bin("biome"), ["check", ".", "--error-on-warnings"]),
  run("unused code", bin("knip"), []),
  report("cards", await cardProblems()),
  report("documents", await documentProblems()),
  report("app package", await packageProblems()),
];
process.exitCode = results.every((isWell) => isWell) ? 0 : 1;
