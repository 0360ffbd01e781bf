// What many ask within a second is read once; nobody is told a figure that is older, or another tenant's.

import assert from "node:assert/strict";
import { aheadMs, KeptScores, keptMs } from "../../bot/conversation/kept-scores.ts";
import type { KnownPartner, PartnerFacts, PartnerScores } from "../../bot/conversation/ports.ts";

const known = (name: string): KnownPartner => ({
  scores: { partnerName: name } as PartnerScores,
  facts: () => ({ statedTrack: null }) as PartnerFacts,
});

function source() {
  const read: string[] = [];
  const ends: { done: (known: KnownPartner | null) => void; fail: (error: Error) => void }[] = [];
  let now = 5_000;
  const kept = new KeptScores(
    (tenant) => {
      read.push(tenant);
      return new Promise((done, fail) => ends.push({ done, fail }));
    },
    () => now,
  );
  const nameOf = async (tenant: string): Promise<string | null | undefined> => (await kept.partnerScores(tenant))?.partnerName;
  const passes = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { kept, read, ends, nameOf, passes };
}

describe("the scores that a service keeps", () => {
  it("are read once for all who ask at the same time, and for who asks for the facts as well", async () => {
    const { kept, read, ends, nameOf } = source();
    const all = [nameOf("adatum"), nameOf("adatum"), nameOf("adatum")];
    const facts = kept.partnerFacts("adatum");
    ends[0]?.done(known("Adatum"));
    assert.deepEqual(await Promise.all(all), ["Adatum", "Adatum", "Adatum"]);
    assert.notEqual(await facts, null);
    assert.deepEqual(read, ["adatum"]);
  });

  it("are read again after a second, which begins when reading begins, however long that took", async () => {
    const { read, ends, nameOf, passes } = source();
    const first = nameOf("adatum");
    passes(keptMs - 1);
    const joined = nameOf("adatum");
    passes(1);
    const second = nameOf("adatum");
    ends[1]?.done(known("New"));
    ends[0]?.done(known("Old"));
    assert.deepEqual([await first, await joined, await second], ["Old", "Old", "New"]);
    assert.equal(await nameOf("adatum"), "New", "what was read for those before is told to nobody else");
    assert.equal(read.length, 2);
  });

  it("are read ahead before a second is over, so that nobody waits, and the newer ones are told as soon as they are there", async () => {
    const { read, ends, nameOf, passes } = source();
    const first = nameOf("adatum");
    ends[0]?.done(known("Old"));
    await first;
    passes(aheadMs);
    assert.deepEqual([await nameOf("adatum"), await nameOf("adatum"), read.length], ["Old", "Old", 2]);
    ends[1]?.done(known("New"));
    assert.equal(await nameOf("adatum"), "Old");
    assert.equal(await nameOf("adatum"), "New");
    passes(aheadMs - 1);
    assert.deepEqual([await nameOf("adatum"), read.length], ["New", 2]);
  });

  it("that are read ahead are waited for once the others are too old, and are dropped by a change", async () => {
    const { kept, read, ends, nameOf, passes } = source();
    const first = nameOf("adatum");
    ends[0]?.done(known("Old"));
    await first;
    passes(aheadMs);
    await nameOf("adatum");
    passes(keptMs - aheadMs);
    const waiting = nameOf("adatum");
    kept.forget("adatum");
    const changed = nameOf("adatum");
    ends[1]?.done(known("New"));
    ends[2]?.done(known("Changed"));
    assert.deepEqual([await waiting, await changed, await nameOf("adatum")], ["New", "Changed", "Changed"]);
    assert.equal(read.length, 3);
  });

  it("that could not be read ahead are tried again, and who asks meanwhile is told the others", async () => {
    const { read, ends, nameOf, passes } = source();
    const first = nameOf("adatum");
    ends[0]?.done(known("Old"));
    await first;
    passes(aheadMs);
    await nameOf("adatum");
    ends[1]?.fail(new Error("503"));
    await null;
    assert.equal(await nameOf("adatum"), "Old");
    assert.equal(await nameOf("adatum"), "Old");
    assert.equal(read.length, 3);
  });

  it("are read again at once after a change, even for one that comes while they are being read", async () => {
    const { kept, read, ends, nameOf } = source();
    const before = nameOf("adatum");
    kept.forget("adatum");
    const after = nameOf("adatum");
    ends[0]?.done(known("Old"));
    ends[1]?.done(known("New"));
    assert.deepEqual([await before, await after, await nameOf("adatum")], ["Old", "New", "New"]);
    assert.equal(read.length, 2);
  });

  it("of two tenants never mix, and a change of one leaves the other's", async () => {
    const { kept, read, ends, nameOf } = source();
    const both = [nameOf("adatum"), nameOf("contoso")];
    ends[0]?.done(known("Adatum"));
    ends[1]?.done(known("Contoso"));
    assert.deepEqual(await Promise.all(both), ["Adatum", "Contoso"]);
    kept.forget("contoso");
    assert.equal(await nameOf("adatum"), "Adatum");
    assert.deepEqual(read, ["adatum", "contoso"]);
  });

  it("are not kept where reading failed, nor where nothing was imported yet", async () => {
    const { read, ends, nameOf } = source();
    const failed = nameOf("adatum");
    ends[0]?.fail(new Error("503"));
    await assert.rejects(failed, /503/);
    const none = nameOf("adatum");
    ends[1]?.done(null);
    assert.equal(await none, undefined);
    const there = nameOf("adatum");
    ends[2]?.done(known("Adatum"));
    assert.equal(await there, "Adatum");
    assert.equal(read.length, 3);
  });
});
