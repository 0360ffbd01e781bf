// DuckDB's side of the import benchmark, on one thread: the same numbers of the same two months, straight from the same file.
// The rule book's names and rates are in a table before the clock starts.

import { DuckDBInstance } from "@duckdb/node-api";
import type { Track } from "../../../bot/kernel/program.ts";
import { ruleBookInForce } from "../../../bot/rules/pick-rule-book.ts";
import type { RuleBook } from "../../../bot/rules/rule-book.ts";
import { fillTable } from "../scoring/fill-table.ts";
import { asOf } from "../scoring/invented-facts.ts";
import type { Figures } from "./figures.ts";

/** @param rows what the rows are read from: a table, or the file itself */
const query = (
  rows: string,
  { now, baseline }: Readonly<Record<"now" | "baseline", string>>,
  { enterprise, smb }: Readonly<Record<Track, number>>,
): string => `
  with units as (
    select FiscalMonthName as month, CustomerTenantID as tenant, c.workload, c.product, SubscriptionID as subscription,
      max(coalesce(MAC, PAMAU, MAU) * c.rate) as mcv
    from ${rows} u
    join counted c on c.spelling = u.Workload and c.association = u.PartnerAssociationType
    where FiscalMonthName in ('${now}', '${baseline}') and MetricType = 'Paid'
    group by all),
  pair as (select month, tenant, workload, sum(mcv) as mcv from units group by all),
  told as (
    select month, sum(mcv)::double as mcv, count(*) filter (mcv >= ${enterprise}) as enterprise, count(*) filter (mcv >= ${smb}) as smb
    from pair group by month)
  select n.mcv as now, b.mcv as baseline, (n.enterprise - b.enterprise)::integer as enterprise, (n.smb - b.smb)::integer as smb
  from told n, told b where n.month = '${now}' and b.month = '${baseline}'`;

const facts =
  "FiscalMonthName, GlobalPartnerID, CustomerTenantID, CustomerName, PartnerAssociationType, Workload, SubscriptionID, MetricType, PAMAU, MAC, MAU";

/** @param isKept whether every row of the file is kept in a table first, as an import keeps it, or only the month's are read */
export async function duckdbSide(path: string, isKept: boolean): Promise<() => Promise<Figures>> {
  const book = ruleBookInForce("business-applications", asOf);
  if (book === null) throw new RangeError(`No rule book is in force in ${asOf}`);
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const columns = ["spelling varchar", "product varchar", "workload varchar", "association varchar", "rate decimal(6, 1)"];
  await fillTable(connection, "counted", { columns, rows: counted(book) });
  return async () => {
    const file = `read_csv('${path.replaceAll("'", "''")}')`;
    if (isKept) await connection.run(`create table kept as select ${facts} from ${file}`);
    const { mcv, comparison } = book.subcategories.deployments;
    if (comparison.value !== "at-least") throw new RangeError(`The query counts what reaches a threshold, the book ${comparison.value}`);
    const thresholds = { enterprise: mcv.enterprise.value, smb: mcv.smb.value };
    const reader = await connection.runAndReadAll(query(isKept ? "kept" : file, { now: "June 2026", baseline: "June 2025" }, thresholds));
    const row = reader.getRowObjectsJS()[0] ?? {};
    return {
      mcvNow: Number(row["now"]),
      mcvBaseline: Number(row["baseline"]),
      netDeploymentsEnterprise: Number(row["enterprise"]),
      netDeploymentsSmb: Number(row["smb"]),
    };
  };
}

/** Every spelling of a workload that has a rate, with every spelling of an association under which it counts. */
function* counted(book: RuleBook): Generator<(string | number)[]> {
  for (const workload of book.ratedWorkloads) {
    if (workload.rate === null) continue;
    const names = [workload.name, ...workload.aliases].map((name) => [name, workload.name]);
    for (const [spelling = "", product = ""] of [...names, ...workload.includes.map((name) => [name, name])])
      for (const association of book.associations.usage[workload.family].filter((one) => one.counts))
        for (const name of [association.name, ...association.aliases]) yield [spelling, product, workload.name, name, workload.rate];
  }
}
