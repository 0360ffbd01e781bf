// What part of the score is meant by the names that people use, and what answers make of it: told for each part where none is named,
// never for a part that was excepted, and never so that a viewer learns who is a customer.

import assert from "node:assert/strict";
import type { Kind } from "../../bot/conversation/question.ts";
import { oneCustomerIn } from "../../bot/conversation/understanding/one-customer.ts";
import { slotsOf } from "../../bot/conversation/understanding/slots.ts";
import { subjectsMeant } from "../../bot/conversation/understanding/subjects-meant.ts";
import { words } from "../../bot/conversation/understanding/words.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { sampleSource } from "../support/sample-source.ts";

function meant(kind: Kind, said: string): string {
  const plain = words(said).join(" ");
  const { subcategories, categories } = subjectsMeant(kind, plain, slotsOf(plain));
  return [...subcategories, ...categories].join(" ");
}

describe("a part of the score", () => {
  for (const [kind, text, parts] of [
    ["needed", "how many more go-lives for everything in that row", "deployments"],
    ["needed", "further roll-outs for sixteen points", "deployments"],
    ["needed", "how many more logos for the full fifteen", "net-customer-adds"],
    ["needed", "how many clients do we have to win for full marks", "net-customer-adds"],
    ["needed", "NCA count required to max the metric", "net-customer-adds"],
    ["needed", "headcount to train for twenty points", "skilling"],
    ["needed", "extra certified consultants for the maximum", "skilling"],
    ["needed", "how many PL-600 do we have to do", "advanced-certifications"],
    ["needed", "number of PL-200 passes we'd require", "intermediate-certifications"],
    ["needed", "extra MCV for three more points", "usage-growth"],
    ["needed", "how many more", ""],
    ["subcategory", "zoom in on adoption", "usage-growth"],
    ["subcategory", "expert row: is it at its limit", "advanced-certifications"],
    ["subcategory", "only the associate-level exams please", "intermediate-certifications"],
    ["subcategory", "the customer part only", ""],
    ["why", "what do the expert exams bring us", "advanced-certifications"],
    ["people", "who are our experts", "advanced-certifications"],
    ["people", "which consultants hold a Microsoft title", ""],
    // Words that are part of others, or mean something else.
    ["why", "show how it adds up", ""],
    ["why", "our score growth stopped", ""],
    ["why", "we advanced to 60 only", ""],
    ["subcategory", "the maximum in adds", "net-customer-adds"],
    // What is left out.
    ["subcategory", "skilling without the advanced ones", "intermediate-certifications"],
    ["subcategory", "not deployments but usage growth", "usage-growth"],
    ["needed", "everything except certifications", "net-customer-adds usage-growth deployments"],
    ["why", "why not deployments", "deployments"],
  ] as const)
    it(`is ${parts === "" ? "not named" : parts} in: ${text} (${kind})`, () =>
      assert.equal(meant(kind, text).replace("intermediate-certifications advanced-certifications", "skilling"), parts));
});

describe("one customer", () => {
  it("is meant where a customer's own line is to be reached, whoever that is", () => {
    for (const [text, name] of [
      ["how many users more until Fabrikam counts", "fabrikam"],
      ["how many users more until Quuxworth counts", "quuxworth"],
      ["how much must Meridian Pharma use before it counts", "meridian pharma"],
      ["seats missing at Contoso for the threshold", "contoso"],
      ["how many more until everything counts", null],
      ["how many architects until it counts", null],
      ["what do we need to reach the threshold", null],
      ["how many more for the full count", null],
    ] as const)
      assert.equal(oneCustomerIn(words(text).join(" ")), name, text);
  });
});

describe("answers about a part that is named otherwise, or not", () => {
  const says = async (text: string, as?: "viewer") => {
    const source = await sampleSource();
    const door = frontDoor(await source.partnerScores("adatum"), await source.partnerFacts("adatum"));
    return (await door.says(text, as === undefined ? {} : { as })).answer;
  };
  const items = async (text: string) => {
    const answer = await says(text);
    assert.equal(answer.kind, "needed", text);
    return answer.kind === "needed" ? answer.items.map(({ subcategory, goal }) => ({ subcategory, ...goal })) : [];
  };

  it("tell what is needed for each subcategory where none is named", async () => {
    const all = ["net-customer-adds", "intermediate-certifications", "advanced-certifications", "usage-growth", "deployments"];
    assert.deepEqual(
      (await items("the count we're lacking in each row to be full")).map((one) => one.subcategory),
      all,
    );
  });

  it("take the subcategories that can have as many points as are named", async () => {
    assert.deepEqual(await items("headcount to train for twenty points"), [{ subcategory: "intermediate-certifications", points: 20 }]);
    assert.deepEqual(await items("what is lacking for the full thirty"), [{ subcategory: "usage-growth", points: 30 }]);
    assert.deepEqual(await items("how many more logos for the full fifteen"), [{ subcategory: "net-customer-adds", points: 15 }]);
  });

  it("count points that are to come on top of those that there are", async () => {
    const [one] = await items("extra MCV for three more points");
    assert.ok(one !== undefined && "points" in one && one.subcategory === "usage-growth");
    assert.ok(Math.abs(Number(one.points) - 21.75) < 0.01, `${one.points}`);
  });

  it("look ahead from today on, whatever of the past is named", async () => {
    for (const text of ["will last year's go-lives turn against us", "which of today's points won't be there in summer"])
      assert.equal((await says(text)).kind, "forecast", text);
    assert.equal((await says("forecast for March 2024")).kind, "declined");
  });

  it("name those who passed an exam, and nobody for one that no rule book has", async () => {
    const answer = await says("who has PL-600");
    assert.ok(answer.kind === "people" && answer.name === "PL-600");
    assert.deepEqual(
      answer.certificates.map((one) => one.certification),
      ["Power Platform Solution Architect Expert"],
    );
    assert.equal((await says("who has AZ-104")).kind, "declined");
  });

  it("explain the whole total where it is asked how it came about, and what moved it where that is asked", async () => {
    const whole = await says("how was the total calculated");
    assert.ok(whole.kind === "why" && whole.reasons.length === 5);
    assert.equal((await says("why did we drop")).kind, "change");
  });

  it("tell of one customer what it has and the line, and of nobody that nobody is meant", async () => {
    const answer = await says("how many users more until Fabrikam counts");
    assert.ok(answer.kind === "customers" && answer.name === "Fabrikam");
    const nobody = await says("how many users more until Quuxworth counts");
    assert.ok(nobody.kind === "who" && nobody.words === "Quuxworth");
    assert.deepEqual(
      await says("how many users more until Fabrikam counts", "viewer"),
      await says("how many users more until Quuxworth counts", "viewer"),
    );
  });
});
