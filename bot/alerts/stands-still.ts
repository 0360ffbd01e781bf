// Whether what an alert tells of still stands, by what is known now. Pure. What is not known leaves an alert as it is: unknown is neither
// recovered nor worse.

import type { RecoveredTo } from "../conversation/alerts/alert-life.ts";
import type { AlertSaid } from "../conversation/answer.ts";
import type { Standing } from "../conversation/standing.ts";
import type { Day } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";
import type { Alert } from "./alert.ts";
import type { AlertRecord } from "./alert-record.ts";
import { knownTotal } from "./drops-to-zero.ts";

/** `said` is the alert with its figures of now. */
export type Still =
  | { readonly stands: true; readonly level: number | null; readonly said: AlertSaid }
  | { readonly stands: false; readonly how: "recovered" | "passed"; readonly now: RecoveredTo | null };

export interface KnownNow {
  readonly today: Day;
  /** The newest month of a designation that is there whole; null for none. */
  standing(designation: Designation): Standing | null;
  /** What is ahead now; null where it is not known. */
  readonly ahead: readonly Alert[] | null;
}

/** Points are sums of decimals. */
const tolerance = 1e-9;

export function standsStill(record: AlertRecord, known: KnownNow): Still | null {
  const { said } = record;
  const standing = known.standing(said.basis.designation);
  if (said.kind === "alert") return standing === null ? null : drop(said, standing);
  if (said.kind === "total-alert" && said.cause !== "forecast-below-target") return standing === null ? null : total(said, standing);
  return known.ahead === null ? null : ahead(record, known, known.ahead, standing);
}

function drop(said: AlertSaid & { kind: "alert" }, { basis, card, nextStep, thresholdOf }: Standing): Still | null {
  const finding = card.subcategories.find((one) => one.id === said.details.finding.id);
  if (finding === undefined || finding.points === null || basis.asOf < said.basis.asOf) return null;
  const isBack = finding.points >= said.basis.gate || (said.before < said.basis.gate && finding.points > 0);
  if (isBack) return { stands: false, how: "recovered", now: { points: finding.points, month: basis.asOf } };
  // Another month is told by an alert of its own, if it fell once more.
  if (basis.asOf > said.basis.asOf) return { stands: true, level: finding.points, said };
  const restoredBy = nextStep?.subcategory === finding.id ? nextStep : said.restoredBy;
  const now = { basis, details: { finding, threshold: thresholdOf(finding.id) }, total: knownTotal(card), restoredBy };
  return { stands: true, level: finding.points, said: { ...said, ...now } };
}

function total(said: AlertSaid & { kind: "total-alert" }, { basis, card, nextStep }: Standing): Still | null {
  const now = knownTotal(card);
  if (now === null || basis.asOf < said.basis.asOf) return null;
  if (now >= basis.target - tolerance) return { stands: false, how: "recovered", now: { points: now, month: basis.asOf } };
  return { stands: true, level: now, said: basis.asOf > said.basis.asOf ? said : { ...said, basis, total: now, nextStep } };
}

function ahead({ said, family, level }: AlertRecord, { today }: KnownNow, present: readonly Alert[], standing: Standing | null): Still | null {
  const found = present.find((one) => one.family === family);
  if (found !== undefined) return { stands: true, level: found.level, said: found.answer };
  const points = standing === null ? null : knownTotal(standing.card);
  const over = (how: "recovered" | "passed", now: RecoveredTo | null = null): Still => ({ stands: false, how, now });
  switch (said.kind) {
    case "end-alert":
      if (said.day < today) return over("passed");
      // Where skilling is not known, nobody can tell whose certificate was renewed.
      return said.cause === "anniversary" || points !== null ? over("recovered") : null;
    case "rule-alert":
      if (said.effectiveFrom <= today) return over("passed");
      return points === null ? null : over("recovered");
    case "data-alert":
      return over("recovered");
    default:
      if (points === null || standing === null) return null;
      // A forecast that came true is over only once the total is back.
      return points >= standing.basis.target - tolerance ? over("recovered", { points, month: standing.basis.asOf }) : { stands: true, level, said };
  }
}
