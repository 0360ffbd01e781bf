// What the sample partner is to show. The score facts are computed as for any other partner, from the files as written.

import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { factsOfExports } from "../../bot/facts/facts-of-exports.ts";
import type { ReadExport } from "../../bot/facts/partner-facts.ts";
import { readExportsFrom } from "../../bot/facts/read-exports-from.ts";
import { readTables } from "../../bot/files/read-tables.ts";
import { fromFixed4 } from "../../bot/kernel/fixed.ts";
import { type Month, monthsFrom, parseMonth } from "../../bot/kernel/month.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";
import { sampleExports } from "../../bot/sample/sample-partner.ts";
import { writeSample } from "../../bot/sample/write-sample.ts";
import { measure } from "../../bot/scoring/measure.ts";
import { ownScorecard } from "../../bot/scoring/score-month.ts";
import { findingOf } from "../../bot/scoring/scorecard.ts";
import { scoreFacts } from "../../bot/snapshots/score-facts.ts";

const newest = month("2026-10");
const scoredMonths = monthsFrom(month("2025-09"), newest);

describe("the sample partner's files", () => {
  let folder: string;
  let paths: string[];
  let exports: ReadExport[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "sample-partner-"));
    paths = await writeSample(folder);
    exports = await Promise.all(paths.map(read));
  });
  after(() => rm(folder, { recursive: true }));

  it("are three, named as Partner Center names them", () => {
    assert.deepEqual(
      paths.map((path) => basename(path)),
      ["Business applications revenue.csv", "Business applications usage.csv", "Export_trainings_Lifetime_7012345_Adatum_Partners.csv"],
    );
  });

  it("are the same on every run, and others for another seed", async () => {
    assert.deepEqual(sampleExports(), sampleExports(70));
    assert.notDeepEqual(sampleExports(), sampleExports(71));
    const written = await Promise.all(paths.map((path) => readFile(path, "utf8")));
    assert.deepEqual(
      written,
      sampleExports().map(({ text }) => text),
    );
  });

  it("have the columns of Partner Center in their order", () => {
    assert.deepEqual(
      sampleExports().map(({ text }) => text.split("\r\n")[0]),
      [
        "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,CustomerTenantID,CustomerTenantName,SubscriptionId,SubscriptionStartDate,Country,WorkloadCategory,Workloads,AdjustedRevenueAmtCD",
        "FiscalMonthName,GlobalPartnerID,PartnerName,PartnerAssociationType,CustomerID,CustomerName,CustomerTenantID,CustomerTenantName,SubscriptionID,SubscriptionStartDate,MetricType,WorkloadCategory,Workload,SkuGroup,PAMAU,MAC,MAU",
        "\uFEFFTrainingActivityId,TrainingTitle,TrainingType,IndividualFirstName,IndividualLastName,Email,CorpEmail,TrainingCompletionDate,Month,IcMCP,MCPID,MPNId,PartnerName,PartnerCityLocation,PartnerCountryLocation,ExpirationDate,ActivationStatus",
      ],
    );
  });

  it("write months, days and amounts as Partner Center does", () => {
    const [revenue = "", usage = "", trainings = ""] = sampleExports().map(({ text }) => text);
    for (const line of linesOf(revenue)) assert.match(line, /^[A-Z][a-z]+ 202[456],7012345,.*,-?\d+\.\d\d$/);
    for (const line of linesOf(usage)) assert.match(line, /^[A-Z][a-z]+ 202[456],7012345,.*,(Paid|Trial),.*,\d*,\d*,\d*$/);
    for (const line of linesOf(trainings)) assert.match(line, /,\d\d\/\d\d\/20\d\d \d\d:\d\d,[A-Z][a-z]{2}-\d\d,1,\d+,7012345,Adatum Partners,/);
    assert.doesNotMatch(trainings, /Microsoft Certified/);
  });

  it("are read without complaint as revenue, usage and certifications of Adatum Partners", () => {
    assert.deepEqual(
      exports.map(({ kind, partner, partnerName }) => ({ kind, partner, partnerName })),
      [
        { kind: "revenue", partner: "7012345", partnerName: "Adatum Partners" },
        { kind: "usage", partner: "7012345", partnerName: "Adatum Partners" },
        { kind: "certifications", partner: null, partnerName: "Adatum Partners" },
      ],
    );
    assert.deepEqual(
      exports.map(({ ignored }) => ignored),
      [[], [], [{ reason: "not-a-certification", rows: 2 }]],
    );
  });

  it("cover the 26 months from September 2024 to October 2026, each with rows", () => {
    for (const one of exports) {
      if (one.kind === "certifications") continue;
      assert.deepEqual([...one.months.keys()], monthsFrom(month("2024-09"), newest));
      for (const rows of one.months.values()) assert.ok(rows.length > 10);
    }
  });

  it("hold twelve customers and fifteen people", () => {
    for (const one of exports) {
      if (one.kind === "certifications") continue;
      const rows: { customerTenant: string; customerName?: string | null | undefined }[] = [...one.months.values()].flatMap((rows) => [...rows]);
      assert.equal(new Set(rows.map((row) => row.customerTenant)).size, 12);
      assert.equal(new Set(rows.map((row) => row.customerName)).size, 12);
    }
    const people = linesOf(sampleExports()[2]?.text ?? "").map((line) => line.split(","));
    assert.equal(new Set(people.map((cells) => cells[10])).size, 15);
    assert.equal(new Set(people.map((cells) => `${cells[3]} ${cells[4]}`)).size, 15);
  });

  it("hold a trial in the newest month, and one subscription under two associations with the same figures", () => {
    const usage = exports.find((one) => one.kind === "usage");
    const rows = [...(usage?.months.get(newest) ?? [])];
    assert.ok(rows.some((row) => row.metricType === "Trial"));
    const twice = rows.filter((row) => rows.some((other) => other !== row && other.subscriptionId === row.subscriptionId));
    assert.deepEqual(
      twice.map(({ customerName, association, mau }) => ({ customerName, association, mau })),
      [
        { customerName: "Fabrikam", association: "CSP T1", mau: 44 },
        { customerName: "Fabrikam", association: "DPOR", mau: 44 },
      ],
    );
  });

  it("have fewer users attached to the partner than active ones for Power Platform, and capacity for Customer Insights", () => {
    const usage = exports.find((one) => one.kind === "usage");
    for (const row of [...(usage?.months.values() ?? [])].flatMap((rows) => [...rows])) {
      if (row.workload === "Customer Insights") assert.ok(row.mac !== null && row.mac > 20_000 && row.mau === null);
      else if (row.association === "PAL") assert.ok(row.pamau !== null && row.mau !== null && row.pamau < row.mau);
      else assert.ok(row.pamau === null && row.mac === null && row.mau !== null);
    }
  });

  describe("score", () => {
    it("on the SMB track in every month, with fewer than three customer workloads above 5,000 US dollars", () => {
      for (const asOf of scoredMonths) {
        const { track, trackFrom, classification } = scored(asOf).score;
        assert.deepEqual({ track, trackFrom }, { track: "smb", trackFrom: "classified" });
        assert.ok(classification !== null && classification.pairsNow < 3 && classification.pairsBaseline < 3);
      }
    });

    it("66.8 points in October 2026, all five subcategories above zero", () => {
      const card = cardOf(newest);
      assert.ok(card.total >= 62 && card.total <= 68);
      assert.equal(card.total.toFixed(1), "66.8");
      assert.equal(card.attained, false);
      assert.deepEqual(card.failingGates, []);
      for (const one of card.subcategories) assert.ok(one.points !== null && one.points > 0);
    });

    it("above 70 from February to June 2026, and below in every other month", () => {
      const attained = scoredMonths.filter((asOf) => cardOf(asOf).attained);
      assert.deepEqual(attained, ["2026-02", "2026-03", "2026-04", "2026-05", "2026-06"]);
    });

    it("zero in one subcategory of one month only: advanced certifications in December 2025", () => {
      const findings = scoredMonths.flatMap((asOf) => cardOf(asOf).subcategories.map((one) => ({ asOf, id: one.id, points: one.points })));
      assert.ok(findings.every((one) => one.points !== null));
      assert.deepEqual(
        findings.filter((one) => one.points === 0),
        [{ asOf: "2025-12", id: "advanced-certifications", points: 0 }],
      );
      assert.equal(findingOf(cardOf(month("2025-12")), "advanced-certifications").state, "unmet");
    });

    it("less with every month from May to August 2026, and more again in September and October", () => {
      const totals = monthsFrom(month("2026-05"), newest).map((asOf) => cardOf(asOf).total);
      const changes = totals.slice(1).map((total, index) => Math.sign(total - (totals[index] ?? 0)));
      assert.deepEqual(changes, [-1, -1, -1, 1, 1]);
    });

    it("without a warning in any month but of certifications that are another designation's", () => {
      for (const asOf of scoredMonths)
        assert.deepEqual(
          cardOf(asOf).warnings.filter((one) => one.code !== "unknown-certification"),
          [],
        );
    });

    it("with one near miss for net customer adds and one for deployments in October 2026", () => {
      const measured = measure(bookOf(newest), factsFor(newest), newest);
      const adds = (measured.revenue?.now ?? []).map((pair) => ({ ...pair, usd: fromFixed4(pair.amount) }));
      assert.deepEqual(
        adds
          .filter(({ usd }) => usd > 200 && usd <= 250)
          .map(({ customerName, workload, usd }) => `${customerName}, ${workload}: ${Math.round(usd)}`),
        ["Fourth Coffee, Power BI: 242"],
      );
      const deployments = (measured.usage?.now ?? []).map((pair) => ({ ...pair, mcv: fromFixed4(pair.mcv) }));
      assert.deepEqual(
        deployments.filter(({ mcv }) => mcv > 4500 && mcv < 5000).map(({ customerName, workload, mcv }) => `${customerName}, ${workload}: ${mcv}`),
        ["Woodgrove Bank, Power Automate: 4800"],
      );
    });
  });

  function factsFor(asOf: Month) {
    return factsOfExports(exports, "pamau-else-mau", bookOf(asOf));
  }

  function scored(asOf: Month) {
    const result = scoreFacts("business-applications", factsFor(asOf), asOf, null);
    assert.ok(result !== null);
    return result;
  }

  function cardOf(asOf: Month) {
    return ownScorecard(scored(asOf).score);
  }
});

async function read(path: string): Promise<ReadExport> {
  const read = await readExportsFrom([path], readTables, null);
  assert.ok(read.ok, JSON.stringify(read));
  return read.value[0] ?? assert.fail("nothing was read");
}

function bookOf(asOf: Month) {
  const book = ruleBookInForce("business-applications", asOf);
  assert.ok(book !== null);
  return book;
}

function linesOf(text: string): string[] {
  return text.split("\r\n").slice(1, -1);
}

function month(text: string): Month {
  const parsed = parseMonth(text);
  assert.ok(parsed !== null);
  return parsed;
}
