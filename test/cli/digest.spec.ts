// `digest --dry-run` on the command line, against a real Azurite: who would get what, and why; nothing is queued.

import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { localTenant } from "../../bot/config.ts";
import type { Subscription } from "../../bot/delivery/subscription.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { runSeventy } from "../support/seventy-process.ts";
import { day, month } from "../support/small-facts.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("the command digest --dry-run", () => {
  let storage: TestStorage;
  let store: Store;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;

  before(async function () {
    this.timeout(60_000);
    [storage, folder] = await Promise.all([openTestStorage(), temporaryFolder()]);
    store = await storage.open();
    const environment = { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString };
    await runSeventy(["sample", join(folder.path, "sample")], environment);
    const files = (await readdir(join(folder.path, "sample"))).filter((one) => one.endsWith(".csv")).map((one) => join(folder.path, "sample", one));
    const imported = await runSeventy(["import", ...files, "--today", "2026-11-20"], environment);
    assert.equal(imported.status, 0, imported.err);
    const add = (subscriber: string, about: Partial<Subscription>) =>
      store.subscriptions.subscribe(
        subscriptionOf({
          kind: "digest",
          tenant: localTenant,
          subscriber,
          since: Date.parse("2026-11-10T12:00:00Z"),
          after: month("2026-09"),
          ...about,
        }),
      );
    await add("19:data", {});
    await add("19:day", { schedule: { when: 25, hour: 9, minute: 0, zone: "UTC" } });
    await add("19:paused", { pause: { from: day("2026-11-15"), until: day("2026-12-01") } });
  });
  after(async () => {
    await storage.close();
    await folder.remove();
  });

  it("lists what would be posted and what would not yet, each with its reason, and queues nothing", async function () {
    this.timeout(60_000);
    const { out, status, err } = await runSeventy(["digest", "--dry-run", "--today", "2026-11-20"], {
      AZURE_STORAGE_CONNECTION_STRING: storage.connectionString,
    });
    assert.equal(status, 0, err);
    assert.deepEqual(out.trim().split("\n"), [
      "2026-10 to 19:data: would be posted: October 2026, because its data is there.",
      "nothing to 19:day: waits for its day: October 2026 on 25 November 2026.",
      "nothing to 19:paused: paused until 1 December 2026.",
    ]);
    assert.equal(await store.outbox.find(localTenant, "19:data", "digest/2026-10"), null);
  });
});
