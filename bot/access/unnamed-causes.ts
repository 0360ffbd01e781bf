// Causes of a change without the customers and people behind them: those of one kind are one cause, and keep the points of all.
// Nothing is lost of a sum. The baseline keeps its counts; rules and tracks name nobody.

import type { UnnamedCause } from "../conversation/ahead/unnamed.ts";
import type { Cause } from "../planning/causes/cause.ts";
import type { LeftOut } from "./left-out.ts";

const together = {
  "crossed-up": "customers-up",
  "crossed-down": "customers-down",
  "usage-up": "usages-up",
  "usage-down": "usages-down",
  "person-gained": "people-joined",
  "person-lost": "people-dropped",
} as const satisfies Partial<Record<Cause["code"], UnnamedCause["code"]>>;

export function unnamedCauses(causes: readonly (Cause | UnnamedCause)[], left: LeftOut): (Cause | UnnamedCause)[] {
  const groups = new Map<UnnamedCause["code"], UnnamedCause>();
  const others: (Cause | UnnamedCause)[] = [];
  for (const cause of causes) {
    switch (cause.code) {
      case "crossed-up":
      case "crossed-down":
      case "usage-up":
      case "usage-down":
      case "person-gained":
      case "person-lost": {
        const code = together[cause.code];
        const before = groups.get(code);
        groups.set(code, { code, count: (before?.count ?? 0) + 1, points: (before?.points ?? 0) + cause.points });
        break;
      }
      case "baseline-moved":
      case "baseline-corrected":
        others.push({ ...cause, against: left.all(cause.against), released: left.all(cause.released) });
        break;
      default:
        others.push(cause);
    }
  }
  const grouped = left.instead([...groups], [...groups.values()]);
  return [...grouped, ...others].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
