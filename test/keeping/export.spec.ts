// Exports of everything that is kept, on the command line and against a real Azurite.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { localTenant } from "../../bot/config.ts";
import { fillTenant, megan, openSeventy } from "../support/full-tenant.ts";
import { type Ran, runSeventy } from "../support/seventy-process.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("an export", () => {
  let storage: TestStorage;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const seventy = (...words: string[]): Promise<Ran> => runSeventy(words, { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString });
  const to = (name: string): string => join(folder.path, name);
  const json = async (...path: string[]): Promise<Record<string, unknown>[]> => JSON.parse(await readFile(to(join(...path)), "utf8"));

  before(async () => {
    [storage, folder] = await Promise.all([openTestStorage(), temporaryFolder()]);
    const filling = await openSeventy(storage.connectionString);
    await fillTenant(filling, localTenant);
    await fillTenant(filling, "another-tenant");
  });
  after(async () => {
    await storage.close();
    await folder.remove();
  });

  it("of the tenant holds every kind as JSON and CSV, and the files as they were handed in", async () => {
    const { status, out, err } = await seventy("export", "--tenant", "--to", to("tenant"));

    assert.equal(status, 0, err);
    assert.match(out, /facts-certifications: \d+/);
    const names = await readdir(to("tenant"));
    for (const part of [
      "partners",
      "facts-usage",
      "facts-revenue",
      "facts-certifications",
      "snapshots",
      "subscriptions",
      "outbox",
      "audit",
      "uploads",
      "imports",
    ])
      for (const kind of ["json", "csv"]) assert.ok(names.includes(`${part}.${kind}`), `${part}.${kind}`);
    const files = await readdir(to("tenant/files"));
    assert.equal(files.length, 5, "one of them waits to be confirmed");
    const trainings = files.find((name) => name.endsWith("-trainings of Megan Bowen.csv")) ?? assert.fail(files.join());
    assert.match(await readFile(to(join("tenant/files", trainings)), "utf8"), /^TrainingActivityId,.*\r\n.*Megan,Bowen/s);
    for (const name of names.filter((one) => one.endsWith(".json")))
      assert.ok(!(await readFile(to(join("tenant", name)), "utf8")).includes("another-tenant"), name);
  });

  it("has the same entries in both forms", async () => {
    for (const part of ["facts-certifications", "snapshots", "audit"]) {
      const { data: rows } = Papa.parse<Record<string, string>>(await readFile(to(`tenant/${part}.csv`), "utf8"), {
        header: true,
        skipEmptyLines: true,
      });
      assert.equal(rows.length, (await json("tenant", `${part}.json`)).length, part);
    }
  });

  it("of a person holds what is theirs and nobody else's certificates", async () => {
    const { status, err } = await seventy("export", "--person", megan.id, megan.oid, "--to", to("person"));

    assert.equal(status, 0, err);
    const certificates = await json("person", "facts-certifications.json");
    assert.ok(certificates.length >= 2 && certificates.every((one) => one["person"] === megan.id));
    assert.deepEqual(new Set((await json("person", "subscriptions.json")).map((one) => one["kind"])), new Set(["alert", "digest"]));
    assert.ok((await json("person", "audit.json")).some((one) => one["what"] === "settings.changed"));
    const lines = await json("person", "lines-of-files.json");
    assert.ok(lines.some((one) => String(one["line"]).includes(megan.email)));
    for (const name of await readdir(to("person"))) assert.ok(!(await readFile(to(join("person", name)), "utf8")).includes("Wilber"), name);
  });

  it("refuses a folder with something in it, nobody, and who is not known", async () => {
    const full = await seventy("export", "--tenant", "--to", to("tenant"));
    assert.equal(full.status, 1);
    assert.match(full.err, /not empty/);
    assert.equal((await seventy("export", "--to", to("x"))).status, 2);
    const unknown = await seventy("export", "--person", "7012345", "--to", to("y"));
    assert.equal(unknown.status, 1);
    assert.match(unknown.err, /partner account's id/);
  });

  it("is followed by an erasure only when that is confirmed", async () => {
    const asked = await seventy("erase", "--person", megan.id);
    assert.equal(asked.status, 2);
    assert.match(asked.out, /would be: 3 months or lists of facts rewritten/);
    assert.match(asked.err, /Nothing was erased. Repeat the command with --yes/);
    const done = await seventy("erase", "--person", megan.id, megan.oid, "--yes");
    assert.equal(done.status, 0, done.err);
    assert.match(done.out, /^\d+ rows deleted/m);
    const again = await seventy("erase", "--person", megan.id, megan.oid, "--yes");
    assert.equal(again.status, 1);
    assert.match(again.err, /nothing is kept of/);
    assert.equal((await seventy("erase", "--tenant", "--yes")).status, 0);
    assert.match((await seventy("ask", "how far are we from 70")).out, /import/i);
  });
});
