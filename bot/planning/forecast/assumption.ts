// What a forecast takes for granted, as coded values: every forecast states them, and bot/languages makes the sentences.

import type { Month } from "../../kernel/month.ts";
import type { Track } from "../../kernel/program.ts";
import type { ReadingChoices } from "../../rules/with-reading.ts";

export type Assumption =
  /** The as-of month's usage goes on. */
  | { readonly code: "usage-unchanged" }
  /** By so much a month on the month before; a customer's every workload alike. */
  | { readonly code: "usage-grows"; readonly percentPerMonth: number }
  | { readonly code: "revenue-unchanged" }
  /** Nobody renews, nobody earns another one. */
  | { readonly code: "certificates-expire" }
  /** Everybody renews what can be renewed; what is retired ends. */
  | { readonly code: "everybody-renews" }
  | { readonly code: "track-kept"; readonly track: Track; readonly from: "stated" | "classified" | "assumed" }
  /** The books on file, in the order in which they apply; the last stays in force. */
  | { readonly code: "rule-books"; readonly books: readonly string[] }
  | { readonly code: "readings"; readonly chosen: ReadingChoices }
  /** From this month on the baseline month is itself a forecast. */
  | { readonly code: "baseline-is-forecast"; readonly from: Month }
  /** Further changes were applied to each month. */
  | { readonly code: "changes-applied" };
