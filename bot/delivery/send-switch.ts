// The switch that holds every digest and alert back: one of the whole service, and one of each tenant, which its administrators turn.
// Answers to who asks go on. What is held back stays due.

/** Who holds sends back: whoever runs the service, or an administrator of the tenant. */
export type HeldBack = "service" | "tenant";

export interface SendSwitch {
  /** By whom a tenant's sends are held back; null when they go. @param tenant its key */
  heldBack(tenant: string): Promise<HeldBack | null>;
  /** @param tenant its key; null for the whole service. @returns how it stood before. */
  set(isPaused: boolean, tenant: string | null): Promise<boolean>;
  /** True for one of all who ask within that time: it looks for what is due without a task. */
  claimSweep(now: number, everyMs: number): Promise<boolean>;
}
