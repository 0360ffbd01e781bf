// The app package as somebody makes it who publishes the app: what is in it, and what is said where a value is missing or wrong.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { exampleValues } from "../check/manifest.ts";
import { environmentOf } from "./environment-of.ts";
import { filledIn, meanings } from "./filled-in.ts";
import { packageOf } from "./package-of.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "appPackage");

describe("the app package", () => {
  it("holds the manifest with the publisher's ids, and both icons, at its root", async () => {
    const packed = await packageOf(folder, { ...exampleValues, BOT_DOMAIN: "seventy.contoso.com" });
    assert.ok(packed.isPacked);
    const files = unzipSync(packed.bytes);
    assert.deepEqual(Object.keys(files).sort(), ["color.png", "manifest.json", "outline.png"]);
    const manifest = JSON.parse(strFromU8(files["manifest.json"] ?? assert.fail()));
    assert.equal(manifest.bots[0].botId, exampleValues.BOT_ID);
    assert.equal(manifest.webApplicationInfo.resource, `api://seventy.contoso.com/${exampleValues.AAD_APP_CLIENT_ID}`);
    assert.deepEqual(Buffer.from(files["color.png"] ?? []), await readFile(join(folder, "color.png")));
  });

  it("is the same to the byte, made of the same values", async () => {
    const [one, other] = [await packageOf(folder, exampleValues), await packageOf(folder, exampleValues)];
    assert.ok(one.isPacked && other.isPacked);
    assert.deepEqual(one.bytes, other.bytes);
  });

  it("is not made without its values: each that is missing is named with what it is", async () => {
    const packed = await packageOf(folder, { ...exampleValues, BOT_ID: undefined, PRIVACY_URL: " " });
    assert.ok(!packed.isPacked);
    assert.deepEqual(packed.problems, [
      "PRIVACY_URL is missing: the publisher's privacy statement",
      "BOT_ID is missing: the client id of the bot's Entra application",
    ]);
  });

  it("is not made of what Teams would refuse", async () => {
    const packed = await packageOf(folder, { ...exampleValues, TEAMS_APP_ID: "seventy", DEVELOPER_NAME: "x".repeat(33) });
    assert.ok(!packed.isPacked);
    const said = packed.problems.join("\n");
    assert.match(said, /\/id must match pattern/);
    assert.match(said, /\/developer\/name must NOT have more than 32 characters/);
  });
});

describe("the values of a package", () => {
  it("are each explained, and have their place in every environment of the repository", async () => {
    const { missing } = filledIn(await readFile(join(folder, "manifest.json"), "utf8"), {});
    assert.deepEqual([...missing].sort(), Object.keys(meanings).sort());
    for (const name of ["dev", "local"]) {
      const text = await readFile(join(root, "env", `.env.${name}`), "utf8");
      for (const value of [...missing, "APP_NAME_SUFFIX"]) assert.match(text, new RegExp(`^${value}=`, "m"), `${value} in env/.env.${name}`);
      assert.doesNotMatch(text, /[0-9a-f]{8}-[0-9a-f]{4}-/i, `env/.env.${name} holds an id`);
    }
  });

  it("come from the environment's file, its private file and the process, the later before the earlier, and an empty one from none", async () => {
    const made = await mkdtemp(join(tmpdir(), "seventy-env-"));
    try {
      await writeFile(join(made, ".env.test"), 'BOT_ID=common\nBOT_DOMAIN=common\nDEVELOPER_NAME="A name"\nWEBSITE_URL=common\n');
      await writeFile(join(made, ".env.test.user"), "BOT_DOMAIN=private\nWEBSITE_URL=private\nDEVELOPER_NAME=\n");
      const { BOT_ID, BOT_DOMAIN, WEBSITE_URL, DEVELOPER_NAME } = await environmentOf("test", made, { WEBSITE_URL: "started", BOT_ID: "" });
      assert.deepEqual([BOT_ID, BOT_DOMAIN, WEBSITE_URL, DEVELOPER_NAME], ["common", "private", "started", "A name"]);
      await assert.rejects(environmentOf("other", made, {}), /there is no .*\.env\.other/);
    } finally {
      await rm(made, { recursive: true });
    }
  });

  it("keep quotation marks and backslashes", () => {
    assert.equal(JSON.parse(filledIn(`{"name": "\${{NAME}}"}`, { NAME: 'Contoso "A\\B"' }).text).name, 'Contoso "A\\B"');
  });
});
