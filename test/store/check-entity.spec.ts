// What an entity may be on real Azure, at the boundary: Azurite would take most of what is refused here.

import assert from "node:assert/strict";
import { isFault } from "../../bot/kernel/fault.ts";
import { checkEntity, entityBytes, mostEntityBytes, mostKeyCharacters, mostProperties, mostPropertyBytes } from "../../bot/store/check-entity.ts";
import { keyOf, pack } from "../../bot/store/entity.ts";

const keys = { partitionKey: "tenant", rowKey: "row" };

describe("an entity", () => {
  it("has keys of up to 1,024 characters", () => {
    const longest = "k".repeat(mostKeyCharacters);
    taken({ ...keys, rowKey: longest });
    taken({ ...keys, partitionKey: longest });
    refused({ ...keys, rowKey: `${longest}k` }, "store.illegal-key");
    refused({ ...keys, partitionKey: `${longest}k` }, "store.illegal-key");
  });

  it("has no slash, backslash, number sign, question mark or control character in its keys", () => {
    for (const character of ["/", "\\", "#", "?", "\0", "\t", "\n", "\u001f", "\u007f", "\u0085", "\u009f"]) {
      refused({ ...keys, rowKey: `a${character}b` }, "store.illegal-key");
      refused({ ...keys, partitionKey: character }, "store.illegal-key");
    }
    for (const character of ["|", "~", ":", "@", " ", "ü", "'", "\u00a0"]) taken({ ...keys, rowKey: `a${character}b` });
    refused({ partitionKey: "tenant" }, "store.illegal-key");
  });

  it("has properties of up to 64 KiB each, two bytes a character", () => {
    taken({ ...keys, text: "x".repeat(mostPropertyBytes / 2) });
    refused({ ...keys, text: "x".repeat(mostPropertyBytes / 2 + 1) }, "store.too-large");
    taken({ ...keys, bytes: new Uint8Array(mostPropertyBytes) });
    refused({ ...keys, bytes: new Uint8Array(mostPropertyBytes + 1) }, "store.too-large");
  });

  it("has up to 1 MiB in all", () => {
    const full = Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`part${index}`, "x".repeat(32_000)]));
    const rest = mostEntityBytes - entityBytes({ ...keys, ...full, rest0: "", rest1: "" });
    const [rest0, rest1] = ["x".repeat(20_000), "x".repeat(rest / 2 - 20_000)];
    assert.equal(entityBytes({ ...keys, ...full, rest0, rest1 }), mostEntityBytes);
    taken({ ...keys, ...full, rest0, rest1 });
    refused({ ...keys, ...full, rest0, rest1: `${rest1}x` }, "store.too-large");
  });

  it("has up to 252 properties, each named as a variable could be", () => {
    const properties = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, 1]));
    taken({ ...keys, ...properties(mostProperties) });
    refused({ ...keys, ...properties(mostProperties + 1) }, "store.too-large");
    refused({ ...keys, "a-b": 1 }, "store.illegal-property");
    refused({ ...keys, ["n".repeat(256)]: 1 }, "store.illegal-property");
  });

  it("that is packed stays below every limit, up to the largest value that is taken", () => {
    taken({ partitionKey: "k".repeat(mostKeyCharacters), rowKey: "k".repeat(mostKeyCharacters), ...pack(1, "x".repeat(16 * 30_000 - 2)) });
    assert.throws(
      () => pack(1, "x".repeat(16 * 30_000 - 1)),
      (error: unknown) => isFault(error, "store.too-large"),
    );
  });

  it("gets a legal key from whatever names it", () => {
    for (const name of ["a/b\\c#d?e", "\u0007", "", "ü".repeat(5_000), "a".repeat(121), "19:abc@thread.tacv2"])
      taken({ partitionKey: keyOf(name, name, name), rowKey: keyOf(name) });
  });
});

function taken(entity: Record<string, unknown>): void {
  checkEntity(entity);
}

function refused(entity: Record<string, unknown>, code: string): void {
  assert.throws(
    () => checkEntity(entity),
    (error: unknown) => isFault(error, code),
    JSON.stringify(entity).slice(0, 80),
  );
}
