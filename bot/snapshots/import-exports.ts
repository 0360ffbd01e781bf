// Takes exports into the store: rows first, then one conditional write that puts all of them in force at once.
// Killed at any point, either nothing of an import is in force or all of it; imported twice, nothing is doubled.
// Two at once are merged month by month; where both tell the same month differently, the later one is told and takes nothing.
// A month that shrinks by more than half, and another partner than the one on file, are asked about first.

import { exportNames } from "../facts/export-columns.ts";
import type { ReadExport } from "../facts/partner-facts.ts";
import type { Complaint } from "../facts/table.ts";
import { isFault } from "../kernel/fault.ts";
import type { Day } from "../kernel/month.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import { changedMeanwhile, changedRows, changesOf, type MonthChange, type NewRows, shrunken } from "./month-change.ts";
import { keepRows, newRows } from "./new-rows.ts";
import { newPartner, type PartnerRecord, type Scope } from "./partner.ts";
import type { PartnerStore } from "./ports.ts";
import { type Upload, uploadOf } from "./upload.ts";

export interface Imported {
  readonly partner: PartnerRecord;
  /** False when the store already held exactly these rows. */
  readonly changed: boolean;
  /** What was put in force: new months, and corrected ones. */
  readonly changes: readonly MonthChange[];
}

export interface AboutImport {
  readonly importedOn: Day;
  /** The partner that certifications belong to, where somebody said so. */
  readonly namedPartner?: string | undefined;
  readonly isSample?: boolean;
  /** The files that the exports were read from, to be kept beside their rows. */
  readonly uploads?: readonly Upload[];
  /** Who imports: an Entra object id, or `terminal`. */
  readonly who?: string;
  /** Whether somebody confirmed that much fewer rows, or another partner, are meant. */
  readonly replace?: boolean | undefined;
}

const tries = 5;

export async function importExports(
  store: PartnerStore,
  tenant: string,
  exports: readonly ReadExport[],
  about: AboutImport,
): Promise<Result<Imported, Complaint[]>> {
  const chosen = await scopeOf(store, tenant, exports, about);
  if (!chosen.ok) return chosen;
  const scope = chosen.value;
  const atFirst = (await store.partner(scope))?.value ?? newPartner(scope);
  // Before anything is kept: of a file that is refused nothing stays.
  const fallen = about.replace === true ? [] : shrunken(atFirst, exports);
  if (fallen.length > 0) return refused(fallen);
  const rows = newRows(exports, about.importedOn);
  for (let attempt = 1; ; attempt += 1) {
    const found = await store.partner(scope);
    const before = found?.value ?? newPartner(scope);
    const changed = changedRows(before, rows);
    const complaints = changedMeanwhile(atFirst, before, changed);
    if (complaints.length > 0) return refused(complaints);
    // Anew in each attempt: a tenant that was erased meanwhile took its rows along. Rows and files at once: most of it is waiting.
    const [, named] = await Promise.all([keepRows(store, scope, rows), withUploads(store, scope, changed, about)]);
    const name = nameIn(exports, before);
    if (found !== null && changed.length === 0 && name === before.name) return ok({ partner: before, changed: false, changes: [] });
    const partner = merged({ ...before, name, isSample: before.isSample || about.isSample === true }, named);
    try {
      await store.savePartner(partner, found?.version ?? null);
      return ok({ partner, changed: true, changes: changesOf(before, changed) });
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
  { namedPartner: named, replace = false }: AboutImport,
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
  if (first !== undefined && named === undefined && !replace && others.length > 0 && others.length === onFile.length) {
    const list = others.map((one) => `${one.name ?? "a partner"} (${one.scope.partner})`).join(", ");
    return complain(
      file,
      `belongs to partner ${first}, and ${list} is on file; to add another partner, repeat the command with --partner ${first} or --replace`,
    );
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
  return complain(
    file,
    `names no partner, and several are on file (${list}); say which with --partner, or import it together with a revenue or usage export of that one`,
  );
}

/** Keeps the files that put something in force, and names them beside it. */
async function withUploads(store: PartnerStore, scope: Scope, changed: readonly NewRows[], about: AboutImport): Promise<NewRows[]> {
  const kept = new Map<Upload, string>();
  const named: NewRows[] = [];
  for (const one of changed) {
    const upload = uploadOf(one.from, about.uploads ?? []);
    if (upload !== null && !kept.has(upload)) {
      const { hash } = await store.keepUpload(scope, upload, { day: about.importedOn, who: about.who ?? "terminal" });
      kept.set(upload, hash);
    }
    named.push({ ...one, ref: { ...one.ref, upload: upload === null ? null : (kept.get(upload) ?? null) } });
  }
  return named;
}

/** Revenue and usage name the partner account; what a trainings export calls it stands in only where nothing else does. */
function nameIn(exports: readonly ReadExport[], before: PartnerRecord): string | null {
  const named = (isTold: (one: ReadExport) => boolean) => exports.filter(isTold).find((one) => one.partnerName !== null)?.partnerName ?? null;
  return named((one) => one.kind !== "certifications") ?? before.name ?? named((one) => one.kind === "certifications");
}

function merged(before: PartnerRecord, changed: readonly NewRows[]): PartnerRecord {
  const months = (kind: NewRows["kind"]) =>
    Object.fromEntries(changed.flatMap((one) => (one.kind === kind && one.month !== null ? [[one.month, one.ref] as const] : [])));
  return {
    ...before,
    usage: { ...before.usage, ...months("usage") },
    revenue: { ...before.revenue, ...months("revenue") },
    certifications: changed.findLast((one) => one.kind === "certifications")?.ref ?? before.certifications,
  };
}
