// Our side of the import benchmark: an export to facts, every row judged, and from them the month's consumption by customer and workload.

import { assembleFacts, reportedIn, reportedOf } from "../../../bot/facts/facts-of-exports.ts";
import { readExportsFrom } from "../../../bot/facts/read-exports-from.ts";
import { readTables } from "../../../bot/files/read-tables.ts";
import { fromFixed4, none, plus } from "../../../bot/kernel/fixed.ts";
import { addMonths } from "../../../bot/kernel/month.ts";
import { ruleBookInForce } from "../../../bot/rules/pick-rule-book.ts";
import { measure } from "../../../bot/scoring/measure.ts";
import { asOf } from "../scoring/invented-facts.ts";
import type { Figures } from "./figures.ts";

export async function ourSide(path: string): Promise<Figures> {
  const book = ruleBookInForce("business-applications", asOf);
  if (book === null) throw new RangeError(`No rule book is in force in ${asOf}`);
  const read = await readExportsFrom([path], readTables, null);
  if (!read.ok) throw new RangeError(`The export was refused: ${JSON.stringify(read.problem[0])}`);
  // Storing what was read belongs here, once it is part of what is measured.
  const facts = assembleFacts(reportedOf(reportedIn(read.value), [addMonths(asOf, -12), asOf]), "pamau-else-mau", book);
  const pairs = measure(book, facts, asOf).usage?.now ?? [];
  return { pairs: pairs.length, mcv: fromFixed4(pairs.reduce((sum, pair) => plus(sum, pair.mcv), none)) };
}
