// The one switch that holds every digest and alert back. Answers to who asks go on. What is held back stays due.

export interface SendSwitch {
  isPaused(): Promise<boolean>;
  /** @returns how it stood before. */
  set(isPaused: boolean): Promise<boolean>;
  /** True for one of all who ask within that time: it looks for what is due without a task. */
  claimSweep(now: number, everyMs: number): Promise<boolean>;
}
