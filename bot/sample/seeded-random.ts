// Numbers that look random and are the same on every run: the mulberry32 generator, seeded by a number and a label.
// Each label has its own sequence, so that changing one customer moves no other. Not for secrets.

type Random = () => number;

/** Numbers from 0 (included) to 1 (excluded). */
export function randomFor(seed: number, label: string): Random {
  let state = mixed(seed, label);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number from `least` to `most`, both included. */
export function wholeBetween(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** An identifier in the shape of a version 4 UUID; the same for the same seed and label. */
export function identifierFor(seed: number, label: string): string {
  const random = randomFor(seed, label);
  return "xxxxxxxx-xxxx-4xxx-axxx-xxxxxxxxxxxx".replaceAll("x", () => wholeBetween(random, 0, 15).toString(16));
}

/** FNV-1a over the label, started from the seed. */
function mixed(seed: number, label: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (const letter of label) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
