// Why a month of a forecast differs from the month before it. Pure; the explanation is that of any two scores.

import type { Month } from "../../kernel/month.ts";
import { type Change, explainChange } from "../causes/explain-change.ts";
import type { Projection } from "./projection.ts";

/** @param month one of the projection's months; the first of them is held against the as-of month */
export function changeInto({ asOf, months, sideAt }: Projection, month: Month): Change {
  return explainChange(sideAt(months[months.indexOf(month) - 1] ?? asOf), sideAt(month));
}
