// A rule book as small tables for the benchmark's query: thresholds of both tracks, and every spelling of a name that counts.
// Leaves out what does not count and what has no rate, so that the query need not ask. Holds no figure of its own.
// A workload and a product are numbers here: DuckDB groups by a number in three quarters of the time that a text takes.

import { tracks } from "../../../bot/kernel/program.ts";
import type { RuleBook } from "../../../bot/rules/rule-book.ts";
import type { Cell, Table } from "./fill-table.ts";

export function ruleTables(book: RuleBook): Readonly<Record<string, Table>> {
  const spellings = (one: { name: string; aliases: readonly string[] }): string[] => [one.name, ...one.aliases];
  const { revenue, usage } = book.associations;
  const products = book.ratedWorkloads.flatMap((one) => [one.name, ...one.includes]);
  const families = Object.entries(usage).flatMap(([family, list]) => list.map((one) => ({ family, ...one })));
  return {
    revenue_workload: {
      columns: ["spelling varchar", "workload utinyint"],
      rows: book.revenueWorkloads.flatMap((one, number) => (one.counts ? spellings(one).map((name) => [name, number]) : [])),
    },
    revenue_association: {
      columns: ["spelling varchar", "association varchar"],
      rows: revenue.filter((one) => one.counts).flatMap((one) => spellings(one).map((name) => [name, one.name])),
    },
    usage_association: {
      columns: ["family varchar", "spelling varchar", "association varchar"],
      rows: families.filter((one) => one.counts).flatMap((one) => spellings(one).map((name) => [one.family, name, one.name])),
    },
    rated_workload: {
      columns: ["spelling varchar", "product utinyint", "workload utinyint", "family varchar", "rate decimal(6, 1)"],
      rows: book.ratedWorkloads.flatMap((one, number) =>
        one.rate === null
          ? []
          : [
              ...spellings(one).map((name) => [name, products.indexOf(one.name), number, one.family, one.rate]),
              ...one.includes.map((name) => [name, products.indexOf(name), number, one.family, one.rate]),
            ],
      ),
    },
    eligible_certification: {
      columns: ["title varchar", "level varchar", "eligible_until date", "retired_on date"],
      rows: book.certifications.flatMap((one) => spellings(one).map((name) => [name, one.level, one.eligibleUntil ?? null, one.retiredOn ?? null])),
    },
    threshold: thresholds(book),
  };
}

function thresholds({ subcategories }: RuleBook): Table {
  const adds = subcategories["net-customer-adds"];
  const [intermediate, advanced] = [subcategories["intermediate-certifications"], subcategories["advanced-certifications"]];
  const growth = subcategories["usage-growth"];
  const { deployments } = subcategories;
  const byTrack = tracks.map(
    (track): Record<string, Cell> => ({
      "track varchar": track,
      "revenue_usd decimal(18, 4)": adds.revenueUsd[track].value,
      "baseline_mcv decimal(18, 4)": growth.baselineMcv[track].value,
      "deployment_mcv decimal(18, 4)": deployments.mcv[track].value,
      "max_adds double": adds.maxPoints.value,
      "full_adds double": adds.countForMax[track].value,
      "max_intermediate double": intermediate.maxPoints.value,
      "full_intermediate double": intermediate.countForMax[track].value,
      "max_advanced double": advanced.maxPoints.value,
      "full_advanced double": advanced.countForMax[track].value,
      "max_growth double": growth.maxPoints.value,
      "full_growth double": growth.percentForMax[track].value,
      "max_deployments double": deployments.maxPoints.value,
      "full_deployments double": deployments.countForMax[track].value,
    }),
  );
  return { columns: Object.keys(byTrack[0] ?? {}), rows: byTrack.map((one) => Object.values(one)) };
}
