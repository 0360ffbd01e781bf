// Which family of products a product belongs to, as associations tell them apart. Pure. Null where no rule book places it.
// Truth: the rate cards of the rule books.

import { indexOf } from "../../rules/book-index.ts";
import { ruleBooks } from "../../rules/pick-rule-book.ts";
import type { Family } from "./associate-answer.ts";

export function familyOf(product: string): Family | null {
  const rated = ruleBooks.map((book) => indexOf(book).ratedWorkload(product)).find((one) => one !== undefined);
  if (rated === undefined) return null;
  if (rated.family === "dynamics") return "dynamics-365";
  return rated.unit === "profiles" ? "customer-insights" : "power-platform";
}
