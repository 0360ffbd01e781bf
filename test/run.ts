// Runs every test and ends with `N passed, N failed`. Takes spec files or folders as arguments to run fewer.
// A test that is switched off counts as failed: none is skipped, the browser's included.

import { readdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import Mocha from "mocha";

const root = resolve(import.meta.dirname);

const asked = process.argv.slice(2).map((path) => resolve(path));
const all = (await readdir(root, { recursive: true })).filter((path) => path.endsWith(".spec.ts")).map((path) => join(root, path));
const chosen = all.filter((path) => asked.length === 0 || asked.some((one) => path === one || path.startsWith(`${one}/`)));
// The quick ones first: what is wrong with the rules should not wait for a browser.
const isSlow = (path: string): boolean => /^(end-to-end|local)\//.test(relative(root, path));
const files = chosen.sort((a, b) => Number(isSlow(a)) - Number(isSlow(b)) || (a < b ? -1 : 1));

const mocha = new Mocha({
  reporter: process.env["CI"] === undefined ? "spec" : "dot",
  timeout: 30_000,
  forbidOnly: true,
  forbidPending: true,
  slow: 5_000,
});
for (const file of files) mocha.addFile(file);
await mocha.loadFilesAsync();
const failed = await new Promise<{ passes: number; failures: number }>((done) => {
  const runner = mocha.run(() => done({ passes: runner.stats?.passes ?? 0, failures: runner.stats?.failures ?? 0 }));
});
console.log(`${failed.passes} passed, ${failed.failures} failed`);
// A handle left open by a broken test must not hold CI.
process.exit(failed.failures > 0 || failed.passes === 0 ? 1 : 0);
