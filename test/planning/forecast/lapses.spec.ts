// Whose certificates end within so many days, on the boundary days, and who counts all the same.

import assert from "node:assert/strict";
import { lapsesWithin } from "../../../bot/planning/forecast/lapses.ts";
import { certified, longFacts } from "../../support/long-facts.ts";
import { day } from "../../support/small-facts.ts";

const developer = "Power Platform Developer Associate";

describe("the certificates that end within 90 days from 20 November 2026", () => {
  const lapses = (...certifications: object[]) => lapsesIn(90, certifications);
  const lapsesIn = (days: number, certifications: object[]) =>
    (
      lapsesWithin({
        designation: "business-applications",
        certifications: longFacts({ certifications }).certifications,
        from: day("2026-11-20"),
        days,
      }) ?? assert.fail()
    ).map((one) => [one.personName, one.day, one.daysLeft, one.missingFrom, one.why, one.stillCounts]);

  it("are those from today to 18 February 2027, the earliest first", () => {
    const found = lapses(
      certified("One", developer, "2026-02-19", "2027-02-19"),
      certified("Two", developer, "2026-02-18", "2027-02-18"),
      certified("Three", developer, "2025-11-20", "2026-11-20"),
      certified("Four", developer, "2025-11-19", "2026-11-19"),
    );
    assert.deepEqual(found, [
      ["Three", "2026-11-20", 0, "2026-11", "expires", false],
      ["Two", "2027-02-18", 90, "2027-02", "expires", false],
    ]);
  });

  it("are missed only in the month after, when they end on the last day of one", () => {
    assert.deepEqual(lapses(certified("One", developer, "2026-01-31", "2027-01-31")), [["One", "2027-01-31", 72, "2027-02", "expires", false]]);
  });

  it("include the last of the days, though it is the last of a month too", () => {
    assert.equal(lapsesIn(72, [certified("One", developer, "2026-01-31", "2027-01-31")]).length, 1);
    assert.equal(lapsesIn(71, [certified("One", developer, "2026-01-31", "2027-01-31")]).length, 0);
  });

  it("are none where the certificate was renewed", () => {
    assert.deepEqual(lapses(certified("One", developer, "2025-01-15", "2026-12-15"), certified("One", developer, "2025-01-15", "2027-12-15")), []);
  });

  it("leave a person counted who holds another of the same level", () => {
    const other = certified("One", "Power BI Data Analyst Associate", "2026-08-01", "2027-08-01");
    assert.deepEqual(lapses(certified("One", developer, "2026-01-10", "2027-01-10"), other), [["One", "2027-01-10", 51, "2027-01", "expires", true]]);
  });
});

describe("a certification that retires", () => {
  it("ends for everybody on its last eligible day, however long the certificate is valid", () => {
    const certifications = longFacts({
      certifications: [certified("Diego", "Dynamics 365 Field Service Functional Consultant Associate", "2026-06-30", "2027-09-30")],
    }).certifications;
    const found = lapsesWithin({ designation: "business-applications", certifications, from: day("2027-06-01"), days: 30 });
    assert.deepEqual(
      found?.map((one) => [one.day, one.why, one.isRenewable, one.missingFrom]),
      [["2027-06-30", "retires", false, "2027-07"]],
    );
  });

  it("is told of no time without a rule book", () => {
    assert.equal(lapsesWithin({ designation: "business-applications", certifications: [], from: day("2023-01-01"), days: 90 }), null);
  });
});
