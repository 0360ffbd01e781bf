// The local demonstration: storage, service and Playground on this computer, with a fictional partner's data.
// Refuses to run with sign-in settings. A taken port, a missing right or a dead child ends everything with one sentence;
// what was started is ended in order, and nothing else ever is.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadExport } from "../facts/partner-facts.ts";
import { type ReadTables, readExportsFrom } from "../facts/read-exports-from.ts";
import { type Complaint, complaintLine } from "../facts/table.ts";
import { Fault } from "../kernel/fault.ts";
import type { Result } from "../kernel/result.ts";
import { openLocalStorage } from "./azurite.ts";
import { hasDesktop } from "./has-desktop.ts";
import { isPortFree } from "./is-port-free.ts";
import { startPlayground } from "./playground.ts";
import { untilTold } from "./until-told.ts";

interface DemoConfig {
  readonly isLocal: boolean;
  readonly port: number;
  readonly playgroundPort: number;
  readonly tenant: string;
  readonly storage: unknown;
  readonly localFolder: string;
}

interface DemoSeventy {
  readonly store: { readonly scores: { partners(tenant: string): Promise<readonly unknown[]> } };
  importExports(tenant: string, exports: readonly ReadExport[], about: { isSample: boolean }): Promise<Result<unknown, Complaint[]>>;
  refresh(): Promise<{ readonly failed: number }>;
  serve(): Promise<{ readonly port: number; close(): Promise<void> }>;
}

export interface DemoPorts<Config extends DemoConfig> {
  print(line: string): void;
  compose(config: Config, location: { connectionString: string }): Promise<DemoSeventy>;
  readonly readTables: ReadTables;
  /** Writes the sample partner's exports into a folder. @returns the paths. */
  writeSample(folder: string): Promise<string[]>;
}

const playgroundConfig = fileURLToPath(new URL("../../.m365agentsplayground.yml", import.meta.url));

/** Longer than a command takes to import, and short enough to wait for. */
const waitForOthersMs = 20_000;

/** @returns the exit status: 0 when told to end, 1 when something died. */
export async function runDemo<Config extends DemoConfig>(config: Config, ports: DemoPorts<Config>): Promise<number> {
  refuseSignIn(config);
  await refuseTakenPort(config.port, "PORT");
  await refuseTakenPort(config.playgroundPort, "SEVENTY_PLAYGROUND_PORT");
  const told = untilTold();
  const opened: (() => Promise<void>)[] = [];
  try {
    const storage = await openLocalStorage({ folder: config.localFolder, waitForOthersMs });
    opened.push(() => storage.close());
    const seventy = await ports.compose(config, storage);
    const isSeeded = await seed(config, ports, seventy);
    const service = await seventy.serve();
    opened.push(() => service.close());
    const botEndpoint = `http://127.0.0.1:${service.port}/api/messages`;
    const playground = await startPlayground({ port: config.playgroundPort, botEndpoint, configPath: playgroundConfig, browser: hasDesktop() });
    opened.push(() => playground.close());
    for (const line of greeting(playground.url, config.localFolder, isSeeded)) ports.print(line);
    const died = await Promise.race([told, storage.died, playground.died]);
    if (died instanceof Fault) throw died;
    return 0;
  } finally {
    for (const close of opened.reverse()) await close();
  }
}

function refuseSignIn(config: DemoConfig): void {
  if (config.isLocal && config.storage === null) return;
  const variable = config.isLocal ? "AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT" : "CLIENT_ID";
  throw new Fault(
    "local.not-a-demo",
    "the demonstration was started with settings of a real service",
    `npm start is the local demonstration and does not run with ${variable} set. Unset it, or run the service: npm run -s seventy -- serve`,
  );
}

async function refuseTakenPort(port: number, variable: string): Promise<void> {
  if (port === 0 || (await isPortFree(port))) return;
  throw new Fault(
    "local.port-taken",
    `port ${port} is taken`,
    `Port ${port} is in use by another program, perhaps another Seventy. Close it, or choose another port with ${variable}.`,
  );
}

/** An empty store gets the sample partner, through the same door as a real one's exports. */
async function seed<Config extends DemoConfig>(config: Config, ports: DemoPorts<Config>, seventy: DemoSeventy): Promise<boolean> {
  if ((await seventy.store.scores.partners(config.tenant)).length > 0) {
    await seventy.refresh();
    return false;
  }
  const paths = await ports.writeSample(join(config.localFolder, "sample"));
  const exports = await readExportsFrom(paths, ports.readTables, null);
  const imported = exports.ok ? await seventy.importExports(config.tenant, exports.value, { isSample: true }) : exports;
  if (!imported.ok)
    throw new Fault("local.sample-refused", imported.problem.map(complaintLine).join("; "), "The sample partner could not be imported.");
  const { failed } = await seventy.refresh();
  if (failed > 0)
    throw new Fault("local.sample-not-scored", "the sample partner was imported and not scored", "The sample partner could not be scored.");
  return true;
}

function greeting(url: string, folder: string, isSeeded: boolean): string[] {
  return [
    `Seventy is running. Open ${url} and ask:`,
    "  How far are we from 70?",
    "  Show the scorecard",
    "  How is usage growth?",
    isSeeded
      ? `The sample partner Adatum Partners was imported into ${folder}; it is fictional and lives at a pinned day.`
      : `The data in ${folder} was there already; nothing was imported.`,
    "Ctrl-C ends everything.",
  ];
}
