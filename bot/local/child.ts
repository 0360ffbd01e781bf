// Starts a script as a child on the leash, keeps the last lines that it wrote, and tells when it ends by itself.
// Ends only what it started: first by letting go of the leash, and after a bound by its process id.
// The child has its own process group, so that Ctrl-C reaches only us and we end things in our own order.

import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const leash = fileURLToPath(new URL("leash.ts", import.meta.url));

/** A little more than the leash itself allows. */
const graceMs = 5_000;
const keptLines = 20;
const keptCharacters = 4_000;

export interface ChildPlan {
  /** What it is called in the log. */
  readonly name: string;
  /** The absolute path of the script. */
  readonly script: string;
  readonly args: readonly string[];
  /** The whole environment of the child; ours when left out. */
  readonly env?: NodeJS.ProcessEnv;
}

export interface ChildEnd {
  readonly name: string;
  /** Null when a signal ended it, or when it could not be started. */
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** At most the last 20 lines of what it wrote. */
  readonly lastOutput: string;
}

export interface Child {
  /** Undefined when it could not be started. */
  readonly pid: number | undefined;
  /** Resolves when it has ended, for whatever reason. Never rejects. */
  readonly ended: Promise<ChildEnd>;
  /** Resolves only when it has ended without having been stopped. Never rejects. */
  readonly died: Promise<ChildEnd>;
  /** Whether a server of this very child has opened the port. */
  hasOpened(port: number): boolean;
  stop(): Promise<void>;
}

export function startChild(plan: ChildPlan): Child {
  const child = fork(leash, [plan.script, ...plan.args], {
    detached: true,
    // Ours may be a debugger's, whose port is taken.
    execArgv: [],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    ...(plan.env && { env: plan.env }),
  });
  const output = keepLastLines(child);
  const opened = portsOf(child);
  const ended = whenEnded(plan.name, child, output);
  let stopping = false;

  return {
    pid: child.pid,
    ended,
    died: new Promise((resolve) => {
      void ended.then((end) => stopping || resolve(end));
    }),
    hasOpened: (port) => opened.has(port),
    async stop() {
      stopping = true;
      if (child.connected) child.disconnect();
      const force = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await ended;
      clearTimeout(force);
    },
  };
}

function portsOf(child: ChildProcess): ReadonlySet<number> {
  const opened = new Set<number>();
  child.on("message", (message) => {
    if (typeof message === "object" && "opened" in message && typeof message.opened === "number") {
      opened.add(message.opened);
    }
  });
  return opened;
}

function keepLastLines(child: ChildProcess): () => string {
  let kept = "";
  const keep = (chunk: string) => {
    kept = (kept + chunk).slice(-keptCharacters);
  };
  child.stdout?.setEncoding("utf8").on("data", keep);
  child.stderr?.setEncoding("utf8").on("data", keep);
  return () => kept.trim().split("\n").slice(-keptLines).join("\n");
}

function whenEnded(name: string, child: ChildProcess, output: () => string): Promise<ChildEnd> {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      // A child that runs reports failed messages here too; only one without an id never started.
      if (child.pid === undefined) resolve({ name, exitCode: null, signal: null, lastOutput: error.message });
    });
    child.once("exit", (exitCode, signal) => {
      const finish = () => resolve({ name, exitCode, signal, lastOutput: output() });
      // Its last words may still be on the way, but a browser that it opened may hold its output open for hours.
      const enough = setTimeout(finish, 250);
      child.once("close", () => {
        clearTimeout(enough);
        finish();
      });
    });
  });
}

/** "It said: … " for a sentence to a person, or nothing when it said nothing. */
export function lastLine(end: ChildEnd | undefined): string {
  const line = end?.lastOutput.split("\n").at(-1)?.trim();
  return line ? `It said: ${line} ` : "";
}
