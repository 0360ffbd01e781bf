// Lets nobody wait for remembering: what a conversation remembers is written a moment after its answer, and of several questions of one
// person only the last. This process recalls at once what it has yet to write. What can't be written is told to the log and dropped.

import type { Telemetry } from "../kernel/telemetry.ts";
import { keyOfMemory, type Memory, type Remembered, type Remembering } from "./memory.ts";

/** Nobody reads an answer and types what leans on it in less. */
export const laterMs = 2_000;

const sideBySide = 4;
/** A store that refused so often in one go is not asked for the rest: a service that ends must not wait for it. */
const mostFailures = 4;

interface Waiting {
  readonly whose: Remembering;
  /** Null where it is to be forgotten. */
  readonly remembered: Remembered | null;
}

export class RememberedLater implements Memory {
  readonly #memory: Memory;
  readonly #telemetry: Telemetry;
  readonly #later: (work: () => void) => void;
  readonly #waiting = new Map<string, Waiting>();
  #isDue = false;
  #writing: Promise<void> | null = null;

  /** @param later does the work once, a moment later */
  constructor(memory: Memory, telemetry: Telemetry, later: (work: () => void) => void) {
    this.#memory = memory;
    this.#telemetry = telemetry;
    this.#later = later;
  }

  async recall(whose: Remembering): Promise<Remembered | null> {
    const waiting = this.#waiting.get(keyOfMemory(whose));
    return waiting === undefined ? this.#memory.recall(whose) : waiting.remembered;
  }

  async remember(whose: Remembering, remembered: Remembered): Promise<void> {
    this.#waiting.set(keyOfMemory(whose), { whose, remembered });
    if (this.#isDue) return;
    this.#isDue = true;
    this.#later(() => {
      this.#isDue = false;
      void this.flush();
    });
  }

  /** Is waited for: who starts over must not find it again elsewhere. */
  async forget(whose: Remembering): Promise<void> {
    this.#waiting.set(keyOfMemory(whose), { whose, remembered: null });
    await this.flush();
  }

  /** Resolves once everything that was to be remembered until now is written or given up. */
  async flush(): Promise<void> {
    await this.#writing;
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    const all = [...this.#waiting];
    let failures = 0;
    const writeNext = async (): Promise<void> => {
      for (let next = all.shift(); next !== undefined; next = all.shift()) {
        const [key, waiting] = next;
        if (failures < mostFailures && !(await this.#write(waiting))) failures += 1;
        // What was said meanwhile waits for the next time.
        if (this.#waiting.get(key) === waiting) this.#waiting.delete(key);
      }
    };
    await Promise.all(Array.from({ length: sideBySide }, writeNext));
  }

  async #write({ whose, remembered }: Waiting): Promise<boolean> {
    try {
      await (remembered === null ? this.#memory.forget(whose) : this.#memory.remember(whose, remembered));
      return true;
    } catch (error) {
      this.#telemetry.warn("conversation not remembered", {}, error);
      return false;
    }
  }
}
