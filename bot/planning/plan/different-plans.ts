// Picks the best combinations that differ in kind: of no two of them has one all the kinds of the other. Pure.
// The least effort first; ties go to fewer kinds and then to the order of the kinds.

import type { Combination } from "./cheapest-combinations.ts";
import { stepKinds } from "./step-kind.ts";

export function differentPlans(found: readonly Combination[], most: number): Combination[] {
  const inOrder = [...found].sort((a, b) => a.effort - b.effort || a.kinds.length - b.kinds.length || orderOf(a).localeCompare(orderOf(b), "en"));
  const picked: Combination[] = [];
  for (const one of inOrder) {
    if (picked.length >= most) break;
    if (!picked.some((other) => isWithin(one, other) || isWithin(other, one))) picked.push(one);
  }
  return picked;
}

function isWithin(one: Combination, other: Combination): boolean {
  return one.kinds.every((kind) => other.kinds.includes(kind));
}

function orderOf({ kinds }: Combination): string {
  return kinds.map((kind) => stepKinds.indexOf(kind)).join();
}
