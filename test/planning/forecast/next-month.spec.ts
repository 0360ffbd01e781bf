// What a partner loses next month, with the points of each loss.

import assert from "node:assert/strict";
import { changeInto } from "../../../bot/planning/forecast/change-into.ts";
import { nextMonth } from "../../../bot/planning/forecast/next-month.ts";
import { project } from "../../../bot/planning/forecast/projection.ts";
import { certified, longFacts, paid, used } from "../../support/long-facts.ts";
import { month } from "../../support/small-facts.ts";

const asOf = month("2026-10");
const facts = longFacts({
  usage: [used("Contoso", "Business Central", 30, "2024-10", "2026-10"), used("Fabrikam", "Business Central", 9, "2025-11", "2026-10")],
  revenue: [paid("Litware", "Sales", 300, "2025-11", "2026-10"), paid("Alpine Ski House", "Sales", 300, "2025-01", "2025-10")],
  certifications: [
    certified("Isaiah Langer", "Power Platform Developer Associate", "2025-11-15", "2026-11-15"),
    certified("Alex Wilber", "Agentic AI Business Solutions Architect", "2026-11-03"),
  ],
});

describe("next month", () => {
  const found = nextMonth({ designation: "business-applications", facts, asOf, statedTrack: "smb" }) ?? assert.fail();

  it("takes what the baseline and the calendar take, the largest first", () => {
    // Growth was 30 %, and is none on 39,000 MCV; the deployment is 4, the consultant 4. Adds stay: Litware replaces Alpine Ski House.
    assert.deepEqual(
      found.losses.map((one) => [one.subcategory, one.code, one.points]),
      [
        ["usage-growth", "baseline-moved", -30],
        ["intermediate-certifications", "person-lost", -4],
        ["deployments", "baseline-moved", -4],
      ],
    );
    assert.deepEqual(
      found.gains.map((one) => [one.subcategory, one.code, one.points]),
      [["advanced-certifications", "person-gained", 7.5]],
    );
    assert.deepEqual([found.change.total, found.change.change], [{ from: 38, to: 7.5 }, -30.5]);
  });

  it("is the first month of the forecast", () => {
    assert.deepEqual(
      found.forecast.months.map((one) => [one.month, one.card.total]),
      [["2026-11", 7.5]],
    );
  });

  it("is explained as any later month is", () => {
    const projection = project({ designation: "business-applications", facts, asOf, statedTrack: "smb" }) ?? assert.fail();
    assert.deepEqual(changeInto(projection, month("2026-11")), found.change);
    assert.equal(changeInto(projection, month("2026-12")).isNothing, true);
  });
});
