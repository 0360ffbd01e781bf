// Files as people have them: with a byte order mark, in UTF-16, with tabs, cut off, or a workbook by mistake.
// The line of every row is that of the file, so that a complaint can be looked up.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Complaint, complaintLine, type StreamedTable, type Table, type TableRow } from "../../bot/facts/table.ts";
import { readTables } from "../../bot/files/read-tables.ts";
import { ok, type Result } from "../../bot/kernel/result.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("a file", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  before(async () => {
    folder = await temporaryFolder();
  });
  after(() => folder.remove());

  const written = async (content: string | Buffer, name = "export.csv"): Promise<string> => {
    const path = join(folder.path, name);
    await writeFile(path, content);
    return path;
  };
  const tableIn = async (content: string | Buffer) => {
    const read = await onlyTable(await written(content));
    assert.ok(read.ok, JSON.stringify(read));
    const { file, name, header, rows } = read.value;
    assert.equal(file, join(folder.path, "export.csv"));
    return { name, header, rows };
  };
  const refusedFor = async (content: string | Buffer): Promise<string> => {
    const read = await onlyTable(await written(content));
    assert.ok(!read.ok, "was not refused");
    return read.problem.map((one) => complaintLine(one).replace(`${folder.path}/`, "")).join("\n");
  };
  const plain = {
    name: "export.csv",
    header: ["Month", "Customer"],
    rows: [
      { line: 2, cells: ["Oct-26", "Fabrikam"] },
      { line: 3, cells: ["Nov-26", "Contoso"] },
    ],
  };

  it("is read with LF and with CRLF, with and without a last line end", async () => {
    for (const end of ["\n", "\r\n"])
      for (const last of ["", end]) assert.deepEqual(await tableIn(`Month,Customer${end}Oct-26,Fabrikam${end}Nov-26,Contoso${last}`), plain);
  });

  it("is read with tabs and with semicolons between its cells", async () => {
    for (const mark of ["\t", ";"])
      assert.deepEqual(await tableIn(["Month,Customer", "Oct-26,Fabrikam", "Nov-26,Contoso"].join("\n").replaceAll(",", mark)), plain);
  });

  it("is read with a byte order mark, as Partner Center writes it, and without", async () => {
    const text = "Month,Customer\nOct-26,Fabrikam\nNov-26,Contoso\n";
    assert.deepEqual(await tableIn(`\uFEFF${text}`), plain);
    assert.deepEqual(await tableIn(text), plain);
  });

  it("is read in UTF-16, either way round", async () => {
    const little = Buffer.from("\uFEFFMonth,Customer\nOct-26,Fabrikam\nNov-26,Contoso\n", "utf16le");
    const big = Buffer.from(little).swap16();
    assert.deepEqual(await tableIn(little), plain);
    assert.deepEqual(await tableIn(big), plain);
  });

  it("keeps letters of every language", async () => {
    assert.equal((await tableIn("A,B\nMüller & Söhne,東京\n")).rows[0]?.cells.join("|"), "Müller & Söhne|東京");
  });

  it("keeps a comma, a quotation mark and a line break inside quotes, and the lines after it right", async () => {
    const { rows } = await tableIn('A,B\n"Fabrikam, ""Inc""","two\nlines"\nx,y\n');
    assert.deepEqual(rows[0]?.cells, ['Fabrikam, "Inc"', "two\nlines"]);
    assert.deepEqual(rows[1], { line: 4, cells: ["x", "y"] });
  });

  it("tells the line on which a row of several lines starts", async () => {
    for (const end of ["\n", "\r\n"]) {
      const { rows } = await tableIn(["A,B", '"one', "two", 'three",x', "y,z"].join(end));
      assert.deepEqual(
        rows.map((row) => row.line),
        [2, 5],
      );
    }
  });

  it("counts empty lines as lines of the file", async () => {
    assert.equal((await tableIn("A,B\n\n\nx,y\n")).rows[0]?.line, 4);
  });

  it("is refused when it is empty", async () => {
    assert.match(await refusedFor(""), /^export\.csv:1: the file is empty/);
    assert.match(await refusedFor("\n\n"), /^export\.csv:1: there is no header line/);
  });

  it("is refused when it begins like a workbook or an archive and is none", async () => {
    assert.match(await refusedFor(Buffer.from("PK\u0003\u0004rest of a workbook")), /^export\.csv:1: the archive or workbook is damaged or cut off/);
  });

  it("is read as it is when a line is cut off, because only the header tells whether it is an export at all", async () => {
    assert.deepEqual((await tableIn("A,B,C\n1,2,3\n4,5")).rows[1], { line: 3, cells: ["4", "5"] });
  });

  it("is refused when it ends inside a quoted cell", async () => {
    assert.match(await refusedFor('A,B\n1,"never closed\n'), /^export\.csv:\d: is not a well-formed table/);
  });

  it("is refused when it is neither UTF-8 nor UTF-16", async () => {
    assert.match(await refusedFor(Buffer.from([0x41, 0x2c, 0x42, 0x0a, 0xff, 0xfe, 0xfd])), /neither UTF-8 nor UTF-16/);
  });

  it("is refused when it is not there, by the path that was given", async () => {
    const read = await onlyTable(join(folder.path, "nowhere.csv"));
    assert.ok(!read.ok);
    assert.match(complaintLine(read.problem[0] ?? assert.fail()), /nowhere\.csv:1: can't be read \(ENOENT\)/);
  });
});

/** The one table of a file with all its rows, or why there is none. */
async function onlyTable(path: string) {
  const read: Result<Table, Complaint[]>[] = [];
  for await (const table of readTables(path, () => true)) read.push(table.ok ? await wholeTable(table.value) : table);
  const [first, ...more] = read;
  assert.ok(first !== undefined && more.length === 0);
  return first;
}

async function wholeTable({ blocks, ...head }: StreamedTable): Promise<Result<Table, Complaint[]>> {
  const rows: TableRow[] = [];
  for await (const block of blocks()) {
    if (!block.ok) return block;
    rows.push(...block.value);
  }
  return ok({ ...head, rows });
}
