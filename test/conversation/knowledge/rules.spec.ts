// What counts, by the rule book in force. The figures are those of the page of July 2026; nothing needs to be imported.

import assert from "node:assert/strict";
import { frontDoor } from "../../fakes/front-door.ts";
import { scoresOf } from "../../support/small-scores.ts";

const door = frontDoor(null);

async function holds(question: string, ...parts: readonly (string | RegExp)[]): Promise<string> {
  const { kind, text } = await door.says(question);
  assert.equal(kind, "rules", question);
  for (const part of parts) assert.ok(typeof part === "string" ? text.includes(part) : part.test(text), `${part} is not in: ${text}`);
  return text;
}

describe("the rules of a subcategory", () => {
  it("hold thresholds on both tracks, the maximum, the formula, the list, the book and its source", async () => {
    await holds(
      "what counts as an intermediate cert",
      "20 points at most: on the SMB track for 5 people, on Enterprise for 20 people.",
      "Each person is 4 points on SMB and 1 on Enterprise",
      "Power Platform Developer Associate",
      "Power Platform Functional Consultant Associate (until 31 August 2027)",
      "Rules in force from 1 July 2026 (rule book business-applications@2026-07-01).",
      "Source: Solutions Partner for Business Applications (Microsoft Learn, as it stood in July 2026).",
      "https://learn.microsoft.com/en-us/partner-center/membership/solutions-partner-business-applications",
    );
  });

  it("of adds are 250 and 1,500 US dollars, with both readings", async () => {
    await holds(
      "what revenue makes an add, per track",
      "on the SMB track for 5 adds with more than 250 USD each, on Enterprise for 5 adds with more than 1,500 USD each",
      "The threshold must be exceeded",
      "Sources disagree",
      "Taken: 250 US dollars for SMB.",
      "Not taken: The formula prints 1,500 US dollars and no other figure.",
    );
  });

  it("of growth and deployments name baseline, minimum, workloads and associations", async () => {
    await holds(
      "how is usage growth calculated",
      "baseline of at least 25,000 MCV",
      "50,000 MCV",
      "divided by",
      "Each percent is 1 point",
      "CPOR OSU, DPOR",
    );
    await holds("max points for deployments", "20 points at most", "at least 5,000 MCV each", "10,000 MCV", "exactly on it counts", "Remote Assist");
    await holds("which associations count for Power Platform usage", "for Power Platform and Customer Insights PAL");
  });

  it("are those of the month that is named", async () => {
    const text = await holds("which workloads were eligible for usage growth in March 2026", "business-applications@2023-06-13");
    assert.doesNotMatch(text, /Contact Center/);
  });

  it("are read as an administrator chose", async () => {
    const scores = scoresOf({ "2026-10": { adds: 1 } });
    const months = new Map([...scores.months].map(([at, one]) => [at, { ...one, chosenReadings: { "net-adds-smb-revenue": "formula" } }]));
    const { text } = await frontDoor({ ...scores, months }).says("what counts as an add");
    assert.match(text, /5 adds with more than 1,500 USD each/);
    assert.match(text, /Taken: The formula prints 1,500 US dollars/);
  });
});

describe("a certification", () => {
  it("by its everyday name counts for its level", async () => {
    await holds("does the Data Analyst cert count", "Power BI Data Analyst Associate counts for Intermediate certifications.");
    await holds(
      "is the business central developer certificate accepted",
      "Dynamics 365 Business Central Developer Associate counts for Advanced certifications.",
    );
  });

  it("that retired counts until its last day", async () => {
    await holds(
      "does the power platform functional consultant certification still count",
      "Power Platform Functional Consultant Associate counts for Intermediate certifications until 31 August 2027. It retired on 31 August 2026",
    );
    await holds(
      "how are retired certificates handled",
      "Dynamics 365 Field Service Functional Consultant Associate: retired on 30 June 2026, counts until 30 June 2027",
    );
  });

  it("of the older book only is not in the one in force", async () => {
    await holds(
      "does the app maker certification count",
      "Power Platform App Maker Associate is not in the rule book in force; the one from 13 June 2023 had it.",
    );
  });

  it("that several titles fit names them all", async () => {
    await holds(
      "does the solution architect certification count",
      "Finance and Operations Apps Solution Architect Expert",
      "Power Platform Solution Architect Expert",
    );
  });

  it("that no book has is said not to be there, and nothing more", async () => {
    for (const [question, name] of [
      ["is Dynamics 365 Fundamentals eligible", "dynamics 365 fundamentals"],
      ["does the Azure Administrator certification count", "azure administrator"],
      ["does the Security Operations Analyst cert count", "security operations analyst"],
    ] as const) {
      const text = await holds(question, `“${name}” is not in the rule book.`);
      assert.doesNotMatch(text, /Data Analyst|counts for/);
    }
  });

  it("by its exam's number is told by the title that it leads to", async () => {
    await holds("does the PL-400 certification count", "Power Platform Developer Associate");
    await holds("does PL-300 count", "Power BI Data Analyst Associate");
  });

  it("by an exam's number that leads to no title of the rule books is asked for by title", async () => {
    await holds("does the AZ-104 certification count", "AZ-104 is an exam's number");
  });
});

describe("an association or a workload", () => {
  it("PAL does not help with Dynamics 365", async () => {
    await holds(
      "does PAL help with Dynamics 365",
      /PAL counts for Power Platform and Customer Insights usage.*does not count for net customer adds and Dynamics 365 usage/,
    );
  });

  it("counts for what its lists say", async () => {
    await holds("does business central count", "Business Central counts for net customer adds.", "at 1,000 MCV a user");
    await holds("is Marketing an eligible workload", "Marketing does not count for net customer adds.", "On the list of 2023");
    await holds("does copilot studio count", "Copilot Studio counts for net customer adds.", "Copilot Studio is not on the rate card");
  });

  it("that no book has is said not to be there; a part of a name gives all that it fits", async () => {
    const text = await holds("is Widget Pro an eligible workload", "“widget pro” is not in the rule book.");
    assert.doesNotMatch(text, /counts for|These count/);
    await holds("is copilot eligible", "Copilot Studio counts for net customer adds.", "Copilot Studio PAYG counts for net customer adds.");
  });

  it("of any length and kind of letters is not said back as a name", async () => {
    const { text } = await door.says(`does the ${"architect ".repeat(150)}certification count`);
    assert.ok(text.length < 2_500, text);
  });

  it("are listed where none is named", async () => {
    await holds("which workloads are eligible", "Omni Channel", "Talent Onboard");
  });
});

describe("the rules in general", () => {
  it("ask for a point in every subcategory and 70 in all, which sources dispute", async () => {
    await holds("what is the minimum per subcategory", "at least 1 point, and the total at least 70", "Not taken: Anything above zero");
  });

  it("that sources dispute are listed with both readings", async () => {
    await holds("which rules are disputed", "On 5 rules of this book sources disagree.", "Not taken: Revenue must reach the threshold.");
  });

  it("count a person once on each level", async () => {
    await holds("can one person count twice", "once for intermediate and once for advanced");
  });

  it("do not count trials", async () => {
    await holds("are free trials taken into account", "Trials do not count as usage");
  });

  it("say what can be asked where nothing is named", async () => {
    await holds("what are the rules", "You can ask what counts for a subcategory");
  });

  it("of another designation are not told from this one's book", async () => {
    const { text } = await door.says("what is the threshold for deployments in Infrastructure");
    assert.match(text, /Deployments 10\./);
    assert.doesNotMatch(text, /5,000|10,000/);
  });
});
