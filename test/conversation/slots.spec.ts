// What people write for numbers, months, targets and exclusions, in many styles: terse, dictated, misspelt. A row is a text and what is
// read of it; what can't be read is told and never guessed. Add a row when somebody writes it another way.

import assert from "node:assert/strict";
import { changesNamed } from "../../bot/conversation/understanding/changes/changes-named.ts";
import { lexiconOf } from "../../bot/conversation/understanding/lexicon.ts";
import { targetOfPlan, wishesOfPlan } from "../../bot/conversation/understanding/plan-wishes.ts";
import { slotsOf } from "../../bot/conversation/understanding/slots.ts";
import { subjectsMeant } from "../../bot/conversation/understanding/subjects-meant.ts";
import { whensIn } from "../../bot/conversation/understanding/whens-in.ts";
import { words } from "../../bot/conversation/understanding/words.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import { measure } from "../../bot/scoring/measure.ts";
import { documentOf, month, standing } from "../support/small-facts.ts";

const plain = (text: string): string => words(text).join(" ");
const people = (level: "advanced" | "intermediate", count: number) => ({
  what: count > 0 ? "people-gained" : "people-lost",
  level,
  count: Math.abs(count),
});
const adds = (count: number) => ({ what: count > 0 ? "customers-gained" : "customers-lost", count: Math.abs(count) });
const deployments = (count: number) =>
  count > 0 ? { what: "deployments-gained", count, sold: false } : { what: "deployments-lost", count: Math.abs(count) };
const usage = (percent: number) => ({ what: "usage-changed", figure: { percent } });

function supposed(text: string) {
  const asOf = month("2026-09");
  const book = ruleBookInForce("business-applications", asOf) ?? assert.fail();
  const { facts } = documentOf(standing(asOf, { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 2 }));
  return changesNamed(text, lexiconOf(book, facts, measure(book, facts, asOf)), { intermediate: 3, advanced: 1, deployments: 2 });
}

describe("changes that are supposed", () => {
  for (const [text, ...changes] of [
    ["what if two more architects", people("advanced", 2)],
    ["what if we get a couple of architects", people("advanced", 2)],
    ["suppose a pair of new consultants joins", people("intermediate", 2)],
    ["say we land half a dozen new clients", adds(6)],
    ["imagine another deployment", deployments(1)],
    ["what if we had one architect less", people("advanced", -1)],
    ["hypothetically minus one deployment", deployments(-1)],
    ["what if 3 customers churn", adds(-3)],
    ["what if we lose both architects", people("advanced", -2)],
    ["whatif 2 adds", adds(2)],
    ["wht if we add 2 custmers", adds(2)],
    ["what if we add 2 customers, 1 deployment and 3 consultants", adds(2), deployments(1), people("intermediate", 3)],
    ["what if we win three logos but lose a deployment", adds(3), deployments(-1)],
    ["what if an architect leaves and a consultant comes", people("advanced", -1), people("intermediate", 1)],
    ["what if one consultant quits plus usage drops 5 percent", people("intermediate", -1), usage(-5)],
    ["suppose usage goes up by a tenth", usage(10)],
    ["what if usage grew by half", usage(50)],
    ["what if we lose 2 customers and gain 3", adds(-2), adds(3)],
    ["what if ninety-nine adds", adds(99)],
    ["what if consumption doubled", usage(100)],
    ["what if usage halves", usage(-50)],
    ["what if usage grew by a quarter", usage(25)],
    ["what if usage shrank 12.5%", usage(-12.5)],
    ["what if usage increased twenty percent", usage(20)],
    ["what if usage were 15% higher", usage(15)],
    ["what if usage were 15% lower", usage(-15)],
    ["what if we hired two more people with advanced certifications", people("advanced", 2)],
    ["two extra intermediates, what would that give", people("intermediate", 2)],
    ["if we sign four more customers where do we land", adds(4)],
    ["what happens when we gain twenty-one customers", adds(21)],
    ["what if we picked up a dozen adds", adds(12)],
    ["what if 1 more dev gets certified", people("intermediate", 1)],
    ["what if we dont lose any customers but add 1", adds(1)],
    ["what if we also deploy two workloads", deployments(2)],
    ["assuming three go-lives", deployments(3)],
    ["what if two fewer adds and one more deployment", adds(-2), deployments(1)],
    ["what if we get 2 experts and usage grows 10% and we lose 1 customer", people("advanced", 2), usage(10), adds(-1)],
  ] as const)
    it(`are read: ${text}`, () => {
      const read = supposed(text);
      assert.ok("changes" in read, JSON.stringify(read));
      assert.deepEqual(read.changes, changes);
    });

  for (const text of [
    "what if we add some customers",
    "what if we add 2.5 customers",
    "what if we add 3 or 4 customers",
    "what if at least two architects leave",
    "what if we add 2 customers a week",
    "what if the weather improves",
    "what if a few consultants leave",
    "what if we add 2 customers and the boss is happy",
    "what if we add 1-2 deployments",
    "what if nobody buys anything",
  ])
    it(`are told where they can't be read: ${text}`, () => assert.ok("unclear" in supposed(text), JSON.stringify(supposed(text))));
});

