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
  const lists = [measured.revenue?.now, measured.usage?.now, measured.revenue?.baseline, measured.usage?.baseline];
  const matching = (isMeant: (pair: Pair) => boolean): FoundCustomer[] => {
    const byTenant = new Map<string, FoundCustomer>();
    for (const list of lists)
      for (const pair of list ?? []) {
        if (!isMeant(pair)) continue;
        const known = byTenant.get(pair.customerTenant);
        byTenant.set(pair.customerTenant, {
          customerTenant: pair.customerTenant,
          customerName: known?.customerName ?? pair.customerName,
        });
      }
    return [...byTenant.values()];
  };
  const plain = plainName(name);
  const ways: ((pair: Pair) => boolean)[] = [
    (pair) => pair.customerTenant === name,
    (pair) => pair.customerName === name,
    (pair) => plain !== "" && pair.customerName !== null && plainName(pair.customerName) === plain,
  ];
  for (const way of ways) {
    const [found, ...others] = matching(way);
    if (found === undefined) continue;
    if (others.length === 0) return ok(found);
    return refused({ code: "ambiguous-customer", name, candidates: [found, ...others].map((one) => one.customerTenant).sort() });
  }
  return refused({ code: "unknown-customer", name });
}

/** Finds the customer, or makes one of whom the facts know nothing, as asked for. */
export function findOrNewCustomer(measured: Measured, name: string, isNew: boolean | undefined): Result<FoundCustomer, ChangeProblem> {
  const found = findCustomer(measured, name);
  if (found.ok || isNew !== true || found.problem.code !== "unknown-customer") return found;
  return ok({ customerTenant: name, customerName: name });
}
