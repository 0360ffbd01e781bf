// 1,234.50 or 1.234,50: told by the cells that can be only one of the two, never guessed.

import assert from "node:assert/strict";
import { DecimalMarks, type KnownMark } from "../../bot/facts/decimal-marks.ts";

/** Reads a column as an export is read: once, and a second time where the first did not know enough. */
function column(...cells: string[]): (number | string)[] {
  const read = (known: KnownMark): [DecimalMarks, (number | string)[]] => {
    const marks = new DecimalMarks(known);
    const values = cells.map((cell, index) => {
      const value = marks.read(cell, index + 2);
      return typeof value === "object" ? value.what : value;
    });
    return [marks, values];
  };
  const [first, values] = read("unknown");
  const known = first.forSecondReading;
  return known === null ? values : read(known)[1];
}

const refusal = (...cells: string[]): string =>
  column(...cells)
    .find((value) => typeof value === "string")
    ?.toString() ?? "";

describe("a column of numbers", () => {
  it("of whole numbers needs no mark", () => {
    assert.deepEqual(column("0", "25", "007", "-3", "123456789012"), [0, 25, 7, -3, 123_456_789_012]);
  });

  it("has a decimal point where one cell can have nothing else", () => {
    for (const cell of ["12.5", "0.125", "1234.567", "1,234.5", "1,234,567", "12.3456"]) {
      const values = column("1,234", "1.234", cell);
      assert.deepEqual(values.slice(0, 2), [1234, 1.234], cell);
    }
  });

  it("has a decimal comma where one cell can have nothing else, even the last one", () => {
    for (const cell of ["1.234,5", "1.234.567", "1.234.567,89", "98765,4"]) {
      const values = column("1,234", "1.234", "1,5", "-0,25", cell);
      assert.deepEqual(values.slice(0, 4), [1.234, 1234, 1.5, -0.25], cell);
    }
  });

  it("is refused where no cell tells", () => {
    for (const cell of ["1,5", "300,00", "1,234", "1.234", "999.999"]) {
      assert.match(refusal(cell), /may have a decimal comma or a thousands separator, and the column does not tell/, cell);
      assert.match(refusal("5", cell, "7"), /does not tell/, cell);
    }
  });

  it("is refused where two cells contradict each other, naming the line of the other", () => {
    assert.match(refusal("12.5", "1.234,5"), /^"1\.234,5" has a decimal comma, and "12\.5" in line 2 has a decimal point/);
    assert.match(refusal("1.234,5", "3", "12.5"), /^"12\.5" has a decimal point, and "1\.234,5" in line 2 has a decimal comma/);
    assert.match(refusal("12.5", "1,5"), /^"1,5" has a decimal comma, and "12\.5" in line 2/);
    assert.match(refusal("1,5", "12.5"), /^"1,5" has a decimal comma/);
  });

  it("takes a dollar sign and a minus, and nothing else beside figures", () => {
    assert.deepEqual(column("$300", "-$1,234.50", "-12.5"), [300, -1234.5, -12.5]);
    for (const cell of ["1e5", "NaN", "Infinity", "12 000", "0x10", "+5", "5-", "1.2.3", "1,23,456", ",5", "5,", "1,,2", "€5", "=1+1", "٣"])
      assert.match(refusal(cell), /is not a number$/, cell);
  });
});
