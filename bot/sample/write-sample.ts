// Writes the sample partner's exports into a folder, which is made where it is missing.
// Their names are Partner Center's own, so files that are there already may be somebody's real exports: they are not
// overwritten unless that is asked for.

import { access, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../kernel/fault.ts";
import { sampleExports } from "./sample-partner.ts";

/**
 * The paths of the files written: revenue, usage, trainings.
 * @throws Fault sample.exists when a file of one of these names is there and may not be overwritten.
 */
export async function writeSample(folder: string, options: { overwrite: boolean } = { overwrite: true }): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = sampleExports().map(({ name, text }) => ({ path: join(folder, name), text }));
  for (const { path } of files)
    if (!options.overwrite && (await exists(path)))
      throw new Fault(
        "sample.exists",
        "a sample file would overwrite another",
        `${path} is there already and is not overwritten. Choose another folder.`,
      );
  await Promise.all(files.map(({ path, text }) => writeFile(path, text, "utf8")));
  return files.map(({ path }) => path);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
