// The entry: checks the runtime, hands the terminal's commands their surroundings, and ends with their status.
// What a command opens (storage, service) is closed again when it ends, also on Ctrl-C. An unexpected error gives the person
// a reference and the log the cause; a reader of the output that leaves ends the input, not the program.

import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { Surroundings } from "./cli/ports.ts";
import { clockAt, systemClock } from "./clock.ts";
import "./compiled-code.ts";
import type { Seventy } from "./compose.ts";
import { type Config, readConfig, readDemoConfig } from "./config.ts";
import type { Complaint } from "./facts/table.ts";
import { isFault } from "./kernel/fault.ts";
import type { Day } from "./kernel/month.ts";
import { ok, type Result, refused } from "./kernel/result.ts";
import { untilTold } from "./local/until-told.ts";
import { newFolder } from "./new-folder.ts";
import { openStorage } from "./open-storage.ts";
import { openLog } from "./telemetry/log.ts";

const oldestNode = 24;

async function main(words: readonly string[]): Promise<number> {
  if (Number(process.versions.node.split(".")[0]) < oldestNode) {
    console.error(
      `Seventy needs Node.js ${oldestNode}; this is ${process.versions.node}. Start it through npm, which brings the right one: npm start`,
    );
    return 1;
  }
  try {
    return words[0] === "demo" ? await demo() : await command(words);
  } catch (error) {
    return lastWord(error);
  }
}

function lastWord(error: unknown): 1 {
  if (isFault(error)) console.error(error.forPerson);
  else {
    const reference = randomUUID().slice(0, 8);
    console.error(`Something unexpected went wrong. The log below tells it under the reference ${reference}.`);
    openLog("error").error("ended unexpectedly", { reference }, error);
  }
  return 1;
}

/** Teams, the web server and the storage take a second to load: only commands that need them wait for them. */
const composing = () => import("./compose.ts");

async function demo(): Promise<number> {
  const [{ runDemo }, { readTables }, { writeSample }] = await Promise.all([
    import("./local/demo.ts"),
    import("./files/read-tables.ts"),
    import("./sample/write-sample.ts"),
  ]);
  const compose = async (config: Config, location: { connectionString: string }) => (await composing()).compose(config, location, openLog("warn"));
  return runDemo(readDemoConfig(process.env), { print: (line: string) => console.log(line), compose, readTables, writeSample });
}

/** Loaded here and not above, so that the code is found compiled. */
async function command(words: readonly string[]): Promise<number> {
  const [{ runCommandLine }, { readTables }, { render }, { writeSample }] = await Promise.all([
    import("./cli/run-command-line.ts"),
    import("./files/read-tables.ts"),
    import("./render/render.ts"),
    import("./sample/write-sample.ts"),
  ]);
  return runCommandLine(
    words,
    surroundings(readTables, render, (folder) => writeSample(folder, { overwrite: false })),
  );
}

function surroundings(
  readTables: Surroundings["readTables"],
  render: Surroundings["render"],
  writeSample: Surroundings["writeSample"],
): Surroundings {
  const log = openLog("warn");
  const config = (): Config => readConfig(process.env);
  return {
    print: (line) => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    status: process.stderr.isTTY ? showStatus : null,
    lines,
    today: systemClock.today,
    readTables,
    exportsIn,
    readText,
    newFolder,
    // In pieces of 256 kB: each is handed to another thread to be packed, and four times as many of them take longer.
    readBytes: (path) => createReadStream(path, { highWaterMark: 2 ** 18 }),
    writeSample,
    render,
    tenant: () => config().tenant,
    withStore: (today, work) => withSeventy(config(), log, today, work),
    async serve() {
      const settings = config();
      await withSeventy(settings, openLog("info"), null, (seventy) => serve(settings, seventy));
    },
    examine: async () => (await import("./examine.ts")).examine(process.env),
  };
}

function showStatus(line: string): void {
  process.stderr.write(`\r\u001B[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
}

const readers = new Set<Interface>();

function lines(): Interface {
  const reader = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  readers.add(reader);
  return reader;
}

/** `score ... | head -1`: nobody reads on, so no more lines are taken and the command ends with its status so far. */
function outlivesReader(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  for (const reader of readers) reader.close();
  process.stdin.destroy();
}

async function withSeventy<Value>(
  config: Config,
  log: ReturnType<typeof openLog>,
  today: Day | null,
  work: (seventy: Seventy) => Promise<Value>,
): Promise<Value> {
  const loading = composing();
  // What is loaded and what is opened don't wait for each other; of two failures the storage's is told.
  loading.catch(() => {});
  const storage = await openStorage(config);
  try {
    const { compose } = await loading;
    return await work(await compose(config, storage.location, log, today === null ? systemClock : clockAt(today)));
  } finally {
    await storage.close();
  }
}

async function serve(config: Config, seventy: Seventy): Promise<void> {
  const service = await seventy.serve();
  console.log(`Seventy listens on ${config.host}:${service.port}.${config.isLocal ? " Local: no sign-in, this computer only." : ""}`);
  await untilTold();
  await service.close();
}

async function exportsIn(folder: string): Promise<Result<string[], Complaint[]>> {
  const complain = (what: string): Result<string[], Complaint[]> => refused([{ file: folder, line: 0, column: "", what }]);
  try {
    const names = (await readdir(folder)).filter((name) => /^[^~.].*\.(csv|tsv|txt|xlsx|zip)$/i.test(name)).sort();
    return names.length === 0 ? complain("holds no CSV, TSV, XLSX or ZIP file") : ok(names.map((name) => join(folder, name)));
  } catch (error) {
    return complain(`can't be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})`);
  }
}

async function readText(path: string): Promise<Result<string, Complaint[]>> {
  try {
    return ok(await readFile(path, "utf8"));
  } catch (error) {
    return refused([{ file: path, line: 0, column: "", what: `can't be read (${(error as NodeJS.ErrnoException).code ?? "unknown reason"})` }]);
  }
}

process.stdout.on("error", outlivesReader);
process.stderr.on("error", outlivesReader);
process.on("uncaughtException", (error) => process.exit(lastWord(error)));
process.exitCode = await main(process.argv.slice(2));
