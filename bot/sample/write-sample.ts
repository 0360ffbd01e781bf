// Writes the sample partner's exports into a folder, which is made where it is missing.
// Files of the same names are overwritten; nothing else in the folder is touched.

import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sampleExports } from "./sample-partner.ts";

/** The paths of the files written: revenue, usage, trainings. */
export async function writeSample(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = sampleExports().map(({ name, text }) => ({ path: join(folder, name), text }));
  await Promise.all(files.map(({ path, text }) => writeFile(path, text, "utf8")));
  return files.map(({ path }) => path);
}
