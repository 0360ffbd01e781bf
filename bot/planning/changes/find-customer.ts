// Finds the customer that a name means, in the revenue and usage that were measured, in this month and a year ago. Pure.
// A tenant id goes before a name; spelling matters as little as in exports; a name of several tenants is refused.

import { ok, type Result, refused } from "../../kernel/result.ts";
import { plainName } from "../../rules/book-index.ts";
import type { Measured } from "../../scoring/measured.ts";
import type { Pair } from "../../scoring/pairs.ts";
import type { ChangeProblem } from "./change-problem.ts";

export interface FoundCustomer {
  readonly customerTenant: string;
  readonly customerName: string | null;
}

export function findCustomer(measured: Measured, name: string): Result<FoundCustomer, ChangeProblem> {
  const byTenant = matching(measured, (pair) => pair.customerTenant === name);
  // Reducing every name to its letters is slow: only where nothing is spelled just so.
  const bySpelling = byTenant.length > 0 ? byTenant : matching(measured, (pair) => pair.customerName === name);
  const plain = plainName(name);
  const isAlike = (pair: Pair): boolean => plain !== "" && pair.customerName !== null && plainName(pair.customerName) === plain;
  const [found, ...others] = bySpelling.length > 0 ? bySpelling : matching(measured, isAlike);
  if (found === undefined) return refused({ code: "unknown-customer", name });
  if (others.length === 0) return ok(found);
  return refused({ code: "ambiguous-customer", name, candidates: [found, ...others].map((one) => one.customerTenant).sort() });
}

function matching({ revenue, usage }: Measured, isMeant: (pair: Pair) => boolean): FoundCustomer[] {
  const byTenant = new Map<string, FoundCustomer>();
  for (const list of [revenue?.now, usage?.now, revenue?.baseline, usage?.baseline])
    for (const pair of list ?? []) {
      if (!isMeant(pair)) continue;
      const { customerTenant, customerName } = pair;
      byTenant.set(customerTenant, { customerTenant, customerName: byTenant.get(customerTenant)?.customerName ?? customerName });
    }
  return [...byTenant.values()];
}

/** Finds the customer, or makes one of whom the facts know nothing, as asked for. */
export function findOrNewCustomer(measured: Measured, name: string, isNew: boolean | undefined): Result<FoundCustomer, ChangeProblem> {
  const found = findCustomer(measured, name);
  if (found.ok || isNew !== true || found.problem.code !== "unknown-customer") return found;
  return ok({ customerTenant: name, customerName: name });
}
