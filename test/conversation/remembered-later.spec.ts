// What a conversation remembers is written after the answer: the last of several, by whoever asked, and nothing is lost at an end.

import assert from "node:assert/strict";
import { LastRemembered } from "../../bot/conversation/last-remembered.ts";
import type { KeptMemory, Remembered, Remembering } from "../../bot/conversation/memory.ts";
import { RememberedLater } from "../../bot/conversation/remembered-later.ts";
import { understand } from "../../bot/conversation/understanding/understand.ts";
import { Fault } from "../../bot/kernel/fault.ts";

const question = understand("show the scorecard") ?? assert.fail();
const at = (when: number): Remembered => ({ question, at: when });
const megan: Remembering = { tenant: "adatum", conversation: "a:1", person: "megan" };
const alex: Remembering = { ...megan, person: "alex" };

/** A store that refuses a write whose condition doesn't hold, as Azure does. */
class Store implements KeptMemory {
  readonly rows = new Map<string, { remembered: Remembered; version: string }>();
  readonly asked: string[] = [];
  isDown = false;
  #versions = 0;

  async recall(whose: Remembering) {
    this.asked.push(`read ${whose.person}`);
    return this.rows.get(JSON.stringify(whose)) ?? null;
  }

  async remember(whose: Remembering, remembered: Remembered, version: string | null): Promise<string> {
    this.asked.push(`write ${whose.person}`);
    if (this.isDown) throw new Error("503");
    if ((this.rows.get(JSON.stringify(whose))?.version ?? null) !== version) throw new Fault("store.lost-race", "lost", "Lost.");
    this.#versions += 1;
    this.rows.set(JSON.stringify(whose), { remembered, version: String(this.#versions) });
    return String(this.#versions);
  }

  async forget(whose: Remembering): Promise<void> {
    this.asked.push(`forget ${whose.person}`);
    this.rows.delete(JSON.stringify(whose));
  }

  at(whose: Remembering): number | undefined {
    return this.rows.get(JSON.stringify(whose))?.remembered.at;
  }
}

function memory() {
  const store = new Store();
  const due: (() => void)[] = [];
  const warned: string[] = [];
  const telemetry = { info() {}, error() {}, warn: (message: string) => void warned.push(message) };
  return { store, due, warned, later: new RememberedLater(new LastRemembered(store), telemetry, (work) => void due.push(work)) };
}

describe("what is remembered after the answer", () => {
  it("is recalled at once and written a moment later, only the last of what one person asked", async () => {
    const { store, due, later } = memory();
    for (const when of [1, 2, 3]) await later.remember(megan, at(when));
    await later.remember(alex, at(4));
    assert.equal((await later.recall({ ...megan, person: "Megan" }))?.at, 3);
    assert.deepEqual([store.asked, due.length], [[], 1]);

    due[0]?.();
    await later.flush();

    assert.deepEqual([store.at(megan), store.at(alex)], [3, 4]);
    assert.deepEqual(store.asked.sort(), ["write alex", "write megan"]);
    assert.equal((await later.recall(megan))?.at, 3, "then the store tells what other instances wrote as well");
    assert.equal(store.asked.at(-1), "read megan");
  });

  it("is written when the service ends, also what is said while writing", async () => {
    const { store, later } = memory();
    await later.remember(megan, at(1));
    const first = later.flush();
    await later.remember(megan, at(2));
    await Promise.all([first, later.flush()]);
    assert.equal(store.at(megan), 2);
  });

  it("is forgotten in the store before it is answered that it is", async () => {
    const { store, later } = memory();
    await later.remember(megan, at(1));
    await later.flush();
    await later.remember(megan, at(2));
    await later.forget(megan);
    assert.deepEqual([store.at(megan), await later.recall(megan)], [undefined, null]);
  });

  it("that can't be written is told to the log and dropped, and an end does not wait for each of a hundred", async () => {
    const { store, later, warned } = memory();
    store.isDown = true;
    for (let person = 0; person < 100; person += 1) await later.remember({ ...megan, person: `person-${person}` }, at(1));
    await later.flush();
    assert.ok(warned.length >= 4 && warned.length < 10, `${warned.length} warnings`);
    store.isDown = false;
    await later.remember(megan, at(2));
    await later.flush();
    assert.equal(store.at(megan), 2);
  });
});

describe("what two instances remember of one person", () => {
  it("is the last of what was asked, whoever wrote first", async () => {
    const store = new Store();
    const [one, other] = [new LastRemembered(store), new LastRemembered(store)];
    await one.remember(megan, at(1));
    await other.remember(megan, at(3));
    assert.equal(store.at(megan), 3);
    await one.remember(megan, at(2));
    assert.equal(store.at(megan), 3, "an older one comes too late");
    await one.remember(megan, at(4));
    assert.equal(store.at(megan), 4);
  });

  it("costs one request as long as nobody else writes", async () => {
    const store = new Store();
    const memory = new LastRemembered(store);
    for (const when of [1, 2, 3]) await memory.remember(megan, at(when));
    assert.deepEqual(store.asked, ["write megan", "write megan", "write megan"]);
  });
});
