// What this room needs of a store. Writes are conditional on what was read; a lost race is a fault, never an overwrite.

import type { FactRows } from "../facts/fact-rows.ts";
import type { ReportedUsage } from "../facts/partner-facts.ts";
import type { Month } from "../kernel/month.ts";
import type { CertificationFact, RevenueFact } from "../scoring/facts.ts";
import type { PartnerRecord, Scope } from "./partner.ts";
import type { Snapshot } from "./snapshot.ts";
import type { Upload, UploadRecord } from "./upload.ts";
import type { Volume } from "./volumes.ts";

/** A stored value and the version that a conditional write must name. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly version: string;
}

export interface StoredRows {
  usage: ReportedUsage;
  revenue: RevenueFact;
  certifications: CertificationFact;
}

export interface UploadStore {
  /** Keeps a file's bytes and who handed it in when; the same bytes are kept once. */
  keepUpload(scope: Scope, upload: Upload, about: Pick<UploadRecord, "day" | "who">): Promise<UploadRecord>;
}

export interface UploaderStore {
  /** Entra object id of the person who handed a file in last; null where nobody did but at the terminal. */
  lastUploader(tenant: string): Promise<string | null>;
}

export interface PartnerStore extends UploadStore {
  /** The partners of one tenant, by name. */
  partners(tenant: string): Promise<readonly PartnerRecord[]>;
  /** The partners of every tenant, for work that nobody asked for. */
  everyPartner(): Promise<readonly PartnerRecord[]>;
  partner(scope: Scope): Promise<Versioned<PartnerRecord> | null>;
  /** @param version null to create. @throws Fault store.lost-race when somebody else wrote first. */
  savePartner(partner: PartnerRecord, version: string | null): Promise<void>;
  /** Keeps rows and returns the hash of their content, whatever their order; the same rows are kept once. */
  keepRows<Kind extends keyof StoredRows>(scope: Scope, kind: Kind, rows: FactRows<StoredRows[Kind]>): Promise<string>;
  rows<Kind extends keyof StoredRows>(scope: Scope, kind: Kind, hash: string): Promise<FactRows<StoredRows[Kind]>>;
}

/** Rows that were bound together. */
export interface BoundRows {
  /** Null where they are not among what is bound. */
  rows<Kind extends keyof StoredRows>(kind: Kind, hash: string): FactRows<StoredRows[Kind]> | null;
}

export interface VolumeStore {
  /** Binds rows that are kept; the same ones once. */
  keepVolume(scope: Scope, volume: Volume): Promise<void>;
  /** In one request. Null where it is not bound yet. */
  volume(scope: Scope, volume: Volume): Promise<BoundRows | null>;
}

export interface SnapshotStore {
  /** The newest revision of every month, ascending. */
  snapshots(scope: Scope): Promise<readonly Versioned<Snapshot>[]>;
  /** Every score that was ever told for a month, the first one first: what it said before. */
  revisions(scope: Scope, month: Month): Promise<readonly Snapshot[]>;
  /** @param version of the revision that this one follows; null for the first. @throws Fault store.lost-race */
  saveSnapshot(snapshot: Snapshot, version: string | null): Promise<void>;
}
