// What Teams is told about the app: the manifest as it is passes, and each rule is broken once, so that the check can fail.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { filledIn } from "../app-package/filled-in.ts";
import { exampleValues, manifestProblems, packageProblems } from "./manifest.ts";

const template = await readFile(join(import.meta.dirname, "..", "..", "appPackage", "manifest.json"), "utf8");

// biome-ignore lint/suspicious/noExplicitAny: a test breaks it in ways that a type would not let it
type Manifest = any;

describe("the app's manifest", () => {
  it("is one that Teams and its store take, as far as a program can tell", async () => {
    assert.deepEqual(await packageProblems(), []);
  });

  it("holds no id, only the names of what is filled in", () => {
    assert.doesNotMatch(template, /[0-9a-f]{8}-[0-9a-f]{4}-/i);
  });

  it("offers commands in every scope that the bot serves, twelve at most, each understood as what its title says", async () => {
    assert.match(await broken(({ bots: [bot] }) => bot.commandLists.pop()), /no command in the scope team/);
    assert.match(await broken(({ bots: [bot] }) => bot.commandLists[0].commands.push({ title: "Score again" })), /must NOT have more than 12 items/);
    assert.match(await brokenCommand({ title: "Weather" }), /"Weather" is not understood/);
    assert.match(await brokenCommand({ title: "Gap", prompt: "Sing a song" }), /"Sing a song" is not understood/);
    assert.match(await brokenCommand({ title: "Gap", prompt: "Show the history" }), /asks for gap, its prompt for history/);
    assert.match(await brokenCommand({ title: "/score" }), /begins with a slash/);
    assert.match(await brokenCommand({ title: "HELP" }), /"help" is there twice/);
    assert.match(await broken(({ bots: [bot] }) => bot.commandLists[1].commands.shift()), /there is no command Help/);
  });

  it("says that the bot works in channels, without which the upload is refused", async () => {
    assert.match(await broken((manifest) => delete manifest.supportsChannelFeatures), /supportsChannelFeatures "tier1"/);
  });

  it("keeps to the lengths and names of the schema", async () => {
    assert.match(await broken(({ name }) => Object.assign(name, { short: "x".repeat(31) })), /\/name\/short must NOT have more than 30 characters/);
    assert.match(await broken(({ description }) => Object.assign(description, { short: "x".repeat(81) })), /more than 80 characters/);
    assert.match(await broken((manifest) => Object.assign(manifest, { colour: "#fff" })), /must NOT have additional properties/);
    assert.match(await broken((manifest) => Object.assign(manifest, { id: "seventy" })), /\/id must match pattern/);
  });

  it("names pages and hosts of the publisher's own, and a version that the store reads", async () => {
    assert.match(await broken(({ developer }) => Object.assign(developer, { privacyUrl: "http://example.com" })), /privacyUrl must begin with https/);
    for (const domain of ["*.com", "*.azurewebsites.net", "https://example.com"])
      assert.match(await broken(({ validDomains }) => validDomains.push(domain)), /is no host, or more than our own/);
    assert.match(await broken((manifest) => Object.assign(manifest, { version: "1.0" })), /version 1.0 is not of the form/);
  });
});

/** What is wrong with the manifest after a change to it. */
async function broken(change: (manifest: Manifest) => unknown): Promise<string> {
  const manifest = JSON.parse(filledIn(template, exampleValues).text);
  change(manifest);
  return (await manifestProblems(manifest)).join("\n");
}

/** With the command in the place of a channel's last one. */
function brokenCommand(command: object): Promise<string> {
  return broken(({ bots: [bot] }) => bot.commandLists[1].commands.splice(-1, 1, command));
}
