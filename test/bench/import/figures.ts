// What both sides must agree on: how many customers' workloads have consumption in the month, and how much in all.

export interface Figures {
  readonly pairs: number;
  readonly mcv: number;
}

/** What a side's process answers. */
export interface Answer {
  readonly seconds: number;
  readonly peakMemoryMb: number;
  /** Null of the side that computes nothing. */
  readonly figures: Figures | null;
}
