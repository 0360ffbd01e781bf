// What the terminal commands are handed: the surroundings of a run, and the work on a store.

import type { Audit } from "../access/audit.ts";
import type { TurnAnswer } from "../conversation/answer.ts";
import type { ConversationPorts } from "../conversation/converse.ts";
import type { Delivered } from "../delivery/deliver.ts";
import type { Ledger } from "../delivery/ledger.ts";
import type { Outbox } from "../delivery/outbox.ts";
import type { HeldBack } from "../delivery/send-switch.ts";
import type { QueuedDigests } from "../digest/queue-digests.ts";
import type { ReportedScorecard } from "../facts/check-reported-scorecard.ts";
import type { ReadExport } from "../facts/partner-facts.ts";
import type { ReadTables } from "../facts/read-exports-from.ts";
import type { Complaint } from "../facts/table.ts";
import type { ExportFolder } from "../keeping/export-kept.ts";
import type { Keeping } from "../keeping/keeping.ts";
import type { Day, Month } from "../kernel/month.ts";
import type { Result } from "../kernel/result.ts";
import type { SettingsChange } from "../snapshots/change-settings.ts";
import type { AboutImport, Imported } from "../snapshots/import-exports.ts";
import type { KeptReport } from "../snapshots/keep-report.ts";
import type { PartnerRecord, Scope } from "../snapshots/partner.ts";
import type { PartnerStore } from "../snapshots/ports.ts";

export interface StoreWork {
  readonly store: { readonly outbox: Pick<Outbox, "find">; readonly audit: Audit; readonly scores: Pick<PartnerStore, "partners"> };
  changeSettings(scope: Scope, change: SettingsChange, who: string): Promise<PartnerRecord>;
  readonly conversation: ConversationPorts;
  importExports(tenant: string, exports: readonly ReadExport[], about?: Partial<AboutImport>): Promise<Result<Imported, Complaint[]>>;
  /** Keeps a scorecard that Partner Center reported. */
  keepReport(tenant: string, read: ReportedScorecard, who: string): Promise<Result<KeptReport, Complaint[]>>;
  refresh(): Promise<{ readonly scored: number; readonly failed: number }>;
  digest(month: Month | null, isDryRun: boolean): Promise<QueuedDigests>;
  deliver(): Promise<Delivered>;
  readonly deliveries: {
    ledger(tenant: string, subject: string | null): Promise<Ledger>;
    sendAgain(tenant: string, named: string, who: string): Promise<"due" | "not-found" | "not-ended">;
    pauseAll(tenant: string, isPaused: boolean, who: string): Promise<boolean>;
    heldBack(tenant: string): Promise<HeldBack | null>;
  };
  readonly keeping: Keeping;
}

export interface Surroundings {
  /** Standard output, a line at a time. */
  print(line: string): void;
  /** Standard error, a line at a time. */
  complain(line: string): void;
  /** A line of standard error that is written anew each time, and taken away when empty; null when nobody watches. */
  readonly status: ((line: string) => void) | null;
  /** Standard input, a line at a time. */
  lines(): AsyncIterable<string>;
  today(): Day;
  readonly readTables: ReadTables;
  /** The CSV, TSV, XLSX and ZIP files in a folder, by name. */
  exportsIn(folder: string): Promise<Result<string[], Complaint[]>>;
  /** A file's bytes, piece by piece. */
  readBytes(path: string): AsyncIterable<Uint8Array>;
  readText(path: string): Promise<Result<string, Complaint[]>>;
  /** Writes the sample partner's exports into a folder. @returns the paths. */
  writeSample(folder: string): Promise<string[]>;
  /** A folder to write into, made when missing; null when something is in it. */
  newFolder(path: string): Promise<ExportFolder | null>;
  render(answer: TurnAnswer, locale: string | null): { card: Record<string, unknown>; text: string };
  /** The tenant that commands work for. */
  tenant(): string;
  /** Opens the store named by the environment, or the local one, for as long as the work takes. */
  withStore<Value>(today: Day | null, work: (seventy: StoreWork) => Promise<Value>): Promise<Value>;
  /** Runs the service until it is told to end. */
  serve(): Promise<void>;
  /** Says what is wrong with the set-up, why it matters and how to mend it. */
  examine(): Promise<{ readonly isWell: boolean; readonly lines: readonly string[] }>;
}

/** What a command ends with: done, refused for bad input, or used wrongly. */
export type ExitStatus = 0 | 1 | 2;
