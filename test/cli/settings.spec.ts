// Settings on the command line, against a real Azurite: what is set is shown, kept, and told in chat.

import assert from "node:assert/strict";
import { runSeventy } from "../support/seventy-process.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("the anniversary", () => {
  let storage: TestStorage;
  let seventy: (...words: string[]) => Promise<string>;

  before(async () => {
    storage = await openTestStorage();
    seventy = async (...words) => {
      const { status, out, err } = await runSeventy(words, { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString });
      assert.equal(status, 0, err);
      return out;
    };
    const folder = await temporaryFolder();
    try {
      const paths = (await seventy("sample", folder.path)).trim().split("\n");
      await seventy("import", ...paths, "--today", "2026-11-20");
    } finally {
      await folder.remove();
    }
  });
  after(() => storage.close());

  it("is not set at first", async () => {
    assert.match(await seventy("settings"), /no anniversary set/);
  });

  it("once set is shown, scores nothing anew, and is answered from", async () => {
    const shown = await seventy("settings", "--anniversary", "2027-05-14");
    assert.match(shown, /anniversary on 2027-05-14/);
    assert.match(shown, /^0 months scored again/m);
    const told = await seventy("ask", "--today", "2026-11-25", "when is our anniversary");
    assert.match(told, /The anniversary is 14 May 2027\. Renewal is open from 15 May 2027 to 13 June 2027/);
  });

  it("is taken back by none, and both changes are audited", async () => {
    const { anniversary, audit } = JSON.parse(await seventy("settings", "--anniversary", "none", "--json"));
    assert.equal(anniversary, null);
    assert.deepEqual([audit[0].before.anniversary, audit[0].after.anniversary], ["2027-05-14", null]);
    assert.equal(audit[1].after.anniversary, "2027-05-14");
  });
});
