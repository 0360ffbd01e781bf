// What stands in an answer for those whom it does not name: how many, and what became of them.

import type { Subcategory } from "../../kernel/program.ts";
import type { CustomerTurn } from "../../planning/forecast/turn.ts";

/** In a month of a forecast: people and customers' workloads that come in or fall out. */
export type UnnamedTurn =
  | { readonly code: "people-gained" | "people-lost"; readonly subcategory: Subcategory; readonly count: number }
  | { readonly code: "customers-turned"; readonly how: CustomerTurn["code"]; readonly subcategory: Subcategory; readonly count: number };

/** What moved points: so many of one kind together. */
export type UnnamedCause = {
  readonly code: "customers-up" | "customers-down" | "usages-up" | "usages-down" | "people-joined" | "people-dropped";
  readonly count: number;
  readonly points: number;
};

/** What a supposition took for granted of those who are on file. */
export type UnnamedAssumption =
  | { readonly code: "closest-raised"; readonly count: number }
  | { readonly code: "least-lost"; readonly of: "people" | "customers" | "deployments" };
