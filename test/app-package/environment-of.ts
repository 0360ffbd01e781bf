// The values of one environment: its file in env/, what is kept from the repository in the file beside it (`.user`), and what this
// process was started with, which goes before both. An empty value is no value. Files as the Agents Toolkit keeps them.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnv } from "node:util";

type Values = Record<string, string | undefined>;

/** @throws Error naming the file where there is none for the environment. */
export async function environmentOf(name: string, folder: string, started: Readonly<Values>): Promise<Values> {
  const path = join(folder, `.env.${name}`);
  const [common, own] = await Promise.all([textOf(path), textOf(`${path}.user`)]);
  if (common === null) throw new Error(`there is no ${path}: copy env/.env.dev to it, or name an environment that has one with --env`);
  return { ...given(parseEnv(common)), ...given(parseEnv(own ?? "")), ...given(started) };
}

function given(values: Readonly<Values>): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => (value ?? "").trim() !== ""));
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
