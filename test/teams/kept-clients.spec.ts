// A turn finds the client that an earlier one made; every request is signed anew, by the application whose turn it is.

import assert from "node:assert/strict";
import { type Activity, TurnContext } from "botbuilder";
import { KeptClients } from "../../bot/teams/kept-clients.ts";
import { makeAdapter } from "../../bot/teams/make-adapter.ts";
import { messageActivity } from "../support/activities.ts";
import { accept, answering, openConnector } from "../support/connector.ts";
import { signedIn } from "./signed-in.ts";

const europe = "https://smba.trafficmanager.net/emea/";
const audience = "https://api.botframework.com";
const said = (serviceUrl: string) => messageActivity({ serviceUrl, text: "gap" }) as unknown as Activity;

describe("the clients of the Bot Framework", () => {
  it("are made once for a service address, and another one for another address", async () => {
    const authentication = new KeptClients({});
    const clientFor = async (serviceUrl: string) =>
      (await authentication.authenticateRequest(said(serviceUrl), "")).connectorFactory?.create(serviceUrl, audience);
    const first = await clientFor(europe);
    assert.ok(first !== undefined);
    assert.equal(await clientFor(europe), first);
    assert.notEqual(await clientFor("https://smba.trafficmanager.net/amer/"), first);
  });

  it("are never those of another application or another audience", async () => {
    const authentication = new KeptClients({});
    const { claimsIdentity } = await authentication.authenticateRequest(said(europe), "");
    const clientOf = (application: string, wanted: string) => {
      const claims = Object.assign(Object.create(Object.getPrototypeOf(claimsIdentity)), claimsIdentity, {
        claims: [{ type: "aud", value: application }],
      });
      return authentication.createConnectorFactory(claims).create(europe, wanted);
    };
    const others = [signedIn.clientId ?? "", "33333333-3333-4333-8333-333333333333"].map((application) => clientOf(application, audience));
    const all = await Promise.all([clientOf("", audience), clientOf("", "another"), ...others]);
    assert.equal(new Set(all).size, 4);
    assert.equal(await clientOf("", audience), all[0]);
  });

  it("sign every request anew: a token that ran out is not sent again", async () => {
    const connector = await openConnector();
    const tokens: (string | undefined)[] = [];
    let issued = 0;
    const credentials = {
      async signRequest(request: { headers: { set(name: string, value: string): void } }) {
        issued += 1;
        request.headers.set("authorization", `Bearer token-${issued}`);
        return request;
      },
    };
    const factory = { isValidAppId: async () => true, isAuthenticationDisabled: async () => true, createCredentials: async () => credentials };
    try {
      connector.behave((request, response) => {
        tokens.push(request.headers.authorization);
        accept(request, response);
      });
      const authentication = new KeptClients({}, factory as unknown as ConstructorParameters<typeof KeptClients>[1]);
      const activity = said(connector.serviceUrl);
      for (let turn = 0; turn < 2; turn += 1) {
        const { connectorFactory } = await authentication.authenticateRequest(activity, "");
        const client = await connectorFactory?.create(connector.serviceUrl, audience);
        await client?.conversations.sendToConversation("a:megan", { type: "message", text: "61 points" });
      }
      assert.deepEqual(tokens, ["Bearer token-1", "Bearer token-2"]);
    } finally {
      await connector.close();
    }
  });

  it("keep one connection for the sends of many turns, and try none of them twice", async () => {
    const connector = await openConnector();
    const sockets = new Set<unknown>();
    try {
      connector.behave((request, response) => {
        sockets.add(request.socket);
        accept(request, response);
      });
      const adapter = makeAdapter({ ...signedIn, clientId: null, clientSecret: null, tenantId: null });
      const failed: unknown[] = [];
      const turn = () =>
        adapter.continueConversationAsync("", TurnContext.getConversationReference(said(connector.serviceUrl)), async (context) => {
          await context.sendActivity("61 points").catch((error: unknown) => failed.push(error));
        });
      for (let turns = 0; turns < 3; turns += 1) await turn();
      assert.equal(connector.posted.length, 3);
      assert.equal(sockets.size, 1);
      connector.behave(answering(500));
      await turn();
      assert.equal(connector.posted.length, 4, "a send whose end is unknown is not repeated");
      assert.equal(failed.length, 1);
    } finally {
      await connector.close();
    }
  });
});
