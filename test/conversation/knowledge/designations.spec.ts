// The six designations: the matrix of the deck's slide, what Partner Center reported, which is closest, and the Cloud badge.

import assert from "node:assert/strict";
import { frontDoor } from "../../fakes/front-door.ts";
import { scoresOf } from "../../support/small-scores.ts";

// 39.5 points in Business Applications.
const short = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const scores = scoresOf({ "2026-10": short });

/** Net customer adds, intermediate, advanced, usage growth, deployments, as the slide has them. */
const matrix = [
  ["Business Applications", "15", "20", "15", "30", "20"],
  ["Data & AI", "30", "40", "not applicable", "20", "10"],
  ["Digital & App Innovation", "30", "20", "20", "20", "10"],
  ["Infrastructure", "30", "20", "20", "20", "10"],
  ["Modern Work", "20", "10", "15", "30", "25"],
  ["Security", "20", "40", "not applicable", "20", "20"],
] as const;

describe("the designations", () => {
  it("have these most points a subcategory, and none where the metric does not exist", async () => {
    const { kind, text } = await frontDoor(null).says("maximum points per designation");
    assert.equal(kind, "designations");
    for (const [area, adds, intermediate, advanced, growth, deployments] of matrix) {
      const line = `Net customer adds ${adds}, Intermediate certifications ${intermediate}, Advanced certifications ${advanced}, Usage growth ${growth} and Deployments ${deployments}.`;
      assert.ok(text.includes(`${area}:\n- Most points: ${line}`), `${area}: ${text}`);
    }
  });

  it("show one figure where one is asked about", async () => {
    const { text, card } = await frontDoor(null).says("Modern Work intermediate maximum");
    assert.match(text, /Most points: Intermediate certifications 10\./);
    assert.match(JSON.stringify(card), /10 points at most/);
    assert.match((await frontDoor(null).says("is advanced scored for Data & AI")).text, /Advanced certifications not applicable/);
  });

  it("say what is needed and that the points are not known, where they are not", async () => {
    const { text } = await frontDoor(scores).says("what do we need for Security");
    assert.match(text, /takes 70 of 100 points, and at least 1 point in every subcategory/);
    assert.match(text, /Your points are not known/);
    assert.doesNotMatch(text, /39\.5/);
  });

  it("stand beside each other with our points in the one that is computed", async () => {
    const { text } = await frontDoor(scores).says("compare Security with our area");
    assert.match(text, /Business Applications:\n- Most points: Net customer adds 15 \(you: 6\)/);
    assert.match(text, /39\.5 of 100 in October 2026, computed here, 30\.5 short of 70/);
    assert.match(text, /Security:\n- Most points: Net customer adds 20,/);
    assert.doesNotMatch(text, /Infrastructure:/);
  });

  it("are closest by the fewest points missing, computed or reported", async () => {
    const door = frontDoor(scores);
    await door.says("Security, October 2026: adds 12, skilling 20, growth 8, deployments 10");
    const { answer, text } = await door.says("which designation is closest");
    assert.ok(answer.kind === "designations" && answer.closest?.area === "Security");
    assert.match(text, /Closest of the known ones: Security, with 50 points, 20 short of 70\./);
    assert.match(text, /Not known: Data & AI, Digital & App Innovation, Infrastructure and Modern Work\./);
  });

  it("carry new badge names since 5 August 2026", async () => {
    const { text } = await frontDoor(null).says("what do we need for Infrastructure");
    assert.match(
      text,
      /Solutions Partner for Infrastructure \(Azure\) \(from 3 October 2022\) and Solutions Partner for Cloud & AI Platforms \(from 5 August 2026\)/,
    );
  });

  it("make the Microsoft Cloud badge when all six are attained", async () => {
    const door = frontDoor(scoresOf({ "2026-10": { adds: 5, intermediate: 5, advanced: 2, growthPercent: 12, deployments: 2 } }));
    const { text } = await door.says("what about the Microsoft Cloud badge");
    assert.match(
      text,
      /Solutions Partner for Microsoft Cloud takes all 6 designations\. Attained as far as known: 1 of 6 \(Business Applications\)\./,
    );
  });
});
