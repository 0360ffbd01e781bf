// The desk of roles without storage, with a first administrator, and what was audited of it.

import type { AuditEntry } from "../../bot/access/audit.ts";
import { type RolePorts, roleDesk } from "../../bot/access/role-desk.ts";
import type { RoleDesk } from "../../bot/conversation/ports.ts";
import { RolesInMemory } from "./roles-in-memory.ts";

export const ids = {
  megan: "00000000-0000-4000-8000-0000000000a1",
  ada: "00000000-0000-4000-8000-0000000000a2",
  bob: "00000000-0000-4000-8000-0000000000a3",
} as const;

export interface FakeRoles extends RoleDesk {
  readonly store: RolesInMemory;
  readonly audited: AuditEntry[];
}

/** Megan is the first administrator of "adatum" unless a spec says otherwise. */
export function fakeRoles(about: Partial<RolePorts> & { readonly store?: RolesInMemory } = {}): FakeRoles {
  const { store = new RolesInMemory() } = about;
  const audited: AuditEntry[] = [];
  const audit = { record: async (entry: AuditEntry) => void audited.push(entry) };
  const desk = roleDesk({ audit, now: () => 0, isLocal: false, first: { tenant: "adatum", person: ids.megan }, ...about, store });
  return { ...desk, store, audited };
}
