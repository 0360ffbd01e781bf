// What handing in an import needs of the world: the store, a place for files while they are read, and what is kept until the yes.

import type { Audit } from "../access/audit.ts";
import type { RoleDesk } from "../conversation/ports.ts";
import type { ReportedScorecard } from "../facts/check-reported-scorecard.ts";
import type { ReadTables } from "../facts/read-exports-from.ts";
import type { Complaint } from "../facts/table.ts";
import type { Day } from "../kernel/month.ts";
import type { Result } from "../kernel/result.ts";
import type { KeptReport } from "../snapshots/keep-report.ts";
import type { Today } from "../snapshots/partner.ts";
import type { PartnerStore, SnapshotStore, Versioned } from "../snapshots/ports.ts";
import type { ReportStore } from "../snapshots/report.ts";
import type { PendingFile, PendingImport } from "./pending.ts";

export interface PendingStore {
  find(tenant: string, id: string): Promise<Versioned<PendingImport> | null>;
  /** Everything of a tenant that waits, or of all tenants. */
  list(tenant: string | null): Promise<readonly Versioned<PendingImport>[]>;
  /** @param version null to create. @throws Fault store.lost-race when somebody else wrote first. */
  save(pending: PendingImport, version: string | null): Promise<void>;
  /** The row alone. @throws Fault store.lost-race */
  remove(pending: PendingImport, version: string): Promise<void>;
  /** Keeps a file's bytes; never overwritten. */
  keepFile(of: Pick<PendingImport, "tenant" | "id">, file: PendingFile, read: () => AsyncIterable<Uint8Array>): Promise<void>;
  readFile(of: Pick<PendingImport, "tenant" | "id">, file: PendingFile): AsyncIterable<Uint8Array>;
  /** Whatever is kept of it besides the row. */
  removeFiles(of: Pick<PendingImport, "tenant" | "id">): Promise<void>;
}

/** A file as it comes in: read once, and it may end in NotFetched. */
export interface IncomingFile {
  readonly name: string;
  read(): AsyncIterable<Uint8Array>;
}

/** A file on the bench. */
export interface LaidFile extends PendingFile {
  /** Where it lies, for who reads tables. */
  readonly path: string;
  read(): AsyncIterable<Uint8Array>;
}

/** A place for files while they are worked on; cleared in every end. */
export interface Bench {
  /** @param most bytes. @returns null when there are more */
  lay(name: string, bytes: AsyncIterable<Uint8Array>, most: number): Promise<LaidFile | null>;
  clear(): Promise<void>;
}

export interface ImportPorts {
  readonly store: PartnerStore & SnapshotStore & ReportStore;
  readonly pending: PendingStore;
  readonly roles: RoleDesk;
  readonly audit: Pick<Audit, "record">;
  readonly readTables: ReadTables;
  openBench(): Promise<Bench>;
  today(): Today;
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
  /** Keeps a reported scorecard, with the alerts that follow. */
  keepReport(tenant: string, read: ReportedScorecard, who: string): Promise<Result<KeptReport, Complaint[]>>;
  /** Scores what changed, with the alerts that follow. */
  refresh(): Promise<{ readonly failed: number }>;
  readonly day: () => Day;
  /** Of all files of one import together. */
  readonly mostBytes: number;
}

/** Who hands in, of which tenant: an Entra object id that the channel or the token vouches for. */
export interface Who {
  readonly tenant: string;
  readonly person: string;
}
