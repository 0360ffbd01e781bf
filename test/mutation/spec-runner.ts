// Runs the specs for Stryker: loads them once into a process and runs, for each fault, those that came by its place.
// Written here because Stryker's own runner for mocha reaches into files that mocha 12 moved. Knows nothing of the rules.
// Refuses to call a fault unseen when the program did not even load with it: that counts as found.

import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MutantCoverage } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type DryRunOptions,
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import Mocha from "mocha";

/** The quick specs that hold the rules, the quickest first: a run of all of them ends at the first that fails. */
const specs = ["test/rules", "test/scoring", "test/planning", "test/properties/scoring.spec.ts"];

/** What the places with faults and this runner tell each other. */
interface Shared {
  /** The fault that is on. */
  activeMutant: string | undefined;
  currentTestId: string | undefined;
  /** Which tests came by which places. */
  readonly mutantCoverage?: MutantCoverage;
  /** How often the place was come by, and how often is too often: a loop without end. */
  hitCount: number | undefined;
  hitLimit: number | undefined;
}
const shared: Shared = { activeMutant: undefined, currentTestId: undefined, hitCount: undefined, hitLimit: undefined };
Object.assign(globalThis, { __stryker__: shared });

class SpecRunner implements TestRunner {
  #mocha: Mocha | null = null;
  #whileLoading: MutantCoverage["static"] = {};

  /** Node.js loads a file once, so that Stryker starts a new process where a fault is about loading. */
  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: false };
  }

  async dryRun({ disableBail }: DryRunOptions): Promise<DryRunResult> {
    const tests = await runTests(await this.#load(), null, disableBail);
    const mutantCoverage = { static: this.#whileLoading, perTest: shared.mutantCoverage?.perTest ?? {} };
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }: MutantRunOptions): Promise<MutantRunResult> {
    shared.hitLimit = hitLimit;
    shared.hitCount = hitLimit === undefined ? undefined : 0;
    shared.activeMutant = mutantActivation === "static" ? activeMutant.id : undefined;
    let mocha: Mocha;
    try {
      mocha = await this.#load();
    } catch (error) {
      if (mutantActivation !== "static") throw error;
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: String(error), nrOfTests: 0 };
    }
    shared.activeMutant = activeMutant.id;
    const tests = await runTests(mocha, testFilter ?? null, disableBail);
    return toMutantRunResult(determineHitLimitReached(shared.hitCount, shared.hitLimit) ?? { status: DryRunStatus.Complete, tests });
  }

  async #load(): Promise<Mocha> {
    if (this.#mocha !== null) return this.#mocha;
    await loadProgram();
    // Some specs score once for all their tests while they load. Were that called loading, two faults of three would need a process
    // of their own; the tests that come by themselves have to find them.
    this.#whileLoading = { ...shared.mutantCoverage?.static };
    const mocha = new Mocha({ reporter: Mocha.reporters.Base, timeout: 0 });
    mocha.cleanReferencesAfterRun(false);
    for (const file of specs.flatMap(filesOf)) mocha.addFile(resolve(file));
    await mocha.loadFilesAsync();
    this.#mocha = mocha;
    return mocha;
  }
}

/** A book's index is made once and kept. Made here, it belongs to loading, and a fault in the making of it gets a process of its own. */
async function loadProgram(): Promise<void> {
  for (const folder of ["bot/scoring", "bot/rules"])
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) await import(resolve(folder, file));
  const { indexOf }: typeof import("../../bot/rules/book-index.ts") = await import(resolve("bot/rules/book-index.ts"));
  const { ruleBooks }: typeof import("../../bot/rules/pick-rule-book.ts") = await import(resolve("bot/rules/pick-rule-book.ts"));
  const { readOtherwise }: typeof import("../../bot/rules/read-otherwise.ts") = await import(resolve("bot/rules/read-otherwise.ts"));
  for (const book of ruleBooks) {
    indexOf(book);
    for (const { id, readings } of book.disputes) for (const reading of readings) indexOf(readOtherwise(book, id, reading.id));
  }
}

function filesOf(path: string): string[] {
  if (path.endsWith(".ts")) return [path];
  const files = readdirSync(path, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".spec.ts")).map((file) => join(path, file));
}

/** @param only the full titles of the tests to run; null for all */
async function runTests(mocha: Mocha, only: readonly string[] | null, disableBail: boolean): Promise<TestResult[]> {
  const results: TestResult[] = [];
  bail(mocha.suite, !disableBail);
  mocha.grep(only === null ? /./ : new RegExp(`^(?:${only.map(escaped).join("|")})$`));
  await new Promise<void>((done) => {
    const runner = mocha.run(() => done());
    runner.on("test", (test) => {
      shared.currentTestId = test.fullTitle();
    });
    // What runs between two tests belongs to loading, not to either of them.
    runner.on("test end", () => {
      shared.currentTestId = undefined;
    });
    runner.on("pass", (test) => results.push({ ...told(test), status: TestStatus.Success }));
    runner.on("fail", (test, error: Error) => results.push({ ...told(test), status: TestStatus.Failed, failureMessage: error.message }));
  });
  return results;
}

function escaped(title: string): string {
  return title.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function told(test: Mocha.Test): { id: string; name: string; timeSpentMs: number; fileName?: string } {
  return { id: test.fullTitle(), name: test.fullTitle(), timeSpentMs: test.duration ?? 0, ...(test.file !== undefined && { fileName: test.file }) };
}

function bail(suite: Mocha.Suite, isBailing: boolean): void {
  suite.bail(isBailing);
  for (const inner of suite.suites) bail(inner, isBailing);
}

/** Read by Stryker under this name. */
export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "specs", SpecRunner)];
