// Rows are named by what they say: the same rows have one name, whatever their order and place, and other rows have another.

import assert from "node:assert/strict";
import fc from "fast-check";
import { columnsOf } from "../../bot/facts/month-columns.ts";
import type { ReportedUsage } from "../../bot/facts/partner-facts.ts";
import type { Month } from "../../bot/kernel/month.ts";
import { contentHash, textHash } from "../../bot/snapshots/content-hash.ts";

const text = fc.constantFrom("t1", "t2", "é", '"', "t1\u0000");
const figure = fc.option(fc.constantFrom(0, 1, 2.5, -1), { nil: null });
const anyRow: fc.Arbitrary<ReportedUsage> = fc.record({
  month: fc.constantFrom("2026-09" as Month, "2026-10" as Month),
  customerTenant: text,
  customerName: fc.option(text, { nil: null }),
  workload: text,
  association: text,
  subscriptionId: fc.option(text, { nil: null }),
  metricType: fc.option(text, { nil: null }),
  pamau: figure,
  mac: figure,
  mau: figure,
  origin: fc.record({ file: text, line: fc.integer({ min: 1, max: 9 }) }),
});

describe("the name of rows", () => {
  it("is the same in whatever order they come and wherever they stood, and in columns as in a list", () => {
    const some = fc.array(anyRow, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 12 }), (rows, turn) => {
        const turned = [...rows.slice(turn), ...rows.slice(0, turn)].reverse().map((row) => ({ ...row, origin: { file: "other", line: 1 } }));
        assert.equal(contentHash(turned), contentHash(rows));
        assert.equal(contentHash(columnsOf(turned)), contentHash(rows));
      }),
    );
  });

  it("tells rows apart exactly where their text tells them apart", () => {
    const few = fc.array(anyRow, { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(few, few, (one, other) => {
        assert.equal(contentHash(one) === contentHash(other), textHash(one) === textHash(other));
      }),
      { numRuns: 1_000 },
    );
    const [row] = fc.sample(anyRow, 1);
    assert.ok(row !== undefined);
    assert.notEqual(contentHash([row]), contentHash([row, row]));
    for (const other of [{ mau: 3 }, { mac: 99 }, { customerName: "else" }, { workload: "else" }, { metricType: "else" }])
      assert.notEqual(contentHash([{ ...row, ...other }]), contentHash([row]));
  });
});
