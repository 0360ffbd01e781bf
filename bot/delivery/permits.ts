// The port to the pace that all workers share: a tenant's workers take permits in blocks, each with the moment at which it may be used.

export interface Window {
  readonly count: number;
  readonly milliseconds: number;
}

export interface Pace {
  /** Sends a second to one tenant; null does not pace. */
  readonly perSecond: number | null;
  /** Requests a second that answers take before digests and alerts yield to them; absent where answers don't count. */
  readonly forAnswers?: number;
  /** Sends to one conversation, at most so many in so much time. */
  readonly perConversation: readonly Window[];
}

export interface Granted {
  /** For each that was asked for: when it may be sent, or null when it has to be asked for again. */
  readonly slots: readonly (number | null)[];
  /** When to ask again for what was not granted, in milliseconds since 1970. */
  readonly again: number;
}

/** A request that an answer made. */
export interface Answered {
  readonly conversation: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface Permits {
  /** @param tenant its key, in each of these */
  take(tenant: string, conversations: readonly string[], now: number): Promise<Granted>;
  /** Answers were given meanwhile: what is left of the rate is less. */
  answered(tenant: string, answers: readonly Answered[], now: number): Promise<void>;
  /** Nobody sends to this tenant before. */
  pause(tenant: string, until: number): Promise<void>;
}

/**
 * Teams allows 50 requests a second an app and tenant: digests and alerts take 80 % of it, so that live answers go first.
 * A conversation takes 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour; one a second and fifteen in 30 s keep all four,
 * and leave no two sends to one conversation at once, which Teams answers with 412.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export const documentedPace = {
  requestsPerSecond: 50,
  share: 0.8,
  perConversation: [
    { count: 1, milliseconds: 1_000 },
    { count: 15, milliseconds: 30_000 },
  ],
} as const;

export function paceOf(requestsPerSecond: number, share: number): Pace {
  return { perSecond: requestsPerSecond * share, forAnswers: requestsPerSecond * (1 - share), perConversation: documentedPace.perConversation };
}
