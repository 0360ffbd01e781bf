// Makes conversations reachable again that something was heard from: not with every activity, but a moment later for all that spoke
// meanwhile, with one look at what is marked of their tenant. Right with any number of instances: each looks after what it heard itself,
// and a mark that another one set is found all the same. What can't be looked at is looked at next time.

import type { Telemetry } from "../kernel/telemetry.ts";
import type { Reachability } from "./reachability.ts";

/** Between two looks at one tenant. */
export const healAfterMs = 5_000;

const mostRemembered = 10_000;

export class Healing {
  readonly #reachability: Pick<Reachability, "unreachable" | "heal">;
  readonly #telemetry: Telemetry;
  readonly #later: (work: () => void) => void;
  /** By tenant. */
  #spoke = new Map<string, Set<string>>();
  #count = 0;
  #isDue = false;

  /** @param later does the work once, a moment later */
  constructor(reachability: Pick<Reachability, "unreachable" | "heal">, telemetry: Telemetry, later: (work: () => void) => void) {
    this.#reachability = reachability;
    this.#telemetry = telemetry;
    this.#later = later;
  }

  /** Something came from there. Waits for nothing. */
  spoke(tenant: string, conversation: string): void {
    // Whoever is left out is heard with the next activity.
    if (this.#count >= mostRemembered) return;
    const own = this.#spoke.get(tenant) ?? new Set();
    this.#spoke.set(tenant, own);
    if (own.has(conversation)) return;
    own.add(conversation);
    this.#count += 1;
    this.#lookLater();
  }

  /** Resolves once everybody who spoke until now was looked after. */
  async flush(): Promise<void> {
    const all = this.#spoke;
    this.#spoke = new Map();
    this.#count = 0;
    await Promise.all([...all].map(([tenant, conversations]) => this.#heal(tenant, conversations)));
  }

  #lookLater(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#later(() => {
      this.#isDue = false;
      void this.flush();
    });
  }

  async #heal(tenant: string, conversations: ReadonlySet<string>): Promise<void> {
    try {
      const marked = await this.#reachability.unreachable(tenant);
      for (const conversation of conversations)
        if (marked.has(conversation) && (await this.#reachability.heal(tenant, conversation))) this.#telemetry.info("conversation reachable again");
    } catch (error) {
      this.#telemetry.warn("conversations not looked after", {}, error);
      for (const conversation of conversations) this.spoke(tenant, conversation);
    }
  }
}
