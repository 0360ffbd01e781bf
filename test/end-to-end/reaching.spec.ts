// Conversations that can't be reached, over real HTTP with Azurite and stand-ins of the connector: the government's host is tried, a private
// channel's refusal is told with its reason, and whatever is heard from a conversation heals it.

import assert from "node:assert/strict";
import { deliver } from "../../bot/delivery/deliver.ts";
import { type DeliveryPorts, usualDelivery } from "../../bot/delivery/delivery-ports.ts";
import { Healing } from "../../bot/delivery/healing.ts";
import { heardFrom } from "../../bot/delivery/heard.ts";
import { ledgerOf } from "../../bot/delivery/ledger.ts";
import type { Message } from "../../bot/delivery/message.ts";
import { newMessage } from "../../bot/delivery/new-message.ts";
import { withQueue } from "../../bot/delivery/with-queue.ts";
import { type HttpService, serveHttp } from "../../bot/http/serve-http.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { deliveryReason } from "../../bot/languages/delivery-reason.ts";
import { speakerFor } from "../../bot/languages/speaker.ts";
import { render } from "../../bot/render/render.ts";
import type { Store } from "../../bot/store/open-store.ts";
import { unpaced } from "../../bot/store/table-permits.ts";
import { openTeams } from "../../bot/teams/open-teams.ts";
import { addressOf } from "../fakes/address.ts";
import { messageActivity, post } from "../support/activities.ts";
import { accept, answering, type Connector, openConnector } from "../support/connector.ts";
import { sendingOnly } from "../support/sending-only.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { noImports } from "../support/token-issuer.ts";

const tenant = "00000000-0000-4000-8000-0000000000f1";

