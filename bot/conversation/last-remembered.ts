// Remembers in a store that is written on a condition: of what was said at once, here and in other instances, the last is remembered.
// Knows the versions that it wrote or read itself, so that a write needs no look before it.

import { isFault } from "../kernel/fault.ts";
import { type KeptMemory, keyOfMemory, type Memory, type Remembered, type Remembering } from "./memory.ts";

const tries = 5;
/** A version that is not known any more costs a look. */
const mostVersions = 1_000;

export class LastRemembered implements Memory {
  readonly #kept: KeptMemory;
  readonly #versions = new Map<string, string>();

  constructor(kept: KeptMemory) {
    this.#kept = kept;
  }

  async recall(whose: Remembering): Promise<Remembered | null> {
    const found = await this.#kept.recall(whose);
    this.#note(whose, found?.version ?? null);
    return found?.remembered ?? null;
  }

  async remember(whose: Remembering, remembered: Remembered): Promise<void> {
    let version = this.#versions.get(keyOfMemory(whose)) ?? null;
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.#note(whose, await this.#kept.remember(whose, remembered, version));
        return;
      } catch (error) {
        this.#note(whose, null);
        if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
      }
      const found = await this.#kept.recall(whose);
      if (found !== null && found.remembered.at > remembered.at) return;
      version = found?.version ?? null;
    }
  }

  async forget(whose: Remembering): Promise<void> {
    this.#note(whose, null);
    await this.#kept.forget(whose);
  }

  #note(whose: Remembering, version: string | null): void {
    const key = keyOfMemory(whose);
    this.#versions.delete(key);
    if (version === null) return;
    this.#versions.set(key, version);
    const [oldest] = this.#versions.keys();
    if (this.#versions.size > mostVersions && oldest !== undefined) this.#versions.delete(oldest);
  }
}
