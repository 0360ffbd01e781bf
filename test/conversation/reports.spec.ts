// A scorecard that Partner Center shows, typed or pasted: it is kept, questions about it are answered, and ours stands beside it.

import assert from "node:assert/strict";
import { looksReported } from "../../bot/facts/looks-reported.ts";
import { type FrontDoor, frontDoor } from "../fakes/front-door.ts";
import type { Standing } from "../support/small-facts.ts";
import { scoresOf } from "../support/small-scores.ts";

const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const security = "Security, October 2026: adds 12, skilling 20, growth 8, deployments 10";

async function told(...texts: string[]): Promise<FrontDoor> {
  const door = frontDoor(scoresOf({ "2026-09": { ...short, adds: 1 }, "2026-10": short }));
  for (const text of texts) await door.says(text);
  return door;
}

describe("a scorecard that somebody types", () => {
  it("is kept with its month and answered with total, gap and gates", async () => {
    const { kind, answer, text } = await (await told()).says(security);
    assert.equal(kind, "import");
    assert.ok(answer.kind === "reported" && answer.done === "kept");
    for (const part of [
      "Kept: the scorecard of Security for October 2026.",
      "50 of 100 points for Security",
      "20 points short of 70",
      "All four subcategories have at least 1 point.",
      "Usage growth: 8 of 20 points",
      "as Partner Center reported it",
    ])
      assert.ok(text.includes(part), `${part} is not in: ${text}`);
  });

  it("without a month is taken as the one that Partner Center shows on that day, and says so", async () => {
    const { text } = await (await told()).says("Security: adds 12, skilling 20, growth 8, deployments 10");
    assert.match(text, /No month was named, so October 2026 is taken/);
  });

  it("said twice changes nothing; other figures are a correction, and the earlier ones are in the audit", async () => {
    const door = await told(security);
    assert.match((await door.says(security)).text, /Nothing new/);
    assert.match((await door.says(security.replace("12", "14"))).text, /a corrected scorecard/);
    assert.match((await door.says("what is our score in Security")).text, /52 of 100 points for Security/);
  });

  it("with a mistake is refused whole, with every mistake", async () => {
    const door = await told();
    const { answer, text } = await door.says("Security, October 2026: adds 32, skilling 20, growth 8, wings 3");
    assert.equal(answer.kind, "not-read");
    assert.match(text, /32 is above the maximum of 20/);
    assert.match(text, /"wings" is not a subcategory/);
    assert.match((await door.says("what is our score in Security")).text, /I know no score of Security yet/);
  });

  it("of a month that is not over is refused", async () => {
    const { text } = await (await told()).says(security.replace("October", "December"));
    assert.match(text, /2026-12:? is not over yet/);
  });

  it("pasted as Partner Center's rows is read as well", async () => {
    const rows = "Security\nCategory (points) | Progress | Maximum | Points earned\nNet customer adds (20) | 6 | 10 | 12\nUsage growth | 8 | 20 | 8";
    const { text } = await (await told()).says(rows);
    assert.match(text, /Net customer adds: 12 of 20 points/);
    assert.match(text, /Not in the reported scorecard: Intermediate certifications and Deployments/);
  });

  it("is told from a question: in doubt nothing is kept", () => {
    for (const text of [security, "Modern Work: net adds 8, intermediate 10", "security adds 12 skilling 20 growth 8 deployments 10"])
      assert.ok(looksReported(text), text);
    for (const text of [
      "what if Security adds 12 and growth 8?",
      "if we add 2 customers and 1 architect",
      "how far are we from 70",
      "add three adds and drop one architect",
      "compare June 2026 with September",
      "deployments 4 lower than Microsoft's",
      "Security: how far?",
    ])
      assert.ok(!looksReported(text), text);
  });
});

