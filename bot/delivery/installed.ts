// What an installation of the app tells, and its removal: where it is, and where a digest may go.

import type { Address } from "./message.ts";

export interface Installed {
  readonly where: "team" | "group" | "personal";
  /** What is welcomed once: the team, or the chat. */
  readonly place: string;
  /** Where to speak: the chosen channel of a team, else its general one; the chat. */
  readonly address: Address;
  /** Null in a chat, and where the channel was not named. */
  readonly channel: string | null;
  /**
   * False where another activity tells the same with more in it: of a team, the one that names the chosen channel. That one is waited for.
   */
  readonly isWhole: boolean;
  /** By the name that they show; null where it can't be found. */
  installer(): Promise<string | null>;
}

export interface Removed {
  readonly tenant: string;
  /** Null in a chat. */
  readonly team: string | null;
  readonly conversation: string;
  /** Whose personal chat it was; null elsewhere. */
  readonly alone: string | null;
}
