// Reads every import of bot/ and holds it against the house's rules. A failure names the file, the import and what to do instead.
// Imports point inward: main, compose, edges, use cases, core.

import assert from "node:assert/strict";
import { folderOf, type SourceFile, sourceFiles, targetOf } from "./support/source-files.ts";

const core = ["kernel", "rules", "scoring", "planning", "languages"];
const useCases = ["facts", "snapshots", "conversation", "digest", "alerts", "delivery", "access", "keeping", "imports"];
const edges = ["store", "render", "teams", "http", "tab", "cli", "files", "telemetry", "local", "sample"];

/** Packages that belong to one folder each. */
const onlyIn: Readonly<Record<string, string>> = {
  "@azure/data-tables": "store",
  "@azure/storage-blob": "store",
  "@azure/storage-queue": "store",
  "@azure/identity": "store",
  "adaptivecards-templating": "render",
  botbuilder: "teams",
  restify: "http",
  jose: "http",
  "@microsoft/teams-js": "tab",
  papaparse: "files",
  udsv: "files",
  yauzl: "files",
  saxes: "files",
  pino: "telemetry",
  commander: "cli",
};

/** Folders that may import fewer others than their kind. */
const mayImport: Readonly<Record<string, readonly string[]>> = { local: ["local", "kernel", "facts"] };

/** Folders that only the root's files may import. */
const forTheRoot = ["sample"];

describe("the program's folders", () => {
  it("are each core, a use case or an edge", () => {
    const known = ["", ...core, ...useCases, ...edges];
    assert.deepEqual(
      [...new Set(sourceFiles.map((file) => file.folder))].filter((folder) => !known.includes(folder)),
      [],
    );
  });

  it("import only what lies further in", () => {
    assert.deepEqual(
      sourceFiles.flatMap((file) => relativeImports(file).flatMap((target) => wrongFolder(file, target))),
      [],
    );
  });

  it("import nothing from outside, but the card templates", () => {
    const leaving = (file: SourceFile) =>
      relativeImports(file)
        .filter((target) => target.startsWith("../") && !(file.folder === "render" && /^\.\.\/cards\/[a-z-]+\.json$/.test(target)))
        .map((target) => `bot/${file.path} imports ${target}: only bot/render may leave bot/, for a template in cards/`);
    assert.deepEqual(sourceFiles.flatMap(leaving), []);
  });

  it("import a package of one outside thing only where that thing is wrapped", () => {
    const wrong = (file: SourceFile) =>
      packageImports(file).flatMap((name) => {
        const home = onlyIn[name];
        if (home === undefined || home === file.folder) return [];
        return [`bot/${file.path} imports ${name}: declare a port here and let bot/${home} implement it, the only importer of ${name}`];
      });
    assert.deepEqual(sourceFiles.flatMap(wrong), []);
  });

  it("import nothing of Node in the core, which runs in a browser unchanged", () => {
    const wrong = (file: SourceFile) =>
      core.includes(file.folder)
        ? file.imports
            .filter((name) => name.startsWith("node:"))
            .map((name) => `bot/${file.path} imports ${name}: take the value as a parameter, an edge reads it`)
        : [];
    assert.deepEqual(sourceFiles.flatMap(wrong), []);
  });
});

describe("every file of the program", () => {
  it("opens with a comment that says what it promises", () => {
    assert.deepEqual(
      sourceFiles.filter((file) => !file.opensWithComment).map((file) => file.path),
      [],
    );
  });

  it("exports by name", () => {
    assert.deepEqual(
      sourceFiles.filter((file) => file.hasDefaultExport && !file.path.endsWith(".d.ts")).map((file) => file.path),
      [],
    );
  });

  it("of the core and the use cases reads no clock and makes no date object; languages may parse one to write it", () => {
    const wrong = (file: SourceFile) =>
      [...core, ...useCases].includes(file.folder)
        ? file.clocks
            .filter((clock) => !(file.folder === "languages" && clock === "Date.parse"))
            .map((clock) => `bot/${file.path} uses ${clock}: take a Day, a Month or the milliseconds as a parameter`)
        : [];
    assert.deepEqual(sourceFiles.flatMap(wrong), []);
  });
});

describe("these rules", () => {
  it("would find what they forbid", () => {
    const file = (path: string): SourceFile => ({ ...(sourceFiles[0] ?? assert.fail()), path, folder: folderOf(path) });
    for (const [path, target] of [
      ["scoring/points.ts", "facts/table.ts"],
      ["facts/table.ts", "files/read-tables.ts"],
      ["teams/open-teams.ts", "render/render.ts"],
      ["store/open-store.ts", "config.ts"],
      ["cli/arguments.ts", "sample/write-sample.ts"],
      ["local/demo.ts", "scoring/points.ts"],
    ] as const)
      assert.equal(wrongFolder(file(path), target).length, 1, `${path} imports ${target}`);
    for (const [path, target] of [
      ["main.ts", "sample/write-sample.ts"],
      ["render/render.ts", "conversation/answer.ts"],
      ["snapshots/partner.ts", "facts/usage-units.ts"],
    ] as const)
      assert.deepEqual(wrongFolder(file(path), target), [], `${path} imports ${target}`);
  });

  it("see every file and its imports", () => {
    assert.ok(sourceFiles.length > 100);
    assert.ok(sourceFiles.find((file) => file.path === "compose.ts")?.imports.includes("./render/render.ts"));
    assert.ok(sourceFiles.find((file) => file.path === "languages/speaker.ts")?.clocks.includes("Date.parse"));
  });
});

function wrongFolder(file: SourceFile, target: string): string[] {
  const to = folderOf(target);
  if (file.folder === "" || to === file.folder || target.startsWith("../")) return [];
  const says = (instead: string): string[] => [`bot/${file.path} imports bot/${target}: ${instead}`];
  if (to === "") return says("the root hands over what a folder needs; declare it as a parameter or port");
  if (forTheRoot.includes(to)) return says(`only the root's files may import bot/${to}; take it as a port`);
  const own = mayImport[file.folder];
  if (own !== undefined) return own.includes(to) ? [] : says(`bot/${file.folder} may import only ${own.join(", ")}`);
  if (core.includes(file.folder))
    return core.includes(to) ? [] : says(`the core may import only the core (${core.join(", ")}); move the type inward`);
  if (core.includes(to) || useCases.includes(to)) return [];
  if (useCases.includes(file.folder)) return says("a use case declares a port, an edge implements it and compose.ts joins them");
  return says("edges never import edges; compose.ts hands one's functions to the other");
}

function relativeImports(file: SourceFile): string[] {
  return file.imports.filter((name) => name.startsWith(".")).map((name) => targetOf(file, name));
}

/** The packages without what is picked from them: `@azure/identity` for `@azure/identity/x`. */
function packageImports(file: SourceFile): string[] {
  return file.imports.filter((name) => !/^(\.|node:)/.test(name)).map((name) => /^(@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
}
