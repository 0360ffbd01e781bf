// A store that tells whose scores may have changed, after each write and also after one that failed: it may have been taken nevertheless.
// Whoever writes through it needs not know who keeps scores for a moment.

import type { PartnerStore, SnapshotStore } from "./ports.ts";

export function tellingOfWrites<Scores extends PartnerStore & SnapshotStore>(store: Scores, told: (tenant: string) => void): Scores {
  const telling = async (tenant: string, write: Promise<void>): Promise<void> => {
    try {
      await write;
    } finally {
      told(tenant);
    }
  };
  return {
    ...store,
    savePartner: (partner, version) => telling(partner.scope.tenant, store.savePartner(partner, version)),
    saveSnapshot: (snapshot, version) => telling(snapshot.scope.tenant, store.saveSnapshot(snapshot, version)),
  };
}
