// Keeps the faces of views that were drawn lately, because many ask the same of the same scores and filling a template is the dearest part
// of an answer. A view is strings and numbers alone, and whoever asks for another one, or in another language, gets another drawing.
// What is kept is frozen: nobody who sends a card can change what the next one is sent.

import { frozen } from "../kernel/frozen.ts";

/** Large cards, of the partners and languages of one process, in at most some ten megabytes. */
const mostKept = 200;
/** A view that long is rare and takes the room of many. */
const longestKey = 40_000;

export class KeptFaces<Face extends object> {
  readonly #kept = new Map<string, Face>();

  /** @param drawnFrom everything that the drawing depends on */
  of(drawnFrom: unknown, draw: () => Face): Face {
    const key = JSON.stringify(drawnFrom);
    const found = this.#kept.get(key);
    if (found === undefined && key.length > longestKey) return draw();
    const face = found ?? frozen(draw());
    // The one that was asked for last goes last.
    this.#kept.delete(key);
    this.#kept.set(key, face);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return face;
  }
}
