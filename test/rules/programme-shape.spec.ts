// What the programme's files may not say: each case is a file with one thing wrong, and the place that the refusal names.

import assert from "node:assert/strict";
import { programme } from "../../bot/rules/programme.ts";
import { associationsSchema, benefitsSchema, designationsSchema, membershipSchema } from "../../bot/rules/programme-shape.ts";
import { altered, refusedPlaces } from "../support/altered.ts";

const shapes = { designations: designationsSchema, benefits: benefitsSchema, associations: associationsSchema, membership: membershipSchema };

/** What is wrong, where, and what stands there; undefined takes away what stood there. */
const wrong: Readonly<Record<keyof typeof shapes, readonly (readonly [string, string, unknown])[]>> = {
  designations: [
    ["a day that was verified in a month", "/verifiedOn", "2026-08"],
    ["a day with a word before it", "/verifiedOn", "on 2026-08-14"],
    ["a day with an hour", "/verifiedOn", "2026-08-14T12:00"],
    ["no word on how it was verified", "/verifiedOnNote", undefined],
    ["a source without a title", "/sources/learn/title", undefined],
    ["a source whose link is none", "/sources/learn/link", "learn"],
    ["a source of a year", "/sources/learn/dated", "2023"],
    ["a source of a month with a word before it", "/sources/learn/dated", "in 2023-06"],
    ["a source of a month with a word after it", "/sources/learn/dated", "2023-06?"],
    ["a field that nobody described", "/bar", 70],
    ["half a point as the target", "/target/value", 69.5],
    ["a gate below nothing", "/gate/value", -1],
    ["a target without a source", "/target/source", undefined],
    ["a source without its section", "/target/source", "learn"],
    ["a source with an empty section", "/target/source", "learn#"],
    ["a source in capitals", "/target/source", "LEARN#Introduction"],
    ["a source behind a space", "/target/source", " learn#Introduction"],
    ["a confidence that there is not", "/target/confidence", "certain"],
    ["another reading of what nobody disputes", "/target/otherReadings", [{ says: "More.", source: "learn#Introduction" }]],
    ["a designation that there is not", "/designations/0/slug", "office"],
    ["five designations", "/designations/5", undefined],
    ["a designation without a name", "/designations/0/names", []],
    ["a designation without points", "/designations/0/points", []],
    ["a name that nobody dated", "/designations/0/names/0/from", undefined],
    ["points of a subcategory that there is not", "/designations/0/points/0/maxPoints/referrals", programme.designations.target],
    ["no points as the most", "/designations/0/points/0/maxPoints/deployments/value", 0],
    ["half a point as the most", "/designations/0/points/0/maxPoints/deployments/value", 0.5],
    ["a specialization without a source", "/designations/0/specializations/0/source", undefined],
    ["a badge that needs what there is not", "/cloudBadge/needs/value/0", "office"],
  ],
  benefits: [
    ["half a licence", "/common/0/quantity", 0.5],
    ["a licence too few", "/common/0/quantity", -1],
    ["a benefit of another area", "/common/0/area", "fun"],
    ["a benefit without a source", "/common/0/source", undefined],
    ["a benefit of which nobody says how many", "/common/0/quantity", undefined],
    ["a grant a month", "/designations/0/designation/0/per", "month"],
    ["a grant without its product", "/designations/0/designation/0/product", undefined],
    ["a designation that there is not", "/designations/0/slug", "office"],
    ["a fit without a source", "/designations/0/fits/0/source", undefined],
    ["half a specialization that stacks", "/designations/0/specializationsThatStack/value", 0.5],
    ["no day", "/asOf", undefined],
  ],
  associations: [
    ["an id in capitals", "/associations/0/id", "CPOR"],
    ["an id of two words", "/associations/0/id", "cpor osa"],
    ["an empty id", "/associations/0/id", ""],
    ["an association of a thing", "/associations/0/of", "thing"],
    ["an association of another grain", "/associations/0/grain/value", "tenant"],
    ["an association that nobody makes", "/associations/0/madeBy", undefined],
    ["an association that counts for what there is not", "/associations/0/countsFor/0/subcategory", "referrals"],
    ["an association that counts for products that there are not", "/associations/0/countsFor/0/families/0", "office"],
    ["an association that does not say whether it counts", "/associations/0/countsFor/0/counts", undefined],
    ["an association of which nobody says how long it takes", "/associations/0/takes", []],
    ["a wait of years", "/associations/0/takes/0/unit", "years"],
    ["half a day", "/associations/0/takes/0/upTo/value", 0.5],
    ["a limit without a source", "/associations/0/limits/0/source", undefined],
    ["no word on several partners", "/severalPartners", undefined],
  ],
  membership: [
    ["a status without a source", "/enrolment/statuses/0/source", undefined],
    ["no role", "/enrolment/role", undefined],
    ["no rule of the window", "/windows", []],
    ["a window in weeks", "/windows/0/enrolled/value/unit", "weeks"],
    ["a window of no length", "/windows/0/enrolled/value/before", 0],
    ["a window of half a month", "/windows/0/enrolled/value/before", 1.5],
    ["a window from a month on", "/windows/0/effectiveFrom/value", "2022-10"],
    ["no word on the renewal window", "/windows/0/includesRenewalWindow", undefined],
    ["half a day to renew", "/renewal/windowDays/value", 0.5],
    ["a fee below nothing", "/fees/0/usdPerYear/value", -1],
    ["a fee that nobody dated", "/fees/0/seenOn", undefined],
    ["a refresh before the month began", "/freshness/scoreRefreshedByDay/value", -1],
    ["no example", "/freshness/example", undefined],
    ["legacy benefits without an end", "/legacyBenefits/notOfferedFrom", undefined],
    ["a key date in a month", "/keyDates/0/value", "2022-10"],
    ["a key date of nothing", "/keyDates/0/what", undefined],
    ["a statement that says nothing", "/whenScoreFalls/0/says", undefined],
  ],
};

for (const [name, cases] of Object.entries(wrong) as [keyof typeof shapes, (typeof wrong)["designations"]][])
  describe(`the file of ${name} is refused`, () => {
    for (const [what, place, value] of cases)
      it(`with ${what}`, () => {
        const places = refusedPlaces(shapes[name], altered(programme[name], place, value));
        assert.ok(places.length > 0, "it was taken");
        for (const one of places) assert.ok(place.startsWith(one), `${place} is wrong, ${one} was refused`);
      });
  });

describe("the programme's files may", () => {
  it("date a source by its month", () => {
    assert.deepEqual(refusedPlaces(designationsSchema, altered(programme.designations, "/sources/learn/dated", "2023-06")), []);
  });

  it("say that a designation has no such metric, and that a benefit has no number", () => {
    assert.deepEqual(
      refusedPlaces(designationsSchema, altered(programme.designations, "/designations/0/points/0/maxPoints/deployments/value", null)),
      [],
    );
    assert.deepEqual(refusedPlaces(benefitsSchema, altered(programme.benefits, "/common/0/quantity", null)), []);
  });

  it("dispute a figure when they say what the other source says", () => {
    const target = { ...programme.designations.target, confidence: "disputed", otherReadings: [{ says: "More.", source: "learn#Introduction" }] };
    assert.deepEqual(refusedPlaces(designationsSchema, altered(programme.designations, "/target", target)), []);
    const bare = { ...target, otherReadings: [{ says: "More." }] };
    assert.deepEqual(refusedPlaces(designationsSchema, altered(programme.designations, "/target", bare)), ["/target/otherReadings/0/source"]);
  });
});
