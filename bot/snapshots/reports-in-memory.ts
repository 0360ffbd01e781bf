// Reported scorecards that end with the run: for questions asked in the terminal about a folder of exports.

import { Fault } from "../kernel/fault.ts";
import type { Versioned } from "./ports.ts";
import type { Report, ReportStore } from "./report.ts";

export class ReportsInMemory implements ReportStore {
  readonly #reports = new Map<string, Versioned<Report>>();
  #writes = 0;

  async partners(): Promise<[]> {
    return [];
  }

  async reports(): Promise<Versioned<Report>[]> {
    return [...this.#reports.values()];
  }

  async saveReport(report: Report, version: string | null): Promise<void> {
    const key = `${report.designation}/${report.asOf}`;
    if ((this.#reports.get(key)?.version ?? null) !== version) throw new Fault("store.lost-race", "another version", "Please try again.");
    this.#writes += 1;
    this.#reports.set(key, { value: report, version: String(this.#writes) });
  }
}
