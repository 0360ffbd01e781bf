// The causes of a change over all subcategories, the largest effect first. Pure.

import type { Subcategory } from "../../kernel/program.ts";
import type { Cause } from "./cause.ts";
import type { Change } from "./explain-change.ts";

export type CauseIn = Cause & { readonly subcategory: Subcategory };

export function causesByEffect({ subcategories }: Change): CauseIn[] {
  const all = subcategories.flatMap(({ id, causes }) => causes.map((cause) => ({ ...cause, subcategory: id })));
  return all.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}
