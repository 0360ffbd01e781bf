// That the forecast's part of the benchmark measures what it says: a forecast is dearer than one score, and far cheaper than twelve.

import assert from "node:assert/strict";
import { forecastPart } from "./forecast-part.ts";

describe("the forecast's part of the planning benchmark", () => {
  it("measures twelve months in less than the time of scoring 26 months one by one", () => {
    const { forecastMs, scoringMs } = forecastPart(true);
    assert.ok(scoringMs > 0 && forecastMs > scoringMs && forecastMs < scoringMs * 26, `${forecastMs} and ${scoringMs} ms`);
  });
});
