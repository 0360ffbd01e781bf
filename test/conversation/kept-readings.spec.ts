// A text that many say at once is understood once; what leans on somebody's question before is understood anew for everybody.

import assert from "node:assert/strict";
import { keptReadings } from "../../bot/conversation/kept-readings.ts";
import { nothingBefore, type Question, type Understanding } from "../../bot/conversation/question.ts";
import { byWords, understand } from "../../bot/conversation/understanding/understand.ts";
import type { Day } from "../../bot/kernel/month.ts";

const today = "2026-11-21" as Day;
const standingAlone = { today, before: nothingBefore };

function reader(inner: Understanding = byWords) {
  const read: string[] = [];
  let now = 5_000;
  const counted: Understanding = {
    understand(text, context) {
      read.push(text);
      return inner.understand(text, context);
    },
  };
  const passes = (milliseconds: number): void => {
    now += milliseconds;
  };
  return { read, passes, kept: keptReadings(counted, () => now) };
}

function asked(text: string): Question {
  const question = understand(text);
  assert.ok(question !== null, text);
  return question;
}

describe("the readings that a service keeps", () => {
  it("are made once for all who say the same within a minute, and are what was understood", async () => {
    const { read, passes, kept } = reader();
    const first = await kept.understand("How far are we from 70?", standingAlone);
    passes(59_999);
    assert.equal(await kept.understand("How far are we from 70?", standingAlone), first);
    assert.deepEqual(first, await byWords.understand("How far are we from 70?", standingAlone));
    assert.equal(read.length, 1);
    passes(1);
    await kept.understand("How far are we from 70?", standingAlone);
    assert.equal(read.length, 2);
  });

  it("are of a text as it stands and of its day", async () => {
    const { read, kept } = reader();
    await kept.understand("How far are we from 70?", standingAlone);
    await kept.understand("How far are we from 85?", standingAlone);
    await kept.understand("How far are we from 70?", { ...standingAlone, today: "2026-11-22" as Day });
    assert.equal(read.length, 3);
  });

  it("are never of what leans on the question before: each person's own is meant", async () => {
    const { kept } = reader();
    const kindAfter = async (before: string): Promise<string | undefined> => {
      const read = await kept.understand("and for SMB?", { today, before: async () => asked(before) });
      return read.isSure ? read.questions[0].kind : undefined;
    };
    assert.deepEqual([await kindAfter("how far are we from 70"), await kindAfter("show the scorecard")], ["gap", "score"]);
  });

  it("are never of a long text, and at most five hundred", async () => {
    const { read, kept } = reader({ understand: async () => ({ isSure: false, nearest: [] }) });
    const long = "how far are we ".repeat(20);
    await kept.understand(long, standingAlone);
    await kept.understand(long, standingAlone);
    assert.equal(read.length, 2);
    for (let number = 0; number < 501; number += 1) await kept.understand(`question ${number}`, standingAlone);
    read.length = 0;
    await kept.understand("question 500", standingAlone);
    await kept.understand("question 0", standingAlone);
    assert.deepEqual(read, ["question 0"], "the oldest was forgotten, the newest was not");
  });

  it("can't be changed by who answers them", async () => {
    const { kept } = reader();
    const read = await kept.understand("How far are we from 70?", standingAlone);
    assert.ok(read.isSure);
    assert.throws(() => Object.assign(read.questions[0].slots, { target: 10 }), TypeError);
  });
});
