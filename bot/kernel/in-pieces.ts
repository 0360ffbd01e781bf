// The JSON of a long list a piece at a time, without its brackets: a month of a large partner has megabytes of it, and a text that
// nobody ever holds as a whole is freed as soon as it is written.

const atOnce = 4_096;

/** @yields text that put together is the list's JSON between the brackets; a number that is none is null. */
export function* inPieces(list: readonly string[] | Int32Array | Float64Array): Generator<string> {
  for (let from = 0; from < list.length; from += atOnce) {
    if (from > 0) yield ",";
    if (Array.isArray(list)) yield JSON.stringify(list.slice(from, from + atOnce)).slice(1, -1);
    else {
      const text = (list as Float64Array).subarray(from, from + atOnce).join(",");
      yield text.includes("N") ? text.replaceAll("NaN", "null") : text;
    }
  }
}
