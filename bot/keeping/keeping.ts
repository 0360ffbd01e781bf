// What the terminal and the service can have done with what is kept: tidy up, export, erase. Puts the ports of each together.

import { randomUUID } from "node:crypto";
import type { Audit } from "../access/audit.ts";
import type { PendingStore } from "../imports/ports.ts";
import type { Day } from "../kernel/month.ts";
import { ok, type Result } from "../kernel/result.ts";
import type { PartnerStore } from "../snapshots/ports.ts";
import type { Archive } from "./archive.ts";
import { type Erased, erasePerson } from "./erase-person.ts";
import { type ErasedTenant, eraseTenant } from "./erase-tenant.ts";
import { type ExportFolder, exportKept } from "./export-kept.ts";
import { findPerson } from "./find-person.ts";
import { type Tidied, tidy } from "./tidy.ts";

export interface KeepingPorts {
  readonly archive: Archive;
  readonly store: PartnerStore;
  readonly pending: PendingStore;
  readonly audit: Audit;
  now(): number;
  today(): Day;
  readonly rawDays: number;
}

export interface Keeping {
  tidy(isDryRun: boolean): Promise<Tidied>;
  /** @param person names of one person; null for the whole tenant. @returns entries by part */
  exportTo(folder: ExportFolder, tenant: string, person: readonly string[] | null): Promise<Result<Map<string, number>, string[]>>;
  erasePerson(tenant: string, said: readonly string[], isDryRun: boolean): Promise<Result<{ erased: Erased; shared: readonly string[] }, string[]>>;
  eraseTenant(tenant: string, isDryRun: boolean): Promise<ErasedTenant>;
}

export function keepingOf(ports: KeepingPorts): Keeping {
  const { audit, now } = ports;
  return {
    tidy: (isDryRun) => tidy(ports, isDryRun),
    async exportTo(folder, tenant, said) {
      const person = said === null ? ok(null) : await findPerson(ports, tenant, said, "");
      return person.ok ? ok(await exportKept(ports, tenant, person.value, folder)) : person;
    },
    erasePerson(tenant, said, isDryRun) {
      const record = (what: string, counts: Erased) => audit.record({ tenant, at: now(), who: "terminal", what, before: {}, after: { ...counts } });
      const newPseudonym = (): string => `erased-${randomUUID().slice(0, 8)}`;
      return erasePerson({ ...ports, record, newPseudonym }, tenant, said, isDryRun);
    },
    eraseTenant: (tenant, isDryRun) => eraseTenant({ ...ports, record: (entry) => audit.record(entry) }, tenant, isDryRun),
  };
}
