// What would move a score, what moved it and what is to come, asked as people ask it. Figures are worked out by hand from the rules
// of the SMB track: 3 points a net add, 4 an intermediate person, 7.5 an advanced one, 1 a percent of growth, 4 a deployment.

import assert from "node:assert/strict";
import { ownWeights } from "../../bot/planning/plan/effort-weights.ts";
import { frontDoor } from "../fakes/front-door.ts";
import type { Standing } from "../support/small-facts.ts";
import { factsBehind, type Months, scoresOf } from "../support/small-scores.ts";

/** 6 + 12 + 7.5 + 10 + 4 = 39.5 */
const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };

function door(months: Months = { "2026-08": { ...short, adds: 1 }, "2026-09": short }) {
  return frontDoor(scoresOf(months), factsBehind(months));
}

async function says(text: string, months?: Months): Promise<string> {
  return (await door(months).says(text)).text;
}

function holds(text: string, ...parts: readonly (string | RegExp)[]): void {
  for (const part of parts) assert.ok(typeof part === "string" ? text.includes(part) : part.test(text), `${part} is not in:\n${text}`);
}

describe("what if", () => {
  it("two customers and an architect more are 6 and 7.5 points more", async () => {
    const text = await says("what if we add 2 customers and 1 architect");
    holds(text, "The total would be 53 of 100, 17 short of 70", "39.5 today, 13.5 more", "Net customer adds: 12 of 15 points (was 6, up 6)");
    holds(text, "Advanced certifications: 15 of 15 points (was 7.5, up 7.5)");
  });

  it("three architects more bring no more than one, and it says so", async () => {
    holds(await says("what if we add three architects"), "The total would be 47 of 100", "2 earn all points, and 4 bring no more");
  });

  it("usage that grows by 10 percent is measured against the same year before: 10 % of 27,500 MCV on a baseline of 25,000 are 11 points", async () => {
    holds(await says("what if usage grows 10%"), "Usage growth: 21 of 30 points (was 10, up 11)", "from 27,500 to 30,250 MCV");
  });

  it("growth that falls to five percent is 5 points", async () => {
    holds(await says("suppose growth falls to five percent"), "Usage growth: 5 of 30 points");
  });

  it("a new deployment brings its 5,000 MCV of usage along: 4 points and 20 for growth", async () => {
    holds(await says("assume one more deployment"), "Deployments: 8 of 20 points (was 4, up 4)", "Usage growth: 30 of 30 points (was 10, up 20)");
  });

  it("one lost customer and two lost consultants, in one sentence", async () => {
    const text = await says("and what if we lose a customer and two consultants?");
    holds(text, "Net customer adds: 3 of 15 points (was 6, down 3)", "Intermediate certifications: 4 of 20 points (was 12, down 8)");
    holds(text, "Nobody was named, so the smallest that count are taken");
  });

  it("a minus turns it round: two adds fewer are 6 points less, usage that grows by minus 10 % falls", async () => {
    holds(await says("what if -2 customers"), "Supposed: 2 net customer adds fewer", "Net customer adds: 0 of 15 points (was 6, down 6)");
    holds(await says("what if usage grows by -10%"), "usage of everything down by 10 %", "from 27,500 to 24,750 MCV");
  });

  it("usage that falls is no customer that is lost, and its name begins with no pronoun", async () => {
    holds(await says("what if usage falls 10%"), "usage of everything down by 10 %");
    holds(await says("what if usage goes to zero"), "usage of everything down by 100 %");
  });

  it("thousands are one number, and a hundred is more than one", async () => {
    holds(await says("what if we add 1,000 customers"), "Supposed: 1,000 more net customer adds.");
    holds(await says("what if we add a hundred customers"), "Supposed: 100 more net customer adds.");
  });

  it("in a month to come is supposed of that month's forecast: of 3 deployments in January 2027, 2 are supposed", async () => {
    const text = await says("what if in January 2027 we add 2 deployments");
    holds(text, "Supposed: 2 more deployments. This is January 2027 by the forecast", "Deployments: 12 of 20 points (was 4, up 8)");
    holds(text, "in January 2027 if nothing else changes");
    holds(await says("what if we win 3 customers in four months"), "This is January 2027 by the forecast", "Supposed: 3 more net customer adds");
  });

  it("in a month that no forecast reaches is refused with the month", async () => {
    holds(await says("what if we win 3 customers by June 2029"), "Nothing can be supposed for June 2029");
    holds(await says("what if we win 3 customers in August 2026"), "Nothing can be supposed for August 2026");
  });

  it("of all that there are is what is missing to it: 2 architects where 1 counts are 7.5 points more, none are 7.5 less", async () => {
    const text = await says("what if we have 2 architects");
    holds(text, "Supposed: 1 more person with an advanced certification", "2 people with an advanced certification in all, where 1 counts");
    holds(text, "Advanced certifications: 15 of 15 points (was 7.5, up 7.5)");
    holds(
      await says("what if there were 2 consultants"),
      "Supposed: 1 person fewer with an intermediate",
      "Intermediate certifications: 8 of 20 points",
    );
    holds(await says("what if we had 1 deployment"), "1 deployment in all, where 1 counts", "39.5 today, unchanged");
  });

  for (const [said, part] of [
    ["what if we add 2 customers in 2027", "in 2027"],
    ["what if we add 2 customers from January", "from january"],
    ["what if we win a customer a month", "a month"],
    ["what if we add one and a half deployments", "and a half"],
    ["what if we have 10 customers", "have 10 customers"],
  ] as const)
    it(`a time without a month, a part of something, or a number of all customers is told and not guessed at: ${said}`, async () =>
      holds(await says(said), "That can't be supposed", `I did not understand this part: ${part}`));

  it("nothing changes nothing", async () => {
    holds(await says("what if nothing changes"), "Supposed: nothing changes.", "39.5 today, unchanged");
  });

  it("who is only supposed has no name: two won and three lost are one of today's less", async () => {
    const text = await says("what if we add 2 customers and lose 3 customers");
    holds(text, "Net customer adds: 3 of 15 points (was 6, down 3)", "a new one");
    assert.ok(!text.includes("supposed-"), text);
  });

  it("the track and the rules may stand in any of a sentence's places", async () => {
    holds(await says("what if we are enterprise"), "Supposed: scored on the Enterprise track");
    holds(await says("what if we use the 2023 rule book"), "Supposed: scored by the rules of 13 June 2023");
    holds(await says("what if the rules of 13 June 2023 applied"), "Supposed: scored by the rules of 13 June 2023");
  });

  it("on the Enterprise track the same counts are worth less: 3 of 20 people are 3 points", async () => {
    const text = await says("what if we were on the Enterprise track");
    holds(
      text,
      "Supposed: scored on the Enterprise track",
      "Intermediate certifications: 3 of 20 points",
      "Advanced certifications: 2.14 of 15 points",
    );
  });

  it("a named customer drops out with all it has", async () => {
    holds(await says("suppose Customer deployed-1 drops out"), "Customer deployed-1 is lost", "Deployments: 0 of 20 points (was 4, down 4)");
  });

  it("a customer's users that double", async () => {
    holds(await says("imagine Customer deployed-1 doubles its Business Central users"), "Usage growth: 30 of 30 points");
  });

  it("a person who leaves takes the points along, and a gate fails", async () => {
    holds(
      await says("what if architect-1 leaves"),
      "Advanced certifications: 0 of 15 points (was 7.5, down 7.5)",
      "Every subcategory needs at least 1",
    );
  });

  it("by the rules of another year, or in another month that has a score", async () => {
    holds(await says("what if we were scored by the rules of 2023"), "scored by the rules of 13 June 2023");
    const text = await says("what if we add 1 customer as of August");
    holds(text, "scored as of August 2026 and 1 more net customer add", "Unchanged: Net customer adds (6)");
  });

  it("a product of a customer is not taken for a certification of the same name", async () => {
    const usage = ["Power Automate", "Power BI"].map((workload) => ({
      month: "2026-09",
      customerTenant: "t",
      customerName: "Woodgrove Bank",
      workload,
      units: 20,
      association: "PAL",
    }));
    const text = await says("what if Woodgrove doubles its Power Automate users", {
      "2026-09": { asOf: "2026-09", track: "smb", revenue: [], usage, certifications: [] },
    });
    holds(text, "usage of Woodgrove Bank, Power Automate up by 100 %", "Deployments: 4 of 20 points");
  });

  it("answers nothing when it understands only half of it", async () => {
    const { answer, text } = await door().says("what if we add 2 customers and the boss is happy");
    assert.equal(answer.kind, "change-refused");
    assert.doesNotMatch(text, /\b(39\.5|45\.5)\b/);
  });

  it("asks which one is meant when a name fits two", async () => {
    const revenue = ["t1", "t2"].map((tenant) => ({
      month: "2026-09",
      customerTenant: tenant,
      customerName: `Fabrikam ${tenant === "t1" ? "North" : "South"}`,
      workload: "Sales",
      adjustedRevenueUsd: 300,
      association: "CSP Tier 1",
    }));
    const text = await says("what if Fabrikam drops out", { "2026-09": { asOf: "2026-09", track: "smb", revenue, usage: [], certifications: [] } });
    holds(text, "Several fit “Fabrikam”: Fabrikam North and Fabrikam South");
  });
});

