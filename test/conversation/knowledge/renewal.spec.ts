// Until when a designation is safe, which months carry it, and how it is enrolled and renewed. The partner has 70 points in June
// and July 2026 and 39.5 from August on; the present day is 21 November 2026. Days are counted by hand from the membership pages.

import assert from "node:assert/strict";
import { frontDoor } from "../../fakes/front-door.ts";
import { day } from "../../support/small-facts.ts";
import { scoresOf } from "../../support/small-scores.ts";

const qualified = { adds: 5, intermediate: 5, advanced: 2, growthPercent: 12, deployments: 2 };
const short = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const months = { "2026-06": qualified, "2026-07": qualified, "2026-08": short, "2026-09": short, "2026-10": short };
const megan = frontDoor(scoresOf(months));
const withAnniversary = (anniversary: string) => frontDoor(scoresOf(months, { anniversary: day(anniversary) }));

describe("without an anniversary", () => {
  it("no day is promised, and it is said how an administrator sets it", async () => {
    const { kind, answer, text } = await megan.says("when is our anniversary");
    assert.equal(kind, "renewal");
    assert.ok(answer.kind === "renewal" && answer.safe === null);
    assert.match(text, /The anniversary is not set here/);
    assert.match(text, /settings --anniversary YYYY-MM-DD/);
    assert.doesNotMatch(text, /The anniversary (is|was) \d/);
  });

  it("the months that qualify are told, and until when they hold", async () => {
    const { text } = await megan.says("which of the last half year's months would count");
    assert.match(text, /Qualifying now: yes, by June 2026 and July 2026; holds through December 2026 if no further month qualifies\./);
    assert.match(text, /the present month and the 5 months before it/);
  });
});

describe("with an anniversary on 14 January 2027", () => {
  const door = withAnniversary("2027-01-14");

  it("renewal is open for the thirty days from the day after", async () => {
    const { text } = await door.says("when do we have to renew");
    assert.match(text, /The anniversary is 14 January 2027\. Renewal is open from 15 January 2027 to 13 February 2027/);
    assert.match(text, /365 days after the payment/);
  });

  it("it is safe through January 2027, and can only be renewed by months from August 2026 on", async () => {
    const { answer, text, card } = await door.says("until when are we safe");
    assert.ok(answer.kind === "renewal" && answer.safe?.canRenew === null);
    assert.match(text, /Safe through January 2027, the month of the anniversary, whatever the score does\./);
    assert.match(text, /window from 1 August 2026 to 13 February 2027 qualifies yet/);
    assert.match(text, /These can still qualify: November 2026, December 2026, January 2027 and February 2027\./);
    assert.match(JSON.stringify(card), /"Safe through January 2027"/);
  });
});

describe("with an anniversary on 14 December 2026", () => {
  it("July carries the renewal, and once renewed it is safe through December 2027", async () => {
    const { text } = await withAnniversary("2026-12-14").says("how long is the badge safe");
    assert.match(text, /It can be renewed, by July 2026; once renewed it is safe through December 2027 at the earliest\./);
  });
});

describe("with an anniversary that is past", () => {
  it("of less than thirty days, renewal is open now", async () => {
    const { text } = await withAnniversary("2026-11-01").says("when is our anniversary");
    assert.match(text, /The anniversary was 1 November 2026\. Renewal is open now, until 1 December 2026/);
  });

  it("of more than thirty days, the window is over", async () => {
    const { text } = await withAnniversary("2026-09-01").says("until when are we safe");
    assert.match(text, /The renewal window closed on 1 October 2026/);
    assert.doesNotMatch(text, /It can be renewed/);
  });
});

describe("the rules of membership", () => {
  it("say the fee with the day on which it was seen", async () => {
    const { text } = await frontDoor(null).says("what is the fee for enrolling");
    assert.match(text, /The fee is 4,875 USD a year, as seen on 9 April 2026\./);
    assert.match(text, /One fee covers every designation\./);
    assert.match(text, /https:\/\/learn\.microsoft\.com\/\S+pay-fee/);
  });

  it("say that a falling score changes nothing before the anniversary", async () => {
    const { text } = await frontDoor(null).says("do we drop out as soon as points fall");
    assert.match(text, /Nothing before the anniversary: the designation and the badge stay/);
    assert.match(text, /Which months qualify is not known: no score is on file\./);
  });

  it("say who enrols and within which time", async () => {
    const { text } = await megan.says("how do we enrol");
    assert.match(text, /Microsoft AI Cloud Partner Program partner admin/);
    assert.match(text, /Membership offers, and pay the fee/);
    assert.match(text, /within 30 days after qualifying/);
  });

  it("say that legacy benefits are over", async () => {
    const { text } = await megan.says("legacy gold benefits, can we still keep them");
    assert.match(text, /Legacy benefits have not been offered since 22 January 2025\./);
  });

  it("name the day of their verification once that is more than ninety days ago", async () => {
    assert.match((await megan.says("how do we enrol")).text, /last verified on 14 August 2026/);
    const earlier = frontDoor(scoresOf(months, { presentDay: day("2026-11-01") }));
    assert.doesNotMatch((await earlier.says("how do we enrol")).text, /last verified/);
  });
});

describe("whether we are a partner", () => {
  it("says which months carry it now and until when", async () => {
    const { text } = await megan.says("are we a solutions partner?");
    assert.match(text, /is not attained[\s\S]*Qualifying now: yes, by June 2026 and July 2026; holds through December 2026/);
  });

  it("says no when no month of the window qualifies, and which are unknown", async () => {
    const none = Object.fromEntries(Object.keys(months).map((month) => [month, short]));
    assert.match((await frontDoor(scoresOf(none)).says("do we qualify")).text, /Qualifying now: no\. No month from June 2026 to November 2026/);
    const gap = frontDoor(scoresOf({ "2026-09": short, "2026-10": short }));
    assert.match((await gap.says("do we qualify")).text, /can't be said: .* and June 2026, July 2026 and August 2026 is not known/);
  });

  it("says nothing of now where a past month is asked about", async () => {
    assert.doesNotMatch((await megan.says("were we a Solutions Partner in June")).text, /Qualifying now/);
  });
});

describe("another designation", () => {
  it("is carried by the months that Partner Center reported", async () => {
    const door = frontDoor(scoresOf(months));
    await door.says("Security, October 2026: adds 20, skilling 40, growth 8, deployments 10");
    assert.match((await door.says("until when is Security safe")).text, /Security[\s\S]*by October 2026; holds through March 2027/);
  });
});
