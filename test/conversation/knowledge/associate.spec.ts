// How a customer, a product or a certificate comes to count. Revenue of Power Platform counts through CPOR, CSP and DPOR, its usage
// through PAL only (the page's lists of associations).

import assert from "node:assert/strict";
import { frontDoor } from "../../fakes/front-door.ts";

const door = frontDoor(null);

describe("an association", () => {
  it("for a Power App is PAL for usage and another one for revenue", async () => {
    const { kind, text } = await door.says("which attribution does a power app need");
    assert.equal(kind, "associate");
    assert.match(text, /Usage growth, Power Platform and Customer Insights: PAL/);
    assert.match(
      text,
      /Net customer adds, Power Platform and Customer Insights: CPOR OSA, CPOR RevRec, CPOR RevRec Performance, DPOR, CSP Tier 1 and CSP Tier 2/,
    );
    assert.doesNotMatch(text, /, Dynamics 365: /);
  });

  it("that is named says what it counts for, who makes it and how", async () => {
    const { text } = await door.says("does digital partner of record bring deployments");
    assert.match(
      text,
      /DPOR counts for Net customer adds and Usage growth and Deployments \(Dynamics 365\); it does not count for Usage growth and Deployments \(Power Platform/,
    );
    assert.match(text, /DPOR is made by the customer's administrator/);
    assert.match(text, /enters the partner's ID as partner of record/);
  });

  it("by a claim has steps and takes 5 and 14 business days and four weeks", async () => {
    assert.match(
      (await door.says("steps for claiming a customer")).text,
      /Customer claims, choose Business Applications[\s\S]*CPOR OSU: Choose the role for driving adoption/,
    );
    const { text } = await door.says("how many weeks until a fresh claim shows");
    assert.match(text, /until the review starts: up to 5 business days[\s\S]*review of the proof: up to 14 business days[\s\S]*up to 4 weeks/);
  });

  it("names both readings where sources disagree", async () => {
    assert.match((await door.says("who makes a RevRec association")).text, /CPOR RevRec, sources disagree: The deck lists it for Dynamics 365\./);
  });

  it("that does not count is told by its reasons, and no customer is looked up", async () => {
    for (const text of ["why isn't Fabrikam counted", "our usage at Contoso isn't credited, which link is lacking"]) {
      const reply = await door.says(text);
      assert.equal(reply.kind, "associate");
      assert.match(reply.text, /Single customers are not looked up here[\s\S]*The subscription is a trial/);
      assert.doesNotMatch(reply.text, /Fabrikam|Contoso/);
    }
  });
});

describe("a certificate", () => {
  for (const text of [
    "I passed PL-400, when and how do you notice",
    "new colleague passed an exam, how do you get to know",
    "how does a colleague's certificate get in",
  ])
    it(`counts through the Learn profile within ten days: ${text}`, async () => {
      const reply = await door.says(text);
      assert.equal(reply.kind, "associate");
      assert.match(reply.text, /Learn profile is made by each certified person; an admin cannot do it for them\./);
      assert.match(reply.text, /after linking or passing: up to 10 days/);
    });

  it("that is named is said back, and not said to be on the list", async () => {
    assert.match((await door.says("I passed PL-400, when and how do you notice")).text, /Power Platform Developer Associate/);
  });
});