describe("a plan", () => {
  it("names the steps of least effort, their points, and the total after them, and holds all gates", async () => {
    const { answer, text } = await door().says("what's the fastest way to 70?");
    assert.ok(answer.kind === "plan" && answer.plans.outcome === "planned");
    const [best] = answer.plans.plans;
    assert.ok(best !== undefined && best.total >= 70);
    holds(text, "30.5 short of 70", "every subcategory has its point", "Step 1: ", "the weights are ours");
  });

  it("leaves out what is excluded, in a list too, and keeps to limits", async () => {
    const { answer } = await door().says("a plan to 60 without more certs and new customers, at most 1 deployment");
    assert.ok(answer.kind === "plan");
    for (const { counts } of answer.plans.plans) {
      assert.deepEqual([counts["intermediate-person"], counts["advanced-person"], counts["net-add"], counts["sold-deployment"]], [0, 0, 0, 0]);
      assert.ok(counts.deployment <= 1);
    }
    assert.ok(answer.plans.plans.length > 0);
  });

  it("that can't be says how far one gets and what stands in the way", async () => {
    const text = await says("how can we get to 90 without customers, deployments and usage growth");
    holds(text, "With every step that may be taken, the total would be", "Left out, as asked: net customer adds", "the total would be 55");
  });

  it("to a total that there can't be is refused", async () => {
    for (const asked of ["plan to 120", "plan to 0", "plan to -5", "plan with 1000 more points"]) {
      const { answer, text } = await door().says(asked);
      assert.equal(answer.kind, "plan-refused", asked);
      holds(text, "a total is above 0 and at most 100");
    }
  });

  it("with so many more points starts from today's total", async () => {
    const { answer } = await door().says("plan with 5 more points");
    assert.ok(answer.kind === "plan");
    assert.equal(answer.plans.target, (answer.plans.before.total ?? 0) + 5);
  });

  it("to so many percent, or from one total to another, names the total that is to be reached", async () => {
    for (const [asked, target] of [
      ["plan to reach 75%", 75],
      ["plan from 39 to 80", 80],
    ] as const) {
      const { answer } = await door().says(asked);
      assert.ok(answer.kind === "plan");
      assert.equal(answer.plans.target, target, asked);
    }
  });

  it("by this month means the calendar's, which the newest data is behind", async () => {
    const { answer } = await door().says("plan to 70 by this month");
    assert.ok(answer.kind === "plan");
    assert.equal(answer.deadline, "2026-11");
  });

  it("by a month that is over or further than a forecast is refused", async () => {
    holds(await says("plan to 70 by June 2020"), "by June 2020: that month is over");
    holds(await says("plan to 70 by December 2045"), "by December 2045: forecasts, and plans with them, end with");
  });

  it("weighs steps as the administrator does", async () => {
    const months = { "2026-09": { ...short, growthPercent: 39.5 } };
    const cheapDeployments = { ...factsBehind(months), effort: { ...ownWeights, deployment: 0.1 }, isEffortOurs: false };
    const { answer, text } = await frontDoor(scoresOf(months), cheapDeployments).says("fastest way to 63");
    assert.ok(answer.kind === "plan");
    assert.deepEqual(answer.plans.plans[0]?.kinds, ["deployment"]);
    holds(text, "Efforts are those that your administrator set");
  });

  it("for somebody who is at 70 already has no step", async () => {
    const there: Standing = { adds: 5, intermediate: 5, advanced: 2, growthPercent: 12, deployments: 2 };
    const { answer } = await door({ "2026-09": there }).says("fastest way to 70");
    assert.ok(answer.kind === "plan" && answer.plans.outcome === "reached");
  });
});

