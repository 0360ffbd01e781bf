// Finds the customer that a name means, in the revenue and usage that were measured, in this month and a year ago. Pure.
// A tenant id goes before a name; spelling matters as little as in exports; a name of several tenants is refused.

import { ok, type Result, refused } from "../../kernel/result.ts";
import { plainName } from "../../rules/book-index.ts";
import type { Measured } from "../../scoring/measured.ts";
import type { ChangeProblem } from "./change-problem.ts";
import type { Draft } from "./draft.ts";

export interface FoundCustomer {
  readonly customerTenant: string;
  readonly customerName: string | null;
}

export function findCustomer({ known, newCustomers }: Draft, name: string): Result<FoundCustomer, ChangeProblem> {
  const customers = customersIn(known);
  const byTenant = customers.get(name) ?? newCustomers.find((one) => one.customerTenant === name);
  if (byTenant !== undefined) return ok(byTenant);
  const all = [...customers.values()];
  const exact = all.filter((one) => one.customerName === name);
  const plain = plainName(name);
  // Reducing every name to its letters is slow: only where nothing is spelled just so.
  const alike = exact.length > 0 || plain === "" ? exact : all.filter((one) => one.customerName !== null && plainName(one.customerName) === plain);
  const [found, ...others] = alike;
  if (found === undefined) return refused({ code: "unknown-customer", name });
  if (others.length === 0) return ok(found);
  return refused({ code: "ambiguous-customer", name, candidates: alike.map((one) => one.customerTenant).sort() });
}

/** Finds the customer, or makes one of whom the facts know nothing, as asked for. */
export function findOrNewCustomer(draft: Draft, name: string, isNew: boolean | undefined): Result<FoundCustomer, ChangeProblem> {
  const found = findCustomer(draft, name);
  if (found.ok || isNew !== true || found.problem.code !== "unknown-customer") return found;
  const customer = { customerTenant: name, customerName: name };
  draft.newCustomers.push(customer);
  return ok(customer);
}

/** A plan names many customers one after another, and a month is asked about more than once. */
const directories = new WeakMap<Measured, ReadonlyMap<string, FoundCustomer>>();

function customersIn(measured: Measured): ReadonlyMap<string, FoundCustomer> {
  const made = directories.get(measured) ?? directoryOf(measured);
  directories.set(measured, made);
  return made;
}

function directoryOf({ revenue, usage }: Measured): ReadonlyMap<string, FoundCustomer> {
  const byTenant = new Map<string, FoundCustomer>();
  for (const list of [revenue?.now, usage?.now, revenue?.baseline, usage?.baseline])
    for (const { customerTenant, customerName } of list ?? [])
      if ((byTenant.get(customerTenant)?.customerName ?? null) === null) byTenant.set(customerTenant, { customerTenant, customerName });
  return byTenant;
}
