// What a forecast says of partners whose next months can be worked out by hand from the rules, as of October 2026.
// SMB: an add is 3 points, a person 4 or 7.5, a percent of growth 1, a deployment 4; the baseline must have 25,000 MCV.

import assert from "node:assert/strict";
import type { Month } from "../../../bot/kernel/month.ts";
import { type Forecast, forecast } from "../../../bot/planning/forecast/forecast.ts";
import type { ProjectionInput } from "../../../bot/planning/forecast/projection.ts";
import type { Facts } from "../../../bot/scoring/facts.ts";
import { findingOf, type Scorecard } from "../../../bot/scoring/scorecard.ts";
import { sampleDocuments } from "../../independent/sample-documents.ts";
import { certified, longFacts, months, paid, used } from "../../support/long-facts.ts";
import { documentOf, month } from "../../support/small-facts.ts";

const asOf = month("2026-10");
const developer = "Power Platform Developer Associate";
const fieldService = "Dynamics 365 Field Service Functional Consultant Associate";
/** 25,000 MCV in every month, no deployment: ten customers with 12,500 profiles, 2,500 MCV each. */
const steady = Array.from({ length: 10 }, (_, index) => used(`Steady ${index}`, "Customer Insights", 12_500, "2024-10", "2026-10"));

describe("the forecast of a partner with a deployment of January", () => {
  const facts = longFacts({ usage: [...steady, used("Contoso", "Business Central", 5, "2026-01", "2026-10")] });
  const ahead = forecastOf(facts);

  it("keeps the deployment's 4 points and its 20 % of growth until December", () => {
    assert.deepEqual(
      [pointsIn(ahead.card), pointsIn(at(ahead, "2026-12").card)],
      [
        [0, 0, 0, 20, 4],
        [0, 0, 0, 20, 4],
      ],
    );
  });

  it("loses them in January, because January a year ago stands against it by then", () => {
    const january = at(ahead, "2027-01");
    assert.deepEqual(pointsIn(january.card), [0, 0, 0, 0, 0]);
    assert.deepEqual(january.turns, [
      {
        code: "stands-against",
        subcategory: "deployments",
        customerTenant: "contoso",
        customerName: "Contoso",
        workload: "Business Central",
        from: null,
        to: 5_000,
        threshold: 5_000,
      },
      { code: "baseline-mcv", subcategory: "usage-growth", from: 25_000, to: 30_000 },
    ]);
  });

  it("says that nothing turns in the months between", () => {
    assert.deepEqual(
      ahead.months.map((one) => one.turns.length),
      [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    );
  });

  it("tells the first month in which any gate fails: the as-of month, where one fails already", () => {
    assert.deepEqual(ahead.firstFailingGate, {
      month: "2026-10",
      subcategories: ["net-customer-adds", "intermediate-certifications", "advanced-certifications"],
    });
  });

  it("compares October a year on with this October itself", () => {
    assert.equal(at(ahead, "2027-10").baselineMonth, "2026-10");
    assert.equal(findingOf(at(ahead, "2027-10").card, "usage-growth").counts?.mcvBaseline, 30_000);
  });

  it("states what it takes for granted", () => {
    assert.deepEqual(ahead.assumptions, [
      { code: "usage-unchanged" },
      { code: "revenue-unchanged" },
      { code: "certificates-expire" },
      { code: "track-kept", track: "smb", from: "stated" },
      { code: "rule-books", books: ["business-applications@2026-07-01"] },
    ]);
  });
});

describe("a customer who left in May", () => {
  const revenue = [paid("Alpine Ski House", "Sales", 300, "2025-01", "2026-05"), paid("Litware", "Sales", 300, "2026-06", "2026-10")];
  const ahead = forecastOf(longFacts({ revenue }));

  it("stands against the partner through May, and no more in June, when the one won then does", () => {
    const adds = (text: string) => findingOf(at(ahead, text).card, "net-customer-adds").counts;
    assert.deepEqual(adds("2027-05"), { netAdds: 0, now: 1, baseline: 1 });
    assert.deepEqual(adds("2027-06"), { netAdds: 0, now: 1, baseline: 1 });
    assert.deepEqual(
      at(ahead, "2027-06").turns.map((turn) =>
        turn.code === "rule-book" || !("customerName" in turn) ? turn.code : [turn.code, turn.customerName, turn.from, turn.to],
      ),
      [
        ["stands-against", "Litware", null, 300],
        ["stands-against-no-more", "Alpine Ski House", 300, null],
      ],
    );
  });
});

describe("certificates in a forecast", () => {
  const certifications = [
    certified("Isaiah Langer", developer, "2025-12-15", "2026-12-15"),
    certified("Megan Bowen", developer, "2024-12-31", "2025-12-31"),
    certified("Megan Bowen", `Microsoft Certified: ${developer}`, "2025-11-30", "2026-12-31"),
    certified("Adele Vance", developer, "2026-01-31", "2027-01-31"),
    certified("Adele Vance", "Power BI Data Analyst Associate", "2026-04-01", "2027-04-30"),
    certified("Diego Siciliani", fieldService, "2026-05-01", "2028-01-31"),
    certified("Joni Sherman", fieldService, "2026-03-01", "2027-03-01"),
    certified("Alex Wilber", developer, "2026-11-03", null),
  ];
  const facts = longFacts({ certifications });
  const ends = (ahead: Forecast) =>
    ahead.months.flatMap(({ month: when, turns }) =>
      turns.flatMap((turn) =>
        turn.code === "certificate-ends" ? [[when, turn.personName, turn.why, turn.day, turn.isRenewable, turn.stillCounts]] : [],
      ),
    );

  it("count through the month of their last day only when it is the month's last, and end with the person's name", () => {
    assert.deepEqual(ends(forecastOf(facts)), [
      ["2026-12", "Isaiah Langer", "expires", "2026-12-15", true, false],
      ["2027-01", "Megan Bowen", "expires", "2026-12-31", true, false],
      ["2027-02", "Adele Vance", "expires", "2027-01-31", true, true],
      ["2027-03", "Joni Sherman", "expires", "2027-03-01", false, false],
      ["2027-05", "Adele Vance", "expires", "2027-04-30", true, false],
      ["2027-07", "Diego Siciliani", "retires", "2027-06-30", false, false],
    ]);
  });

  it("that were earned after the as-of month count from their month on", () => {
    assert.deepEqual(at(forecastOf(facts), "2026-11").turns, [
      {
        code: "certificate-counts",
        subcategory: "intermediate-certifications",
        person: "alex wilber",
        personName: "Alex Wilber",
        certification: developer,
        earnedOn: "2026-11-03",
        countedBefore: false,
      },
    ]);
  });

  it("if everybody renews, end only where the certification is retired", () => {
    const ahead = forecastOf(facts, { everybodyRenews: true });
    assert.deepEqual(ends(ahead), [
      ["2027-03", "Joni Sherman", "expires", "2027-03-01", false, false],
      ["2027-07", "Diego Siciliani", "retires", "2027-06-30", false, false],
    ]);
    assert.equal(findingOf(at(ahead, "2027-10").card, "intermediate-certifications").counts?.people, 4);
    assert.deepEqual(ahead.assumptions[2], { code: "everybody-renews" });
  });

  it("that expired before the as-of month's end are not revived by renewing", () => {
    const people = (expiresOn: string) => {
      const ahead = forecastOf(longFacts({ certifications: [certified("Nestor Wilke", developer, "2025-10-15", expiresOn)] }), {
        everybodyRenews: true,
      });
      return findingOf(at(ahead, "2026-11").card, "intermediate-certifications").counts?.people;
    };
    assert.deepEqual([people("2026-10-30"), people("2026-10-31")], [0, 1]);
  });
});

describe("a new rule book", () => {
  const certifications = [certified("Joni Sherman", "Dynamics 365 Sales Functional Consultant Associate", "2026-01-10", "2027-01-10")];
  const ahead = forecastOf(longFacts({ certifications }), { asOf: month("2026-05") });

  it("takes effect in its month, and what it does not list ends the day before", () => {
    assert.deepEqual([at(ahead, "2026-06").card.ruleBook, pointsIn(at(ahead, "2026-06").card)[1]], ["business-applications@2023-06-13", 4]);
    const july = at(ahead, "2026-07");
    assert.deepEqual([july.card.ruleBook, pointsIn(july.card)[1]], ["business-applications@2026-07-01", 0]);
    assert.deepEqual(july.turns[0], {
      code: "rule-book",
      from: "business-applications@2023-06-13",
      to: "business-applications@2026-07-01",
      effectiveFrom: "2026-07-01",
    });
    const end = july.turns[1];
    assert.deepEqual(end?.code === "certificate-ends" && [end.why, end.day, end.isRenewable], ["not-listed", "2026-06-30", false]);
    assert.deepEqual(ahead.assumptions[4], { code: "rule-books", books: ["business-applications@2023-06-13", "business-applications@2026-07-01"] });
  });

  it("is read as the administrator chose", () => {
    const facts = longFacts({ usage: [...steady, used("Contoso", "Power Apps", 0.75, "2026-01", "2026-10")] });
    const gates = (readings: Record<string, string>) => at(forecastOf(facts, { readings }), "2026-11").card.failingGates.includes("usage-growth");
    // 150 MCV on 25,000 are 0.6 %: less than a point, and more than nothing.
    assert.deepEqual([gates({}), gates({ "gate-minimum": "more-than-zero" })], [true, false]);
  });
});

describe("a baseline month that is not on file", () => {
  const known = { usage: [...months("2024-10", "2025-11"), ...months("2026-01", "2026-10")] };
  const ahead = forecastOf(longFacts({ usage: [...steady, used("Contoso", "Business Central", 5, "2025-12", "2026-10")], known }));

  it("leaves the subcategories that need it unknown in that month, with a range, and is named", () => {
    const december = at(ahead, "2026-12");
    assert.deepEqual(pointsIn(december.card), [0, 0, 0, null, null]);
    assert.deepEqual(december.card.totalRange, { from: 0, to: 50 });
    assert.deepEqual(december.missing, [{ kind: "usage", months: ["2025-12"] }]);
    assert.deepEqual(december.turns, [
      { code: "becomes-unknown", subcategory: "usage-growth", missing: [{ kind: "usage", months: ["2025-12"] }] },
      { code: "becomes-unknown", subcategory: "deployments", missing: [{ kind: "usage", months: ["2025-12"] }] },
    ]);
  });

  it("is over with the next month, which tells what turned in between", () => {
    const january = at(ahead, "2027-01");
    assert.deepEqual(
      [january.missing, january.turns.map((turn) => turn.code)],
      [[], ["becomes-known", "becomes-known", "stands-against", "baseline-mcv"]],
    );
  });

  it("is no milestone, because nobody knows: the gates that fail are those of the as-of month", () => {
    assert.deepEqual([ahead.firstFailingGate?.month, ahead.firstBelow70], ["2026-10", null]);
  });

  it("makes the outcome uncertain only where it could decide", () => {
    assert.equal(ahead.firstUncertain, null);
    const revenue = Array.from({ length: 5 }, (_, index) => paid(`Add ${index}`, "Sales", 300, "2026-10", "2026-10"));
    const people = ["A", "B", "C", "D", "E"].flatMap((name) => [
      certified(name, developer, "2026-10-01"),
      certified(name, "Agentic AI Business Solutions Architect", "2026-10-01"),
    ]);
    const usage = [...steady, used("Contoso", "Business Central", 5, "2026-05", "2026-10")];
    const near = forecastOf(longFacts({ usage, revenue, certifications: people, known }));
    // 15 adds, 35 skilling, 20 growth and 4 for the deployment, until May stands against it; December could be anything from 50 on.
    assert.deepEqual([near.card.total, near.card.attained, at(near, "2026-12").card.attained], [74, true, null]);
    assert.deepEqual([near.firstUncertain, near.firstBelow70, near.firstNotAttained], ["2026-12", "2027-05", "2027-05"]);
  });
});

describe("usage that grows", () => {
  const facts = longFacts({ usage: [...steady, used("Fabrikam", "Power BI", 24, "2024-10", "2026-10")] });
  const ahead = forecastOf(facts, { usageGrowsPercent: 2 });

  it("by 2 % a month is 4.04 % more in the second month", () => {
    // 25,000 and 4,800 MCV, each times 1.0404.
    assert.equal(findingOf(at(ahead, "2026-12").card, "usage-growth").counts?.mcvNow, 31_003.92);
    assert.ok(Math.abs((pointsIn(at(ahead, "2026-12").card)[3] ?? 0) - 4.04) < 1e-9);
    assert.deepEqual(ahead.assumptions[0], { code: "usage-grows", percentPerMonth: 2 });
  });

  it("carries a customer over the threshold in the month in which it reaches it", () => {
    // 4,800 MCV grow to 4,994 in December and 5,094 in January.
    const [turn] = at(ahead, "2027-01").turns;
    assert.deepEqual(turn?.code === "counts" && [turn.customerName, turn.from, turn.to], ["Fabrikam", 4_993.92, 5_093.7984]);
    assert.deepEqual(pointsIn(at(ahead, "2027-01").card)[4], 4);
  });

  it("grows the baseline too, once the baseline is itself a forecast", () => {
    const long = forecastOf(facts, { usageGrowsPercent: 2, count: 13 });
    assert.equal(findingOf(at(long, "2027-11").card, "usage-growth").counts?.mcvBaseline, 30_396);
    assert.deepEqual(long.assumptions.at(-1), { code: "baseline-is-forecast", from: "2027-11" });
  });
});

describe("changes that are applied to the months", () => {
  const architect = { person: "new", personName: "New architect", certifications: [] };
  const fromMarch: ProjectionInput["change"] = (measured, when) =>
    measured.certifications === null || when < "2027-03"
      ? measured
      : { ...measured, certifications: { ...measured.certifications, advanced: [architect] } };

  it("are scored from their month on, and are said to be applied", () => {
    const ahead = forecastOf(longFacts({}), { change: fromMarch });
    assert.deepEqual([pointsIn(at(ahead, "2027-02").card)[2], pointsIn(at(ahead, "2027-03").card)[2]], [0, 7.5]);
    assert.deepEqual(ahead.assumptions.at(-1), { code: "changes-applied" });
  });

  it("stand in the baseline a year later", () => {
    const doubled: ProjectionInput["change"] = (measured) =>
      measured.usage === null ? measured : { ...measured, usage: { ...measured.usage, now: [...measured.usage.now, ...measured.usage.now] } };
    const ahead = forecastOf(longFacts({ usage: steady }), { change: doubled, count: 13 });
    assert.deepEqual(pointsIn(at(ahead, "2027-10").card)[3], 30);
    assert.deepEqual(findingOf(at(ahead, "2027-11").card, "usage-growth").counts, { mcvNow: 50_000, mcvBaseline: 50_000, growthPercent: 0 });
  });
});

describe("the track of a forecast", () => {
  const large = Array.from({ length: 5 }, (_, index) => paid(`Large ${index}`, "Sales", 6_000, "2025-10", "2025-10"));
  const now = Array.from({ length: 5 }, (_, index) => paid(`Large ${index}`, "Sales", 6_000, "2026-10", "2026-10"));
  const ahead = forecastOf(longFacts({ revenue: [...large, ...now] }), { statedTrack: null });

  it("is that of the as-of month, though a month's own revenue would give another", () => {
    assert.deepEqual(
      [ahead.track, ahead.trackFrom, at(ahead, "2026-11").card.track, at(ahead, "2026-11").classified],
      ["enterprise", "classified", "enterprise", "smb"],
    );
    assert.equal(at(ahead, "2027-10").classified, "enterprise");
  });
});

describe("a forecast before the first rule book", () => {
  it("is none", () => {
    assert.equal(forecast({ designation: "business-applications", facts: longFacts({}), asOf: month("2023-05"), statedTrack: null }), null);
  });
});

describe("the sample partner's forecast", () => {
  it("loses the consultant of November and Trey Research's Sales, and both architects by February", async () => {
    const documents = await sampleDocuments();
    const { facts } = documentOf(documents.at(-1) ?? assert.fail());
    const ahead = forecastOf(facts, { statedTrack: null });
    assert.equal(ahead.card.total.toFixed(2), "66.75");
    const november = at(ahead, "2026-11").turns.flatMap((turn) =>
      turn.code === "certificate-ends" ? [turn.personName] : turn.code === "stands-against" ? [turn.customerName] : [],
    );
    assert.deepEqual(november, ["Alex Wilber", "Trey Research"]);
    assert.deepEqual(ahead.firstFailingGate, { month: "2027-02", subcategories: ["advanced-certifications"] });
    assert.deepEqual([ahead.firstBelow70, ahead.firstAtOrAbove70, ahead.firstAttained], [null, null, null]);
  });
});

function forecastOf(facts: Facts, more: Partial<ProjectionInput> = {}): Forecast {
  return forecast({ designation: "business-applications", facts, asOf, statedTrack: "smb", ...more }) ?? assert.fail();
}

function at(ahead: Forecast, text: string) {
  return ahead.months.find((one) => one.month === (text as Month)) ?? assert.fail(text);
}

function pointsIn(card: Scorecard): (number | null)[] {
  return card.subcategories.map((one) => one.points);
}
