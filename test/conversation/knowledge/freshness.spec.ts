// How old the data is, what is on file of it and since when, and when more is to be expected: by the 20th of the month after,
// certifications within ten days (the page's section on data freshness).

import assert from "node:assert/strict";
import type { OnFile } from "../../../bot/conversation/ports.ts";
import { frontDoor } from "../../fakes/front-door.ts";
import { day, month } from "../../support/small-facts.ts";
import { scoresOf } from "../../support/small-scores.ts";

const standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
const onFile: OnFile = {
  revenue: new Map([
    [month("2026-09"), day("2026-10-21")],
    [month("2026-10"), day("2026-11-20")],
  ]),
  usage: new Map([
    [month("2026-07"), day("2026-08-20")],
    [month("2026-09"), day("2026-10-21")],
  ]),
  certifications: { importedOn: day("2026-11-02") },
};
const megan = frontDoor(scoresOf({ "2026-08": standing, "2026-09": standing }, { onFile }));

describe("how fresh the data is", () => {
  it("is the newest month, what each export has, and the day of its import", async () => {
    const { kind, text } = await megan.says("how old is the data");
    assert.equal(kind, "freshness");
    assert.match(text, /The newest data is of September 2026\./);
    assert.match(text, /Revenue: September 2026 to October 2026, 2 months\. Last imported on 20 November 2026\./);
    assert.match(text, /Usage: July 2026 to September 2026, 2 months\. Last imported on 21 October 2026\. Not on file: August 2026\./);
    assert.match(text, /Trainings: on file\. Last imported on 2 November 2026\./);
    assert.match(text, /rule book business-applications@2026-07-01[\s\S]*last verified on 14 August 2026/);
  });

  it("names what is missing of the newest month", async () => {
    assert.match((await megan.says("is this information current")).text, /Missing of October 2026: usage\./);
  });

  it("says of a month that is named which exports have it", async () => {
    assert.match((await megan.says("is october complete")).text, /On file of October 2026: revenue\./);
    assert.match((await megan.says("do you have data for march")).text, /Neither usage nor revenue of March 2026 is on file\./);
  });

  it("says that a month is overdue once Partner Center should show it", async () => {
    assert.match(
      (await megan.says("how old is the data")).text,
      /Partner Center should show October 2026 since 20 November 2026, and it is not on file/,
    );
    const before = frontDoor(scoresOf({ "2026-09": standing }, { presentDay: day("2026-11-19") }));
    assert.doesNotMatch((await before.says("how old is the data")).text, /not on file: load/);
  });

  it("names the next refresh: November by 20 December", async () => {
    assert.match((await megan.says("when is the next refresh")).text, /November 2026 should be in Partner Center by 20 December 2026\./);
  });

  it("of a new certificate is ten days, which needs no data", async () => {
    const { text } = await frontDoor(null).says("how long until a new exam shows");
    assert.match(text, /shows in Partner Center within 10 days/);
    assert.match(text, /Nothing is imported yet\./);
  });
});
