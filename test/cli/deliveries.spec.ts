// `deliveries` on the command line, against a real Azurite: counts that add up, reasons, the switch, and sending one again.

import assert from "node:assert/strict";
import { localTenant } from "../../bot/config.ts";
import { ledgerOf } from "../../bot/delivery/ledger.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { addressOf } from "../fakes/address.ts";
import { type Connector, openConnector } from "../support/connector.ts";
import { type Ran, runSeventy } from "../support/seventy-process.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const at = Date.UTC(2026, 10, 5, 8, 30);

describe("the command deliveries", () => {
  let storage: TestStorage;
  let store: Store;
  let connector: Connector;
  const seventy = (...words: string[]): Promise<Ran> => runSeventy(words, { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString });

  before(async () => {
    [storage, connector] = await Promise.all([openTestStorage(), openConnector()]);
    store = await storage.open();
    const ends = {
      a: { state: "sent" },
      b: { state: "unknown", outcome: "teams.no-answer" },
      c: { state: "failed", outcome: "teams.NotEnoughPermissions" },
    } as const;
    for (const [recipient, end] of Object.entries(ends)) {
      const address = { ...addressOf(recipient, localTenant), serviceUrl: connector.serviceUrl };
      const message = newMessage({ tenant: localTenant, recipient, subject: "digest/2026-10", address, answer: { kind: "help", why: "asked" } }, at);
      await store.outbox.add({ ...message, ...end, attempts: 1 });
    }
  });
  after(async () => {
    await connector.close();
    await storage.close();
  });

  it("tells what became of every message, and why, with counts that add up to the recipients", async function () {
    this.timeout(60_000);
    const { out, status } = await seventy("deliveries", "--month", "2026-10");
    assert.equal(status, 0);
    assert.match(out, /^digest\/2026-10: 3 recipients = 1 sent \+ 1 failed \+ 1 unknown$/m);
    assert.match(
      out,
      /^ {2}\w{10} {2}b {2}due 2026-11-05 08:30:00 {2}may have arrived; .* 1 attempt; Teams did not answer in time.*\(teams\.no-answer\)$/m,
    );
    assert.match(out, /private and shared channels often refuse apps/);
  });

  it("holds everything back, and sends what may have arrived again only when told to", async function () {
    this.timeout(90_000);
    const { lines } = await ledgerOf(store.outbox, localTenant, null);
    const { short: id } = lines.find((one) => one.recipient === "b") ?? assert.fail();
    assert.match((await seventy("deliveries", "--pause")).out, /held back/);
    assert.match((await seventy("deliveries", "--send-again", id)).out, / b {2}.* due /);
    assert.equal(connector.posted.length, 0);
    assert.match((await seventy("deliveries", "--resume")).out, /are sent/);
    assert.equal((await seventy("digest")).status, 0);
    assert.deepEqual(
      connector.posted.map((one) => one.conversation),
      ["b"],
    );
    assert.deepEqual(
      (await store.audit.entries(localTenant, 10)).map((one) => one.what),
      ["delivery.resumed", "delivery.sent-again", "delivery.paused"],
    );
  });
});
