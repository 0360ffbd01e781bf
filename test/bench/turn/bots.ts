// The two services that are measured, each in a process of its own: ours with the sample partner in a real Azurite, and the echo bot.

import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { openLocalStorage } from "../../../bot/local/azurite.ts";
import { runSeventy, serviceFlags, startSeventy } from "../../support/seventy-process.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

export interface BotProcess {
  readonly url: string;
  /** Of the process alone, in MB. */
  memoryMb(): Promise<number>;
  close(): Promise<void>;
}

export interface OurStorage {
  readonly environment: Record<string, string>;
  close(): Promise<void>;
}

/** A storage that holds the sample partner, scored. */
export async function storageWithSample(): Promise<OurStorage> {
  const folder = await temporaryFolder();
  const storage = await openLocalStorage({ folder: join(folder.path, "storage") });
  // Rounds of other work would be measured as well.
  const environment = { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString, PORT: "0", SEVENTY_ROUND_SECONDS: "3600" };
  const sample = join(folder.path, "sample");
  const written = await runSeventy(["sample", sample]);
  const names = (await readdir(sample)).filter((name) => name.endsWith(".csv")).map((name) => join(sample, name));
  const imported = await runSeventy(["import", ...names, "--today", "2026-11-20"], environment);
  if (written.status !== 0 || imported.status !== 0) throw new Error(`The sample could not be imported: ${written.err}${imported.err}`);
  return {
    environment,
    async close() {
      await storage.close();
      await folder.remove();
    },
  };
}

export async function startOurs(environment: Record<string, string>): Promise<BotProcess> {
  const running = startSeventy(["serve"], environment, "", serviceFlags);
  await running.untilPrinted("Seventy listens on");
  const port = /Seventy listens on [^:]+:(\d+)/.exec(running.output())?.[1];
  return botProcess(running.process, Number(port));
}

export async function startEcho(): Promise<BotProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "echo-bot.ts")], { stdio: ["ignore", "pipe", "inherit", "ipc"] });
  const port = await new Promise<string>((done, fail) => {
    child.once("close", () => fail(new Error("The echo bot ended")));
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const found = /listens on [^:]+:(\d+)/.exec(text)?.[1];
      if (found !== undefined) done(found);
    });
  });
  return botProcess(child, Number(port));
}

function botProcess(child: ChildProcess, port: number): BotProcess {
  return {
    url: `http://127.0.0.1:${port}/api/messages`,
    async memoryMb() {
      const status = await readFile(`/proc/${child.pid}/status`, "utf8");
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
    },
    close: () =>
      new Promise((done) => {
        child.once("close", () => done());
        child.kill("SIGTERM");
      }),
  };
}
