// Roles and the setting about names on the command line, against a real Azurite.

import assert from "node:assert/strict";
import { runSeventy } from "../support/seventy-process.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const [ada, bob] = ["00000000-0000-4000-8000-0000000000a2", "00000000-0000-4000-8000-0000000000a3"];

describe("roles in the terminal", () => {
  let storage: TestStorage;
  let run: (...words: string[]) => ReturnType<typeof runSeventy>;

  before(async () => {
    storage = await openTestStorage();
    run = (...words) => runSeventy(words, { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString });
  });
  after(() => storage.close());

  it("are given, shown with who changed them when, and taken", async () => {
    assert.match((await run("roles")).out, /Nobody was given a role/);
    const given = await run("roles", "give", ada ?? "", "administrator", "--name", "Ada");
    assert.equal(given.status, 0, given.err);
    assert.match(given.out, new RegExp(`^${ada} {2}administrator {2}Ada$`, "m"));
    assert.match(given.out, /^\d{4}-\d\d-\d\dT\S+ {2}terminal {2}role\.given .*"roles":\[\]\} -> .*"roles":\["administrator"\]/m);
    await run("roles", "give", bob ?? "", "manager");
    const { outcome, holders, audit } = JSON.parse((await run("roles", "take", bob ?? "", "manager", "--json")).out);
    assert.deepEqual([outcome, holders.length, audit[0].what], ["taken", 1, "role.taken"]);
  });

  it("of the last administrator stay, with status 1", async () => {
    const { status, err } = await run("roles", "take", ada ?? "", "administrator");
    assert.equal(status, 1);
    assert.match(err, /last administrator/);
  });

  it("are wanted with an object id and a role, else with status 2", async () => {
    for (const words of [["give"], ["give", "Ada", "manager"], ["give", ada ?? "", "viewer"], ["shout"], ["take", ada ?? "", "manager", "now"]])
      assert.equal((await run("roles", ...words)).status, 2, words.join(" "));
  });
});

describe("the setting about names", () => {
  it("is for managers at first, opened and closed, audited, and holds in a channel", async () => {
    const storage = await openTestStorage();
    const folder = await temporaryFolder();
    const run = async (...words: string[]): Promise<string> => {
      const { status, out, err } = await runSeventy(words, { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString });
      assert.equal(status, 0, err);
      return out;
    };
    try {
      const paths = (await run("sample", folder.path)).trim().split("\n");
      await run("import", ...paths, "--today", "2026-11-20");
      assert.match(await run("settings"), /^names {5}managers, in their personal chat$/m);
      const { names, audit } = JSON.parse(await run("settings", "--names", "open", "--json"));
      assert.deepEqual([names, audit[0].before.names, audit[0].after.names], ["open", "managers", "open"]);
      assert.match(await run("settings"), /^names {5}open/m);
      const wrong = await runSeventy(["settings", "--names", "nobody"], { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString });
      assert.deepEqual([wrong.status, /managers, open/.test(wrong.err)], [2, true]);
    } finally {
      await folder.remove();
      await storage.close();
    }
  });
});
