// What the door to Teams tells of a posted card, and how it puts another in its place: over real HTTP, as the connector sees it.

import assert from "node:assert/strict";
import { localTenant } from "../../bot/config.ts";
import type { Address } from "../../bot/delivery/message.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { openTeams } from "../../bot/teams/open-teams.ts";
import { addressOf } from "../fakes/address.ts";
import { accept, answering, type Connector, neverAnswering, openConnector } from "../support/connector.ts";
import { sendingOnly } from "../support/sending-only.ts";

describe("a posted card", () => {
  let connector: Connector;
  let address: Address;
  const settings = { clientId: null, clientSecret: null, tenantId: null, botType: "SingleTenant", allowedTenants: [], fileHosts: [] } as const;
  const { sender } = openTeams(
    { ...settings, localTenant, sendTimeoutMs: 500 },
    {
      ...sendingOnly,
      render: (answer) => ({ card: { type: "AdaptiveCard", is: answer.kind }, text: "text", summary: "summary" }),
      telemetry: silent,
    },
  );

  before(async () => {
    connector = await openConnector();
    address = { ...addressOf("a:megan", "adatum"), serviceUrl: connector.serviceUrl };
  });
  after(() => connector.close());
  beforeEach(() => connector.behave(accept));

  it("is known by the name that the connector gives it", async () => {
    connector.behave(answering(201, {}, { id: "1:card" }));
    assert.deepEqual(await sender.send(address, { kind: "help", why: "asked" }), { end: "sent", posted: "1:card" });
  });

  it("is changed by one PUT to the same activity, and nothing is posted", async () => {
    const before = connector.posted.length;
    assert.equal((await sender.update(address, "1:card", { kind: "help", why: "thanks" })).end, "sent");
    const [change, ...more] = connector.posted.slice(before);
    assert.ok(change !== undefined && more.length === 0);
    assert.deepEqual([change.method, change.path], ["PUT", "/v3/conversations/a:megan/activities/1:card"]);
    assert.equal(change.activity.attachments?.[0]?.content["is"], "help");
  });

  it("that somebody deleted is refused, and the conversation stays one that can be reached", async () => {
    connector.behave(answering(404, {}, { error: { code: "ActivityNotFoundInConversation", message: "gone" } }));
    const outcome = await sender.update(address, "1:card", { kind: "help", why: "thanks" });
    assert.deepEqual(outcome, { end: "refused", code: "teams.ActivityNotFoundInConversation" });
  });

  it("that a blocked conversation does not take is refused with the code that stands deepest, as Teams nests it", async () => {
    const nested = JSON.stringify({ subCode: "MessageWritesBlocked", errorCode: 209 });
    connector.behave(answering(403, {}, { error: { code: "Forbidden", message: nested } }));
    const refused = { end: "refused", code: "teams.MessageWritesBlocked", isUnreachable: true };
    assert.deepEqual(await sender.send(address, { kind: "help", why: "asked" }), refused);
  });

  it("is asked to change once when nothing answers, and that is unknown", async () => {
    const before = connector.posted.length;
    connector.behave(neverAnswering);
    assert.equal((await sender.update(address, "1:card", { kind: "help", why: "thanks" })).end, "unknown");
    assert.equal(connector.posted.length, before + 1);
  });
});
