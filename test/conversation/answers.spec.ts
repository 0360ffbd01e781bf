// What each answer must hold, said at the front door: the figures, the month, the rule book, and never a figure where none is known.
// The partner has 6 + 12 + 7.5 + 10 + 4 = 39.5 points in September 2026 and 70 in June: 3 an add, 4 and 7.5 a person, 1 a percent,
// 4 a deployment.

import assert from "node:assert/strict";
import { frontDoor } from "../fakes/front-door.ts";
import { month, standing } from "../support/small-facts.ts";
import { scoresOf } from "../support/small-scores.ts";

const qualified = { adds: 5, intermediate: 5, advanced: 2, growthPercent: 12, deployments: 2 };
const short = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const months = { "2026-06": qualified, "2026-08": short, "2026-09": short };
const megan = frontDoor(scoresOf(months));

describe("the gap", () => {
  it("holds the points missing, the total, the month, the rules and the next step with its points", async () => {
    const { kind, answer, text } = await megan.says("How far are we from 70?");
    assert.equal(kind, "gap");
    assert.ok(answer.kind === "gap");
    assert.deepEqual([answer.gap, answer.total, answer.target], [30.5, 39.5, 70]);
    assert.match(text, /Adatum Partners has 39\.5 of 100 points for Business Applications, 30\.5 short of 70\./);
    assert.match(text, /September 2026 data · SMB track · rules of 1 July 2026/);
    // The plan of least effort begins with the most points for it: a deployment is 4, and its 5,000 MCV are 20 % more growth.
    assert.match(text, /Next step:\n- 1 more deployment: 24 points with the usage that comes along, total 63\.5\./);
  });

  it("is counted to another target when one is named", async () => {
    const { text } = await megan.says("how far are we from 85");
    assert.match(text, /45\.5 short of 85/);
  });

  it("is nothing at exactly 70", async () => {
    const { text, answer } = await megan.says("how far were we from 70 in June 2026");
    assert.ok(answer.kind === "gap" && answer.gap === 0 && answer.attained === true);
    assert.match(text, /has 70 of 100 points for Business Applications\. That reaches 70\./);
    assert.match(text, /All five subcategories have at least 1 point\./);
  });

  it("names a gate that fails, though 70 is reached, and offers the step that lifts it", async () => {
    const { text, card } = await frontDoor(scoresOf({ "2026-09": { adds: 5, intermediate: 5, growthPercent: 30, deployments: 2 } })).says(
      "how far from 70 are we",
    );
    assert.match(text, /has 73 of 100 points/);
    assert.match(text, /Advanced certifications stands at 0 points\. Every subcategory needs at least 1/);
    assert.match(text, /1 more person with an advanced certification: 7\.5 points, total 80\.5/);
    assert.match(JSON.stringify(card), /70 points reached, but a gate fails/);
  });

  it("of 69.996 points is shown as 0.01 and never as 70", async () => {
    const facts = { ...standing(month("2026-09"), qualified) };
    const usage = (facts["usage"] as { units: number; month: string; workload: string }[]).map((row, index, all) =>
      // One MCV less than 12 percent: five profiles of 0.2.
      index === all.findIndex((one) => one.month === "2026-09" && one.workload === "Customer Insights") ? { ...row, units: row.units - 5 } : row,
    );
    const { text } = await frontDoor(scoresOf({ "2026-09": { ...facts, usage } })).says("gap");
    assert.match(text, /has 69\.99 of 100 points for Business Applications, 0\.01 short of 70/);
    assert.doesNotMatch(text, /70 of 100/);
  });
});

describe("the score", () => {
  it("holds the total, all five subcategories with their maximum, and whether it is attained", async () => {
    const { kind, text } = await megan.says("show the scorecard");
    assert.equal(kind, "score");
    assert.match(text, /39\.5 of 100 points for Business Applications\. The designation is not attained\./);
    for (const line of [
      "Net customer adds: 6 of 15 points",
      "Intermediate certifications: 12 of 20 points",
      "Advanced certifications: 7.5 of 15 points",
      "Usage growth: 10 of 30 points",
      "Deployments: 4 of 20 points",
    ])
      assert.ok(text.includes(line), `${line} is not in: ${text}`);
  });

  it("is that of the month asked for, by name or by how long ago", async () => {
    assert.match((await megan.says("our score in June")).text, /70 of 100 points.*\n[\s\S]*June 2026 data/);
    assert.match((await megan.says("what was our score last month")).text, /August 2026 data/);
    assert.match((await megan.says("score 2026-06")).text, /The designation is attained\./);
  });

  it("of a month that is not there is said to be missing, with the newest that is", async () => {
    const { answer, text } = await megan.says("our score in July 2026");
    assert.equal(answer.kind, "no-data");
    assert.match(text, /There is no score for July 2026\. The newest month is September 2026\./);
  });

  it("on the track asked for is scored on it, and says that it was asked for", async () => {
    const { text } = await megan.says("our score as Enterprise");
    // 300 US dollars are no add there; 3 people are 3 points, 1 of 7 is 2.14; 25,000 MCV are no baseline, 5,000 no deployment.
    assert.match(text, /has 5\.14 of 100 points/);
    assert.match(text, /Enterprise track, as asked/);
  });

  it("names its rules' last verification when that is more than 90 days ago, and not before", async () => {
    const on = async (presentDay: string) => (await frontDoor(scoresOf(months, { presentDay: presentDay as never })).says("score")).text;
    assert.match(await on("2027-06-01"), /Rules last verified on \d{1,2} \w+ 2026; they may have changed since\./);
    assert.doesNotMatch(await on("2026-07-02"), /last verified/);
  });
});

