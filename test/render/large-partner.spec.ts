// A partner with 60 months and 10,000 customers with long names: every card stays small, and what is cut says how much and how to see it.

import assert from "node:assert/strict";
import { addMonths, type Month } from "../../bot/kernel/month.ts";
import { render } from "../../bot/render/render.ts";
import { problemsOf } from "../check/cards.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { day, month, standing } from "../support/small-facts.ts";
import { factsBehind, type Months, scoresOf } from "../support/small-scores.ts";

const newest = month("2028-06");
const customers = 10_000;

function withCustomers(asOf: Month): Record<string, unknown> {
  const names = Array.from({ length: customers }, (_, n) => ({
    customerTenant: `tenant-${n}`,
    customerName: `Number ${n} *Wirtschaftsprüfungsgesellschaft* für Mittelstand, Handwerk & Donaudampfschifffahrt`,
  }));
  return {
    ...standing(asOf, {}),
    revenue: names.map((one, n) => ({ month: asOf, ...one, workload: "Sales", adjustedRevenueUsd: 200 + (n % 100), association: "CSP Tier 1" })),
    usage: names.flatMap((one, n) => [
      { month: asOf, ...one, workload: "Business Central", units: 3 + (n % 5), association: "CPOR OSU" },
      { month: addMonths(asOf, -12), ...one, workload: "Business Central", units: 2 + (n % 6), association: "CPOR OSU" },
    ]),
    certifications: names.slice(0, 200).map((one, n) => ({
      person: `person-${n}`,
      personName: one.customerName,
      certification: n % 2 === 0 ? "Power Platform Solution Architect Expert" : "Power Platform Developer Associate",
      earnedOn: "2028-01-15",
      expiresOn: "2028-09-15",
    })),
  };
}

const questions = [
  "How far are we from 70?",
  "Show the scorecard",
  "show the trend",
  "show the trend since July 2023",
  "how did deployments develop over the last 60 months",
  "which customers count",
  "which customers count for deployments",
  "who is close to the threshold",
  "top 25 customers by MCV",
  "who is certified",
  "whose certificates expire within 100 days",
  "why are deployments so low",
  "why is skilling not full",
  "what changed since last month",
  "compare July 2023 with June 2028",
  "what is the fastest way to 70",
  "what do we need for 90",
  "what if we add 2 customers",
  "both tracks in one table",
];

describe("a partner with 60 months and 10,000 customers", () => {
  let door: ReturnType<typeof frontDoor>;

  before(function () {
    this.timeout(120_000);
    const short = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10.37, deployments: 1 };
    const small = Array.from({ length: 58 }, (_, n) => {
      const at = addMonths(newest, n - 59);
      return [at, standing(at, { ...short, adds: n % 5 })] as const;
    });
    const months: Months = Object.fromEntries([...small, ...[addMonths(newest, -1), newest].map((at) => [at, withCustomers(at)] as const)]);
    door = frontDoor(scoresOf(months, { presentDay: day("2028-08-21") }), factsBehind(months));
  });

  for (const text of questions)
    it(`gets a card that Teams takes to "${text}"`, async function () {
      this.timeout(120_000);
      const { answer, card } = await door.says(text);

      assert.notEqual(answer.kind, "declined");
      assert.deepEqual(problemsOf(card), []);
    });

  it("is told how many customers a list leaves out, and how to see them", async () => {
    const { answer } = await door.says("which customers count for deployments");
    const { text, card } = render(answer, null);

    assert.match(text, /And 5,990 more\. Ask for the top 25 customers, or for one by its name\.|And \d[\d,]* more\. Ask for the top 25/);
    assert.match(JSON.stringify(card), /more\. Ask for the top 25/);
  });
});
