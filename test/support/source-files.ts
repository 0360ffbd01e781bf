// The program's own source: every file of bot/, what it imports, and where it names a clock. Read once, by a real parser.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parseSync } from "oxc-parser";

const bot = join(import.meta.dirname, "..", "..", "bot");

export interface SourceFile {
  /** Within bot/, such as `scoring/points.ts`. */
  readonly path: string;
  /** The folder of bot/ that it belongs to; empty for the root's own files. */
  readonly folder: string;
  readonly imports: readonly string[];
  readonly opensWithComment: boolean;
  readonly hasDefaultExport: boolean;
  /** Every mention of a clock or a date object, such as `Date.parse`. */
  readonly clocks: readonly string[];
}

export const sourceFiles: readonly SourceFile[] = readdirSync(bot, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"))
  .sort()
  .map(read);

/** Where a relative import leads: a path within bot/, or one that starts with `../` where it leaves it. */
export function targetOf(file: SourceFile, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file.path), specifier));
}

export function folderOf(path: string): string {
  return path.includes("/") ? (path.split("/")[0] ?? "") : "";
}

function read(path: string): SourceFile {
  const text = readFileSync(join(bot, path), "utf8");
  const { module, program, comments, errors } = parseSync(path, text);
  assert.deepEqual(errors, [], path);
  const again = module.staticExports.flatMap((one) => one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []));
  const late = module.dynamicImports.map((one) => text.slice(one.moduleRequest.start, one.moduleRequest.end).replace(/^["'`]|["'`]$/g, ""));
  return {
    path,
    folder: folderOf(path),
    imports: [...module.staticImports.map((one) => one.moduleRequest.value), ...again, ...late],
    opensWithComment: comments[0]?.start === 0,
    hasDefaultExport: module.staticExports.some((one) => one.entries.some((entry) => entry.exportName.kind === "Default")),
    clocks: clocksIn(program),
  };
}

function clocksIn(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  const { type, name, object, property } = node as Record<string, { name?: string } & string>;
  if (type === "MemberExpression" && object?.name === "Date") return [`Date.${property?.name}`];
  if (type === "MemberExpression" && object?.name === "Temporal" && property?.name === "Now") return ["Temporal.Now"];
  if (type === "Identifier" && name === "Date") return ["Date"];
  return Object.values(node).flatMap(clocksIn);
}
