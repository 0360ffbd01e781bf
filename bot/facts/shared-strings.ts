// Makes equal texts one object. An export repeats its customers and subscriptions in every month, and a cell that is cut out of a
// file's text keeps that text alive: so each distinct text is copied once, and the copy stands for all.

/** A power of two, about the number of distinct texts in all but the largest exports. */
const places = 2 ** 18;
const sampled = 10;

export class SharedStrings {
  readonly #known = new Map<string, string>();
  /** Where a text was found last: a look here is three times as quick as one in the map, for a million rows six times over. */
  readonly #recent: (string | undefined)[] = new Array<string | undefined>(places).fill(undefined);

  /** @param guess what the text probably is: one comparison then, and no search. */
  one(text: string, guess?: string | null | undefined): string {
    if (text === guess) return guess;
    const place = placeOf(text);
    const [recent, other] = [this.#recent[place], this.#recent[place + 1]];
    if (recent === text) return recent;
    if (other === text) return other;
    const known = this.#known.get(text) ?? this.#copy(text);
    this.#recent[place + 1] = recent;
    this.#recent[place] = known;
    return known;
  }

  oneOrNull(text: string, guess?: string | null | undefined): string | null {
    return text === "" ? null : this.one(text, guess);
  }

  #copy(text: string): string {
    const own = JSON.parse(JSON.stringify(text)) as string;
    this.#known.set(own, own);
    return own;
  }
}

/**
 * Rows by their subscription, the newest of each: what a subscription's next row says is mostly what its last one said.
 * Holds no more than a fixed number of them.
 */
export class LastRows<Row extends { readonly subscriptionId?: string | null | undefined }> {
  readonly #rows: (Row | undefined)[] = new Array<Row | undefined>(places).fill(undefined);

  of(subscription: string): Row | undefined {
    const place = placeOf(subscription);
    const [row, other] = [this.#rows[place], this.#rows[place + 1]];
    if (row?.subscriptionId === subscription) return row;
    return other?.subscriptionId === subscription ? other : undefined;
  }

  keep(row: Row): void {
    if (typeof row.subscriptionId !== "string") return;
    const place = placeOf(row.subscriptionId);
    const [before, other] = [this.#rows[place], this.#rows[place + 1]];
    if (other?.subscriptionId === row.subscriptionId) this.#rows[place + 1] = row;
    else {
      if (before?.subscriptionId !== row.subscriptionId) this.#rows[place + 1] = before;
      this.#rows[place] = row;
    }
  }
}

/**
 * The first of two places for a text, by its length and last characters, in which names and identities differ most.
 * Three texts that share two places cost time and nothing else.
 */
function placeOf(text: string): number {
  let hash = text.length;
  for (let index = Math.max(0, text.length - sampled); index < text.length; index += 1)
    hash = (Math.imul(hash, 0x01000193) + text.charCodeAt(index)) | 0;
  // Numbers one after the other differ in few bits; this spreads them over all.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) & (places - 2);
}