describe("a question about a designation that Partner Center reports", () => {
  it("is answered from its newest scorecard: gap, score, a subcategory, whether it is attained", async () => {
    const door = await told(security);
    assert.match((await door.says("how far are we from 70 in Security?")).text, /20 short of 70/);
    assert.match((await door.says("how far from 60 in security are we")).text, /10 short of 60/);
    assert.match((await door.says("show me our Security scorecard")).text, /50 of 100/);
    assert.match((await door.says("how many points do we have in skilling for Security")).text, /20 of 40 points/);
    assert.match((await door.says("do we qualify for Security")).text, /not attained/);
  });

  it("counts months from the newest scorecard, and names the months that it has when one is missing", async () => {
    const door = await told(security, security.replace("October", "September").replace("12", "10"));
    assert.match((await door.says("what was our score in Security last month")).text, /48 of 100/);
    assert.match((await door.says("what was our score in Security in June 2026")).text, /no score of Security for June 2026.*newest.*October 2026/);
  });

  it("of a badge that two designations share asks which one is meant", async () => {
    const { answer, text } = await (await told(security)).says("how far are we from 70 in AI Business Solutions");
    assert.deepEqual([answer.kind, /name the solution area/.test(text)], ["declined", true]);
  });

  it("has a history, and two of its months can be compared", async () => {
    const door = await told(security.replace("October", "August").replace("12", "10"), security.replace("October", "September"), security);
    const trend = (await door.says("show our Security trend")).text;
    for (const part of ["Highest: 50 in October 2026", "September 2026: 50, up 2", "August 2026: 48"]) assert.ok(trend.includes(part), trend);
    const { text } = await door.says("compare August with October for Security");
    for (const part of ["The total rose by 2, from 48 to 50.", "Net customer adds: 10 → 12, up 2"]) assert.ok(text.includes(part), text);
    assert.match((await door.says("compare June 2026 with October for Security")).text, /no score of Security for June 2026/);
  });

  it("never answers with the score of Business Applications", async () => {
    const { text } = await (await told()).says("how far are we from 70 in Modern Work");
    assert.match(text, /I know no score of Modern Work yet/);
    assert.doesNotMatch(text, /\b(39\.5|36\.5|30\.5)\b/);
  });

  it("is drawn with the badge of the day: renamed ones name their area", async () => {
    const door = await told("Modern Work, October 2026: adds 8, intermediate 10, advanced 15, growth 10, deployments 5");
    assert.match((await door.says("do we qualify for Modern Work")).text, /^Solutions Partner for AI Business Solutions \(Modern Work\)/);
  });
});

describe("our score beside Partner Center's", () => {
  const ours = "Business Applications, October 2026: adds 6, intermediate 12, advanced 7.5, growth 10, deployments 4";

  it("agrees in every subcategory where it does", async () => {
    const { kind, text } = await (await told()).says(ours);
    assert.equal(kind, "mismatch");
    assert.match(text, /agree in every subcategory: 39\.5 points/);
  });

  it("tells each difference, and that the month before would fit exactly", async () => {
    const door = await told(ours.replace("adds 6", "adds 3"));
    const { text } = await door.says("why is Partner Center different from you");
    assert.match(text, /Partner Center: 3, 3 less/);
    assert.match(text, /Would fit exactly: Partner Center still shows September 2026/);
    assert.match(text, /Seventy computes 39\.5 points, Partner Center shows 36\.5/);
  });

  it("names the disputed rule whose other reading gives Partner Center's points", async () => {
    const revenue = [
      { month: "2026-10", customerTenant: "t1", workload: "Sales", adjustedRevenueUsd: 250, association: "CSP Tier 1" },
      { month: "2026-10", customerTenant: "t2", workload: "Sales", adjustedRevenueUsd: 300, association: "CSP Tier 1" },
    ];
    const door = frontDoor(scoresOf({ "2026-10": { asOf: "2026-10", track: "smb", revenue, usage: [], certifications: [] } }));
    const { text } = await door.says("Business Applications, October 2026: adds 6, intermediate 0, advanced 0, growth 0, deployments 0");
    assert.match(text, /Would fit exactly: A disputed rule is read the other way/);
  });

  it("with only a total compares totals and asks for the rows", async () => {
    const { text } = await (await told()).says("Partner Center says 37, why do you say something else");
    assert.match(text, /Partner Center shows 37/);
    assert.match(text, /Partner Center is 2\.5 lower/);
    assert.match(text, /Would fit exactly: Partner Center still shows September 2026/);
    assert.match(text, /paste the scorecard's rows/);
  });

  it("without any figure of theirs says ours and how to compare", async () => {
    const { text } = await (await told()).says("numbers do not fit Partner Center, what now");
    assert.match(text, /What Partner Center shows is not known here/);
  });
});
