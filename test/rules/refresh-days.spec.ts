// Partner Center shows a month's data by the 20th of the next.

import assert from "node:assert/strict";
import { monthShownOn, refreshDayOf } from "../../bot/rules/refresh-days.ts";
import { day, month } from "../support/small-facts.ts";

describe("the data of a month", () => {
  it("is shown by the 20th of the month after it, over the turn of a year too", () => {
    assert.deepEqual([refreshDayOf(month("2026-09")), refreshDayOf(month("2026-12"))], ["2026-10-20", "2027-01-20"]);
  });

  it("is that of the month before last until the 19th, and that of last month from the 20th on", () => {
    assert.deepEqual(
      ["2026-10-01", "2026-10-19", "2026-10-20", "2026-10-31", "2027-01-19"].map((today) => monthShownOn(day(today))),
      ["2026-08", "2026-08", "2026-09", "2026-09", "2026-11"],
    );
  });
});
