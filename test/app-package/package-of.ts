// The app package: the manifest with the environment's values, and the icons that it names, as the ZIP archive that Teams takes. Refuses
// to pack what Teams would refuse, and says all that is missing. The same values make the same bytes.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { manifestProblems } from "../check/manifest.ts";
import { filledIn, meanings } from "./filled-in.ts";

export type Packed =
  | { readonly isPacked: true; readonly bytes: Uint8Array; readonly names: readonly string[] }
  | { readonly isPacked: false; readonly problems: readonly string[] };

/** The earliest that an archive can say: what is packed has no time of its own. */
const noTime = new Date(1980, 0, 1);

export async function packageOf(folder: string, values: Readonly<Record<string, string | undefined>>): Promise<Packed> {
  const { text, missing } = filledIn(await readFile(join(folder, "manifest.json"), "utf8"), values);
  if (missing.length > 0) return { isPacked: false, problems: missing.map((name) => `${name} is missing: ${meanings[name] ?? "no meaning known"}`) };
  const manifest = JSON.parse(text);
  const problems = await manifestProblems(manifest);
  if (problems.length > 0) return { isPacked: false, problems };
  const names: string[] = [manifest.icons.color, manifest.icons.outline];
  const files: Zippable = { "manifest.json": Buffer.from(text) };
  for (const name of names) files[name] = await readFile(join(folder, name));
  return { isPacked: true, bytes: zipSync(files, { level: 9, mtime: noTime }), names: ["manifest.json", ...names] };
}
