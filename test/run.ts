// Runs every test and ends with `N passed, N failed`. Takes spec files or folders as arguments to run fewer.
// A test that is switched off counts as failed: none is skipped, the browser's included.

import { spawn } from "node:child_process";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import Mocha from "mocha";

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

// Most tests of commands start the program anew: compiled once, it starts in half the time.
process.env["NODE_COMPILE_CACHE"] ??= join(tmpdir(), "seventy-compile-cache");

const root = resolve(import.meta.dirname);

const asked = process.argv.slice(2).map((path) => resolve(path));
const all = (await readdir(root, { recursive: true })).filter((path) => path.endsWith(".spec.ts")).map((path) => join(root, path));
// Those that start programs and a browser mostly wait: where everything runs, they run beside the others, in a process of their own.
const waiting = ["end-to-end", "local"].map((folder) => join(root, folder));
const isIn = (path: string, folders: readonly string[]): boolean => folders.some((one) => path === one || path.startsWith(`${one}/`));
const here = all.filter((path) => (asked.length === 0 ? !isIn(path, waiting) : isIn(path, asked))).sort();

const beside = asked.length === 0 ? runBeside(waiting) : null;
const counts = await runHere(here);
const others = await beside;
if (others !== null) console.log(others.output);
const passed = counts.passed + (others?.passed ?? 0);
const failed = counts.failed + (others?.failed ?? 0);
console.log(`${passed} passed, ${failed} failed`);
// A handle left open by a broken test must not hold CI.
process.exit(failed > 0 || passed === 0 ? 1 : 0);

async function runHere(files: readonly string[]): Promise<Counts> {
  const mocha = new Mocha({
    reporter: process.env["CI"] === undefined ? "spec" : "dot",
    timeout: 60_000,
    forbidOnly: true,
    forbidPending: true,
    slow: 5_000,
  });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((done) => {
    const runner = mocha.run(() => done({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0 }));
  });
}

/** What it prints comes at its end, so that the two don't mix. A process that dies without its counts is a failure. */
async function runBeside(folders: readonly string[]): Promise<Counts & { output: string }> {
  const child = spawn(process.execPath, [join(root, "run.ts"), ...folders.map((folder) => relative(process.cwd(), folder))], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const pieces: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
  const status = await new Promise<number | null>((done) => child.on("close", done));
  const printed = Buffer.concat(pieces).toString();
  const end = /^(\d+) passed, (\d+) failed\s*$/m.exec(printed);
  const [passed, failed] = [Number(end?.[1] ?? 0), Number(end?.[2] ?? 0)];
  if (end !== null && (status === 0 || failed > 0)) return { passed, failed, output: printed.slice(0, end.index) };
  return { passed, failed: 1, output: `${printed}\nThe tests of ${folders.join(", ")} ended with ${status} and without their counts.` };
}
