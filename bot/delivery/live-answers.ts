// Counts what answers ask of Teams, tenant by tenant, and tells the pace that all workers share a moment later: an answer waits for nothing.
// What can't be told is dropped: the next second counts anew.

import type { Telemetry } from "../kernel/telemetry.ts";
import type { Answered, Permits } from "./permits.ts";

/** Between two times of telling. */
export const tellAfterMs = 500;

/** Of a tenant in one go; more would all be beyond its part anyway. */
const mostTold = 200;
/** Where a throttled channel does not say how long. */
const usualPauseMs = 2_000;

interface Counted {
  readonly answers: Answered[];
  pausedUntil: number;
}

export class LiveAnswers {
  readonly #permits: Permits;
  readonly #telemetry: Telemetry;
  readonly #now: () => number;
  readonly #later: (work: () => void) => void;
  #counted = new Map<string, Counted>();
  #isDue = false;
  #telling: Promise<void> = Promise.resolve();

  /** @param later does the work once, a moment later */
  constructor(permits: Permits, telemetry: Telemetry, now: () => number, later: (work: () => void) => void) {
    this.#permits = permits;
    this.#telemetry = telemetry;
    this.#now = now;
    this.#later = later;
  }

  /** @param tenant its key @param conversation as permits tell it from others */
  asked(tenant: string, conversation: string): void {
    const { answers } = this.#of(tenant);
    if (answers.length < mostTold) answers.push({ conversation, at: this.#now() });
  }

  /** Teams wants the whole tenant to wait. */
  throttled(tenant: string, milliseconds: number | null): void {
    const counted = this.#of(tenant);
    counted.pausedUntil = Math.max(counted.pausedUntil, this.#now() + (milliseconds ?? usualPauseMs));
  }

  /** Resolves once everything that was counted until now is told. */
  flush(): Promise<void> {
    const counted = this.#counted;
    this.#counted = new Map();
    // One after the other, so that a slow storage is not asked twice at once.
    this.#telling = this.#telling.then(async () => {
      await Promise.all([...counted].map(([tenant, one]) => this.#tell(tenant, one)));
    });
    return this.#telling;
  }

  #of(tenant: string): Counted {
    const counted = this.#counted.get(tenant) ?? { answers: [], pausedUntil: 0 };
    this.#counted.set(tenant, counted);
    if (!this.#isDue) {
      this.#isDue = true;
      this.#later(() => {
        this.#isDue = false;
        void this.flush();
      });
    }
    return counted;
  }

  async #tell(tenant: string, { answers, pausedUntil }: Counted): Promise<void> {
    try {
      if (pausedUntil > 0) await this.#permits.pause(tenant, pausedUntil);
      if (answers.length > 0) await this.#permits.answered(tenant, answers, this.#now());
    } catch (error) {
      this.#telemetry.warn("answers not counted", {}, error);
    }
  }
}
