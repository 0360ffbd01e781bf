// The last day of a certificate on the boundary days: its own expiry, and the certification's retirement on 30 June 2026.

import assert from "node:assert/strict";
import { lastCountedDay } from "../../bot/planning/last-counted-day.ts";
import { ruleBookById } from "../../bot/rules/pick-rule-book.ts";
import { day } from "../support/small-facts.ts";

const book = ruleBookById("business-applications@2026-07-01") ?? assert.fail();

describe("the last day on which a certificate counts", () => {
  const of = (certification: string, expiresOn: string | null) => {
    const end = lastCountedDay(book, {
      person: "p",
      certification,
      earnedOn: day("2026-01-01"),
      expiresOn: expiresOn === null ? null : day(expiresOn),
    });
    return [end.day, end.why, end.isRenewable];
  };
  const fieldService = "Dynamics 365 Field Service Functional Consultant Associate";

  it("is the day on which it expires, if that is not after the last eligible day of its certification", () => {
    assert.deepEqual(of(fieldService, "2027-06-30"), ["2027-06-30", "expires", false]);
    assert.deepEqual(of(fieldService, "2027-07-01"), ["2027-06-30", "retires", false]);
    assert.deepEqual(of(fieldService, null), ["2027-06-30", "retires", false]);
  });

  it("can be moved by a renewal until the certification is retired, that day included", () => {
    assert.deepEqual(of(fieldService, "2026-06-30"), ["2026-06-30", "expires", true]);
    assert.deepEqual(of(fieldService, "2026-07-01"), ["2026-07-01", "expires", false]);
    assert.deepEqual(of("Power Platform Developer Associate", "2030-01-01"), ["2030-01-01", "expires", true]);
  });

  it("is not known where nothing ends, or the book does not list the certification", () => {
    assert.deepEqual(of("Power Platform Developer Associate", null), [null, null, false]);
    assert.deepEqual(of("Azure Fundamentals", "2027-01-01"), [null, "not-listed", false]);
  });
});
