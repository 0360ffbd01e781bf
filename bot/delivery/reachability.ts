// Conversations that nothing reaches, with the reason. A mark is never a deletion: whatever is heard from there takes it away.

export interface Unreachable {
  readonly conversation: string;
  /** As a stable code: `teams.BotNotInConversationRoster`. */
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export interface Reachability {
  unreachable(tenant: string): Promise<ReadonlyMap<string, Unreachable>>;
  mark(tenant: string, unreachable: Unreachable): Promise<void>;
  /** False when it was not marked. */
  heal(tenant: string, conversation: string): Promise<boolean>;
}
