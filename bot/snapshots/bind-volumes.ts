// Binds what is in force of a partner into volumes, after scoring: whoever asks before finds every blob by itself.
// What this process has bound is not looked at again.

import type { PartnerRecord } from "./partner.ts";
import type { VolumeStore } from "./ports.ts";
import { volumesOf } from "./volumes.ts";

export function volumeBinder(store: VolumeStore): (partner: PartnerRecord) => Promise<void> {
  const bound = new Map<string, string>();
  return async (partner) => {
    const volumes = volumesOf(partner);
    const key = JSON.stringify(partner.scope);
    const names = volumes.map(({ name }) => name).join();
    if (bound.get(key) === names) return;
    for (const volume of volumes) await store.keepVolume(partner.scope, volume);
    bound.set(key, names);
  };
}
