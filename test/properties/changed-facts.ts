// Facts documents with something more in them, as rows that an export could have: what a supposition or a step of a plan says would be there.
// Nothing here is the program's own model of a change: each is written as its sentence says it. Thresholds and rates come from the rule book.

import assert from "node:assert/strict";
import { addMonths, type Month, monthsFrom } from "../../bot/kernel/month.ts";
import type { Track } from "../../bot/kernel/program.ts";
import { indexOf } from "../../bot/rules/book-index.ts";
import { ruleBookInForce } from "../../bot/rules/pick-rule-book.ts";

interface Row {
  readonly month: Month;
  readonly customerTenant: string;
  readonly workload: string;
}

export interface FactsDocument {
  readonly asOf: Month;
  readonly track: Track;
  readonly usage: readonly (Row & { readonly units: number; readonly association: string })[];
  readonly revenue: readonly (Row & { readonly adjustedRevenueUsd: number; readonly association: string })[];
  readonly certifications: readonly object[];
  readonly covered?: { readonly usage?: readonly Month[] | undefined; readonly revenue?: readonly Month[] | undefined } | undefined;
}

const workload = "Business Central";
const titles = { intermediate: "Power Platform Developer Associate", advanced: "Dynamics 365 Business Central Developer Associate" };

/** Customers that the facts do not know, each with revenue just above the threshold. */
export function withAdds(to: FactsDocument, count: number): FactsDocument {
  const line = bookOf(to).subcategories["net-customer-adds"].revenueUsd[to.track].value;
  const rows = some(count, to.revenue.length, (id) => ({
    month: to.asOf,
    customerTenant: id,
    workload: "Sales",
    adjustedRevenueUsd: line + 0.01,
    association: "CSP Tier 1",
  }));
  return { ...to, revenue: [...to.revenue, ...rows] };
}

export function withPeople(to: FactsDocument, level: keyof typeof titles, count: number): FactsDocument {
  const rows = some(count, to.certifications.length, (person) => ({
    person,
    certification: titles[level],
    earnedOn: `${to.asOf}-01`,
    expiresOn: null,
  }));
  return { ...to, certifications: [...to.certifications, ...rows] };
}

/** Customers that the facts do not know, each with usage exactly at the threshold. */
export function withDeployments(to: FactsDocument, count: number): FactsDocument {
  return withUsageRows(to, Array(count).fill(bookOf(to).subcategories.deployments.mcv[to.track].value));
}

/** Usage of many small customers, none of whom is a deployment. */
export function withUsage(to: FactsDocument, mcv: number): FactsDocument {
  const small = 1_000;
  const whole = Math.floor(mcv / small);
  return withUsageRows(to, [...Array(whole).fill(small), mcv - whole * small]);
}

/** The customer's figure of the as-of month brought to where it counts. @param figure as the answer tells it, in MCV or US dollars */
export function withCustomerLifted(to: FactsDocument, of: "usage" | "revenue", customer: string, product: string, figure: number): FactsDocument {
  const book = bookOf(to);
  const [adds, deployments] = [book.subcategories["net-customer-adds"], book.subcategories.deployments];
  const index = indexOf(book);
  const nameOf = (row: Row) => (of === "usage" ? index.ratedWorkload(row.workload) : index.revenueWorkload(row.workload))?.name;
  const isOwn = (row: Row): boolean => row.month === to.asOf && row.customerTenant === customer && nameOf(row) === product;
  assert.ok(to[of].some(isOwn), `${customer}, ${product}`);
  const more = of === "usage" ? deployments.mcv[to.track].value / figure : (adds.revenueUsd[to.track].value + 0.01) / figure;
  return of === "usage"
    ? { ...to, usage: to.usage.map((row) => (isOwn(row) ? { ...row, units: row.units * more } : row)) }
    : { ...to, revenue: to.revenue.map((row) => (isOwn(row) ? { ...row, adjustedRevenueUsd: row.adjustedRevenueUsd * more } : row)) };
}

/** The same partner as of a later month, to which usage and revenue of the as-of month went on. */
export function goneOn(from: FactsDocument, asOf: Month): FactsDocument {
  const months = monthsFrom(addMonths(from.asOf, 1), asOf);
  const onward = <One extends Row>(rows: readonly One[]): One[] => [
    ...rows.filter(({ month }) => month <= from.asOf),
    ...months.flatMap((month) => rows.filter((row) => row.month === from.asOf).map((row) => ({ ...row, month }))),
  ];
  const known = (covered: readonly Month[] | undefined) => (covered?.includes(from.asOf) === true ? [...covered, ...months] : covered);
  const covered = { usage: known(from.covered?.usage), revenue: known(from.covered?.revenue) };
  return { ...from, asOf, usage: onward(from.usage), revenue: onward(from.revenue), covered };
}

function withUsageRows(to: FactsDocument, mcvs: readonly number[]): FactsDocument {
  const rate = bookOf(to).ratedWorkloads.find(({ name }) => name === workload)?.rate ?? assert.fail(workload);
  const rows = some(mcvs.length, to.usage.length, (customerTenant, index) => ({
    month: to.asOf,
    customerTenant,
    workload,
    units: (mcvs[index] ?? 0) / rate,
    association: "CPOR OSU",
  }));
  return { ...to, usage: [...to.usage, ...rows.filter(({ units }) => units > 0)] };
}

/** @param after how many rows there are, so that no identity is given twice */
function some<One>(count: number, after: number, make: (id: string, index: number) => One): One[] {
  return Array.from({ length: count }, (_, index) => make(`somebody-${after + index}`, index));
}

function bookOf({ asOf }: FactsDocument) {
  return ruleBookInForce("business-applications", asOf) ?? assert.fail();
}
