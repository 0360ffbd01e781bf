// What is put right, and what only looks as if it were: a "no" that belongs to what is asked corrects nothing.

import assert from "node:assert/strict";
import { correctionIn } from "../../bot/conversation/understanding/follow-ups/correction.ts";

describe("a correction", () => {
  for (const [said, meant] of [
    ["no, I meant June", "June"],
    ["No I meant for June?", "for June?"],
    ["sorry, Enterprise", "Enterprise"],
    ["sry meant to 80", "to 80"],
    ["not SMB, Enterprise", "Enterprise"],
    ["not 80, 90", "90"],
    ["not the SMB track but Enterprise", "Enterprise"],
    ["Enterprise, not SMB", "Enterprise"],
    ["make it five", "five"],
    ["actually for SMB", "for SMB"],
    ["no wait, July", "July"],
    ["back to 70 please", "70 please"],
    ["nvm, SMB was right", "SMB"],
  ] as const)
    it(`tells what is meant: ${said}`, () => assert.equal(correctionIn(said)?.meant, meant));

  for (const said of [
    "no certs",
    "no new customers",
    "why is Contoso not counted",
    "qualified or not qualified",
    "ok thanks",
    "what's our score",
    "not yet",
    "the value in Partner Center is not matching yours",
  ])
    it(`is none: ${said}`, () => assert.equal(correctionIn(said), null));
});
