// What the roles need of a store. Writes are conditional on what was read; a lost race is a fault, never an overwrite.

import type { GivenRole } from "./role.ts";

export interface RoleRecord {
  readonly tenant: string;
  /** Entra object id, in lower case. */
  readonly person: string;
  /** As a mention wrote it; null where only the id was told. */
  readonly name: string | null;
  /** Empty once the last one was taken: the row stays, so that the next change is conditional on it. */
  readonly roles: readonly GivenRole[];
}

export interface VersionedRole {
  readonly value: RoleRecord;
  readonly version: string;
}

export interface RoleStore {
  /** Everybody of a tenant who was ever given a role. */
  holders(tenant: string): Promise<readonly VersionedRole[]>;
  holder(tenant: string, person: string): Promise<VersionedRole | null>;
  /**
   * @param version null to create
   * @param witness a row of the same tenant that must still be as it was read; it stays as it is
   * @throws Fault store.lost-race when somebody else wrote first, to either
   */
  save(record: RoleRecord, version: string | null, witness: VersionedRole | null): Promise<void>;
}
