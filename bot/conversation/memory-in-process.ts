// A memory that ends with the process: of questions in the terminal, whose conversations end with the command.

import type { Memory, Recalled, Remembered, Remembering } from "./memory.ts";

export class MemoryInProcess implements Memory {
  readonly #kept = new Map<string, Remembered>();

  async recall(whose: Remembering): Promise<Recalled | null> {
    const remembered = this.#kept.get(keyOf(whose));
    return remembered === undefined ? null : { remembered, version: "" };
  }

  async remember(whose: Remembering, remembered: Remembered): Promise<void> {
    this.#kept.set(keyOf(whose), remembered);
  }

  async forget(whose: Remembering): Promise<void> {
    this.#kept.delete(keyOf(whose));
  }
}

function keyOf({ tenant, conversation, person }: Remembering): string {
  return JSON.stringify([tenant, conversation, person]);
}
