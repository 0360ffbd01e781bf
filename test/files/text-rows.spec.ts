// Rows out of text that comes in pieces: where it is cut must not matter, nor which of the two readers takes a line.

import assert from "node:assert/strict";
import fc from "fast-check";
import type { TableRow } from "../../bot/facts/table.ts";
import { limits } from "../../bot/files/limits.ts";
import { TextRows } from "../../bot/files/text-rows.ts";

function rowsOf(pieces: readonly string[]): TableRow[] {
  const reader = new TextRows(limits);
  return [...pieces.flatMap((piece) => reader.take(piece)), ...reader.end()];
}

const cell = fc.oneof(
  fc.constantFrom("", "x", "Fabrikam", "7", "a b"),
  fc.stringMatching(/^[ -~]{0,8}$/),
  fc.constantFrom("a,b", "tab\there", 'the "best"', "two\nlines", "\n", '"', ",", ";", "ä", "\u{1F600}"),
);
const isBlank = (cells: readonly string[]): boolean => cells.every((one) => one.trim() === "");
/** A cell as RFC 4180 writes it; one that begins or ends with a space is quoted too, because spaces beside quotes are nothing. */
const written = (text: string): string => (/[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

describe("rows of a text", () => {
  it("are the same wherever the text is cut, with whichever line ends, of any length", () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 });
    const cuts = fc.array(fc.nat(400), { maxLength: 6 });
    fc.assert(
      fc.property(rows, cuts, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), (body, places, end, endsWell) => {
        const table = [["A", "B", "C"], ...body];
        const text = table.map((cells) => cells.map(written).join(",")).join(end) + (endsWell ? end : "");
        const at = [0, ...places.map((place) => place % (text.length + 1)).sort((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((until, index) => text.slice(at[index], until));
        let line = 1;
        const expected = table.flatMap((cells) => {
          const row = { line, cells };
          line += 1 + cells.join("").split("\n").length - 1;
          return isBlank(cells) ? [] : [row];
        });
        assert.deepEqual(rowsOf(pieces), expected);
      }),
      { numRuns: 500 },
    );
  });

  it("are read line by line where a line has fewer or more cells than the header", () => {
    const text = "A,B,C\n1,2,3\n4,5\n6,7,8\n9,10,11,12\n\n13\n14,15,16\n";
    assert.deepEqual(
      rowsOf([text]).map((row) => [row.line, row.cells.join("|")]),
      [
        [1, "A|B|C"],
        [2, "1|2|3"],
        [3, "4|5"],
        [4, "6|7|8"],
        [5, "9|10|11|12"],
        [7, "13"],
        [8, "14|15|16"],
      ],
    );
  });

  it("take the separator that the header has most of, outside of quotation marks", () => {
    for (const [header, cells] of [
      ["a;b;c", 3],
      ["a\tb\tc", 3],
      ['"a,b,c,d";e', 2],
      ["a,b;c,d", 3],
      ["alone", 1],
    ] as const)
      assert.equal(rowsOf([header])[0]?.cells.length, cells, header);
  });
});