describe("what is needed", () => {
  it("for a total that is named alone tells every kind of step on its own", async () => {
    const { answer } = await door().says("what do we need to reach 80 points");
    assert.ok(answer.kind === "needed");
    assert.deepEqual([answer.totalAlone, answer.items.length], [80, 5]);
    assert.ok(answer.items.every(({ goal }) => "total" in goal && goal.total === 80));
  });

  it("takes more points than a subcategory has for a total", async () => {
    const { answer } = await door().says("how many more architects to reach 80 points");
    assert.ok(answer.kind === "needed");
    assert.deepEqual(
      answer.items.map(({ goal }) => goal),
      [{ total: 80 }],
    );
  });

  it("for all points in deployments: four more, each 4 points and the usage that comes along", async () => {
    holds(await says("how many more deployments for full points"), "4 more deployments for all points in Deployments (now 4)");
  });

  it("for 12 points in net adds: two more", async () => {
    holds(
      await says("what does it take to get 12 points in net adds"),
      "2 more net customer adds for 12 points in Net customer adds (now 6); the total would be 45.5",
    );
  });

  it("of architects for full points: one; for 70 they alone are not enough", async () => {
    holds(
      await says("how many more architects do we need"),
      "1 more person with an advanced certification for all points",
      "More advanced certifications alone never bring the total to 70",
    );
  });
});

