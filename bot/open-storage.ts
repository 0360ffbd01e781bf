// Opens the storage that the environment names, or the local one: the running one, else started for as long as it is needed.

import type { Config } from "./config.ts";
import { openLocalStorage } from "./local/azurite.ts";
import type { StorageLocation } from "./store/azure-storage.ts";

export interface OpenedStorage {
  readonly location: StorageLocation;
  close(): Promise<void>;
}

export async function openStorage(config: Config): Promise<OpenedStorage> {
  if (config.storage !== null) return { location: config.storage, close: async () => {} };
  const local = await openLocalStorage({ folder: config.localFolder });
  return { location: { connectionString: local.connectionString }, close: () => local.close() };
}
