// Decides whether rules to come deserve an alert: a rule book that is known already and not in force yet gives the same facts fewer points
// than the book in force. Pure: by scoring the first month under the new book by both. A subcategory that either of them leaves unknown
// decides nothing.

import type { RuleAlertAnswer } from "../conversation/answer.ts";
import { type Day, type Month, monthOf, monthsBetween } from "../kernel/month.ts";
import { type ProjectionInput, project } from "../planning/forecast/projection.ts";
import { ruleBookInForce } from "../rules/pick-rule-book.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import { withReadings } from "../rules/with-reading.ts";
import { points } from "../scoring/points.ts";

/** A change that is further away is no news yet: a baseline of it can't be known. */
const furthestMonths = 24;
const tolerance = 1e-9;

/** @param books every known one */
export function rulesTake(basis: RuleAlertAnswer["basis"], input: ProjectionInput, books: readonly RuleBook[], today: Day): RuleAlertAnswer[] {
  const present = ruleBookInForce(input.designation, monthOf(today));
  if (present === null) return [];
  const ahead = books.filter(
    (book) => book.designation === input.designation && book.effectiveFrom > today && book.announcedOn.slice(0, 7) <= monthOf(today),
  );
  return ahead.flatMap((book) => taken(basis, input, present, book));
}

function taken(basis: RuleAlertAnswer["basis"], input: ProjectionInput, present: RuleBook, book: RuleBook): RuleAlertAnswer[] {
  const month: Month = monthOf(book.effectiveFrom as Day);
  const count = monthsBetween(input.asOf, month);
  if (count < 1 || count > furthestMonths) return [];
  const side = project({ ...input, count })?.sideAt(month);
  if (side === undefined) return [];
  const pointsBy = (printed: RuleBook) => {
    const own = withReadings(printed, input.readings ?? {});
    return points(own, side.track, side.measuredUnder?.(own) ?? side.measured).subcategories;
  };
  const [before, after] = [pointsBy(present), pointsBy(book)];
  const changes = before.flatMap(({ id, max, points: now }) => {
    const ahead = after.find((one) => one.id === id)?.points ?? null;
    return now === null || ahead === null || Math.abs(now - ahead) < tolerance ? [] : [{ subcategory: id, max, now, ahead }];
  });
  const lost = changes.reduce((sum, one) => sum + one.now - one.ahead, 0);
  if (lost < tolerance) return [];
  return [{ kind: "rule-alert", basis, ruleBook: book.id, effectiveFrom: book.effectiveFrom as Day, month, changes, taken: lost }];
}
