// Until when a designation is kept if the forecast comes true, against an anniversary and without one.

import assert from "node:assert/strict";
import type { Month } from "../../../bot/kernel/month.ts";
import { forecast } from "../../../bot/planning/forecast/forecast.ts";
import { keptUntil } from "../../../bot/planning/forecast/kept-until.ts";
import { certified, longFacts, months, paid, used } from "../../support/long-facts.ts";
import { day, month } from "../../support/small-facts.ts";

// 74 points through April 2027; in May the deployment of May 2026 stands against the partner, and its growth is gone.
const steady = Array.from({ length: 10 }, (_, index) => used(`Steady ${index}`, "Customer Insights", 12_500, "2024-10", "2026-10"));
const people = ["A", "B", "C", "D", "E"].flatMap((name) => [
  certified(name, "Power Platform Developer Associate", "2026-10-01"),
  certified(name, "Agentic AI Business Solutions Architect", "2026-10-01"),
]);
const facts = longFacts({
  usage: [...steady, used("Contoso", "Business Central", 5, "2026-05", "2026-10")],
  revenue: Array.from({ length: 5 }, (_, index) => paid(`Add ${index}`, "Sales", 300, "2026-10", "2026-10")),
  certifications: people,
});
const asOf = month("2026-10");
const ahead = forecast({ designation: "business-applications", facts, asOf, statedTrack: "smb" }) ?? assert.fail();
const known = new Map<Month, boolean | null>([...months("2026-05", "2026-09").map((one) => [one, false] as const), [asOf, true]]);
const today = day("2026-11-20");

describe("a partner whose forecast attains through April", () => {
  it("attains in the months that the forecast says", () => {
    assert.deepEqual([ahead.card.total, ahead.firstNotAttained, ahead.firstBelow70, ahead.firstAttained], [74, "2027-05", "2027-05", null]);
  });

  it("with an anniversary in August renews by March and April", () => {
    const kept = keptUntil(ahead, known, day("2027-08-15"), today);
    assert.ok(kept.enrolled);
    assert.deepEqual([kept.known.canRenew, kept.forecast.canRenew, kept.forecast.safeThrough], [null, true, "2027-08"]);
    assert.deepEqual(
      kept.forecast.months.map((one) => one.state),
      ["attained", "attained", "missed", "missed", "missed", "missed", "missed"],
    );
  });

  it("with an anniversary in November 2027 does not know yet: the forecast ends before the window does", () => {
    const kept = keptUntil(ahead, known, day("2027-11-15"), today);
    assert.ok(kept.enrolled);
    assert.deepEqual([kept.forecast.canRenew, kept.forecast.open], [null, ["2027-11", "2027-12"]]);
  });

  it("without an anniversary qualifies through September, five months after April", () => {
    const kept = keptUntil(ahead, known, null, today);
    assert.ok(!kept.enrolled);
    assert.deepEqual([kept.qualifiedThrough, kept.lostIn, kept.known.holdsThrough], ["2027-09", "2027-10", "2027-03"]);
  });

  it("takes the as-of month from the forecast itself, where no history is at hand", () => {
    const kept = keptUntil(ahead, new Map(), day("2027-03-10"), today);
    assert.ok(kept.enrolled);
    assert.deepEqual(kept.forecast.months[0], { month: "2026-10", state: "attained" });
  });

  it("that does not qualify today holds through no month", () => {
    const never = forecast({ designation: "business-applications", facts: longFacts({}), asOf, statedTrack: "smb" }) ?? assert.fail();
    const kept = keptUntil(never, new Map([...known].map(([one]) => [one, false])), null, today);
    assert.ok(!kept.enrolled);
    assert.deepEqual([kept.qualifiedThrough, kept.lostIn], [null, "2026-11"]);
  });
});