describe("what changed", () => {
  it("since last month: a net add more, 3 points, and why", async () => {
    const text = await says("what changed since last month?");
    holds(text, "August 2026 to September 2026", "The total rose by 3, from 36.5 to 39.5", "Net customer adds: 3 → 6, up 3", /passed 250 .*: \+3/);
  });

  it("nothing, where nothing did", async () => {
    holds(await says("what changed since last month", { "2026-08": {}, "2026-09": {} }), "Nothing changed");
  });

  it("between a month that is there and one that is not is not made up", async () => {
    holds(await says("compare March 2024 with September"), "There is no score for March 2024");
  });

  it("in a month that is named is that month against the one before it, and since it is up to the newest", async () => {
    const months = { "2026-07": short, "2026-08": { ...short, adds: 1 }, "2026-09": short };
    holds(await says("why did we drop in August", months), "July 2026 to August 2026", "fell by 3, from 39.5 to 36.5");
    holds(await says("what changed since July", months), "July 2026 to September 2026");
  });

  it("why we dropped is the same answer", async () => {
    const text = await says("why did we drop?", { "2026-08": short, "2026-09": { ...short, advanced: 0 } });
    holds(text, "The total fell by 7.5, from 39.5 to 32", "Advanced certifications: 7.5 → 0", "−7.5", "A gate fails that held before");
  });
});

describe("months to compare", () => {
  const months = { "2025-11": short, "2025-12": { ...short, adds: 1 }, "2026-08": short, "2026-09": { ...short, adds: 4 } };

  it("that are one month did not change", async () => {
    for (const text of ["compare August 2026 with August 2026", "why did the score move between September 2026 and September 2026"])
      holds(await says(text, months), "one month, so nothing changed");
  });

  it("of years that are named alone are the newest of each, and it says so", async () => {
    holds(await says("compare 2025 and 2026", months), "A year names no month: of those on file, December 2025 and September 2026 are taken");
    holds(await says("compare August with 2025", months), "December 2025 and August 2026 are taken");
  });

  it("by two rule books name both, each with the day of its verification", async () => {
    const book = "December 2025: scored by the rules of 13 June 2023. Those rules were last verified on 23 October 2023.";
    holds(await says("compare December 2025 with August 2026", months), "rules of 1 July 2026", book);
    holds(await says("show our history", months), "November 2025 to December 2025: scored by the rules of 13 June 2023");
    assert.doesNotMatch(await says("compare August 2026 with September 2026", months), /scored by the rules of/);
  });
});

