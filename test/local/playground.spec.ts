// What a person is told when the Playground can't be had, and that ours takes the settings in the repository.

import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isFault } from "../../bot/kernel/fault.ts";
import { isProcessAlive } from "../../bot/local/is-process-alive.ts";
import { startPlayground } from "../../bot/local/playground.ts";
import { threeFreePorts } from "../../bot/local/three-free-ports.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const ours = fileURLToPath(new URL("../../.m365agentsplayground.yml", import.meta.url));
const botEndpoint = "http://127.0.0.1:9/api/messages";

describe("the Playground", function () {
  this.timeout(20_000);

  it("is refused a taken port, and the person is told which", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    assert.ok(address !== null && typeof address !== "string");
    const { port } = address;
    try {
      await assert.rejects(startPlayground({ port, botEndpoint, configPath: ours, browser: false }), (error) => {
        assert.ok(isFault(error, "local.port-taken"));
        assert.ok(error.forPerson.includes(`Port ${port} is in use`));
        return true;
      });
    } finally {
      other.close();
    }
  });

  it("is not started without its settings file, for which it would take people of its own", async () => {
    const configPath = `${ours}.missing`;
    await assert.rejects(startPlayground({ botEndpoint, configPath, browser: false, port: await freePort() }), {
      code: "local.playground-settings-missing",
    });
  });

  it("says what it does not accept in its settings file", async () => {
    const folder = await temporaryFolder();
    const configPath = join(folder.path, "settings.yml");
    await writeFile(configPath, (await readFile(ours, "utf8")).replace(/^tenantId: .*$/m, ""));
    try {
      await assert.rejects(startPlayground({ botEndpoint, configPath, browser: false, port: await freePort() }), (error) => {
        assert.ok(isFault(error, "local.playground-not-started"));
        assert.match(error.forPerson, /must have required property 'tenantId'/);
        return true;
      });
    } finally {
      await folder.remove();
    }
  });

  it("shows the people of Adatum Partners, to this computer only, and ends when it is closed", async () => {
    const playground = await startPlayground({ botEndpoint, configPath: ours, browser: false, port: await freePort() });
    try {
      const team = encodeURIComponent("19:adatum-partners@thread.tacv2");
      const members = await fetch(`${playground.url}/_connector/v3/conversations/${team}/members`);
      assert.match(await members.text(), /Adele Vance.*Diego Siciliani.*Lynne Robbins/);
      for (const host of otherAddresses()) {
        await assert.rejects(fetch(playground.url.replace("127.0.0.1", host)), TypeError);
      }
    } finally {
      await playground.close();
    }
    assert.equal(isProcessAlive(playground.pid), false);
  });
});

async function freePort(): Promise<number> {
  return (await threeFreePorts())[0];
}

function otherAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter((address) => !address.internal && address.family === "IPv4").map((address) => address.address);
}
