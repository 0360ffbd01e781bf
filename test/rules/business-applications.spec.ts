// Holds the books of Business Applications against what Microsoft printed, copied here by hand a second time.

import assert from "node:assert/strict";
import { indexOf } from "../../bot/rules/book-index.ts";
import { ruleBookById } from "../../bot/rules/pick-rule-book.ts";
import type { RuleBook } from "../../bot/rules/rule-book.ts";

const book2023 = bookOf("business-applications@2023-06-13");
const book2026 = bookOf("business-applications@2026-07-01");

const rateCard2023 = {
  "Business Central": [1000, "mau"],
  "Core HR": [1000, "mau"],
  "Common data service (Customer Engagement)": [200, "mau"],
  "Customer Insights": [0.2, "profiles"],
  "Finance & Operations": [100, "mau"],
  Guides: [1000, "mau"],
  "Power Apps": [200, "mau"],
  "Power Automate": [200, "mau"],
  "Power BI": [200, "mau"],
  "Remote Assist": [1000, "mau"],
  Retail: [100, "mau"],
  "Talent Attract": [1000, "mau"],
  "Talent Onboard": [1000, "mau"],
};

const thresholds = {
  netAdds: { enterprise: 5, smb: 5 },
  netAddRevenueUsd: { enterprise: 1500, smb: 250 },
  intermediatePeople: { enterprise: 20, smb: 5 },
  advancedPeople: { enterprise: 7, smb: 2 },
  growthPercent: { enterprise: 30, smb: 30 },
  baselineMcv: { enterprise: 50_000, smb: 25_000 },
  deployments: { enterprise: 5, smb: 5 },
  deploymentMcv: { enterprise: 10_000, smb: 5_000 },
};

for (const book of [book2023, book2026]) {
  describe(`Business Applications from ${book.effectiveFrom}`, () => {
    it("asks for 70 points and one in each subcategory", () => {
      assert.deepEqual([book.target.value, book.gate.value], [70, 1]);
    });

    it("has the printed thresholds of both tracks", () => {
      const rules = book.subcategories;
      assert.deepEqual(
        {
          netAdds: plain(rules["net-customer-adds"].countForMax),
          netAddRevenueUsd: plain(rules["net-customer-adds"].revenueUsd),
          intermediatePeople: plain(rules["intermediate-certifications"].countForMax),
          advancedPeople: plain(rules["advanced-certifications"].countForMax),
          growthPercent: plain(rules["usage-growth"].percentForMax),
          baselineMcv: plain(rules["usage-growth"].baselineMcv),
          deployments: plain(rules.deployments.countForMax),
          deploymentMcv: plain(rules.deployments.mcv),
        },
        thresholds,
      );
    });

    it("gives 15, 20, 15, 30 and 20 points", () => {
      const points = Object.values(book.subcategories).map((rule) => rule.maxPoints.value);
      assert.deepEqual(points, [15, 20, 15, 30, 20]);
    });

    it("rolls Sales, Sales Insights, Customer Service and Field Service up to Customer Engagement", () => {
      for (const product of ["Sales", "Sales Insights", "Customer Service", "Field Service"])
        assert.equal(indexOf(book).ratedWorkload(product)?.name, "Common data service (Customer Engagement)");
    });

    it("rolls Finance and Project Operations up to Finance & Operations", () => {
      for (const product of ["Finance", "Project Operations"]) assert.equal(indexOf(book).ratedWorkload(product)?.name, "Finance & Operations");
    });

    it("leaves Supply Chain, Commerce and Marketing usage unplaced, because no source places it", () => {
      for (const product of ["Supply Chain", "Commerce", "Marketing"]) assert.equal(indexOf(book).ratedWorkload(product), undefined);
    });

    it("knows Power App and Customer Insights Partner as the rate card's Power Apps and Customer Insights", () => {
      assert.equal(indexOf(book).ratedWorkload("Power App")?.name, "Power Apps");
      assert.equal(indexOf(book).ratedWorkload("Customer Insights Partner")?.name, "Customer Insights");
    });

    it("makes 20,000 MCV of 10 Business Central users and 50,000 Customer Insights profiles", () => {
      const rate = (workload: string): number => indexOf(book).ratedWorkload(workload)?.rate ?? Number.NaN;
      assert.equal(10 * rate("Business Central") + 50_000 * rate("Customer Insights"), 20_000);
    });

    it("counts revenue through three kinds of CPOR, both CSP tiers and DPOR", () => {
      assert.deepEqual(counting(book.associations.revenue), [
        "CPOR OSA",
        "CPOR RevRec",
        "CPOR RevRec Performance",
        "CSP Tier 1",
        "CSP Tier 2",
        "DPOR",
      ]);
    });

    it("counts Dynamics 365 usage through CPOR OSU, both CSP tiers and DPOR", () => {
      assert.deepEqual(counting(book.associations.usage.dynamics), ["CPOR OSU", "CSP Tier 1", "CSP Tier 2", "DPOR"]);
    });

    it("counts Power Platform and Customer Insights usage through PAL only", () => {
      const list = book.associations.usage["power-platform-and-customer-insights"];
      assert.deepEqual(counting(list), ["PAL"]);
      for (const workload of ["Power Apps", "Power Automate", "Power BI", "Portals", "Customer Insights"])
        assert.equal(indexOf(book).ratedWorkload(workload)?.family, "power-platform-and-customer-insights");
    });

    it("reads CSP T1 as CSP Tier 1", () => {
      assert.equal(indexOf(book).revenueAssociation("CSP T1")?.name, "CSP Tier 1");
    });

    it("recognises the data analyst by the old and the new title", () => {
      const titles = ["Microsoft Certified: Data Analyst Associate", "Power BI Data Analyst Associate"];
      for (const title of titles) assert.equal(indexOf(book).certification(title)?.level, "intermediate");
    });
  });
}