describe("a conversation that can't be reached", () => {
  let storage: TestStorage;
  let store: Store;
  let connector: Connector;
  let government: Connector;
  let http: HttpService;
  let healing: Healing;
  let ports: DeliveryPorts;
  let left: string[];
  const throttledFor: (number | null)[] = [];
  let asked = 0;

  before(async () => {
    [storage, connector, government] = await Promise.all([openTestStorage(), openConnector(), openConnector()]);
    store = await storage.open();
    left = [];
    healing = new Healing(store.reachability, silent, () => {});
    const teams = openTeams(
      {
        ...{ clientId: null, clientSecret: null, tenantId: null, botType: "SingleTenant", fileHosts: [] },
        ...{ allowedTenants: [tenant], localTenant: tenant, governmentUrl: government.serviceUrl },
      },
      {
        ...sendingOnly,
        heard: heardFrom({ healing, subscriptions: store.subscriptions, opened: async () => {}, telemetry: silent }),
        asked() {
          asked += 1;
        },
        throttled: (_address, milliseconds) => void throttledFor.push(milliseconds),
        installed: async () => {},
        removed: async ({ alone }) => void left.push(alone ?? ""),
        converse: async () => ({ answer: { kind: "help", why: "asked" }, kind: "help" }),
        render,
        telemetry: silent,
      },
    );
    http = await serveHttp(
      { port: 0, host: "127.0.0.1" },
      {
        receiveActivity: (request, response) => teams.receive(request, response),
        ...{ isAllowedServiceUrl: () => true, checkReady: async () => {}, imports: noImports, telemetry: silent },
      },
    );
    const wait = (milliseconds: number): Promise<void> => new Promise((done) => void setTimeout(done, milliseconds));
    ports = {
      ...store,
      permits: unpaced,
      sender: teams.sender,
      answerFor: async (one) => one.answer,
      telemetry: silent,
      clock: { now: Date.now, wait },
      settings: usualDelivery,
    };
  });
  after(async () => {
    await http.close();
    await Promise.all([connector.close(), government.close(), storage.close()]);
  });
  beforeEach(() => {
    connector.behave(accept);
    government.behave(accept);
  });

  /** Sends one more digest there. @returns what became of it. */
  async function send(conversation: string, month: string): Promise<Message> {
    const address = { ...addressOf(conversation, tenant), serviceUrl: connector.serviceUrl, isGroup: true };
    const about = { tenant, recipient: conversation, subject: `digest/${month}`, address };
    await withQueue(store.outbox, store.queue, silent).add(newMessage({ ...about, answer: { kind: "help", why: "asked" } }, Date.now()));
    await deliver(ports);
    return (await store.outbox.find(tenant, conversation, about.subject))?.value ?? assert.fail();
  }
  const refusing = (code: string) => answering(403, {}, { error: { code, message: "no" } });
  const hears = async (activity: Record<string, unknown>): Promise<void> => {
    assert.equal((await post(`http://127.0.0.1:${http.port}/api/messages`, activity)).status, 200);
    await healing.flush();
  };

  it("of the government's cloud is reached at that cloud's host, once", async () => {
    connector.behave(refusing("InvalidBotApiHost"));
    const before = government.posted.length;
    assert.equal((await send("19:gcc@thread.tacv2", "2026-10")).state, "sent");
    assert.deepEqual(
      government.posted.slice(before).map((one) => one.conversation),
      ["19:gcc@thread.tacv2"],
    );
  });

  it("of the government's cloud is refused for good where that host says the same, and not asked in a circle", async () => {
    connector.behave(refusing("InvalidBotApiHost"));
    government.behave(refusing("InvalidBotApiHost"));
    const before = [connector.posted.length, government.posted.length] as const;
    const { state, outcome } = await send("19:gcc-no@thread.tacv2", "2026-10");
    assert.deepEqual([state, outcome], ["failed", "teams.InvalidBotApiHost"]);
    assert.deepEqual([connector.posted.length - before[0], government.posted.length - before[1]], [1, 1]);
  });

  for (const [code, says] of [
    ["NotEnoughPermissions", /private and shared channels often refuse apps/],
    ["BotNotInConversationRoster", /a private or shared channel needs it added to the channel itself/],
  ] as const) {
    const conversation = `19:${code}@thread.tacv2`;

    it(`that is a private or shared channel is told with the reason, and what comes later is not tried: ${code}`, async () => {
      connector.behave(refusing(code));
      assert.deepEqual((({ state, outcome }) => [state, outcome])(await send(conversation, "2026-08")), ["failed", `teams.${code}`]);
      const before = connector.posted.length;
      assert.deepEqual((({ state, outcome }) => [state, outcome])(await send(conversation, "2026-09")), ["suppressed", `teams.${code}`]);
      assert.equal(connector.posted.length, before);
      const { lines } = await ledgerOf(store.outbox, tenant, "digest/2026-09");
      const line = lines.find((one) => one.recipient === conversation);
      assert.match(deliveryReason(line?.outcome ?? "", speakerFor(null)), says);
    });

    const isMessage = code === "NotEnoughPermissions";
    it(`is healed by ${isMessage ? "a new message" : "a new installation"} from there, and by none from elsewhere`, async () => {
      const said = messageActivity({ serviceUrl: connector.serviceUrl, text: "help", where: "channel", conversation, tenant });
      const there = isMessage ? said : { ...said, type: "installationUpdate", action: "add" };
      await hears(
        messageActivity({ serviceUrl: connector.serviceUrl, text: "help", where: "channel", conversation: "19:other@thread.tacv2", tenant }),
      );
      assert.equal((await send(conversation, "2026-10")).state, "suppressed");
      await hears(there);
      assert.equal((await send(conversation, "2026-11")).state, "sent");
      assert.equal((await store.reachability.unreachable(tenant)).has(conversation), false);
    });
  }

  it("for a moment, because the connector throttles, is answered in the same turn once it may be, and everybody is told to wait", async () => {
    let tries = 0;
    connector.behave((request, response) => {
      tries += 1;
      (tries === 1 ? answering(429, { "retry-after": "1" }) : accept)(request, response);
    });
    const began = performance.now();
    await hears(messageActivity({ serviceUrl: connector.serviceUrl, text: "help", tenant }));
    assert.equal(tries, 2);
    assert.ok(performance.now() - began >= 990);
    assert.deepEqual(throttledFor, [1_000]);
    assert.ok(asked >= 2);
  });

  it("is a personal chat from which the app was taken, which is remembered", async () => {
    const said = messageActivity({ serviceUrl: connector.serviceUrl, text: "", conversation: "a:personal-bob", person: "bob", tenant });
    const before = connector.posted.length;
    await hears({ ...said, type: "installationUpdate", action: "remove" });
    assert.equal(left.length, 1);
    assert.equal(connector.posted.length, before);
  });
});
