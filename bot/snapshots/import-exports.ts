// Takes exports into the store: rows first, then one conditional write that puts all of them in force at once.
// Killed at any point, either nothing of an import is in force or all of it; imported twice, nothing is doubled.

import { exportNames } from "../facts/export-columns.ts";
import type { ReadExport } from "../facts/partner-facts.ts";
import type { Complaint } from "../facts/table.ts";
import { isFault } from "../kernel/fault.ts";
import type { Day, Month } from "../kernel/month.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import { newPartner, type PartnerRecord, type RowsRef, type Scope } from "./partner.ts";
import type { PartnerStore } from "./ports.ts";

export interface Imported {
  readonly partner: PartnerRecord;
  /** False when the store already held exactly these rows. */
  readonly changed: boolean;
}

const tries = 5;

/** @param namedPartner the partner that certifications belong to, where somebody said so. */
export async function importExports(
  store: PartnerStore,
  tenant: string,
  exports: readonly ReadExport[],
  about: { importedOn: Day; namedPartner?: string | undefined; isSample?: boolean },
): Promise<Result<Imported, Complaint[]>> {
  const chosen = await scopeOf(store, tenant, exports, about.namedPartner);
  if (!chosen.ok) return chosen;
  const scope = chosen.value;
  const kept = await keep(store, scope, exports, about.importedOn);
  for (let attempt = 1; ; attempt += 1) {
    const found = await store.partner(scope);
    const before = found?.value ?? newPartner(scope);
    const partner = merged(before, kept, exports, about.isSample ?? false);
    if (found !== null && JSON.stringify(hashes(partner)) === JSON.stringify(hashes(before))) return ok({ partner: before, changed: false });
    try {
      await store.savePartner(partner, found?.version ?? null);
      return ok({ partner, changed: true });
    } catch (error) {
      if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
    }
  }
}

/** The trainings export names no partner: it goes with the other exports, or with the only partner on file. */
async function scopeOf(
  store: PartnerStore,
  tenant: string,
  exports: readonly ReadExport[],
  named: string | undefined,
): Promise<Result<Scope, Complaint[]>> {
  const partners = [...new Set(exports.flatMap((one) => one.partner ?? []))];
  const [first, second] = partners;
  const complain = (file: string, what: string): Result<Scope, Complaint[]> => refused([{ file, line: 1, column: "", what }]);
  if (second !== undefined) {
    const other = exports.find((one) => one.partner === second);
    return complain(other?.file ?? "", `belongs to partner ${second}, another file to partner ${first}; import them one partner at a time`);
  }
  const file = exports[0]?.file ?? "";
  if (first !== undefined && named !== undefined && first !== named)
    return complain(file, `belongs to partner ${first}, not to ${named} as --partner says`);
  const onFile = await store.partners(tenant);
  const others = onFile.filter((one) => one.scope.partner !== first);
  if (first !== undefined && named === undefined && others.length > 0 && others.length === onFile.length) {
    const list = others.map((one) => `${one.name ?? "a partner"} (${one.scope.partner})`).join(", ");
    return complain(file, `belongs to partner ${first}, and ${list} is on file; to add another partner, repeat the command with --partner ${first}`);
  }
  if (first !== undefined) return ok({ tenant, partner: first });
  const known = onFile.find((one) => one.scope.partner === named);
  if (known !== undefined) return ok(known.scope);
  if (named !== undefined) return complain(file, `names no partner, and partner ${named} is not on file; import its revenue and usage first`);
  if (onFile.length === 1 && onFile[0] !== undefined) return ok(onFile[0].scope);
  if (onFile.length === 0)
    return complain(
      file,
      `names no partner, and none is on file; import it together with a "${exportNames.revenue}" or "${exportNames.usage}" export`,
    );
  const list = onFile.map((one) => one.scope.partner).join(", ");
  return complain(file, `names no partner, and several are on file (${list}); say which with --partner`);
}

interface Kept {
  usage: Map<Month, RowsRef>;
  revenue: Map<Month, RowsRef>;
  certifications: RowsRef | null;
}

async function keep(store: PartnerStore, scope: Scope, exports: readonly ReadExport[], importedOn: Day): Promise<Kept> {
  const kept: Kept = { usage: new Map(), revenue: new Map(), certifications: null };
  for (const one of exports) {
    const ref = (hash: string, rows: number): RowsRef => ({ hash, rows, file: one.file, importedOn });
    if (one.kind === "certifications") kept.certifications = ref(await store.keepRows(scope, "certifications", one.rows), one.rows.length);
    else if (one.kind === "usage")
      for (const [month, rows] of one.months) kept.usage.set(month, ref(await store.keepRows(scope, "usage", rows), rows.length));
    else for (const [month, rows] of one.months) kept.revenue.set(month, ref(await store.keepRows(scope, "revenue", rows), rows.length));
  }
  return kept;
}

function merged(before: PartnerRecord, kept: Kept, exports: readonly ReadExport[], isSample: boolean): PartnerRecord {
  const name = exports.map((one) => one.partnerName).find((one) => one !== null) ?? before.name;
  const changed = <Refs extends Readonly<Record<string, RowsRef>>>(old: Refs, refs: Map<Month, RowsRef>): Record<string, RowsRef> => ({
    ...old,
    ...Object.fromEntries([...refs].filter(([month, ref]) => old[month]?.hash !== ref.hash)),
  });
  const certifications =
    kept.certifications === null || kept.certifications.hash === before.certifications?.hash ? before.certifications : kept.certifications;
  return {
    ...before,
    name,
    isSample: before.isSample || isSample,
    usage: changed(before.usage, kept.usage),
    revenue: changed(before.revenue, kept.revenue),
    certifications,
  };
}

function hashes(partner: PartnerRecord): unknown {
  const of = (refs: Readonly<Record<string, RowsRef>>) =>
    Object.entries(refs)
      .map(([month, ref]) => [month, ref.hash])
      .sort();
  return [partner.name, of(partner.usage), of(partner.revenue), partner.certifications?.hash ?? null];
}
