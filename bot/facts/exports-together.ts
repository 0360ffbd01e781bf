// Looks whether several exports can be taken together: of one partner, and no month told twice in different ways.

import { exportNames } from "./export-columns.ts";
import type { FactRows } from "./fact-rows.ts";
import type { ReadExport } from "./partner-facts.ts";
import type { Complaint } from "./table.ts";

export function complaintsTogether(exports: readonly ReadExport[]): Complaint[] {
  return [...otherPartners(exports), ...overlaps(exports)];
}

function otherPartners(exports: readonly ReadExport[]): Complaint[] {
  const named = exports.filter((one) => one.partner !== null);
  const [first] = named;
  return named
    .filter((one) => one.partner !== first?.partner)
    .map((one) =>
      complaint(one.file, `belongs to partner ${one.partner}, ${first?.file} to partner ${first?.partner}; take them one partner at a time`),
    );
}

function overlaps(exports: readonly ReadExport[]): Complaint[] {
  return exports.flatMap((later, index) =>
    exports.slice(0, index).flatMap((earlier) => {
      const differing = difference(earlier, later);
      if (differing === null) return [];
      const what = later.kind === "certifications" ? "is a second" : `tells ${differing} anew in a second`;
      return [complaint(later.file, `${what} "${exportNames[later.kind]}" export, which differs from ${earlier.file}; take the newer one alone`)];
    }),
  );
}

/** The first month that both tell with different rows; null when nothing is told twice in two ways. */
function difference(earlier: ReadExport, later: ReadExport): string | null {
  if (earlier.kind === "certifications" && later.kind === "certifications") return areAlike(earlier.rows, later.rows) ? null : "";
  if (earlier.kind === "certifications" || later.kind === "certifications" || earlier.kind !== later.kind) return null;
  for (const [month, rows] of later.months) {
    const before = earlier.months.get(month);
    if (before !== undefined && !areAlike(before, rows)) return month;
  }
  return null;
}

/** The same rows in the same order, wherever they were read. Row by row: two large exports never stand in memory as text. */
function areAlike(some: FactRows<object>, others: FactRows<object>): boolean {
  if (some.length !== others.length) return false;
  const plain = (row: object | undefined): string => JSON.stringify({ ...row, origin: undefined });
  const rest = others[Symbol.iterator]();
  for (const row of some) if (plain(row) !== plain(rest.next().value)) return false;
  return true;
}

function complaint(file: string, what: string): Complaint {
  return { file, line: 1, column: "", what };
}
