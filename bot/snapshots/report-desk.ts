// The scorecards that Partner Center reported, as conversations use them: from a store, or kept for one run.

import type { ReportDesk } from "../conversation/ports.ts";
import type { Day } from "../kernel/month.ts";
import { keepReport, type ReportPorts, scopeOfReports } from "./keep-report.ts";
import { byDesignation } from "./report.ts";

export function reportDesk(ports: ReportPorts, today: () => Day): ReportDesk {
  return {
    reports: async (tenant) => byDesignation((await ports.store.reports(await scopeOfReports(ports.store, tenant))).map(({ value }) => value)),
    keep: (tenant, read, who) => keepReport(ports, tenant, read, { today: today(), who }),
  };
}
