// What the exports of an import say, month by month and kind by kind, each named by its content; and how it is kept: a few months at a
// time, so that one is compressed and sent while the next one is packed, and a million rows never stand in memory packed.

import type { FactRows } from "../facts/fact-rows.ts";
import type { ReadExport } from "../facts/partner-facts.ts";
import type { Day, Month } from "../kernel/month.ts";
import { contentHash } from "./content-hash.ts";
import type { NewRows } from "./month-change.ts";
import type { RowsRef, Scope } from "./partner.ts";
import type { PartnerStore, StoredRows } from "./ports.ts";

const atOnce = 2;

export function newRows(exports: readonly ReadExport[], importedOn: Day): NewRows[] {
  const found = exports.flatMap((from) => {
    const ref = (rows: FactRows<object>): RowsRef => ({ hash: contentHash(rows), rows: rows.length, file: from.file, importedOn, upload: null });
    if (from.kind === "certifications") return [{ kind: from.kind, month: null, ref: ref(from.rows), from }];
    return [...from.months].map(([month, rows]): NewRows => ({ kind: from.kind, month, ref: ref(rows), from }));
  });
  // Two files may tell the same month in the same words.
  return [...new Map(found.map((one) => [`${one.kind}/${one.month}`, one])).values()];
}

/** The same rows are kept once, whoever keeps them. */
export async function keepRows(store: PartnerStore, scope: Scope, rows: readonly NewRows[]): Promise<void> {
  const waiting = [...rows];
  const keepNext = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await keep(store, scope, one);
  };
  await Promise.all(Array.from({ length: atOnce }, keepNext));
}

async function keep(store: PartnerStore, scope: Scope, { from, month }: NewRows): Promise<void> {
  if (from.kind === "certifications") await store.keepRows(scope, from.kind, from.rows);
  else if (from.kind === "usage") await store.keepRows(scope, from.kind, rowsOf(from.months, month));
  else await store.keepRows(scope, from.kind, rowsOf(from.months, month));
}

function rowsOf<Row extends StoredRows[keyof StoredRows]>(months: ReadonlyMap<Month, FactRows<Row>>, month: Month | null): FactRows<Row> {
  return (month === null ? undefined : months.get(month)) ?? [];
}
