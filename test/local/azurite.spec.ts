// What commands that share a data folder can rely on, checked with real Azurites and real processes.

import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { TableClient } from "@azure/data-tables";
import { isFault } from "../../bot/kernel/fault.ts";
import { openLocalStorage } from "../../bot/local/azurite.ts";
import { probeTables } from "../../bot/local/azurite-connection.ts";
import { readRecord } from "../../bot/local/azurite-record.ts";
import { isPortFree } from "../../bot/local/is-port-free.ts";
import { isProcessAlive } from "../../bot/local/is-process-alive.ts";
import { poll } from "../../bot/local/poll.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const opener = fileURLToPath(new URL("opener.ts", import.meta.url));

describe("the local storage", function () {
  this.timeout(20_000);
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let commands: ChildProcess[];

  beforeEach(async () => {
    folder = await temporaryFolder();
    commands = [];
  });

  afterEach(async () => {
    for (const command of commands) command.kill("SIGKILL");
    await gone((await readRecord(folder.path))?.pid);
    await folder.remove();
  });

  it("is shared by a second command, which leaves it running when it closes", async () => {
    const first = await openLocalStorage({ folder: folder.path });
    try {
      const second = await openLocalStorage({ folder: folder.path });
      assert.equal(first.ownedByUs, true);
      assert.equal(second.ownedByUs, false);
      assert.equal(second.connectionString, first.connectionString);
      await second.close();
      assert.equal(await probeTables(first.connectionString), "answers");
    } finally {
      await first.close();
    }
  });

  it("is not shared by somebody who stays, as long as it may end with its owner: that end is waited for", async () => {
    const first = await openLocalStorage({ folder: folder.path });
    const waiting = openLocalStorage({ folder: folder.path, waitForOthersMs: 20_000 });
    await first.close();
    const second = await waiting;
    try {
      assert.equal(second.ownedByUs, true);
    } finally {
      await second.close();
    }
  });

  it("is shared by somebody who stays when its owner stays too", async () => {
    const first = await openLocalStorage({ folder: folder.path });
    const second = await openLocalStorage({ folder: folder.path, waitForOthersMs: 500 });
    assert.equal(second.ownedByUs, false);
    await second.close();
    await first.close();
  });

  it("is one and the same for two commands that start at the same instant", async () => {
    const outcomes = await Promise.all([command(), command()]);
    assert.deepEqual(outcomes.map((outcome) => outcome.ownedByUs).sort(), [false, true]);
    assert.equal(outcomes[0]?.connectionString, outcomes[1]?.connectionString);
  });

  it("is never another folder's, although two that start at the same instant want the same ports", async () => {
    const other = await temporaryFolder();
    const storages = await Promise.all([openLocalStorage({ folder: folder.path }), openLocalStorage({ folder: other.path })]);
    try {
      assert.deepEqual(
        storages.map((storage) => storage.ownedByUs),
        [true, true],
      );
      assert.notEqual(storages[0].connectionString, storages[1].connectionString);
    } finally {
      await Promise.all(storages.map((storage) => storage.close()));
      await other.remove();
    }
  });

  it("leaves no process, no open port and no record behind when its owner closes it", async () => {
    const storage = await openLocalStorage({ folder: folder.path });
    const pid = (await readRecord(folder.path))?.pid ?? 0;
    assert.equal(isProcessAlive(pid), true);
    await storage.close();
    assert.equal(isProcessAlive(pid), false);
    assert.equal(await readRecord(folder.path), null);
    const ports = [...storage.connectionString.matchAll(/:(\d+)\//g)].map((match) => Number(match[1]));
    assert.equal(ports.length, 3);
    for (const port of ports) assert.equal(await isPortFree(port), true);
  });

  it("tells a command that shares it when its owner has gone", async () => {
    const owner = await openLocalStorage({ folder: folder.path });
    const guest = await openLocalStorage({ folder: folder.path });
    await owner.close();
    const fault = await guest.died;
    assert.equal(fault.code, "local.storage-ended");
    assert.match(fault.forPerson, /Run this command again/);
  });

  it("ends with a command that is killed, and keeps for the next command what was written last", async () => {
    const { connectionString } = await command();
    const pid = (await readRecord(folder.path))?.pid;
    await things(connectionString).createTable();
    await things(connectionString).createEntity({ partitionKey: "kept", rowKey: "kept" });
    const killed = commands[0];
    assert.ok(killed);
    killed.kill("SIGKILL");
    await once(killed, "exit");
    const storage = await openLocalStorage({ folder: folder.path });
    try {
      assert.equal(storage.ownedByUs, true);
      assert.equal(isProcessAlive(pid ?? 0), false);
      assert.equal((await things(storage.connectionString).getEntity("kept", "kept")).rowKey, "kept");
    } finally {
      await storage.close();
    }
  });

  it("opens in spite of a lock that a killed command left", async () => {
    const dead = spawnSync(process.execPath, ["--version"]).pid;
    await writeFile(join(folder.path, "azurite.lock"), `${dead} left-behind`);
    const storage = await openLocalStorage({ folder: folder.path });
    await storage.close();
    await assert.rejects(readFile(join(folder.path, "azurite.lock")), { code: "ENOENT" });
  });

  it("names the folder and the remedy when the folder can't be made", async () => {
    const file = join(folder.path, "file");
    await writeFile(file, "");
    await assert.rejects(openLocalStorage({ folder: join(file, "below") }), (error) => {
      assert.ok(isFault(error, "local.folder-unusable"));
      assert.ok(error.forPerson.includes(join(file, "below")));
      assert.match(error.forPerson, /choose another/);
      return true;
    });
  });

  function things(connectionString: string): TableClient {
    return TableClient.fromConnectionString(connectionString, "things", { allowInsecureConnection: true });
  }

  async function command(): Promise<{ connectionString: string; ownedByUs: boolean }> {
    const started = spawn(process.execPath, [opener, folder.path], { stdio: ["pipe", "pipe", "inherit"] });
    commands.push(started);
    const [line] = await once(createInterface(started.stdout), "line");
    return JSON.parse(line);
  }

  async function gone(pid: number | undefined): Promise<true | null> {
    return poll(async () => (pid === undefined || !isProcessAlive(pid) ? true : null), { withinMs: 8_000 });
  }
});
