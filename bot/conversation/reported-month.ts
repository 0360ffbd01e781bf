// Finds the reported scorecard that a question is about: the month that it names, else the newest. None is an answer of its own.

import type { Day } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";
import { displayName } from "../rules/display-name.ts";
import type { Reports } from "../snapshots/report.ts";
import type { NotReportedAnswer } from "./answer.ts";
import { monthBack } from "./months.ts";
import type { WhenAsked } from "./question.ts";
import { reportedStanding, type Standing } from "./standing.ts";

export interface AboutReports {
  readonly designation: Designation;
  readonly partnerName: string | null;
  readonly today: Day;
}

export function reportedMonth(reports: Reports, about: AboutReports, when: WhenAsked | null): Standing | NotReportedAnswer {
  const { designation, partnerName, today } = about;
  const months = reports.get(designation);
  const newest = months === undefined ? null : ([...months.keys()].at(-1) ?? null);
  const month = newest === null ? null : monthBack(newest, when);
  const report = month === null ? undefined : months?.get(month);
  if (report === undefined) return { kind: "not-reported", designation, badge: displayName(designation, today), month, newest };
  return reportedStanding(report, partnerName);
}
