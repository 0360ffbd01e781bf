// Reported scorecards without storage, and what was announced and audited of them.

import type { AuditEntry } from "../../bot/access/audit.ts";
import type { ReportDesk } from "../../bot/conversation/ports.ts";
import type { KeptReport } from "../../bot/snapshots/keep-report.ts";
import { reportDesk } from "../../bot/snapshots/report-desk.ts";
import { ReportsInMemory } from "../../bot/snapshots/reports-in-memory.ts";
import { day } from "../support/small-facts.ts";

export interface FakeReports extends ReportDesk {
  readonly announced: KeptReport[];
  readonly audited: AuditEntry[];
}

export function fakeReports(today = "2026-11-21"): FakeReports {
  const announced: KeptReport[] = [];
  const audited: AuditEntry[] = [];
  const desk = reportDesk(
    {
      store: new ReportsInMemory(),
      audit: { record: async (entry) => void audited.push(entry), entries: async () => audited },
      now: () => 0,
      announce: async (kept) => void announced.push(kept),
    },
    () => day(today),
  );
  return { ...desk, announced, audited };
}
