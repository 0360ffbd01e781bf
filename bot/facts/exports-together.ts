// Looks whether several exports can be taken together: of one partner, and no month told twice in different ways.

import { exportNames } from "./export-columns.ts";
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
      if (earlier.kind !== later.kind || contentOf(earlier) === contentOf(later)) return [];
      const twice = sharedMonths(earlier, later);
      if (later.kind !== "certifications" && twice.length === 0) return [];
      const what = later.kind === "certifications" ? "is a second" : `tells ${twice[0]} anew in a second`;
      return [complaint(later.file, `${what} "${exportNames[later.kind]}" export, which differs from ${earlier.file}; take the newer one alone`)];
    }),
  );
}

/** Months that both tell, with different rows. */
function sharedMonths(earlier: ReadExport, later: ReadExport): string[] {
  if (earlier.kind === "certifications" || later.kind === "certifications") return [];
  return [...later.months].flatMap(([month, rows]) => {
    const before = earlier.months.get(month);
    return before === undefined || plain(before) === plain(rows) ? [] : [month];
  });
}

function contentOf(one: ReadExport): string {
  return one.kind === "certifications" ? plain(one.rows) : [...one.months].map(([month, rows]) => month + plain(rows)).join();
}

/** Rows without the place that they were read from. */
function plain(rows: readonly object[]): string {
  return JSON.stringify(rows.map((row) => ({ ...row, origin: undefined })));
}

function complaint(file: string, what: string): Complaint {
  return { file, line: 1, column: "", what };
}
