// A hundred complaints are told, and how many more there are.

import assert from "node:assert/strict";
import { ComplaintList } from "../../bot/facts/complaint-list.ts";
import { complaintLine } from "../../bot/facts/table.ts";

const complaints = (count: number, file = "a.csv") =>
  Array.from({ length: count }, (_, index) => ({ file, line: index + 2, column: "MAU", what: "is empty" }));

describe("a list of complaints", () => {
  it("tells all of them up to a hundred", () => {
    const list = new ComplaintList();
    assert.ok(list.isEmpty);
    list.add(...complaints(100));
    assert.ok(!list.isEmpty);
    assert.deepEqual(list.complaints(), complaints(100));
  });

  it("tells how many more there are, and where the last of them is", () => {
    const list = new ComplaintList();
    list.add(...complaints(103));
    assert.equal(list.complaints().length, 101);
    assert.equal(list.complaints().map(complaintLine).at(-1), "a.csv:104: and 3 more; this is the last of them");
  });

  it("counts those of several files together", () => {
    const [first, second] = [new ComplaintList(), new ComplaintList()];
    first.add(...complaints(60));
    second.add(...complaints(150, "b.csv"));
    first.take(second);
    assert.equal(first.complaints().length, 101);
    assert.equal(first.complaints().map(complaintLine).at(-1), "b.csv:151: and 110 more; this is the last of them");
  });
});
