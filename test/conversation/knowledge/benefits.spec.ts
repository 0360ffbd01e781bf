// What the designation brings, as the deck of July 2023 lists it, always with that day.

import assert from "node:assert/strict";
import { frontDoor } from "../../fakes/front-door.ts";

const door = frontDoor(null);

describe("the benefits", () => {
  it("are common ones and those of Business Applications, with source and day", async () => {
    const { kind, text } = await door.says("what do we get");
    assert.equal(kind, "benefits");
    for (const part of [
      "selling together with Microsoft",
      "Visual Studio Enterprise subscriptions: 25 subscriptions",
      "E3 users: 100 users",
      "Marketing and Customer Insights: 1 tenant",
      "As of 18 July 2023",
      "https://aka.ms/solutionspartnerbizapps",
    ])
      assert.ok(text.includes(part), `${part} is not in: ${text}`);
  });

  it("of one product are told with the designation and with a specialization", async () => {
    const { text } = await door.says("visual studio seats?");
    assert.match(text, /With the designation: Visual Studio Enterprise subscriptions: 25 subscriptions\./);
    assert.match(text, /With a specialization: Visual Studio Enterprise subscriptions: 10 subscriptions\./);
    assert.doesNotMatch(text, /E3/);
  });

  it("list the specializations, which need the designation and add no points", async () => {
    const { text } = await door.says("which specialization fits us afterwards");
    assert.match(text, /Business Intelligence, Finance, Intelligent Automation, Microsoft Low Code Application Development, Sales, Service/);
    assert.match(text, /adds no points to the score/);
    assert.match(text, /Azure production credits, bulk credits: 4,500 USD a year \(read from the order of a table\)/);
  });

  it("of another designation are its specializations by name and nothing made up", async () => {
    const { text } = await door.says("benefits of Security");
    assert.match(text, /What comes with Security in particular is not on file\./);
    assert.match(text, /Cloud Security, Identity and Access Management, Information Protection and Governance and Threat Protection/);
    assert.doesNotMatch(text, /25 subscriptions/);
  });

  it("are for partners in these lines of business", async () => {
    assert.match(
      (await door.says("who should go for this designation")).text,
      /cloud business applications and enterprise resource planning \(ERP\)/,
    );
  });
});
