// The one command of a newcomer: what it prints, what it leaves behind, and how it ends.

import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { isPortFree } from "../../bot/local/is-port-free.ts";
import { isProcessAlive } from "../../bot/local/is-process-alive.ts";
import { poll } from "../../bot/local/poll.ts";
import { freePort } from "../support/free-port.ts";
import { runSeventy, startSeventy } from "../support/seventy-process.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const isRunning = "Ctrl-C ends everything";

describe("the local demonstration", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let ports: { PORT: string; SEVENTY_PLAYGROUND_PORT: string };
  let environment: Record<string, string>;

  before(async () => {
    folder = await temporaryFolder();
    ports = { PORT: String(await freePort()), SEVENTY_PLAYGROUND_PORT: String(await freePort()) };
    environment = { ...ports, SEVENTY_LOCAL_FOLDER: folder.path };
  });
  after(() => folder.remove());

  const storagePid = async (): Promise<number> => (JSON.parse(await readFile(join(folder.path, "azurite.json"), "utf8")) as { pid: number }).pid;

  async function assertNothingLeft(pid: number): Promise<void> {
    const gone = await poll(
      async () =>
        (await isPortFree(Number(ports.PORT))) && (await isPortFree(Number(ports.SEVENTY_PLAYGROUND_PORT))) && !isProcessAlive(pid) ? true : null,
      { withinMs: 10_000 },
    );
    assert.equal(gone, true, "a port is still taken or the storage still runs");
  }

  it("imports the sample partner into an empty store and says in under ten lines where to look and what to ask", async () => {
    const demo = startSeventy(["demo"], environment);
    await demo.untilPrinted(isRunning);
    const pid = await storagePid();
    const page = await fetch(`http://127.0.0.1:${ports.SEVENTY_PLAYGROUND_PORT}`);
    const lines = demo.output().trim().split("\n");

    demo.process.kill("SIGINT");
    const { status, err } = await demo.ended;

    assert.equal(page.status, 200);
    assert.ok(lines.length < 10, `${lines.length} lines`);
    assert.match(demo.output(), /http:\/\/127\.0\.0\.1:/);
    assert.match(demo.output(), /How far are we from 70\?/);
    assert.match(demo.output(), /sample partner .* was imported/);
    assert.equal(status, 0, err);
    await assertNothingLeft(pid);
  });

  it("imports nothing the second time, and answers from what is there", async () => {
    const demo = startSeventy(["demo"], environment);
    await demo.untilPrinted(isRunning);
    // Another command shares the running storage.
    const answer = await runSeventy(["ask", "how", "far", "from", "70"], environment);
    const pid = await storagePid();

    demo.process.kill("SIGTERM");
    await demo.ended;

    assert.match(demo.output(), /nothing was imported/);
    assert.match(answer.out, /66\.75 of 100 points/);
    await assertNothingLeft(pid);
  });

  it("ends with one sentence and leaves no child when the storage dies", async () => {
    const demo = startSeventy(["demo"], environment);
    await demo.untilPrinted(isRunning);
    const pid = await storagePid();

    process.kill(pid, "SIGKILL");
    const { status, err } = await demo.ended;

    assert.equal(status, 1);
    assert.match(err, /The local storage ended unexpectedly/);
    await assertNothingLeft(pid);
  });

  it("leaves no child when it is killed itself", async () => {
    const demo = startSeventy(["demo"], environment);
    await demo.untilPrinted(isRunning);
    const pid = await storagePid();

    demo.process.kill("SIGKILL");
    await demo.ended;

    await assertNothingLeft(pid);
  });

  for (const variable of ["PORT", "SEVENTY_PLAYGROUND_PORT"] as const) {
    it(`says in one sentence which port is taken (${variable}), and how to choose another`, async () => {
      const other = createServer();
      await new Promise<void>((done) => other.listen(Number(ports[variable]), "127.0.0.1", done));
      try {
        const { status, out, err } = await runSeventy(["demo"], environment);

        assert.equal(status, 1);
        assert.equal(out, "");
        assert.equal(err.trim().split("\n").length, 1);
        assert.match(err, new RegExp(`Port ${ports[variable]} is in use .*${variable}`));
      } finally {
        other.close();
      }
    });
  }

  it("says in one sentence when the data folder can't be written", async () => {
    const file = join(folder.path, "a-file");
    await writeFile(file, "");

    const { status, err } = await runSeventy(["demo"], { ...ports, SEVENTY_LOCAL_FOLDER: join(file, "below") });

    assert.equal(status, 1);
    assert.equal(err.trim().split("\n").length, 1, err);
    assert.match(err, /a-file/);
  });

  it("refuses to run with a real service's settings", async () => {
    const settings = {
      CLIENT_ID: "11111111-1111-4111-8111-111111111111",
      CLIENT_SECRET: "s",
      TENANT_ID: "22222222-2222-4222-8222-222222222222",
      AZURE_STORAGE_ACCOUNT: "account",
    };

    const { status, err } = await runSeventy(["demo"], { ...environment, ...settings });

    assert.equal(status, 1);
    assert.match(err, /CLIENT_ID/);
  });
});
