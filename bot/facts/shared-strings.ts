// Makes equal texts one object with one number. An export repeats its customers and subscriptions in every month, and a cell that is
// cut out of a file's text keeps that text alive: so each distinct text is copied once, and the copy, or its number, stands for all.

/** A power of two, about the number of distinct texts in all but the largest exports. */
const usualPlaces = 2 ** 18;
const sampled = 10;

/** The number that stands for no text. */
export const noText = -1;

export class SharedStrings {
  readonly #texts: string[] = [];
  readonly #known = new Map<string, number>();
  /** Where a text was found last: a look here is three times as quick as one in the map, for a million rows six times over. */
  readonly #recent: Int32Array;
  #ranks: Int32Array = new Int32Array(0);

  /** @param places how many texts are found at once: a power of two */
  constructor(places: number = usualPlaces) {
    this.#recent = new Int32Array(places).fill(noText);
  }

  /** How many texts there are; their numbers are below it. */
  get count(): number {
    return this.#texts.length;
  }

  /** @param guess the number of what the text probably is: one comparison then, and no search. */
  numberOf(text: string, guess: number = noText): number {
    if (guess >= 0 && this.#texts[guess] === text) return guess;
    const place = placeOf(text, this.#recent.length);
    const [recent, other] = [this.#recent[place] ?? noText, this.#recent[place + 1] ?? noText];
    if (recent >= 0 && this.#texts[recent] === text) return recent;
    if (other >= 0 && this.#texts[other] === text) return other;
    const known = this.#known.get(text) ?? this.#copy(text);
    this.#recent[place + 1] = recent;
    this.#recent[place] = known;
    return known;
  }

  numberOrNone(text: string, guess: number = noText): number {
    return text === "" ? noText : this.numberOf(text, guess);
  }

  /** @param number that `numberOf` gave */
  text(number: number): string {
    return this.#texts[number] ?? "";
  }

  textOrNull(number: number): string | null {
    return this.#texts[number] ?? null;
  }

  one(text: string): string {
    return this.text(this.numberOf(text));
  }

  oneOrNull(text: string): string | null {
    return text === "" ? null : this.one(text);
  }

  /** By number, the text's place among all when they are sorted. Sorted once for as long as no text is added. */
  ranks(): Int32Array {
    if (this.#ranks.length === this.count) return this.#ranks;
    const sorted = [...this.#texts].sort();
    const ranks = new Int32Array(this.count);
    for (const [rank, text] of sorted.entries()) ranks[this.#known.get(text) ?? 0] = rank;
    this.#ranks = ranks;
    return ranks;
  }

  #copy(text: string): number {
    const own = JSON.parse(JSON.stringify(text)) as string;
    const number = this.#texts.push(own) - 1;
    this.#known.set(own, number);
    return number;
  }
}

/**
 * The first of two places for a text, by its length and last characters, in which names and identities differ most.
 * Three texts that share two places cost time and nothing else.
 */
function placeOf(text: string, places: number): number {
  let hash = text.length;
  for (let index = Math.max(0, text.length - sampled); index < text.length; index += 1)
    hash = (Math.imul(hash, 0x01000193) + text.charCodeAt(index)) | 0;
  // Numbers one after the other differ in few bits; this spreads them over all.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (places - 2);
}
