// Customers and people that are only supposed: each is one of its own, and none can be mistaken for one of the facts.

import { type Fixed, none } from "../../kernel/fixed.ts";
import type { CertifiedPerson, UsagePair } from "../../scoring/measured.ts";
import type { Pair } from "../../scoring/pairs.ts";

/** No tenant and no person of an export has it in its name. */
const mark = "\0supposed";

export function isAssumed(name: string): boolean {
  return name.startsWith(mark);
}

/** @param after how many were supposed before, so that each is a new one */
export function assumedPeople(count: number, after: number): CertifiedPerson[] {
  return Array.from({ length: count }, (_, index) => ({ person: `${mark}-${after + index}`, personName: null, certifications: [] }));
}

/** New customers with one workload each, and this revenue. */
export function assumedRevenue(count: number, after: number, amount: Fixed, workload: string): Pair[] {
  return Array.from({ length: count }, (_, index) => ({ ...assumedPair(after + index, workload), amount }));
}

/** New customers with one workload each, and this MCV; nothing is known of their users. */
export function assumedUsage(count: number, after: number, mcv: Fixed, workload: string): UsagePair[] {
  return Array.from({ length: count }, (_, index) => ({ ...assumedPair(after + index, workload), mcv }));
}

function assumedPair(number: number, workload: string): Pair {
  return { customerTenant: `${mark}-${number}`, customerName: null, workload, amount: none, origins: [] };
}
