// Names a month's rows by what their columns say, without making a row: the texts once, sorted, and then each column in the order
// of the sorted rows. Two lists of rows have one name exactly if they hold the same rows, in whatever order, as often.

import { createHash } from "node:crypto";
import type { MonthRows } from "../facts/month-rows.ts";
import { figureFields, type MonthlyKind, nameFields } from "../facts/row-columns.ts";
import { noText } from "../facts/shared-strings.ts";
import { inPieces } from "../kernel/in-pieces.ts";

/** What the name says, beside the rows: how it was made. */
const prefix = "c1-";
const saying = nameFields.filter((field) => field !== "file");

/** `c1-` and SHA-256 in hexadecimal. */
export function hashOfColumns({ columns, places }: MonthRows<MonthlyKind>): string {
  const { strings, names, figures, kind } = columns;
  const used = new Uint8Array(strings.count);
  for (const field of saying) mark(used, names[field], places);
  const { texts, ranks } = ranked(used, strings);
  const told = saying.map((field) => pick(names[field], places, ranks));
  const amounts = figures.map((column) => amountsOf(column, places));
  const order = sortedOrder(told, amounts, texts.length);
  const hash = createHash("sha256").update(`[${JSON.stringify(figureFields[kind])},${places.length},[`);
  for (const piece of inPieces(texts)) hash.update(piece);
  hash.update("]]");
  for (const column of told) hash.update(ordered(column, order, new Int32Array(order.length)));
  for (const column of amounts) hash.update(ordered(column, order, new Float64Array(order.length)));
  return `${prefix}${hash.digest("hex")}`;
}

export function isHashOfColumns(hash: string): boolean {
  return hash.startsWith(prefix);
}

// Plain loops from here on: they see every cell of a million rows.

function mark(used: Uint8Array, column: Int32Array, places: Int32Array): void {
  for (let index = 0; index < places.length; index += 1) {
    const number = column[places[index] ?? 0] ?? noText;
    if (number !== noText) used[number] = 1;
  }
}

function pick(column: Int32Array, places: Int32Array, ranks: Int32Array): Int32Array {
  const picked = new Int32Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const number = column[places[index] ?? 0] ?? noText;
    picked[index] = number === noText ? noText : (ranks[number] ?? noText);
  }
  return picked;
}

/** An empty cell is told by what no figure can be. */
function amountsOf(column: Float64Array, places: Int32Array): Float64Array {
  const amounts = new Float64Array(places.length);
  for (let index = 0; index < places.length; index += 1) {
    const amount = column[places[index] ?? 0] ?? Number.NaN;
    amounts[index] = Number.isNaN(amount) ? Infinity : amount;
  }
  return amounts;
}

function ordered<Column extends Int32Array | Float64Array>(column: Column, order: Int32Array, into: Column): Column {
  for (let index = 0; index < order.length; index += 1) into[index] = column[order[index] ?? 0] ?? 0;
  return into;
}

/** The texts that these rows use, sorted, and by a text's number its place among them. */
function ranked(used: Uint8Array, strings: { count: number; ranks(): Int32Array; text(number: number): string }) {
  const byRank = new Int32Array(strings.count);
  const all = strings.ranks();
  for (let number = 0; number < all.length; number += 1) byRank[all[number] ?? 0] = number;
  const [texts, ranks] = [[] as string[], new Int32Array(strings.count)];
  for (const number of byRank) if (used[number] === 1) ranks[number] = texts.push(strings.text(number)) - 1;
  return { texts, ranks };
}

/** By subscription or else by customer, and only where those are alike by all that the rows say. */
function sortedOrder(told: readonly Int32Array[], amounts: readonly Float64Array[], texts: number): Int32Array {
  const [subscription, customer] = [told[saying.indexOf("subscriptionId")], told[saying.indexOf("customerTenant")]];
  const length = told[0]?.length ?? 0;
  const leading = (index: number): number =>
    (subscription?.[index] ?? noText) === noText ? texts + 1 + (customer?.[index] ?? noText) : (subscription?.[index] ?? 0);
  // Name and place in one number, so that sorting calls no function: at most 2^24 names by 2^23 rows.
  const keys = new Float64Array(length);
  for (let index = 0; index < length; index += 1) keys[index] = leading(index) * length + index;
  keys.sort();
  const order = new Int32Array(length);
  for (let index = 0; index < length; index += 1) order[index] = (keys[index] ?? 0) % length;
  const columns = [...told, ...amounts];
  const compare = (a: number, b: number): number => {
    for (const column of columns) if (column[a] !== column[b]) return (column[a] ?? 0) < (column[b] ?? 0) ? -1 : 1;
    return 0;
  };
  for (let from = 0; from < length; ) {
    let to = from + 1;
    while (to < length && leading(order[to] ?? 0) === leading(order[from] ?? 0)) to += 1;
    if (to - from > 1) order.subarray(from, to).sort(compare);
    from = to;
  }
  return order;
}
