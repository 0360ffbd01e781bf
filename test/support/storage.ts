// A real Azurite of its own for one test file, in a folder that is gone afterwards.

import { openLocalStorage } from "../../bot/local/azurite.ts";
import { openStore, type Store } from "../../bot/store/open-store.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface TestStorage {
  readonly connectionString: string;
  open(): Promise<Store>;
  close(): Promise<void>;
}

export async function openTestStorage(): Promise<TestStorage> {
  const folder = await temporaryFolder();
  const storage = await openLocalStorage({ folder: folder.path });
  return {
    connectionString: storage.connectionString,
    open: () => openStore({ connectionString: storage.connectionString }),
    async close() {
      await storage.close();
      await folder.remove();
    },
  };
}
