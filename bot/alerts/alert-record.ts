// An alert as it is kept: what it says, how it stands, and who got it. One row a tenant and cause; every change names the version that
// was read. Where its cards are stands with the messages that posted them, in the outbox.

import type { AlertLife } from "../conversation/alerts/alert-life.ts";
import type { AlertSaid } from "../conversation/answer.ts";
import type { AlertKind } from "../delivery/alert-kind.ts";

export interface AlertRecord {
  readonly tenant: string;
  /** The cause: the same subject is the same alert. */
  readonly subject: string;
  readonly about: AlertKind;
  /** What several alerts have in common that follow one another: the notices before one day, the months of one forecast. */
  readonly family: string;
  readonly said: AlertSaid;
  /** How it stands as a figure, less being worse; null for what can't get worse. */
  readonly level: number | null;
  readonly life: AlertLife;
  /** How often it was told: once, and once more each time that a snooze ended or it got worse. */
  readonly told: number;
  /** Counts its changes. */
  readonly revision: number;
  /** Entra object ids of those who got it. */
  readonly recipients: readonly string[];
  /** In milliseconds since 1970. */
  readonly openedAt: number;
}

export interface VersionedAlert {
  readonly value: AlertRecord;
  readonly version: string;
}

export interface AlertStore {
  find(tenant: string, ref: string): Promise<VersionedAlert | null>;
  /** Those of a tenant that are not resolved. */
  unresolved(tenant: string): Promise<readonly AlertRecord[]>;
  /** @param version null to create. @throws Fault store.lost-race when somebody else wrote first. */
  save(record: AlertRecord, version: string | null): Promise<void>;
}
