// Which kind of data each subcategory rests on, so that a gap in the data is told where it matters.

import type { Subcategory } from "../kernel/program.ts";
import type { FactKind } from "../scoring/facts.ts";
import type { Measured } from "../scoring/measured.ts";

const dataKind: Readonly<Record<Subcategory, FactKind>> = {
  "net-customer-adds": "revenue",
  "intermediate-certifications": "certifications",
  "advanced-certifications": "certifications",
  "usage-growth": "usage",
  deployments: "usage",
};

/** The months that a subcategory would need and that are not on file. */
export function missingFor(id: Subcategory, measured: Measured): Measured["missing"] {
  return measured.missing.filter(({ kind }) => kind === dataKind[id]);
}
