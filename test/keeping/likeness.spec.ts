// How a person is found in whatever is kept, and what is left alone.

import assert from "node:assert/strict";
import { likenessOf } from "../../bot/keeping/likeness.ts";

const likeness = likenessOf(
  new Map([
    ["Ada Lovelace", "X"],
    ["7470319", "X"],
    ["ada@adatum.example", "X"],
    ["José Núñez", "X"],
  ]),
);

describe("a person's likeness", () => {
  it("is found in any case and spacing, and where first and last name stand in two cells", () => {
    for (const text of [
      "Ada Lovelace",
      "ADA  LOVELACE",
      "by Ada Lovelace, yesterday",
      "Certification,Ada,Lovelace,x",
      '"Ada","Lovelace"',
      "Lovelace, Ada",
      "Ada\tLovelace",
      "id 7470319.",
      "ADA@Adatum.example",
      "José Núñez".normalize("NFD"),
    ])
      assert.ok(likeness.isIn(text), text);
  });

  it("is not found in part of a word or number", () => {
    for (const text of ["Adana Lovelace", "Ada Lovelaceson", "17470319", "74703190", "Ada", "Lovelace", "maria.ada@adatum.example2"])
      assert.ok(!likeness.isIn(text), text);
  });

  it("is replaced in texts, lists and keys, wherever they stand, and never in what names tenant and account", () => {
    const value = { scope: { tenant: "7470319" }, list: [{ "Ada Lovelace": 1 }, "7470319 and Ada Lovelace"], count: 7470319, none: null };
    assert.deepEqual(likeness.without(value), { scope: { tenant: "7470319" }, list: [{ X: 1 }, "X and X"], count: 7470319, none: null });
  });

  it("leaves what does not name them as it is, the very same value", () => {
    const value = { a: ["b", { c: "Grace" }] };
    assert.equal(likeness.without(value), value);
  });
});