describe("months and spans", () => {
  const back = (monthsBack: number, bound: "since" | "until" | null = null) => ({ when: { monthsBack }, bound });
  const ahead = (monthsAhead: number, bound: "since" | "until" | null = null) => ({ when: { monthsAhead }, bound });
  const of = (monthOfYear: number, bound: "since" | "until" | null = null) => ({ when: { monthOfYear }, bound });
  const at = (name: string, bound: "since" | "until" | null = null) => ({ when: { month: name }, bound });
  for (const [text, ...whens] of [
    ["trend since march", of(3, "since")],
    ["trend sinc march", of(3, "since")],
    ["from april to june", of(4, "since"), of(6, "until")],
    ["between april and june", of(4, "since"), of(6, "until")],
    ["score in q3", of(9)],
    ["score in the third quarter", of(9)],
    ["score in Q4/2025", at("2025-12")],
    ["score in 2025 Q4", at("2025-12")],
    ["score a year ago", back(12)],
    ["score twelve months back", back(12)],
    ["score this time last year", back(12)],
    ["whose certs run out in the next 90 days", ahead(3, "until")],
    ["certs expiring within ninety days", ahead(3)],
    ["certs expiring within 6 weeks", ahead(2)],
    ["what about a couple of months ago", back(2)],
    ["trend over the last half year", back(6, "since")],
    ["trend for the past 18 months", back(18, "since")],
    ["trend of the last dozen months", back(12, "since")],
    ["score last month", back(1)],
    ["score the previous month", back(1)],
    ["score in lat month of june", of(6)],
    ["score in Setpember", of(9)],
    ["score in feb 26", of(2)],
    ["score in Feb. 2026", at("2026-02")],
    ["score 02/2026", at("2026-02")],
    ["score as of 2026-02", at("2026-02")],
    ["score for 2026/02", at("2026-02")],
    ["score on 30 June 2026", at("2026-06")],
    ["score at the end of June", of(6)],
    ["forecast for the next half year", ahead(6, "until")],
    ["forecast until new year", of(12, "until")],
    ["will we qualify by easter"],
    ["forecast two quarters ahead", ahead(6)],
    ["forecast three months from now", ahead(3)],
    ["in a couple of months", ahead(2)],
    ["plan until end of March 2027", at("2027-03", "until")],
    ["score in the year 2025"],
    ["change since the start of the year", of(1, "since")],
    ["trend since the beginning of 2026", at("2026-01", "since")],
    ["change in the last 30 days", back(1, "since")],
    ["how did we do in may", of(5)],
    ["may we see it"],
  ] as const)
    it(`are read: ${text}`, () => assert.deepEqual(whensIn(plain(text)), whens));
});

describe("targets", () => {
  for (const [text, target] of [
    ["how far from eighty-five", 85],
    ["how far from seventy", 70],
    ["how far to full points", 100],
    ["gap to 85.5", 85.5],
    ["gap to ninety", 90],
    ["how much to a hundred", 100],
    ["distance to 75 points", 75],
    ["what is missing till 82", 82],
    ["how far from the maximum score", 100],
    ["how far are we from 70 in June 2026", 70],
    ["gap to the seventy mark", 70],
    ["points needed for 77", 77],
    ["how far", null],
    ["gap in 2026", null],
  ] as const)
    it(`of a gap are read: ${text}`, () => assert.equal(slotsOf(plain(text)).target, target));

  for (const [text, target] of [
    ["plan from 66 to 80", 80],
    ["how to get from 66.75 to 75", 75],
    ["plan to 75%", 75],
    ["fastest way to seventy five", 75],
    ["plan for 10 more points", 76.75],
    ["plan for another ten points", 76.75],
    ["way to 80 points by March 2027", 80],
    ["how do we reach full points", 100],
    ["plan to reach 72,5", 72.5],
    ["plan to 80 with at most 2 deployments", 80],
    ["plan with at most 2 deployments", null],
    ["plan in 3 months", null],
  ] as const)
    it(`of a plan are read: ${text}`, () => assert.equal(targetOfPlan(plain(text), text, 66.75), target));
});

describe("what is left out or kept within", () => {
  const persons = ["intermediate-person", "advanced-person"];
  for (const [text, excluded] of [
    ["plan w/o exams", persons],
    ["plan without people", persons],
    ["plan no certs", persons],
    ["plan not with new customers", ["net-add", "sold-deployment"]],
    ["plan but no deployments and no exams", ["deployment", "sold-deployment", ...persons]],
    ["plan minus usage growth", ["growth-percent"]],
    ["plan excl. deployments", ["deployment", "sold-deployment"]],
    ["anything but exams", persons],
    ["plan leaving out consultants", ["intermediate-person"]],
    ["plan without having to sell", ["net-add", "sold-deployment"]],
    ["skip everything with certificates", persons],
    ["plan ohne exams", []],
    ["plan that needs no training", persons],
    ["plan, nobody should have to take an exam", persons],
  ] as const)
    it(`of a plan is read: ${text}`, () => assert.deepEqual(new Set(wishesOfPlan(plain(text)).excluded), new Set(excluded)));

  for (const [text, subcategories] of [
    [
      "how many more for everything except deployments",
      ["net-customer-adds", "intermediate-certifications", "advanced-certifications", "usage-growth"],
    ],
    ["points in skilling, not the advanced ones", ["intermediate-certifications"]],
    ["all but usage growth: how much is missing", ["net-customer-adds", "intermediate-certifications", "advanced-certifications", "deployments"]],
    ["customer success apart from deployments", ["usage-growth"]],
  ] as const)
    it(`of a question is read: ${text}`, () => {
      const read = plain(text);
      assert.deepEqual(subjectsMeant("subcategory", read, slotsOf(read)).subcategories, subcategories);
    });
});
