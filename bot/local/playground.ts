// Starts Microsoft 365 Agents Playground as the Teams of this computer and waits until its page answers.
// Refuses a taken port, for which it would silently choose another, and a missing settings file, for which its own.
// It would listen on the whole network and offers no choice: the leash keeps it to this computer.

import { access, mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Fault } from "../kernel/fault.ts";
import { type Child, type ChildEnd, startChild } from "./child.ts";
import { hasCode } from "./has-code.ts";
import { isPortFree } from "./is-port-free.ts";
import { playgroundEnvironment } from "./playground-environment.ts";
import { poll } from "./poll.ts";

const customaryPort = 56150;
const startWithinMs = 30_000;

export interface PlaygroundPlan {
  /** 56150 when left out. */
  readonly port?: number;
  /** Where it sends what people say: `http://127.0.0.1:3978/api/messages`. */
  readonly botEndpoint: string;
  /** The path of `.m365agentsplayground.yml`: who is there and what they are called. */
  readonly configPath: string;
  /** Whether it opens its page in a browser window. */
  readonly browser: boolean;
}

export interface Playground {
  readonly url: string;
  readonly pid: number;
  /** Resolves, never rejects, with `local.playground-ended` when it has gone although nobody here closed it. */
  readonly died: Promise<Fault>;
  close(): Promise<void>;
}

/** Throws Faults: `local.port-taken`, `local.playground-settings-missing`, `local.playground-not-started`. */
export async function startPlayground(plan: PlaygroundPlan): Promise<Playground> {
  const port = plan.port ?? customaryPort;
  await refuseMissing(plan.configPath);
  await refuseTaken(port);
  const logFolder = await mkdtemp(join(tmpdir(), "seventy-playground-"));
  const logPath = join(logFolder, "playground.log");
  const child = run(plan, port, logPath);
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    await child.stop();
    await rm(logFolder, { recursive: true, force: true });
  };

  if (child.pid === undefined || !(await untilAnswers(child, port, url))) {
    const reason = await lastWords(logPath);
    await close();
    throw notStarted(await child.ended, reason, plan.configPath);
  }
  const died = child.died.then(async (end) => ended(end, await lastWords(logPath)));
  return { url, pid: child.pid, died, close };
}

async function refuseMissing(configPath: string): Promise<void> {
  try {
    await access(configPath);
  } catch (error) {
    throw new Fault(
      "local.playground-settings-missing",
      "The settings file of the Playground can't be read.",
      `The file ${configPath} can't be read. Bring it back from the repository, then try again.`,
      { cause: error },
    );
  }
}

async function refuseTaken(port: number): Promise<void> {
  if (await isPortFree(port)) return;
  throw new Fault(
    "local.port-taken",
    `Port ${port} for the Playground is taken.`,
    `Port ${port} is in use by another program. Close that program, perhaps another Seventy, or choose another port.`,
  );
}

function run(plan: PlaygroundPlan, port: number, logPath: string): Child {
  const home = dirname(createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/package.json"));
  const connector = `http://127.0.0.1:${port}/_connector`;
  return startChild({
    name: "Microsoft 365 Agents Playground",
    script: join(home, "cli.js"),
    args: [
      "start",
      "--disable-telemetry",
      ...["--channel-id", "msteams"],
      ...["--app-endpoint", plan.botEndpoint],
      ...["--port", String(port)],
      // Its own would name localhost, which not every computer looks up the same way.
      ...["--service-url", connector],
    ],
    env: playgroundEnvironment(process.env, { configPath: plan.configPath, logPath, browser: plan.browser }),
  });
}

/** The page answers before the settings have been read; this address only after. */
async function untilAnswers(child: Child, port: number, url: string): Promise<boolean> {
  let ended = false;
  void child.ended.then(() => {
    ended = true;
  });
  const outcome = await poll(
    async () => {
      if (ended) return "ended";
      return child.hasOpened(port) ? await ping(`${url}/_debug/ping`) : null;
    },
    { withinMs: startWithinMs },
  );
  return outcome === "answers";
}

async function ping(address: string): Promise<"answers" | null> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok ? "answers" : null;
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

/** When nobody sits at a terminal, the Playground says what is wrong in its log file only. */
async function lastWords(logPath: string): Promise<string> {
  try {
    const lines = (await readFile(logPath, "utf8")).split("\n");
    return lines
      .filter((line) => line.startsWith("error "))
      .join("\n")
      .slice(-2_000);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return "";
    throw error;
  }
}

function notStarted(end: ChildEnd, log: string, configPath: string): Fault {
  const reason = /Failed to parse config file\. Reason: (.+?\.)(?: Please make sure|$)/m.exec(log)?.[1];
  const advice = reason ? `It does not accept that file: ${reason} Correct it` : "Check that file";
  return new Fault(
    "local.playground-not-started",
    `The Playground did not start (exit code ${end.exitCode}): ${log || end.lastOutput}`,
    `Microsoft 365 Agents Playground didn't start with ${configPath}. ${advice}, then try again.`,
  );
}

function ended(end: ChildEnd, log: string): Fault {
  return new Fault(
    "local.playground-ended",
    `The Playground ended by itself (exit code ${end.exitCode}, signal ${end.signal}): ${log || end.lastOutput}`,
    "Microsoft 365 Agents Playground ended unexpectedly. Run the command again.",
  );
}
