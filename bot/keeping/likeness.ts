// Finds a person in whatever is kept, by any of the names that are known for them, and puts a pseudonym in their place. Pure.
// A name is found as whole words, in any case and spacing; also where a table has first and last name in two cells.

export interface Likeness {
  isIn(text: string): boolean;
  /** The same value with every mention replaced, keys included; the very same when there was none. */
  without<Value>(value: Value): Value;
}

/** Of these the tenant and partner account are told, never a person. */
const untouched = new Set(["scope", "tenant"]);

/** @param names each with what stands in its place */
export function likenessOf(names: ReadonlyMap<string, string>): Likeness {
  // The longest first: an address may hold another name.
  const known = [...names].sort(([a], [b]) => b.length - a.length).map(([name, instead]) => ({ pattern: patternOf(name), instead }));
  const isIn = (text: string): boolean => {
    const plain = text.normalize("NFC");
    return known.some(({ pattern }) => plain.search(pattern) >= 0);
  };
  const inText = (text: string): string =>
    isIn(text) ? known.reduce((rest, { pattern, instead }) => rest.replace(pattern, instead), text.normalize("NFC")) : text;
  const within = (value: unknown): unknown => {
    if (typeof value === "string") return inText(value);
    if (Array.isArray(value)) {
      const items = value.map(within);
      return items.every((item, index) => item === value[index]) ? value : items;
    }
    if (typeof value !== "object" || value === null) return value;
    const before = Object.entries(value);
    const after = before.map(([key, one]) => (untouched.has(key) ? [key, one] : [inText(key), within(one)]) as [string, unknown]);
    return after.every(([key, one], index) => key === before[index]?.[0] && one === before[index]?.[1]) ? value : Object.fromEntries(after);
  };
  return { isIn, without: (value) => within(value) as typeof value };
}

const between = "[\\s,;|\"']+";

function patternOf(name: string): RegExp {
  const words = name
    .normalize("NFC")
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  // Last name first, too: "Lovelace, Ada".
  const orders = words.map((_, first) => [...words.slice(first), ...words.slice(0, first)].join(between));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${orders.join("|")})(?![\\p{L}\\p{N}_])`, "giu");
}
