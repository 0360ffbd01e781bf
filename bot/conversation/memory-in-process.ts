// A memory that ends with the process: of questions in the terminal, whose conversations end with the command.

import { keyOfMemory, type Memory, type Remembered, type Remembering } from "./memory.ts";

export class MemoryInProcess implements Memory {
  readonly #kept = new Map<string, Remembered>();

  async recall(whose: Remembering): Promise<Remembered | null> {
    return this.#kept.get(keyOfMemory(whose)) ?? null;
  }

  async remember(whose: Remembering, remembered: Remembered): Promise<void> {
    this.#kept.set(keyOfMemory(whose), remembered);
  }

  async forget(whose: Remembering): Promise<void> {
    this.#kept.delete(keyOfMemory(whose));
  }
}
