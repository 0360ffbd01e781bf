// The partner as supposed so far, while the changes are applied one after another.
// Every measurement in it is a value of its own; the base is never written to.

import type { Track } from "../../kernel/program.ts";
import type { RuleBook } from "../../rules/rule-book.ts";
import type { FactKind } from "../../scoring/facts.ts";
import type { Measured } from "../../scoring/measured.ts";
import type { Assumption } from "./assumption.ts";
import type { Base } from "./base.ts";
import type { ChangeProblem } from "./change-problem.ts";
import type { FoundCustomer } from "./find-customer.ts";
import type { Swallowed } from "./swallowed.ts";

export interface Draft {
  readonly base: Base;
  book: RuleBook;
  track: Track;
  measured: Measured;
  /** What was measured before any change to it: whose names are known. */
  known: Measured;
  readonly newCustomers: FoundCustomer[];
  /** How many customers and people were supposed so far. */
  supposed: number;
  readonly assumptions: Assumption[];
  readonly swallowed: Swallowed[];
}

export function dataMissing({ measured }: Draft, kind: FactKind): ChangeProblem {
  return { code: "data-missing", kind, months: measured.missing.find((one) => one.kind === kind)?.months ?? [] };
}
