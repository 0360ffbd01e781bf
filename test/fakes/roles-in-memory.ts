// Roles without storage: writes are conditional on the version that was read, and on that of the witness.

import type { RoleRecord, RoleStore, VersionedRole } from "../../bot/access/role-store.ts";
import { Fault } from "../../bot/kernel/fault.ts";

export class RolesInMemory implements RoleStore {
  readonly #rows = new Map<string, VersionedRole>();
  #writes = 0;

  async holders(tenant: string): Promise<VersionedRole[]> {
    return [...this.#rows.values()].filter(({ value }) => value.tenant === tenant);
  }

  async holder(tenant: string, person: string): Promise<VersionedRole | null> {
    return this.#rows.get(keyOf({ tenant, person })) ?? null;
  }

  async save(record: RoleRecord, version: string | null, witness: VersionedRole | null): Promise<void> {
    const isWitnessThere = witness === null || this.#rows.get(keyOf(witness.value))?.version === witness.version;
    if ((this.#rows.get(keyOf(record))?.version ?? null) !== version || !isWitnessThere)
      throw new Fault("store.lost-race", "another version", "Please try again.");
    for (const value of [record, ...(witness === null ? [] : [witness.value])]) {
      this.#writes += 1;
      this.#rows.set(keyOf(value), { value, version: String(this.#writes) });
    }
  }
}

function keyOf({ tenant, person }: Pick<RoleRecord, "tenant" | "person">): string {
  return JSON.stringify([tenant, person]);
}
