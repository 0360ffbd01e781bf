// A folder that an export is written into: a new or empty one, readable by its owner alone. No file in it is ever replaced.

import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ExportFolder } from "./keeping/export-kept.ts";

/** Null when something is in the folder, or a file has its name. */
export async function newFolder(path: string): Promise<ExportFolder | null> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return null;
    throw error;
  }
  if ((await readdir(path)).length > 0) return null;
  return {
    async write(name, pieces) {
      const file = join(path, name);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeFile(file, pieces, { flag: "wx", mode: 0o600 });
    },
  };
}