describe("why a subcategory has its points", () => {
  it("tells the formula with the partner's counts, who carries it and where the rule is printed", async () => {
    const text = await says("why are deployments so low");
    holds(
      text,
      "1 net deployment: 1 of at least 5,000 MCV",
      "1 net deployment of 5, times 20: 4 points. Each is worth 4",
      "Customer deployed-1 (Business Central): 5,000 MCV",
      "Rule: ",
    );
  });
});

describe("who carries usage growth", () => {
  it("is told without the threshold of a deployment", async () => {
    const text = await says("which customers carry the usage growth");
    holds(text, "usage of any size counts");
    assert.doesNotMatch(text, /0 MCV or more/);
  });
});

describe("what is to come", () => {
  it("names every month ahead, and a month that was asked for", async () => {
    const { answer, text } = await door().says("will we be at 70 in March?");
    assert.ok(answer.kind === "forecast" && answer.asked === "2027-03" && answer.months.length === 6);
    holds(text, "March 2027: ", "Nobody renews a certificate");
  });

  it("of a year has twelve months", async () => {
    const { answer } = await door().says("what happens if nothing changes");
    assert.ok(answer.kind === "forecast" && answer.asked === null && answer.months.length === 12);
  });

  it("that is asked for beyond twelve months ends after twelve, and it says so", async () => {
    for (const text of ["forecast to 2030", "forecast until December 2029"])
      holds(await says(text), "A forecast is made for 12 months at most: it ends with September 2027, before what was asked for");
    assert.doesNotMatch(await says("forecast until March"), /at most: it ends/);
  });

  it("says that no month reaches what was asked for, and what becomes of the designation", async () => {
    holds(
      await says("when will we reach 70"),
      "No month through September 2027 has 70 points",
      "The designation is not attained through September 2027",
    );
  });

  it("says that a gate fails already", async () => {
    holds(
      await says("what happens if nothing changes", { "2026-09": { ...short, advanced: 0 } }),
      "A gate fails already in September 2026 (Advanced",
    );
  });

  it("says that an exception from those who renew is not taken into account", async () => {
    holds(await says("forecast assuming everybody renews except those in Berlin"), "The exception that was named is not taken into account");
  });

  it("takes what is supposed: usage that grows, everybody who renews", async () => {
    const { text } = await door().says("forecast if usage grows 2 percent a month and everybody renews");
    holds(text, "Usage grows by 2 % a month", "Everybody renews what can be renewed");
  });
});

describe("a month of which something is unknown", () => {
  const months: Months = { "2026-08": { asOf: "2026-08", track: "smb", revenue: [], certifications: [] }, "2026-09": short };

  it("is no lowest month, and nothing is up from it", async () => {
    const text = await says("show the trend since August", months);
    holds(text, "Lowest: 39.5 in September 2026", "August 2026: at least 0, at most 50; unknown: Usage growth and Deployments");
    assert.doesNotMatch(text, /, up /);
  });

  it("leaves open by how much the total moved", async () => {
    const text = await says("compare August with September", months);
    holds(text, "How much the total moved is not known", "What both months know rose by 25.5");
    assert.doesNotMatch(text, /The total rose/);
  });
});

describe("how the score developed", () => {
  const months = { "2026-06": { ...short, adds: 5 }, "2026-07": short, "2026-08": { ...short, adds: 1 }, "2026-09": short };

  it("is every month with its total, the best and the worst", async () => {
    holds(
      await says("show the trend since June", months),
      "Highest: 48.5 in June 2026. Lowest: 36.5 in August 2026.",
      "September 2026: 39.5, up 3",
      "July 2026: 39.5, down 9",
    );
  });

  it("of one subcategory is its points", async () => {
    holds(
      await says("how did net adds develop since June", months),
      "How Net customer adds developed",
      "Highest: 15 in June 2026",
      "August 2026: 3, down 3",
    );
  });

  it("since a year begins with its January, and a year alone is its twelve months", async () => {
    holds(await says("show the history since 2025", months), "17 months have no score");
    holds(await says("show the history of 2025", months), "No score is known for these months", "12 months have no score");
  });

  it("over the last two years has twenty-four months", async () => {
    holds(await says("show the history of the last 2 years", months), "20 months have no score");
    holds(await says("forecast for the next 3 years", months), "A forecast is made for 12 months at most");
  });

  it("leaves out what has no score and says how much", async () => {
    holds(await says("show the trend over the last 6 months", months), "2 months have no score");
  });
});
