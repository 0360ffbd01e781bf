// Runs the program as people do, in a process of its own, and keeps what it prints.

import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import about from "../../package.json" with { type: "json" };

const main = join(import.meta.dirname, "..", "..", "bot", "main.ts");

/** What Node.js is told where the program is started as a service: by `npm run seventy -- serve`. */
export const serviceFlags: readonly string[] = about.scripts.seventy.split(" ").filter((word) => word.startsWith("--"));

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly process: ChildProcess;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Resolves once it has printed this; rejects when it ends before. */
  untilPrinted(text: string, withinMs?: number): Promise<void>;
  readonly ended: Promise<Ran>;
}

export function startSeventy(words: readonly string[], environment: Record<string, string> = {}, input = "", flags: readonly string[] = []): Running {
  const { CLIENT_ID: _id, AZURE_STORAGE_CONNECTION_STRING: _store, ...inherited } = process.env;
  const env = { ...inherited, CI: "true", ...environment };
  const child = spawn(process.execPath, [...flags, main, ...words], { env, stdio: ["pipe", "pipe", "pipe"] });
  const kept = { out: "", err: "" };
  const listeners = new Set<() => void>();
  const keep = (stream: "out" | "err") => (chunk: string) => {
    kept[stream] += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.setEncoding("utf8").on("data", keep("out"));
  child.stderr.setEncoding("utf8").on("data", keep("err"));
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const ended = new Promise<Ran>((done) => child.once("close", (status) => done({ status, ...kept })));
  return {
    process: child,
    output: () => kept.out + kept.err,
    ended,
    untilPrinted: (text, withinMs = 30_000) =>
      new Promise((done, fail) => {
        const finish = (end: () => void): void => {
          clearTimeout(limit);
          listeners.delete(look);
          end();
        };
        const look = (): void => {
          if ((kept.out + kept.err).includes(text)) finish(done);
        };
        const give = (why: string): void => finish(() => fail(new Error(`${why}: ${kept.out}${kept.err}`)));
        const limit = setTimeout(() => give(`not printed within ${withinMs} ms: "${text}"`), withinMs);
        listeners.add(look);
        void ended.then(() => give(`ended without printing "${text}"`));
        look();
      }),
  };
}

export function runSeventy(words: readonly string[], environment: Record<string, string> = {}, input = ""): Promise<Ran> {
  return startSeventy(words, environment, input).ended;
}
