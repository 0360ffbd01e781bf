// Odd and hostile files, each with what comes of it: so many rows of so many months, or exactly these complaints.
// Small ones lie in test/fixtures/imports beside expected.json; those that are large or packed are made here.

import assert from "node:assert/strict";
import { mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadTables } from "../../bot/facts/read-exports-from.ts";
import { limits } from "../../bot/files/limits.ts";
import { readTables } from "../../bot/files/read-tables.ts";
import { zipOf } from "../support/packed.ts";
import { type Outcome, outcomeOf } from "../support/reading-outcome.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { archives } from "./odd/archives.ts";
import { accepted, csv, good, type Made, refused, row } from "./odd/made.ts";
import { texts } from "./odd/texts.ts";
import { workbooks } from "./odd/workbooks.ts";

const fixtures = join(import.meta.dirname, "..", "fixtures", "imports");
const expectations: Readonly<Record<string, Outcome>> = JSON.parse(await readFile(join(fixtures, "expected.json"), "utf8"));
const names = (await readdir(fixtures)).filter((name) => name !== "expected.json").sort();

describe("a file as somebody may have it", () => {
  it("has an expectation, and every expectation its file", () => {
    assert.deepEqual(names, Object.keys(expectations).sort());
    assert.ok(names.length >= 60, `${names.length}`);
  });

  for (const name of names)
    it(`comes to what is expected: ${name}`, async () => {
      assert.deepEqual(await outcomeOf(join(fixtures, name), fixtures), expectations[name]);
    });
});

describe("a file made to be odd", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  before(async () => {
    folder = await temporaryFolder();
  });
  after(() => folder.remove());

  const outcome = async (content: string | Uint8Array, name: string, reading?: ReadTables): Promise<Outcome> => {
    const path = join(folder.path, name);
    await writeFile(path, content);
    return outcomeOf(path, folder.path, reading);
  };
  const all = (title: string, usual: string, made: readonly Made[]): void => {
    for (const [what, content, expected, name = usual] of made)
      it(`comes to what is expected: ${title} with ${what}`, async () => {
        assert.deepEqual(await outcome(content, name), expected);
      });
  };
  all("a workbook", "book.xlsx", workbooks);
  all("an archive", "exports.zip", archives);
  all("a text", "file.csv", texts);

  it("is refused when it is larger than a gigabyte, unread", async () => {
    const path = join(folder.path, "huge.csv");
    await writeFile(path, good);
    await truncate(path, 2 ** 30 + 1);
    assert.deepEqual(await outcomeOf(path, folder.path), refused("huge.csv:1: is larger than 1,024 MB; export it for a shorter time"));
  });

  it("is refused when it is a folder", async () => {
    const path = join(folder.path, "folder.csv");
    await mkdir(path);
    assert.deepEqual(await outcomeOf(path, folder.path), refused("folder.csv:1: is not a file; name the files in it"));
  });

  it("is refused when it has more rows than a table may have, at the first that is too many", async () => {
    const few: ReadTables = (path, isKnown) => readTables(path, isKnown, undefined, { ...limits, rows: 3 });
    assert.deepEqual(
      await outcome(csv(row(1), row(2), row(3)), "file.csv", few),
      accepted("usage: 3 rows; 2026-10 Fabrikam 1 + Fabrikam 2 + Fabrikam 3"),
    );
    assert.deepEqual(
      await outcome(csv(row(1), row(2), row(3), row(4), row(5)), "file.csv", few),
      refused("file.csv:5: has more than 3 rows; export it for a shorter time"),
    );
  });

  it("is refused when all that an archive holds is too large together", async () => {
    const small: ReadTables = (path, isKnown) => readTables(path, isKnown, undefined, { ...limits, bytes: 2_000 });
    assert.deepEqual(
      await outcome(zipOf({ "a.csv": csv(row(1), row(2), row(3)), "b.csv": good.repeat(30) }), "exports.zip", small),
      refused("exports.zip:1: the archive unpacks to more than 0 MB; import its files one by one"),
    );
  });

  it("tells its mistakes and then why it can't be read on", async () => {
    assert.deepEqual(
      await outcome(`${csv(row("x"))}"never`, "file.csv"),
      refused(
        'file.csv:2: MAU: "x" is not a number',
        "file.csv:3: is not a well-formed table (a quotation mark is opened here and never closed); export it again as CSV",
      ),
    );
  });
});
