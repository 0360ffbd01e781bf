// What became of a send, read from the error: a sign-in that failed delivered nothing, an answer that was lost may have.

import assert from "node:assert/strict";
import { silent } from "../../bot/kernel/telemetry.ts";
import { openTeams } from "../../bot/teams/open-teams.ts";
import { outcomeOf } from "../../bot/teams/send-outcome.ts";
import { signedIn } from "./signed-in.ts";

const notSignedIn = { end: "wait", milliseconds: null, code: "teams.not-signed-in" };

function named(name: string, more: Record<string, unknown> = {}): Error {
  return Object.assign(new Error("as told"), { name, ...more });
}

describe("what became of a send", () => {
  it("is that nothing arrived when signing in failed, also where the cause is further down", () => {
    for (const error of [
      named("ClientAuthError", { errorCode: "network_error" }),
      named("Error", { errorCode: "invalid_client" }),
      named("AuthenticationError", { statusCode: 401 }),
      named("AggregateAuthenticationError"),
      named("CredentialUnavailableError"),
      named("Error", { cause: named("RestError", { cause: named("ServerAuthError") }) }),
    ])
      assert.deepEqual(outcomeOf(error), notSignedIn);
  });

  it("is unknown when the answer was lost, and refused when Teams says so", () => {
    assert.deepEqual(outcomeOf(named("RestError", { code: "ETIMEDOUT" })), { end: "unknown", code: "teams.no-answer" });
    assert.deepEqual(outcomeOf(named("RestError", { statusCode: 502 })), { end: "unknown", code: "teams.answered-502" });
    assert.deepEqual(outcomeOf(named("RestError", { statusCode: 401 })), { end: "refused", code: "teams.answered-401" });
    const circle = named("Error");
    circle.cause = circle;
    assert.deepEqual(outcomeOf(circle), { end: "unknown", code: "teams.no-answer" });
  });

  it("is that the conversation can't be reached for every 403 and for a 404 of the conversation, with the code that stands deepest", () => {
    const told = (statusCode: number, error: unknown) => outcomeOf(named("RestError", { statusCode, details: { error } }));
    const gone = (code: string) => ({ end: "refused", code: `teams.${code}`, isUnreachable: true });
    assert.deepEqual(told(403, { code: "BotNotInConversationRoster" }), gone("BotNotInConversationRoster"));
    assert.deepEqual(told(404, { code: "ConversationNotFound" }), gone("ConversationNotFound"));
    assert.deepEqual(told(403, { code: "Forbidden", message: '{"subCode":"MessageWritesBlocked","errorCode":209}' }), gone("MessageWritesBlocked"));
    assert.deepEqual(told(403, { code: "<script>" }), gone("answered-403"));
    assert.deepEqual(told(404, { code: "ActivityNotFoundInConversation" }), { end: "refused", code: "teams.ActivityNotFoundInConversation" });
    assert.deepEqual(told(413, { code: "MessageSizeTooBig" }), { end: "refused", code: "teams.MessageSizeTooBig" });
  });

  it("is that a throttled tenant waits as a whole, and a busy conversation alone", () => {
    const headers = { get: () => "7" };
    assert.deepEqual(outcomeOf(named("RestError", { statusCode: 429, response: { headers } })), {
      end: "wait",
      milliseconds: 7_000,
      code: "teams.throttled",
      isThrottled: true,
    });
    assert.deepEqual(outcomeOf(named("RestError", { statusCode: 412 })), { end: "wait", milliseconds: null, code: "teams.busy" });
  });

  it("is known in bounded time when a bot with a registration can't sign in", async () => {
    // The managed identity's address leads nowhere; its library would try for a minute and a half.
    const before = { ...process.env };
    Object.assign(process.env, { IDENTITY_ENDPOINT: "http://127.0.0.1:1/token", IDENTITY_HEADER: "x" });
    const settings = { ...signedIn, clientSecret: null, botType: "UserAssignedMSI" } as const;
    const { sender } = openTeams(settings, {
      heard: async () => {},
      installed: async () => {},
      removed: async () => {},
      asked: () => {},
      throttled: () => {},
      converse: () => assert.fail("nobody asked"),
      imports: { preview: () => assert.fail("nothing sent"), confirm: () => assert.fail("not pressed"), cancel: () => assert.fail("not pressed") },
      render: () => ({ card: {}, text: "", summary: "" }),
      telemetry: silent,
    });
    const bot = { id: "28:seventy", name: "Seventy" };
    const address = { tenant: "t", serviceUrl: "https://smba.trafficmanager.net/emea/", conversation: "c", isGroup: false, bot, locale: null };
    try {
      const began = performance.now();
      assert.deepEqual(await sender.send(address, { kind: "help", why: "asked" }), notSignedIn);
      assert.ok(performance.now() - began < 15_000, `${performance.now() - began} ms`);
    } finally {
      for (const name of ["IDENTITY_ENDPOINT", "IDENTITY_HEADER"]) {
        if (before[name] === undefined) delete process.env[name];
        else process.env[name] = before[name];
      }
    }
  });
});
