// Remembers the activities of the last while, so that one that is sent again is not answered again. Bounded in number.

const mostRemembered = 5_000;

export class RecentIds {
  readonly #ids = new Set<string>();

  /** True the first time an id is seen. */
  isNew(id: string): boolean {
    if (this.#ids.has(id)) return false;
    this.#ids.add(id);
    const oldest = this.#ids.values().next().value;
    if (this.#ids.size > mostRemembered && oldest !== undefined) this.#ids.delete(oldest);
    return true;
  }
}
