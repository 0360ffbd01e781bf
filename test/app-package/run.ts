// Makes the app package of an environment, appPackage/build/appPackage.<environment>.zip: `npm run package`, `-- --env local` for another
// than dev. Ids come from env/ or from the environment; ends with 1 and their names when some are missing, and writes nothing then.

import { mkdir, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { environmentOf } from "./environment-of.ts";
import { packageOf } from "./package-of.ts";

const root = join(import.meta.dirname, "..", "..");
const { values } = parseArgs({ options: { env: { type: "string", default: process.env["TEAMSFX_ENV"] ?? "dev" } } });

try {
  const packed = await packageOf(join(root, "appPackage"), await environmentOf(values.env, join(root, "env"), process.env));
  if (packed.isPacked) {
    const path = join(root, "appPackage", "build", `appPackage.${values.env}.zip`);
    await mkdir(join(root, "appPackage", "build"), { recursive: true });
    await writeFile(path, packed.bytes);
    console.log(`${relative(process.cwd(), path)}: ${packed.names.join(", ")}; ${packed.bytes.length} bytes`);
  } else {
    console.error(`No package was made. Values stand in env/.env.${values.env}, or in the environment:`);
    for (const problem of packed.problems) console.error(`  ${problem}`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(`No package was made: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
