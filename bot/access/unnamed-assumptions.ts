// What a supposition assumed, without the customers and people on file whom it chose, and without their revenue.
// Figures of customers who are only supposed come from the rule book's thresholds and stay.

import type { UnnamedAssumption } from "../conversation/ahead/unnamed.ts";
import type { Assumption } from "../planning/changes/assumption.ts";
import type { Swallowed } from "../planning/changes/swallowed.ts";
import type { LeftOut } from "./left-out.ts";

export function unnamedAssumptions(assumptions: readonly (Assumption | UnnamedAssumption)[], left: LeftOut): (Assumption | UnnamedAssumption)[] {
  const raised = assumptions.filter((one) => one.code === "revenue-raised" || one.code === "deployment-raised");
  const closest = left.instead(raised, raised.length === 0 ? [] : [{ code: "closest-raised" as const, count: raised.length }]);
  const others = assumptions.flatMap((one): readonly (Assumption | UnnamedAssumption)[] => {
    switch (one.code) {
      case "revenue-raised":
      case "deployment-raised":
        return [];
      case "figures-lost":
        return left.instead([one], []);
      case "lost-chosen":
        return left.instead([one], [{ code: "least-lost", of: one.of }]);
      default:
        return [one];
    }
  });
  return [...closest, ...others];
}

/** What swallowed a part of it: what concerns somebody in particular comes of a name, and is not told. */
export function unnamedSwallowed(swallowed: readonly Swallowed[], left: LeftOut): Swallowed[] {
  return swallowed.filter((one) => !("person" in one || "customer" in one) || left.instead([one], []).length > 0);
}
