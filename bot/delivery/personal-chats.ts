// The port to the personal chats that people opened by themselves: whoever installed the app or wrote to it there. Nobody is looked up in a
// team's list of members; who never came has no row, and is not reached.

import type { Address } from "./message.ts";

export interface PersonalChat {
  readonly tenant: string;
  /** Entra object id, as the channel tells it. */
  readonly person: string;
  readonly address: Address;
  /** An IANA name; null where the channel told none. */
  readonly zone: string | null;
  /** Whether the alert that managers get without asking was set once: who ends it does not get it again. */
  readonly wasAlerted: boolean;
}

export interface PersonalChats {
  chats(tenant: string): Promise<readonly PersonalChat[]>;
  chat(tenant: string, person: string): Promise<PersonalChat | null>;
  /** Adds it, or brings its address and zone up to date. */
  opened(chat: Omit<PersonalChat, "wasAlerted">): Promise<void>;
  alerted(tenant: string, person: string): Promise<void>;
  /** The app was taken out of it. */
  closed(tenant: string, person: string): Promise<void>;
}
