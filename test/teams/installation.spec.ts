// What Teams' activities tell of an installation or removal of the app.

import assert from "node:assert/strict";
import type { Activity } from "botbuilder";
import { localTenant } from "../../bot/config.ts";
import { saidIn } from "../../bot/teams/activity-in.ts";
import { installationIn } from "../../bot/teams/installation.ts";
import { messageActivity } from "../support/activities.ts";

const settings = {
  clientId: null,
  clientSecret: null,
  tenantId: null,
  botType: "SingleTenant",
  allowedTenants: [],
  fileHosts: [],
  localTenant,
} as const;
const bot = { id: "28:seventy" };

describe("an installation", () => {
  it("in a team names the team and the channel that was chosen", () => {
    const told = installationOf({
      ...team,
      type: "installationUpdate",
      action: "add",
      channelData: { team: { id: "19:team" }, settings: { selectedChannel: { id: "19:chosen", name: "Partner programme" } } },
    });
    assert.ok(told?.what === "installed");
    const { place, address, channel, isWhole, where } = told.installed;
    assert.deepEqual(
      [where, place, address.conversation, address.team, channel, isWhole],
      ["team", "19:team", "19:chosen", "19:team", "Partner programme", true],
    );
  });

  it("told by the bot's joining names no channel: the general one, unless the other activity comes", () => {
    const told = installationOf({
      ...team,
      type: "conversationUpdate",
      membersAdded: [{ id: "29:megan" }, bot],
      channelData: { team: { id: "19:team" } },
    });
    assert.ok(told?.what === "installed");
    assert.deepEqual([told.installed.place, told.installed.address.conversation, told.installed.isWhole], ["19:team", "19:team", false]);
  });

  it("in a group chat and a personal chat is of the chat", () => {
    for (const [where, expected] of [
      ["groupChat", "group"],
      ["personal", "personal"],
    ] as const) {
      const told = installationOf({ where, conversation: "a:chat", type: "conversationUpdate", membersAdded: [bot] });
      assert.ok(told?.what === "installed");
      assert.deepEqual([told.installed.where, told.installed.place, told.installed.isWhole], [expected, "a:chat", true]);
    }
  });

  it("names who did it where the activity does, and else by whom they can be found", () => {
    const [named, unnamed] = [{ id: "29:megan", name: "Megan Bowen" }, { id: "29:megan" }].map((from) =>
      installationOf({ ...team, type: "installationUpdate", action: "add", from }),
    );
    assert.ok(named?.what === "installed" && unnamed?.what === "installed");
    assert.deepEqual(
      [named.installer, unnamed.installer],
      [
        { id: "29:megan", name: "Megan Bowen" },
        { id: "29:megan", name: null },
      ],
    );
  });

  it("is neither an upgrade of the app nor somebody else's joining", () => {
    assert.equal(installationOf({ ...team, type: "installationUpdate", action: "add-upgrade" }), null);
    assert.equal(installationOf({ ...team, type: "conversationUpdate", membersAdded: [{ id: "29:alex" }] }), null);
    assert.equal(installationOf({ ...team, type: "conversationUpdate" }), null);
    assert.equal(installationOf({ ...team, type: "message" }), null);
  });
});

describe("a removal", () => {
  it("is told by either activity, and by an upgrade that takes the bot away", () => {
    for (const told of [
      { type: "installationUpdate", action: "remove" },
      { type: "installationUpdate", action: "remove-upgrade" },
      { type: "conversationUpdate", membersRemoved: [bot] },
    ])
      assert.deepEqual(installationOf({ ...team, channelData: { team: { id: "19:team" } }, ...told }), {
        what: "removed",
        removed: { tenant: localTenant, team: "19:team", conversation: "19:team", alone: null },
      });
  });
});

const team = { where: "channel", conversation: "19:team" } as const;

function installationOf({
  where,
  conversation,
  ...about
}: { where: "channel" | "groupChat" | "personal"; conversation: string } & Record<string, unknown>) {
  const activity = {
    ...messageActivity({ serviceUrl: "http://127.0.0.1:1", text: "", where, conversation }),
    text: undefined,
    ...about,
  } as unknown as Activity;
  return installationIn(activity, saidIn(activity, settings));
}
