// Erases a tenant: every row, every blob and every queue of it, but one audit entry that says so and names nobody.
// Goes over everything again until nothing is found, because an import may run at the same time.

import type { AuditEntry } from "../access/audit.ts";
import { Fault, isFault } from "../kernel/fault.ts";
import type { Archive, KeptRow } from "./archive.ts";

export interface ErasedTenant {
  readonly rowsDeleted: number;
  readonly factsDeleted: number;
  readonly uploadsDeleted: number;
  readonly queuesDeleted: number;
}

export interface EraseTenantPorts {
  readonly archive: Archive;
  record(entry: AuditEntry): Promise<void>;
  now(): number;
}

const tries = 8;

export async function eraseTenant(ports: EraseTenantPorts, tenant: string, isDryRun: boolean): Promise<ErasedTenant> {
  const found = await pass(ports.archive, tenant, null, false);
  if (isDryRun || isNothing(found)) return found;
  const entry: AuditEntry = { tenant, at: ports.now(), who: "terminal", what: "tenant.erased", before: {}, after: { ...found } };
  await ports.record(entry);
  for (let round = 1; !isNothing(await pass(ports.archive, tenant, entry, true)); round += 1)
    if (round === tries)
      throw new Fault(
        "keeping.contended",
        "a tenant had data again after each erasure",
        "Somebody is importing data for this tenant at the same time. Please wait for that to end, and erase again.",
      );
  return found;
}

function isNothing(erased: ErasedTenant): boolean {
  return Object.values(erased).every((count) => count === 0);
}

async function pass(archive: Archive, tenant: string, kept: AuditEntry | null, isMeant: boolean): Promise<ErasedTenant> {
  const counts = { rowsDeleted: 0, factsDeleted: 0, uploadsDeleted: 0, queuesDeleted: 0 };
  // Rows first: without them nothing is in force, and a blob that is left is seen by the next round.
  for await (const row of archive.rows(tenant)) {
    if (isThis(kept, row)) continue;
    counts.rowsDeleted += 1;
    if (isMeant) await removeUnlessOvertaken(archive, row);
  }
  for (const container of ["facts", "uploads"] as const)
    for await (const blob of archive.blobs(container, tenant)) {
      counts[`${container}Deleted`] += 1;
      if (isMeant) await archive.removeBlob(blob);
    }
  for (const queue of await archive.queues(tenant)) {
    counts.queuesDeleted += 1;
    if (isMeant) await archive.removeQueue(queue);
  }
  return counts;
}

/** On a first look, the entry of an erasure before this one is nothing to erase again. */
function isThis(kept: AuditEntry | null, { table, value }: KeptRow): boolean {
  if (table !== "audit") return false;
  const { at, what } = value as AuditEntry;
  return what === "tenant.erased" && (kept === null || at === kept.at);
}

async function removeUnlessOvertaken(archive: Archive, row: KeptRow): Promise<void> {
  try {
    await archive.removeRow(row);
  } catch (error) {
    if (!isFault(error, "store.lost-race")) throw error;
  }
}
