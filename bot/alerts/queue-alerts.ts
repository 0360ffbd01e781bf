// Queues the alerts that a newly scored or reported month gives rise to.

import type { AlertAnswer, TotalAlertAnswer } from "../conversation/answer.ts";
import type { KeptReport } from "../snapshots/keep-report.ts";
import { presentDay, type Scope, type Today } from "../snapshots/partner.ts";
import type { SnapshotChange } from "../snapshots/refresh-snapshots.ts";
import type { Alert } from "./alert.ts";
import { dropsToZero, reportedDrops } from "./drops-to-zero.ts";
import { type AlertPorts, sendAlerts } from "./send-alerts.ts";
import { reportedCrosses, totalCrosses } from "./total-crosses.ts";

/** @returns how many alerts were queued. */
export async function queueAlerts(ports: AlertPorts, change: SnapshotChange, today: Today): Promise<number> {
  const { partner } = change;
  const about = { partnerName: partner.name, isSample: partner.isSample, presentDay: presentDay(partner, today), units: partner.units };
  return queue(ports, partner.scope, dropsToZero(change, about), totalCrosses(change, about));
}

/** @returns how many alerts were queued. */
export async function queueReportAlerts(ports: AlertPorts, kept: KeptReport, partnerName: string | null): Promise<number> {
  return queue(ports, kept.report.scope, reportedDrops(kept, partnerName), reportedCrosses(kept, partnerName));
}

async function queue(ports: AlertPorts, scope: Scope, drops: readonly AlertAnswer[], crosses: readonly TotalAlertAnswer[]): Promise<number> {
  const subject = ({ designation, asOf }: AlertAnswer["basis"], cause: string): string =>
    `alert/${scope.partner}/${designation === "business-applications" ? "" : `${designation}/`}${asOf}/${cause}`;
  const alertOf = (about: Alert["about"], answer: AlertAnswer | TotalAlertAnswer, cause: string, level: number | null): Alert => {
    const own = subject(answer.basis, cause);
    return { about, subject: own, family: own, answer, level };
  };
  const alerts = [
    ...drops.map((answer) => alertOf("drops-to-zero", answer, answer.details.finding.id, answer.details.finding.points)),
    ...crosses.map((answer) => alertOf(answer.cause, answer, answer.cause, answer.total)),
  ];
  return sendAlerts(ports, scope.tenant, alerts);
}
