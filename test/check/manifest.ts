// Looks at the app package: the manifest against Microsoft's own schema and the store's rules, filled in with ids that nobody has, and the
// icons that it names. Asks nobody outside: what only Microsoft's service checks, an upload shows.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import { understand } from "../../bot/conversation/understanding/understand.ts";
import { filledIn } from "../app-package/filled-in.ts";
import { iconProblems } from "./icons.ts";
import { storeProblems } from "./store-rules.ts";

const folder = join(import.meta.dirname, "..", "..", "appPackage");

const someId = "11111111-2222-4333-8444-555555555555";
/** Values of the right shape, and of nobody. */
export const exampleValues = {
  TEAMS_APP_ID: someId,
  BOT_ID: someId,
  AAD_APP_CLIENT_ID: someId,
  BOT_DOMAIN: "seventy.example.com",
  DEVELOPER_NAME: "A name of thirty-two letters, ok",
  WEBSITE_URL: "https://example.com",
  PRIVACY_URL: "https://example.com/privacy",
  TERMS_URL: "https://example.com/terms",
  // As long as a suffix may get: the toolkit's own are "local" and "dev".
  APP_NAME_SUFFIX: " (local)",
};

export async function packageProblems(): Promise<string[]> {
  const { text, missing } = filledIn(await readFile(join(folder, "manifest.json"), "utf8"), exampleValues);
  const manifest = JSON.parse(text);
  const icons = await Promise.all(
    (["color", "outline"] as const).map(async (kind) => {
      const name = String(manifest.icons?.[kind]);
      const file = await readFile(join(folder, name)).catch(() => null);
      return (file === null ? ["is not there"] : iconProblems(kind, file)).map((what) => `appPackage/${name}: ${what}`);
    }),
  );
  const unknown = missing.map((name) => `\${{${name}}} is a value that nobody gives`);
  return [...[...unknown, ...(await manifestProblems(manifest))].map((what) => `appPackage/manifest.json: ${what}`), ...icons.flat()];
}

/** What Teams would refuse of a manifest that is filled in. The store's rules are asked only of one that the schema takes. */
export async function manifestProblems(manifest: unknown): Promise<string[]> {
  const bySchema = await schemaProblems(manifest);
  return bySchema.length > 0 ? bySchema : storeProblems(manifest as Parameters<typeof storeProblems>[0], kindOf);
}

/** What is only declined politely is not understood. */
function kindOf(text: string): string | null {
  const kind = understand(text)?.kind ?? null;
  return kind === "outOfScope" ? null : kind;
}

async function schemaProblems(manifest: unknown): Promise<string[]> {
  const path = join(import.meta.dirname, "schema", "MicrosoftTeams.schema.json");
  // Draft 4 and what Ajv reads differ in keywords that this schema doesn't use; formats are not what an upload is refused for.
  const { $schema, ...schema } = JSON.parse(await readFile(path, "utf8"));
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  const isValid = ajv.compile(schema);
  if (isValid(manifest)) return [];
  return (isValid.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || "/"} ${message} ${JSON.stringify(params)}`);
}
