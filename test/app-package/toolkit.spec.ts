// What the Agents Toolkit is told: that it starts the service and nothing else, sends all that the service needs, and finds every value
// in env/ or makes it itself; that no id and no secret stands in the repository.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const text = (name: string): Promise<string> => readFile(join(root, name), "utf8");

/** Each file with the environment that it is for. */
const files = { "teamsapp.yml": "dev", "teamsapp.local.yml": "local" } as const;

describe("the toolkit's files", () => {
  it("start the service in Azure with the words that npm starts the program with, and serve", async () => {
    const { seventy } = JSON.parse(await text("package.json")).scripts;
    assert.ok((await text("teamsapp.yml")).includes(`--startup-file "${seventy} serve"`));
  });

  it("send the program, its cards and its packages", async () => {
    const ignored = (await text(".webappignore")).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
    assert.deepEqual(
      ignored.filter((line) => /\.ts$|^\/?(bot|cards|node_modules|package)/.test(line)),
      [],
    );
  });

  it("register the sign-in at the address that the app names, with the right that the service asks for", async () => {
    const [registered, app] = [JSON.parse(await text("aad.manifest.json")), JSON.parse(await text("appPackage/manifest.json"))];
    assert.deepEqual(registered.identifierUris, [app.webApplicationInfo.resource]);
    assert.equal(registered.api.requestedAccessTokenVersion, 2);
    const [right] = registered.api.oauth2PermissionScopes;
    assert.match(await text("bot/http/entra-token.ts"), new RegExp(`"${right.value}"`));
  });

  for (const [name, environment] of Object.entries(files)) {
    it(`find every value of ${name} in env/.env.${environment}, or make it`, async () => {
      const [steps, values] = [await text(name), await text(`env/.env.${environment}`)];
      const made = [...steps.matchAll(/^ {6}\w+: (\w+)$/gm)].map((found) => found[1]);
      const named = new Set([...steps.matchAll(/\$\{\{(\w+)\}\}/g)].map((found) => found[1]));
      assert.ok(named.has("TEAMS_APP_ID") || made.includes("TEAMS_APP_ID"));
      assert.deepEqual(
        [...named].filter((value) => !made.includes(value) && !new RegExp(`^${value}=`, "m").test(values)),
        [],
      );
    });

    it(`hold no id and no secret in ${name}: they name both`, async () => {
      const steps = await text(name);
      assert.doesNotMatch(steps, /[0-9a-f]{8}-[0-9a-f]{4}-/i);
      for (const [, value] of steps.matchAll(/SECRET: (.*)/g)) assert.match(value ?? "", /^\$\{\{SECRET_\w+\}\}$/);
    });

    it(`make the package in ${name} where npm run package makes it, from the same manifest`, async () => {
      const steps = await text(name);
      assert.match(steps, /outputZipPath: \.\/appPackage\/build\/appPackage\.\$\{\{TEAMSFX_ENV\}\}\.zip/);
      assert.match(steps, /manifestPath: \.\/appPackage\/manifest\.json/);
    });
  }
});