describe("Business Applications in 2023", () => {
  it("has the printed rate card, and no rate for Portals", () => {
    assert.deepEqual(ratesOf(book2023), { ...rateCard2023, Portals: [null, "mau"] });
  });

  it("counts 24 workloads for net customer adds, and Customer Voice not among them", () => {
    assert.equal(counting(book2023.revenueWorkloads).length, 24);
    assert.equal(indexOf(book2023).revenueWorkload("Customer Voice")?.counts, false);
  });

  it("lists 17 intermediate and 4 advanced certifications", () => {
    assert.deepEqual([levelOf(book2023, "intermediate").length, levelOf(book2023, "advanced").length], [17, 4]);
  });

  it("lets the Dynamics 365 + Power Platform architect count until the end of June 2023", () => {
    assert.equal(windowOf(book2023, "Dynamics 365 + Power Platform Solution Architect Expert"), "2023-06-30");
  });

  it("lets App Maker count until the end of November 2023", () => {
    assert.equal(windowOf(book2023, "Power Platform App Maker Associate"), "2023-11-30");
  });

  it("lets Commerce and Manufacturing count one year after they retired, and Customer Service without end", () => {
    assert.equal(windowOf(book2023, "Dynamics 365 Commerce Functional Consultant Associate"), "2024-06-30");
    assert.equal(windowOf(book2023, "Dynamics 365 Supply Chain Management, Manufacturing Functional Consultant Associate"), "2024-06-30");
    assert.equal(windowOf(book2023, "Dynamics 365 Customer Service Functional Consultant Associate"), undefined);
  });
});

describe("Business Applications in 2026", () => {
  it("adds a rate for Contact Center and for Portals, and changes no other", () => {
    assert.deepEqual(ratesOf(book2026), { ...rateCard2023, "Contact Center": [200, "mau"], Portals: [100, "mau"] });
  });

  it("adds Contact Center, Copilot Studio twice and a second unspecific workload to net customer adds", () => {
    const before = counting(book2023.revenueWorkloads);
    const added = counting(book2026.revenueWorkloads).filter((name) => !before.includes(name));
    assert.deepEqual(added, ["Contact Center", "Copilot Studio", "Copilot Studio PAYG", "Non-workload specific (F&O)"]);
  });

  it("drops Fraud Protection and Marketing from net customer adds", () => {
    const now = counting(book2026.revenueWorkloads);
    const dropped = counting(book2023.revenueWorkloads).filter((name) => !now.includes(name));
    assert.deepEqual(dropped, ["Fraud Protection", "Marketing"]);
  });

  it("lists 14 intermediate and 5 advanced certifications", () => {
    assert.deepEqual([levelOf(book2026, "intermediate").length, levelOf(book2026, "advanced").length], [14, 5]);
  });

  it("takes the Business Central developer as advanced, whatever the title says", () => {
    assert.equal(indexOf(book2026).certification("Dynamics 365 Business Central Developer Associate")?.level, "advanced");
  });

  it("lets every retired certification count for one year after its retirement", () => {
    const retired = book2026.certifications.filter((one) => one.retiredOn !== undefined);
    assert.equal(retired.length, 7);
    for (const one of retired) assert.equal(one.eligibleUntil, one.retiredOn?.replace("2026", "2027"));
  });
});

function bookOf(id: string): RuleBook {
  const book = ruleBookById(id);
  assert.ok(book !== null, `there is no book ${id}`);
  return book;
}

function plain(figures: { enterprise: { value: number }; smb: { value: number } }): { enterprise: number; smb: number } {
  return { enterprise: figures.enterprise.value, smb: figures.smb.value };
}

function ratesOf(book: RuleBook): Record<string, [number | null, string]> {
  return Object.fromEntries(book.ratedWorkloads.map((one) => [one.name, [one.rate, one.unit]]));
}

function counting(list: readonly { name: string; counts: boolean }[]): string[] {
  return list
    .filter((one) => one.counts)
    .map((one) => one.name)
    .sort();
}

function levelOf(book: RuleBook, level: "intermediate" | "advanced"): RuleBook["certifications"] {
  return book.certifications.filter((one) => one.level === level);
}

/** The last day on which a certification counts; undefined when it has none. */
function windowOf(book: RuleBook, title: string): string | undefined {
  const found = indexOf(book).certification(title);
  assert.ok(found !== undefined, `${title} is not listed`);
  return found.eligibleUntil;
}
