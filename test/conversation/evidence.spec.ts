// Who is certified and which customers count, asked about the sample partner as people ask it.

import assert from "node:assert/strict";
import { type FrontDoor, frontDoor } from "../fakes/front-door.ts";
import { sampleSource } from "../support/sample-source.ts";

let opened: Promise<FrontDoor> | null = null;

function door(): Promise<FrontDoor> {
  opened ??= sampleSource().then(async (source) => frontDoor(await source.partnerScores("adatum"), await source.partnerFacts("adatum")));
  return opened;
}

async function says(text: string): Promise<string> {
  return (await (await door()).says(text)).text;
}

function holds(text: string, ...parts: readonly string[]): void {
  for (const part of parts) assert.ok(text.includes(part), `${part} is not in:\n${text}`);
}

describe("who is certified", () => {
  it("is everybody whose certificates count, with the day on which each ends", async () => {
    holds(
      await says("who is certified"),
      "4 people with 6 certificates",
      "Isaiah Langer: Power Platform Developer Associate, until 13 October 2027.",
    );
  });

  it("at one level is those alone", async () => {
    const text = await says("who has an advanced cert");
    holds(text, "2 people with 2 advanced certificates", "Megan Bowen: Power Platform Solution Architect Expert");
    assert.doesNotMatch(text, /Developer Associate/);
  });

  it("and loses it soon, the earliest first, within the days that are named", async () => {
    holds(await says("whose certs expire in the next 90 days"), "3 certificates of 3 people that count end by 18 February 2027.");
    holds(await says("whose certs expire in the next 10 days"), "1 certificate of 1 person", "Alex Wilber");
  });

  it("without its counting says why", async () => {
    holds(
      await says("anybody whose exam is worthless for the score"),
      "Azure Fundamentals, without an end. Not on the designation's list.",
      "Expired.",
    );
  });

  it("of one person is everything that they hold", async () => {
    holds(await says("does Megan still have her certificate"), "Megan Bowen has 5 certificates on file.");
  });
});

describe("which customers", () => {
  it("count for deployments, the largest first, and how many there are", async () => {
    holds(
      await says("which customers count for deployments"),
      "13 customer workloads count in October 2026",
      "Northwind Traders (Business Central): 21,000 MCV, 25,000 a year before.",
      "And 3 more.",
    );
  });

  it("are close to a threshold", async () => {
    holds(await says("who is close to the threshold"), "Fourth Coffee (Power BI): 241.53 USD", "Woodgrove Bank (Power Automate): 4,800 MCV");
  });

  it("are close to a threshold, asked in the words of the evidence", async () => {
    for (const text of ["near misses", "who is within 20 % of a threshold"])
      holds(await says(text), "Fourth Coffee (Power BI): 241.53 USD", "Woodgrove Bank (Power Automate): 4,800 MCV");
  });

  it("and rows were left out is told by reason, with the file and the line of the first", async () => {
    holds(
      await says("what was ignored and why"),
      "23 rows were left out of the score of October 2026",
      "Certificate expired:",
      "Power Apps (usage): 1 row, first in Business applications usage.csv, line 438.",
      "And 1 more.",
    );
  });

  it("are the largest, as many as were asked for", async () => {
    holds(await says("top 3 customers by MCV"), "Fabrikam (Common data service (Customer Engagement)): 8,800 MCV", "And 15 more.");
  });

  it("were lost against a year ago", async () => {
    holds(await says("accounts we lost compared to last year"), "Alpine Ski House (Business Central): 0 MCV, 9,000 a year before.");
  });

  it("by a name alone: all that is known of one", async () => {
    holds(await says("what do you know about Fabrikam"), "Fabrikam has 2 workloads with eligible revenue", "Fabrikam (Sales): 3,084.86 USD");
    holds(await says("Megan?"), "Megan Bowen has 5 certificates on file.");
  });

  it("of a name that nobody has, or in a text about something else, is declined", async () => {
    for (const text of ["what do you know about Umbrella", "write a poem about Fabrikam", "what is the weather at Fabrikam"])
      assert.equal((await (await door()).says(text)).answer.kind, "declined", text);
  });
});