describe("a subcategory", () => {
  it("holds its points, the counts behind them and what full points take", async () => {
    for (const [question, ...wanted] of [
      [
        "How are net customer adds?",
        "has 6 of 15 points in Net customer adds",
        "2 net adds: 2 customer workloads above 250 USD",
        "Full points at 5.",
      ],
      ["intermediate certs?", "12 of 20", "3 people with a valid intermediate certification on the last day of September 2026", "Full points at 5."],
      ["advanced certs?", "7.5 of 15", "1 person with a valid advanced certification", "Full points at 2."],
      ["how's usage growth?", "10 of 30", "27,500 MCV in September 2026, 25,000 a year before: 10 % growth", "full points at 30 %"],
      ["deployments?", "4 of 20", "1 net deployment: 1 of at least 5,000 MCV", "Full points at 5."],
    ] as const) {
      const { kind, text } = await megan.says(question);
      assert.equal(kind, "subcategory");
      for (const part of wanted) assert.ok(text.includes(part), `${part} is not in: ${text}`);
    }
  });

  it("of a category is all of the category's: skilling is 19.5 of 35", async () => {
    const { text } = await megan.says("how many points do we have in skilling");
    assert.match(text, /has 19\.5 of 35 points in Skilling/);
    assert.match(text, /Intermediate certifications: 12 of 20 points[\s\S]*Advanced certifications: 7\.5 of 15 points/);
    assert.doesNotMatch(text, /Deployments/);
  });

  it("without data is said to be unknown, never zero", async () => {
    const { usage: _, ...facts } = standing(month("2026-09"), short);
    const { text } = await frontDoor(scoresOf({ "2026-09": facts })).says("how is usage growth");
    assert.match(text, /The points in Usage growth are not known: data is missing\./);
    assert.match(text, /The usage data of September 2025 and September 2026 is missing\./);
    assert.doesNotMatch(text, /\b0 of 30/);
  });
});

describe("whether the designation is attained", () => {
  it("is yes at exactly 70 with all gates holding", async () => {
    const { kind, text } = await megan.says("were we a Solutions Partner in June");
    assert.equal(kind, "attained");
    assert.match(text, /The designation is attained\. Adatum Partners has 70 of 100 points; 70 are needed\./);
  });

  it("is no below 70, with the total and what is missing", async () => {
    assert.match((await megan.says("are we a solutions partner?")).text, /is not attained\. .* 39\.5 of 100 points, 30\.5 short of the 70/);
  });

  it("is no at 73 points with a gate that fails, which is named", async () => {
    const door = frontDoor(scoresOf({ "2026-09": { adds: 5, intermediate: 5, growthPercent: 30, deployments: 2 } }));
    assert.match((await door.says("do we qualify")).text, /is not attained\.[\s\S]*Advanced certifications stands at 0 points/);
  });

  it("is neither yes nor no where missing data could decide", async () => {
    const { usage: _, ...facts } = standing(month("2026-09"), qualified);
    const { answer, text } = await frontDoor(scoresOf({ "2026-09": facts })).says("do we qualify");
    assert.ok(answer.kind === "attained" && answer.attained === null);
    assert.match(text, /can't be said: data is missing/);
    assert.match(text, /Not known: Usage growth and Deployments\./);
  });
});

describe("the month that is meant when none is named", () => {
  it("is the newest whose usage and revenue are both there", async () => {
    const { usage: _, ...halfLanded } = standing(month("2026-10"), short);
    const { text } = await frontDoor(scoresOf({ ...months, "2026-10": halfLanded })).says("score");
    assert.match(text, /September 2026 data/);
  });
});
