// Reads what happens to customers and deployments: so many more or fewer, or one that is named.

import type { Change } from "../../../planning/changes/change.ts";
import { countOf, countPattern } from "../count-of.ts";
import { type Clause, nameIn, only, type ReadClause } from "./clause.ts";
import { isOfUsage } from "./usage-clause.ts";

const customerWords = /\b(customers?|clients?|accounts?|adds?|tenants?|logos?)\b/;
const deploymentWords = /\b(deploy\w*|go lives?|goes live|golives?|rollouts?)\b/;
const leaves = /\b(drops? out|dropped out|leav\w*|left|quit\w*|churn\w*|cancel\w*|lose|losing|lost|goes|gone|falls away|out|terminat\w*|remove\w*)\b/;
const sold = /\b(sold|sell|selling|that we sell|with (the )?sale|revenue)\b/;

export function customersClause(clause: Clause): ReadClause | null {
  const customer = nameIn(clause, "customer");
  return customer === null ? byNumber(clause) : named(clause, customer);
}

function byNumber(clause: Clause): ReadClause | null {
  const { text, direction } = clause;
  const isDeployment = deploymentWords.test(text);
  if (!isDeployment && !customerWords.test(text)) return null;
  const count = countIn(text);
  if (count === null || !Number.isInteger(count)) return null;
  const workload = nameIn(clause, "workload");
  const about = workload === null ? {} : { workload: workload.candidates[0]?.id };
  if (isDeployment)
    return direction === "gain"
      ? changed({ what: "deployments-gained", count, sold: sold.test(text), ...about })
      : changed({ what: "deployments-lost", count });
  return direction === "gain" ? changed({ what: "customers-gained", count, ...about }) : changed({ what: "customers-lost", count });
}

/** "Add 2 adds": the first count; "a lost customer" and "customers" alone are one and none. */
function countIn(text: string): number | null {
  const found = new RegExp(`\\b(${countPattern})\\b`).exec(text)?.[1];
  return found === undefined ? null : countOf(found);
}

function named(clause: Clause, found: NonNullable<ReturnType<typeof nameIn>>): ReadClause | null {
  const one = only(found);
  if ("ambiguous" in one) return one;
  const { text, direction } = clause;
  const customer = one.id;
  const workload = nameIn(clause, "workload")?.candidates[0]?.id;
  if (deploymentWords.test(text) && workload !== undefined)
    return direction === "gain"
      ? changed({ what: "deployment-gained", customer, workload, sold: sold.test(text) })
      : changed({ what: "deployment-lost", customer, workload });
  // A fall of somebody's usage that was not understood is not the loss of the customer.
  if (isOfUsage(text)) return null;
  if (leaves.test(text) || direction === "loss") return changed({ what: "customer-lost", customer, ...(workload === undefined ? {} : { workload }) });
  return workload !== undefined && /\b(buys?|sign\w*|wins?|won|adds?|takes?|gets?|sell|sold)\b/.test(text)
    ? changed({ what: "customer-gained", customer, workload })
    : null;
}

function changed(change: Change): ReadClause {
  return { changes: [change] };
}
