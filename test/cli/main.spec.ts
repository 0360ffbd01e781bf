// How the program ends: by one sentence and a reference for what nobody expected, and quietly when its reader leaves.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runSeventy, startSeventy } from "../support/seventy-process.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("the program", () => {
  it("ends an unexpected error with one sentence, a reference and one line of log", async () => {
    const folder = await temporaryFolder();
    try {
      const file = join(folder.path, "a-file");
      await writeFile(file, "");

      const { status, out, err } = await runSeventy(["sample", join(file, "below")]);

      assert.equal(status, 1);
      assert.equal(out, "");
      const [sentence = "", logged = "", ...more] = err.trim().split("\n");
      assert.deepEqual(more, []);
      const reference = /reference (\w{8})\.$/.exec(sentence)?.[1];
      assert.ok(reference, sentence);
      const log = JSON.parse(logged);
      assert.equal(log.reference, reference);
      assert.equal(log.err.code, "ENOTDIR");
    } finally {
      await folder.remove();
    }
  });

  it("ends quietly with its status so far when nobody reads on", async () => {
    for (const [text, status] of [
      ['{"text":"help"}', 0],
      ["{}", 1],
    ] as const) {
      const folder = await temporaryFolder();
      try {
        await runSeventy(["sample", folder.path]);
        const run = startSeventy(["ask", "-", "--data", folder.path, "--today", "2026-11-20"], {}, `${text}\n`.repeat(2_000));
        run.process.stdout?.once("data", () => run.process.stdout?.destroy());
        const ended = await run.ended;

        assert.equal(ended.status, status, ended.err);
        assert.doesNotMatch(ended.err, /EPIPE|unexpected|\n\s+at /);
      } finally {
        await folder.remove();
      }
    }
  });

  it("tells with a score what cannot be right today, with the document's place", async () => {
    const folder = await temporaryFolder();
    try {
      const file = join(folder.path, "facts.json");
      const row = { customerTenant: "a", workload: "Sales", association: "DPOR" };
      const revenue = [
        { ...row, month: "2090-09", adjustedRevenueUsd: -250 },
        { ...row, month: "2031-01", adjustedRevenueUsd: 300 },
      ];
      const certifications = [{ person: "p", certification: "App Maker", earnedOn: "2030-01-15", expiresOn: "2024-01-15" }];
      await writeFile(file, JSON.stringify({ asOf: "2090-09", track: "smb", usage: [], revenue, certifications }));

      const { out } = await runSeventy(["score", "--facts", file, "--json", "--today", "2026-11-20"]);

      const { warnings } = JSON.parse(out) as { warnings: { code: string; at?: object }[] };
      for (const code of ["month-not-over", "month-to-come", "earned-after-today", "negative-revenue", "expires-before-earned"])
        assert.deepEqual(warnings.find((one) => one.code === code)?.at, { file, line: 1 }, code);
    } finally {
      await folder.remove();
    }
  });

  it("refuses an anniversary that is no day", async () => {
    const { status, err } = await runSeventy(["settings", "--anniversary", "2027-02-30"]);

    assert.equal(status, 2);
    assert.match(err, /--anniversary.*a day is written YYYY-MM-DD/);
  });

  it("says that the demonstration does not run with CLIENT_ID, and asks for nothing else", async () => {
    const { status, err } = await runSeventy(["demo"], { CLIENT_ID: "11111111-1111-4111-8111-111111111111" });

    assert.equal(status, 1);
    assert.match(err, /local demonstration and does not run with CLIENT_ID/);
    assert.doesNotMatch(err, /TENANT_ID|CLIENT_SECRET|AZURE_STORAGE/);
    assert.equal(err.trim().split("\n").length, 1);
  });
});
