// Whom a question names: people and customers as they are on file, misspelt, several of one name, or nobody. A viewer is told the same
// whether or not there is such a name.

import assert from "node:assert/strict";
import { type FrontDoor, frontDoor, type Place } from "../fakes/front-door.ts";
import { factsBehind, type Months, scoresOf } from "../support/small-scores.ts";

const usage = (month: string, tenant: string, name: string, units: number) => ({
  month,
  customerTenant: tenant,
  customerName: name,
  workload: "Business Central",
  units,
  association: "CSP T1",
});
const certificate = (person: string, personName: string, certification: string, expiresOn: string) => ({
  person,
  personName,
  certification,
  earnedOn: "2025-11-01",
  expiresOn,
});

/** Two Adas of whom one counts twice, and a customer just below the 5,000 MCV of a deployment. */
const months: Months = {
  "2026-09": {
    asOf: "2026-09",
    track: "smb",
    revenue: [],
    usage: [
      usage("2026-09", "c1", "Fabrikam", 9),
      usage("2026-09", "c2", "Northwind Traders", 4.5),
      usage("2025-09", "c1", "Fabrikam", 4),
      usage("2025-09", "c3", "Contoso", 40),
    ],
    certifications: [
      certificate("p1", "Ada Byron", "Power Platform Developer Associate", "2026-12-01"),
      certificate("p2", "Ada Novak", "Power Platform Developer Associate", "2027-09-01"),
      certificate("p2", "Ada Novak", "Power Platform Solution Architect Expert", "2027-09-01"),
      certificate("p3", "Grady Archie", "Power Platform Developer Associate", "2026-12-01"),
    ],
  },
};

function door(): FrontDoor {
  return frontDoor(scoresOf(months), factsBehind(months));
}

async function says(text: string, place?: Place): Promise<string> {
  return (await door().says(text, place)).text;
}

function holds(text: string, ...parts: readonly string[]): void {
  for (const part of parts) assert.ok(text.includes(part), `${part} is not in:\n${text}`);
}

describe("a name that fits several", () => {
  it("is asked back with a button for each, and pressing one answers", async () => {
    const own = door();
    const reply = await own.says("what if Ada leaves");
    holds(reply.text, "Several fit “Ada”: Ada Byron and Ada Novak");
    const pressed = await own.presses(reply, "what if Ada Novak leaves");
    holds(pressed.text, "Supposed: Ada Novak leaves", "Advanced certifications: 0 of 15 points (was 7.5, down 7.5)");
  });

  for (const [said, who] of [
    ["the second", "Ada Novak"],
    ["1", "Ada Byron"],
    ["Ada Novak", "Ada Novak"],
    ["I mean Novak", "Ada Novak"],
    ["the Byron one", "Ada Byron"],
    ["Byrn", "Ada Byron"],
  ] as const)
    it(`is answered by the one that is meant: ${said}`, async () => {
      const own = door();
      await own.says("what if Ada leaves");
      holds((await own.says(said)).text, `Read as: What if ${who} leaves?`, `Supposed: ${who} leaves`);
    });

  it("is asked once for each, and not any more once another question was asked or half an hour is over", async () => {
    const own = door();
    await own.says("what does Ada hold");
    await own.says("how far are we from 70?");
    assert.notEqual((await own.says("the second")).kind, "people");
    await own.says("what does Ada hold");
    own.passes(31);
    assert.notEqual((await own.says("the second")).kind, "people");
  });
});

describe("a name with a slip in it", () => {
  for (const [said, read, part] of [
    ["what if Fabrikm leaves", "what if Fabrikam leaves", "Fabrikam is lost"],
    ["what if Northwnid drops out", "what if Northwind Traders drops out", "Northwind Traders is lost"],
    ["which certificates does Gardy Archie hold", "which certificates does Grady Archie hold", "Grady Archie has 1 certificate on file"],
    ["how much does Fabirkam use", "how much does Fabrikam use", "Fabrikam (Business Central): 9,000 MCV"],
    ["why isn't Fabrikm counted", "why isn't Fabrikam counted", "Fabrikam (Business Central): 9,000 MCV"],
    ["plan to 30 without Northwint", "plan to 30 without Northwind Traders", "No step relies on Northwind Traders, as asked"],
    ["will we hold if everybody renews except Gradi", "will we hold if everybody renews except Grady Archie", "Everybody renews but Grady Archie"],
  ] as const)
    it(`is read as the name, and says so: ${said}`, async () => holds(await says(said), `Read as: ${read}`, part));

  it("is no ordinary word that is a letter away from one", async () => {
    holds(await says("what if we add a customer"), "Supposed: 1 more net customer add");
    assert.ok(!(await says("who is certified")).includes("Read as"));
  });
});

describe("a name that is nobody's", () => {
  it("is told to be unknown, with those that come nearest as buttons", async () => {
    const own = door();
    const reply = await own.says("what if Fabrikanto leaves");
    holds(reply.text, "No customer and no person called Fabrikanto is in the exports.", "The nearest name on file is Fabrikam.");
    holds((await own.presses(reply, "what if Fabrikam leaves")).text, "Fabrikam is lost");
    holds(await says("what if Zoltan quits"), "No customer and no person called Zoltan is in the exports.");
    assert.ok(!(await says("what if Zoltan quits")).includes("nearest"));
  });
});

describe("a customer whom no step is to rely on", () => {
  it("is left out of a plan that would have begun with it; the plan takes another", async () => {
    const before = await says("plan to 30 without exams");
    holds(before, "Northwind Traders");
    const text = await says("plan to 30 without exams and without Northwind");
    holds(text, "No step relies on Northwind Traders, as asked");
    assert.ok(!text.includes("Closest: Northwind"), text);
  });
});

describe("a certificate that is not renewed", () => {
  it("ends where everybody else renews: without Grady, two of three intermediate people are left in 2027", async () => {
    holds(await says("forecast for January 2027 if everybody renews"), "Intermediate certifications: 12 of 20 points");
    holds(await says("forecast for January 2027 if everybody renews except Grady"), "Intermediate certifications: 8 of 20 points");
  });
});

describe("who may not see names", () => {
  /** The same partner, with other names. */
  const others: Months = JSON.parse(JSON.stringify(months).replaceAll(/Fabrikam|Northwind Traders|Ada|Grady/g, "Q"));

  for (const said of [
    "what if Fabrikam leaves",
    "what if Fabrikm leaves",
    "what if Ada leaves",
    "what if Ada Novak leaves",
    "which certificates does Ada hold",
    "how many users until Fabrikam counts",
    "why isn't Fabrikam counted",
    "how do I associate Fabrikam",
    "forecast if everybody renews except Grady",
    "plan to 30 without Northwind",
    "tell me about Northwind",
    "Fabrikm",
  ])
    it(`is told the same whether there is such a name: ${said}`, async () => {
      for (const place of [{ as: "viewer" }, { where: "channel" }] as const)
        assert.equal((await frontDoor(scoresOf(others), factsBehind(others)).says(said, place)).text, await says(said, place));
    });

  it("learns nothing by a pick after somebody else's question back", async () => {
    const own = door();
    await own.says("what if Ada leaves", { conversation: "c" });
    const text = (await own.says("the second", { conversation: "c", as: "viewer" })).text;
    assert.ok(!/Byron|Novak/.test(text), text);
  });
});
