// Buttons as Teams sends them: the invoke that a card's button becomes, the message of older clients, presses that come twice.

import assert from "node:assert/strict";
import type { Activity } from "botbuilder";
import { localTenant } from "../../bot/config.ts";
import type { Said } from "../../bot/conversation/converse.ts";
import type { ImportDesk } from "../../bot/imports/import-desk.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { openTeams, type Teams } from "../../bot/teams/open-teams.ts";
import { askedByAction, pressOf, RecentPresses } from "../../bot/teams/pressed-button.ts";
import { messageActivity } from "../support/activities.ts";
import { type Connector, openConnector } from "../support/connector.ts";

describe("a pressed button", () => {
  let connector: Connector;
  let teams: Teams;
  let asked: Said[];
  let counted = 0;

  before(async () => {
    connector = await openConnector();
  });
  after(() => connector.close());
  beforeEach(() => {
    asked = [];
    const answer = { kind: "help", why: "asked" } as const;
    teams = openTeams(
      { clientId: null, clientSecret: null, tenantId: null, botType: "SingleTenant", allowedTenants: [], fileHosts: [], localTenant },
      {
        heard: async () => {},
        installed: async () => {},
        removed: async () => {},
        asked: () => {},
        throttled: () => {},
        converse: async (said) => {
          asked.push(said);
          return { answer, kind: "help" };
        },
        imports: { preview: () => assert.fail(), confirm: () => assert.fail(), cancel: () => assert.fail() } as unknown as ImportDesk,
        render: () => ({ card: { type: "AdaptiveCard" }, text: "text", summary: "summary" }),
        telemetry: silent,
      },
    );
  });

  function pressedOn(card: string, action: unknown, about: object = {}): Record<string, unknown> {
    counted += 1;
    return {
      ...messageActivity({ serviceUrl: connector.serviceUrl, text: "" }),
      id: `f:invoke-${counted}`,
      type: "invoke",
      name: "adaptiveCard/action",
      text: undefined,
      replyToId: card,
      value: { action, trigger: "manual" },
      ...about,
    };
  }
  const gap = { type: "Action.Execute", verb: "ask", data: { ask: "How far are we from 70?" } };

  async function receive(body: unknown): Promise<{ status: number; body: unknown }> {
    const answered = { status: 0, body: null as unknown };
    const response = {
      socket: null,
      status: (code: number) => {
        answered.status = code;
      },
      header: () => response,
      send: (sent: unknown) => {
        answered.body = sent;
      },
      end: () => response,
    };
    await teams.receive({ body, headers: {}, method: "POST" }, response as never);
    return answered;
  }

  it("asks the question that it carries, and the answer is a message of its own", async () => {
    const before = connector.posted.length;

    const { status, body } = await receive(pressedOn("card-1", gap));

    assert.deepEqual(
      asked.map((said) => said.text),
      ["How far are we from 70?"],
    );
    assert.equal(connector.posted.length, before + 1);
    assert.equal(status, 200);
    assert.deepEqual(body, { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: "" });
  });

  it("asks once when it is pressed twice, or sent again by Teams under another id, and each is answered", async () => {
    const first = pressedOn("card-2", gap);

    const answers = [await receive(first), await receive(first), await receive(pressedOn("card-2", gap))];

    assert.equal(asked.length, 1);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200],
    );
  });

  it("asks again from another card, from another person, and with another question", async () => {
    await receive(pressedOn("card-3", gap));
    await receive(pressedOn("card-4", gap));
    await receive(pressedOn("card-3", gap, { from: { id: "29:somebody-else", name: "Somebody" } }));
    await receive(pressedOn("card-3", { ...gap, data: { ask: "Show the scorecard" } }));

    assert.equal(asked.length, 4);
  });

  it("asks the same as the message that older clients send instead", async () => {
    await receive({ ...messageActivity({ serviceUrl: connector.serviceUrl, text: "" }), replyToId: "card-5", value: gap.data });
    await receive({ ...messageActivity({ serviceUrl: connector.serviceUrl, text: "" }), replyToId: "card-5", value: gap.data });

    assert.deepEqual(
      asked.map((said) => said.text),
      ["How far are we from 70?"],
    );
  });

  it("that is none of ours is refused and asks nothing", async () => {
    for (const action of [null, "ask", {}, { ...gap, verb: "delete" }, { ...gap, data: null }, { ...gap, data: { ask: 70 } }]) {
      const { status, body } = await receive(pressedOn("card-6", action));
      assert.equal(status, 200);
      assert.equal((body as { statusCode: number }).statusCode, 400);
    }
    assert.equal(asked.length, 0);
  });
});

describe("a press that came before", () => {
  const press = pressOf({ value: { ask: "gap" }, from: { id: "a" }, conversation: { id: "c" }, replyToId: "r" } as Activity) ?? assert.fail();

  it("is the same for as long as Teams may send it again, and new afterwards", () => {
    let now = 0;
    const presses = new RecentPresses(() => now);
    assert.equal(presses.isNew(press, true), true);
    now = 59_000;
    assert.equal(presses.isNew(press, true), false);
    now = 61_000;
    assert.equal(presses.isNew(press, true), true);
  });

  it("of a message is the same only as quickly as fingers press twice", () => {
    let now = 0;
    const presses = new RecentPresses(() => now);
    presses.isNew(press, false);
    now = 1_000;
    assert.equal(presses.isNew(press, false), false);
    now = 5_000;
    assert.equal(presses.isNew(press, false), true);
  });

  it("has no form where the text is not a button's", () => {
    assert.equal(pressOf({ value: undefined, from: { id: "a" }, conversation: { id: "c" } } as Activity), null);
    assert.equal(askedByAction({ value: undefined } as Activity), null);
  });
});
