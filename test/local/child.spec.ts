// What is true of every program that we start beside us: it is heard, it is ended, and it never outlives us.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startChild } from "../../bot/local/child.ts";
import { isProcessAlive } from "../../bot/local/is-process-alive.ts";
import { poll } from "../../bot/local/poll.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const waits = "setInterval(() => {}, 1000);";

describe("a child on the leash", function () {
  this.timeout(10_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeEach(async () => {
    folder = await temporaryFolder();
  });

  afterEach(() => folder.remove());

  it("is reported with its exit code and last words when it ends by itself", async () => {
    const child = startChild({
      name: "unlucky",
      script: await script("console.log(process.argv.slice(2).join()); console.error('no luck'); process.exitCode = 3;"),
      args: ["one", "two"],
    });
    const end = await child.died;
    assert.deepEqual([end.name, end.exitCode], ["unlucky", 3]);
    assert.deepEqual(end.lastOutput.split("\n").sort(), ["no luck", "one,two"]);
  });

  it("may finish its work when it is stopped, and has not died then", async () => {
    const ready = join(folder.path, "ready");
    const child = startChild({
      name: "tidy",
      script: await script(`
        import { writeFileSync } from "node:fs";
        process.once("SIGTERM", () => { console.log("tidied"); process.exit(0); });
        writeFileSync(${JSON.stringify(ready)}, "");
        ${waits}
      `),
      args: [],
    });
    let died = false;
    void child.died.then(() => {
      died = true;
    });
    await poll(async () => existsSync(ready) || null, { withinMs: 5_000 });
    await child.stop();
    const end = await child.ended;
    assert.deepEqual([end.exitCode, end.lastOutput], [0, "tidied"]);
    assert.equal(isProcessAlive(child.pid ?? 0), false);
    assert.equal(died, false);
  });

  it("is ended all the same when it will not finish", async () => {
    const ready = join(folder.path, "ready");
    const child = startChild({
      name: "stubborn",
      script: await script(`
        import { writeFileSync } from "node:fs";
        process.on("SIGTERM", () => {});
        writeFileSync(${JSON.stringify(ready)}, "");
        ${waits}
      `),
      args: [],
    });
    await poll(async () => existsSync(ready) || null, { withinMs: 5_000 });
    await child.stop();
    assert.equal(isProcessAlive(child.pid ?? 0), false);
  });

  it("ends when its parent is killed", async () => {
    const childScript = await script(waits);
    const childModule = new URL("../../bot/local/child.ts", import.meta.url).href;
    const parentScript = await script(`
      import { startChild } from ${JSON.stringify(childModule)};
      console.log(startChild({ name: "orphan", script: ${JSON.stringify(childScript)}, args: [] }).pid);
    `);
    const parent = spawn(process.execPath, [parentScript], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(createInterface(parent.stdout), "line");
    const orphan = Number(line);
    assert.equal(isProcessAlive(orphan), true);
    parent.kill("SIGKILL");
    const gone = await poll(async () => (isProcessAlive(orphan) ? null : true), { withinMs: 5_000 });
    assert.equal(gone, true);
  });

  it("listens on this computer only when it names no host", async () => {
    const child = startChild({
      name: "open",
      script: await script(`
        import { createServer } from "node:http";
        for (const where of [[0], [{ port: 0 }], [0, "localhost"]]) {
          const server = createServer().listen(...where, () => {
            console.log(server.address().address);
            server.close();
          });
        }
      `),
      args: [],
    });
    const addresses = (await child.ended).lastOutput.split("\n");
    assert.equal(addresses.length, 3);
    for (const address of addresses) assert.match(address, /^(127\.0\.0\.1|::1)$/);
  });

  let count = 0;

  async function script(text: string): Promise<string> {
    count += 1;
    const path = join(folder.path, `script-${count}.mjs`);
    await writeFile(path, text);
    return path;
  }
});
