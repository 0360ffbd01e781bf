// A storage, a connector that fails by plan, and worker processes between them. Ends everything that it started, by its own process id.

import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { openLocalStorage } from "../../bot/local/azurite.ts";
import { readRecord } from "../../bot/local/azurite-record.ts";
import { openStore, type Store } from "../../bot/store/open-store.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type ConnectorPlan, type FaultyConnector, openFaultyConnector } from "./faulty-connector.ts";
import type { WorkerPlan } from "./worker-process.ts";

export interface Rig {
  readonly store: Store;
  readonly connector: FaultyConnector;
  /** Resolves once it runs. */
  startWorker(plan: Omit<WorkerPlan, "connectionString">): Promise<ChildProcess>;
  /** The storage neither answers nor ends for so long. */
  holdStorage(milliseconds: number): Promise<void>;
  stopWorkers(): Promise<void>;
  close(): Promise<void>;
}

export async function openRig(plan: ConnectorPlan): Promise<Rig> {
  const folder = await temporaryFolder();
  const storage = await openLocalStorage({ folder: folder.path });
  const { connectionString } = storage;
  const connector = await openFaultyConnector(plan);
  const workers = new Set<ChildProcess>();
  const stopWorkers = async (): Promise<void> => {
    const ended = [...workers].map((worker) => new Promise<void>((done) => worker.once("exit", () => done())));
    for (const worker of workers) worker.kill("SIGTERM");
    await Promise.all(ended);
  };
  return {
    store: await openStore({ connectionString }),
    connector,
    async startWorker(about) {
      const words = [JSON.stringify({ ...about, connectionString } satisfies WorkerPlan)];
      const worker = fork(join(import.meta.dirname, "worker-process.ts"), words, { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
      workers.add(worker);
      worker.once("exit", () => workers.delete(worker));
      await new Promise<void>((done) => {
        worker.once("message", () => done());
        worker.once("exit", () => done());
      });
      return worker;
    },
    async holdStorage(milliseconds) {
      const { pid } = (await readRecord(folder.path)) ?? { pid: undefined };
      if (pid === undefined) throw new Error("no storage is recorded");
      process.kill(pid, "SIGSTOP");
      await new Promise((done) => setTimeout(done, milliseconds));
      process.kill(pid, "SIGCONT");
    },
    stopWorkers,
    async close() {
      await stopWorkers();
      await connector.close();
      await storage.close();
      await folder.remove();
    },
  };
}
