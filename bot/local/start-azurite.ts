// Starts an Azurite for a folder, blobs, queues and tables in one process, all on 127.0.0.1, and waits until it answers.
// Takes the customary ports when they are free. Does not look whether another serves the folder: see find-azurite.ts.

import { createRequire } from "node:module";
import { Fault } from "../kernel/fault.ts";
import type { Telemetry } from "../kernel/telemetry.ts";
import { type AzuritePorts, accountsSetting, connectionStringFor, newAccountKey, probeTables } from "./azurite-connection.ts";
import { writeRecord } from "./azurite-record.ts";
import { type Child, type ChildEnd, lastLine, startChild } from "./child.ts";
import { poll } from "./poll.ts";
import { threeFreePorts } from "./three-free-ports.ts";

const customaryPorts = [10000, 10001, 10002] as const;
/** Another program can take a port between our looking and Azurite's listening. */
const tries = 3;
const startWithinMs = 30_000;

export interface StartedAzurite {
  readonly child: Child;
  readonly connectionString: string;
}

/**
 * Records each Azurite before it has opened anything: should we be killed while we wait, the next command finds it
 * and waits for its end. Throws the Fault `local.storage-not-started`, and what the file system refuses as it is.
 */
export async function startAzurite(folder: string, telemetry: Telemetry): Promise<StartedAzurite> {
  let end: ChildEnd | undefined;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    const [blob, queue, table] = await threeFreePorts(attempt === 1 ? customaryPorts : undefined);
    const key = newAccountKey();
    const connectionString = connectionStringFor({ blob, queue, table }, key);
    const child = run(folder, { blob, queue, table }, key);
    await record(folder, child, connectionString);
    const outcome = await untilAnswers(child, table, connectionString);
    if (outcome === "answers") {
      telemetry.info("Local storage started", { pid: child.pid, tablePort: table });
      return { child, connectionString };
    }
    await child.stop();
    end = await child.ended;
    telemetry.warn("Local storage did not start", { attempt, exitCode: end.exitCode });
    // One that neither answers nor ends in all that time will not do better with other ports.
    if (outcome === null) break;
  }
  throw new Fault(
    "local.storage-not-started",
    `Azurite did not start: ${end?.lastOutput}`,
    `The local storage didn't start in ${folder}. ${lastLine(end)}Run npm ci and try again, or choose another folder.`,
  );
}

function run(folder: string, ports: AzuritePorts, key: string): Child {
  const services = Object.entries(ports).flatMap(([service, port]) => [...[`--${service}Host`, "127.0.0.1"], ...[`--${service}Port`, String(port)]]);
  return startChild({
    name: "Azurite",
    script: createRequire(import.meta.url).resolve("azurite/dist/src/azurite.js"),
    args: ["--disableTelemetry", "--silent", "--skipApiVersionCheck", "--location", folder, ...services],
    env: { ...process.env, AZURITE_ACCOUNTS: accountsSetting(key) },
  });
}

async function record(folder: string, child: Child, connectionString: string): Promise<void> {
  if (child.pid === undefined) return;
  try {
    await writeRecord(folder, { pid: child.pid, owner: process.pid, connectionString });
  } catch (error) {
    // Unrecorded, nobody would find it, and the next command would open the folder a second time.
    await child.stop();
    throw error;
  }
}

/** Tables are the last of the three services that Azurite starts. Another folder's Azurite may answer on the port. */
async function untilAnswers(child: Child, table: number, connectionString: string): Promise<"answers" | "ended" | null> {
  let ended = false;
  void child.ended.then(() => {
    ended = true;
  });
  return poll(
    async () => {
      if (ended) return "ended";
      return child.hasOpened(table) && (await probeTables(connectionString)) === "answers" ? "answers" : null;
    },
    { withinMs: startWithinMs },
  );
}
