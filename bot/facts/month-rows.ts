// Rows of one month among all that an import read: their columns know every text by its number, so that they can be named and packed
// without a row being made.

import type { MonthlyKind, RowColumns } from "./row-columns.ts";
import { RowsOfColumns } from "./rows-of-columns.ts";

export class MonthRows<Kind extends MonthlyKind> extends RowsOfColumns<Kind, RowColumns<Kind>> {}
