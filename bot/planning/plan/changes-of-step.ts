// What so many steps of a kind suppose, as changes that what-if applies: customers close to a threshold by name, the others by number.

import type { CustomerWorkload } from "../../scoring/evidence.ts";
import type { Change } from "../changes/change.ts";
import type { StepKind } from "./step-kind.ts";
import type { StepWorth } from "./step-worth.ts";

/** The customers that the first of these steps take over the threshold. */
export function nearestOf(kind: StepKind, count: number, worth: StepWorth): readonly CustomerWorkload[] {
  if (kind === "net-add") return worth.nearAdds.slice(0, count);
  return kind === "deployment" ? worth.nearDeployments.slice(0, count) : [];
}

export function changesOfStep(kind: StepKind, count: number, worth: StepWorth): Change[] {
  const named = nearestOf(kind, count, worth).map(({ customerTenant: customer, workload }) => ({ customer, workload }));
  const left = count - named.length;
  switch (kind) {
    case "intermediate-person":
      return [{ what: "people-gained", level: "intermediate", count }];
    case "advanced-person":
      return [{ what: "people-gained", level: "advanced", count }];
    case "net-add":
      return [
        ...named.map((one): Change => ({ what: "customer-gained", ...one })),
        ...(left > 0 ? [{ what: "customers-gained", count: left } as const] : []),
      ];
    case "deployment":
      return [
        ...named.map((one): Change => ({ what: "deployment-gained", ...one, sold: false })),
        ...(left > 0 ? [{ what: "deployments-gained", count: left, sold: false } as const] : []),
      ];
    case "sold-deployment":
      return [{ what: "deployments-gained", count, sold: true }];
    case "growth-percent":
      return [{ what: "usage-added", more: { percentOfBaseline: count } }];
  }
}
