// Looks after the alerts that stand: what recovered is resolved and says so on its cards, what got worse is told again to who waited for
// that, and so is what was snoozed until a day that has come. Safe to run as often as anybody likes, by several instances at once.

import { asOfMonth } from "../conversation/months.ts";
import type { ReportDesk, ScoreSource } from "../conversation/ports.ts";
import { computedStanding, reportedStanding, type Standing } from "../conversation/standing.ts";
import type { Day } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { AlertRecord } from "./alert-record.ts";
import { refOf } from "./alert-subjects.ts";
import { alertsAhead } from "./alerts-ahead.ts";
import { changeAlert } from "./change-alert.ts";
import { type AlertPorts, tellAgain } from "./send-alerts.ts";
import { type KnownNow, type Still, standsStill } from "./stands-still.ts";

export interface ReviewPorts extends AlertPorts {
  readonly scores: ScoreSource;
  readonly reports: Pick<ReportDesk, "reports">;
  today(): Day;
  readonly books?: readonly RuleBook[];
}

/** @returns how many alerts were changed. */
export async function reviewAlerts(ports: ReviewPorts, tenant: string): Promise<number> {
  const records = await ports.alerts.unresolved(tenant);
  if (records.length === 0) return 0;
  const known = await knownNow(ports, tenant, records);
  let changed = 0;
  for (const { subject } of records) {
    const change = { ...ports, tellAgain: (record: AlertRecord) => tellAgain(ports, record, snoozeOf(record, ports.today())) };
    const done = await changeAlert(change, tenant, refOf(subject), (present) => {
      const still = present.life.state === "resolved" ? null : standsStill(present, known);
      return still === null ? null : reviewed(present, still, ports.today(), ports.now());
    });
    if (done?.isChanged === true) changed += 1;
  }
  return changed;
}

/** Null where it goes on as it is. */
export function reviewed(present: AlertRecord, still: Still, today: Day, at: number): AlertRecord | null {
  if (!still.stands) return { ...present, life: { state: "resolved", how: still.how, at, now: still.now } };
  const { life, level } = present;
  const isWorse = level !== null && still.level !== null && still.level < level;
  const now = { ...present, said: still.said, level: still.level };
  const again = (why: "snooze-over" | "worse"): AlertRecord => ({ ...now, life: { state: "open", again: why }, told: present.told + 1 });
  if (life.state === "snoozed" && life.until === null && isWorse) return again("worse");
  if (life.state === "snoozed" && life.until !== null && life.until <= today) return again("snooze-over");
  // Its cards say other figures from now on, and nobody is notified.
  return still.level === level ? null : now;
}

/** A day begins at another moment where its reader lives: the morning there is waited for. */
function snoozeOf({ life }: AlertRecord, today: Day): { from: Day; until: Day } | null {
  return life.state === "open" && life.again === "snooze-over" ? { from: "0000-01-01" as Day, until: today } : null;
}

async function knownNow(ports: ReviewPorts, tenant: string, records: readonly AlertRecord[]): Promise<KnownNow> {
  const scores = await ports.scores.partnerScores(tenant);
  const reports = await ports.reports.reports(tenant);
  const standing = (designation: Designation): Standing | null => {
    if (designation === "business-applications") {
      const scored = scores?.months.get(asOfMonth(scores));
      if (scores !== null && scored !== undefined) return computedStanding(scores, scored, null);
    }
    const newest = [...(reports.get(designation)?.values() ?? [])].at(-1);
    return newest === undefined ? null : reportedStanding(newest, scores?.partnerName ?? null);
  };
  const ahead = await alertsAhead(ports.scores, tenant, new Set(records.map((one) => one.about)), ports.books);
  return { today: scores?.presentDay ?? ports.today(), standing, ahead };
}
