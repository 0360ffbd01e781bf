// The least amount that reaches a threshold of the rule book: the threshold itself, or a ten-thousandth more where it must be exceeded.

import { type Fixed, toFixed4 } from "../../kernel/fixed.ts";
import type { Track } from "../../kernel/program.ts";
import type { RuleBook } from "../../rules/rule-book.ts";
import type { Comparison } from "../../scoring/threshold.ts";

/** US dollars of the month that make a customer's workload a customer add. */
export function leastRevenue(book: RuleBook, track: Track): Fixed {
  const rule = book.subcategories["net-customer-adds"];
  return leastAmount(rule.revenueUsd[track].value, rule.comparison.value);
}

/** MCV of the month that makes a customer's workload a deployment. */
export function leastMcv(book: RuleBook, track: Track): Fixed {
  const { mcv, comparison } = book.subcategories.deployments;
  return leastAmount(mcv[track].value, comparison.value);
}

function leastAmount(threshold: number, comparison: Comparison): Fixed {
  return (toFixed4(threshold) + (comparison === "above" ? 1 : 0)) as Fixed;
}
