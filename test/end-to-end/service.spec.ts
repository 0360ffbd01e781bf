// The service over real HTTP, with Azurite and a connector stand-in: what goes in, what comes out, and what is refused.

import assert from "node:assert/strict";
import { localTenant } from "../../bot/config.ts";
import { poll } from "../../bot/local/poll.ts";
import { messageActivity, post } from "../support/activities.ts";
import { alterExport, octoberAlone, octoberWithFew, revenueFile, trainingsFile, untilSeptember, usageFile } from "../support/altered-exports.ts";
import { accept, answering, type Connector, neverAnswering, openConnector } from "../support/connector.ts";
import { type Running, runSeventy, startSeventy } from "../support/seventy-process.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const formType = { "content-type": "application/x-www-form-urlencoded" };

/** As form parsers read it back, `from[id]=...`; what is no text is left out, so that everything in it has the right type. */
function formOf(activity: Record<string, unknown>): string {
  const form = new URLSearchParams();
  const add = (name: string, value: unknown): void => {
    if (typeof value === "string") form.append(name, value);
    else if (typeof value === "object" && value !== null) for (const [key, inner] of Object.entries(value)) add(`${name}[${key}]`, inner);
  };
  for (const [key, value] of Object.entries(activity)) add(key, value);
  return form.toString();
}

/** Where it is noon now, so that no quiet hours hold an alert back. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

describe("the service", () => {
  let storage: TestStorage;
  let connector: Connector;
  let service: Running;
  let url: string;
  let environment: Record<string, string>;

  before(async () => {
    storage = await openTestStorage();
    connector = await openConnector();
    environment = { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString, PORT: "0", SEVENTY_ROUND_SECONDS: "0.3" };
    service = startSeventy(["serve"], environment);
    await service.untilPrinted("Seventy listens on");
    url = `http://127.0.0.1:${/listens on 127\.0\.0\.1:(\d+)/.exec(service.output())?.[1]}`;
  });
  after(async () => {
    service.process.kill("SIGTERM");
    await service.ended;
    await connector.close();
    await storage.close();
  });
  beforeEach(() => connector.behave(accept));

  const changes = (): Connector["posted"][number][] => connector.posted.filter((one) => one.method === "PUT");
  const fallbackOf = (activity: Connector["posted"][number]["activity"] | undefined): string =>
    String(activity?.attachments?.[0]?.content["fallbackText"]);
  const messages = (body: unknown, headers?: Record<string, string>): Promise<Response> => post(`${url}/api/messages`, body, headers);
  const isAlive = async (): Promise<boolean> => (await fetch(`${url}/healthz`)).ok;

  it("says that it is alive and ready", async () => {
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
  });

  it("tells who asks before anything was imported what to import", async () => {
    const response = await messages(messageActivity({ serviceUrl: connector.serviceUrl, text: "how far am I from 70?" }));

    assert.equal(response.status, 200);
    const { activity } = await connector.untilPosted(connector.posted.length);
    assert.match(activity.summary ?? "", /no data yet/i);
  });

  for (const [name, body, headers] of [
    ["a text that is no JSON", "{not json", undefined],
    ["an empty body", "", undefined],
    ["a number for a type", { type: 7 }, undefined],
    ["null", "null", undefined],
    ["an array", [], undefined],
    ["a conversation that is a text", { ...messageActivity({ serviceUrl: "http://127.0.0.1:1", text: "hi" }), conversation: "x" }, undefined],
    ["no sender", { ...messageActivity({ serviceUrl: "http://127.0.0.1:1", text: "hi" }), from: undefined }, undefined],
    ["a text that is an object", { ...messageActivity({ serviceUrl: "http://127.0.0.1:1", text: "hi" }), text: {} }, undefined],
    ["a whole activity as a form", formOf(messageActivity({ serviceUrl: "http://127.0.0.1:1", text: "hi" })), formType],
    ["half a megabyte", JSON.stringify({ type: "message", text: "x".repeat(500_000) }), undefined],
    ["a service address that is not on this computer", messageActivity({ serviceUrl: "https://example.com", text: "hi" }), undefined],
  ] as const) {
    it(`refuses ${name} with a 4xx and stays up`, async () => {
      const response = await messages(body, headers ?? { "content-type": "application/json" });

      assert.ok(response.status >= 400 && response.status < 500, `answered ${response.status}`);
      assert.equal(await isAlive(), true);
    });
  }

  it("takes an activity type that nobody has heard of", async () => {
    const response = await messages({ ...messageActivity({ serviceUrl: connector.serviceUrl, text: "" }), type: "somethingNew" });

    assert.equal(response.status, 200);
  });

  it("answers an activity that Teams sends twice only once", async () => {
    const before = connector.posted.length;
    const activity = messageActivity({ serviceUrl: connector.serviceUrl, text: "help" });

    await Promise.all([messages(activity), messages(activity)]);

    assert.equal(connector.posted.length, before + 1);
  });

  it("welcomes an installation in a team once, in the chosen channel, though two activities tell of it", async () => {
    const [team, chosen] = ["19:welcomed@thread.tacv2", "19:chosen@thread.tacv2"];
    const activity = (about: Record<string, unknown>) => {
      const { text: _, ...rest } = messageActivity({ serviceUrl: connector.serviceUrl, text: "", where: "channel", conversation: team });
      return { ...rest, ...about };
    };
    const channelData = { tenant: { id: localTenant }, team: { id: team }, settings: { selectedChannel: { id: chosen, name: "Partner programme" } } };
    const before = connector.posted.length;
    const joined = activity({ type: "conversationUpdate", membersAdded: [{ id: "28:seventy" }], channelData: { ...channelData, settings: {} } });
    const installed = activity({ type: "installationUpdate", action: "add", channelData });
    for (const one of [joined, installed]) assert.equal((await messages(one)).status, 200);
    await connector.untilPosted(before + 1);
    await messages({ ...installed, id: "again" });

    const posted = connector.posted.slice(before);
    assert.deepEqual(
      posted.map((one) => one.conversation),
      [chosen],
    );
    assert.match(String(posted[0]?.activity.attachments?.[0]?.content["fallbackText"]), /megan added me to this team\. .*in Partner programme/);
  });

  it("strips the mention of a channel message and answers with one card and no text beside it", async () => {
    const said = { serviceUrl: connector.serviceUrl, where: "channel" as const, conversation: "19:general@thread.tacv2;messageid=1" };
    const activity = {
      ...messageActivity({ ...said, text: "<at>Seventy</at>&nbsp; help" }),
      entities: [{ type: "mention", text: "<at>Seventy</at>", mentioned: { id: "28:seventy", name: "Seventy" } }],
    };

    await messages(activity);

    const posted = connector.posted.at(-1);
    assert.equal(posted?.conversation, "19:general@thread.tacv2;messageid=1");
    assert.equal(posted?.activity.attachments?.length, 1);
    assert.ok(!posted?.activity.text);
    const card = posted?.activity.attachments?.[0]?.content;
    assert.match(String(card?.["fallbackText"]), /How far are we from 70\?/);
  });

  it("sends once when the connector takes a message and then fails, and stays up", async () => {
    const isHelp = ({ activity }: Connector["posted"][number]): boolean => activity.summary === help;
    const answerTo = async (): Promise<void> => void (await messages(messageActivity({ serviceUrl: connector.serviceUrl, text: "help" })));
    await answerTo();
    const help = connector.posted.at(-1)?.activity.summary;
    assert.ok(help);
    connector.behave(answering(503));
    const before = connector.posted.length;

    await answerTo();

    // The answer once, and one apology that fails the same way.
    const posted = connector.posted.slice(before);
    assert.equal(posted.filter(isHelp).length, 1);
    assert.equal(posted.length, 2);
    assert.equal(await isAlive(), true);
  });

  it("gives a person a reference when something breaks inside a turn, and the log the cause", async () => {
    let isFirst = true;
    connector.behave((request, response) => {
      if (isFirst) answering(400)(request, response);
      else accept(request, response);
      isFirst = false;
    });

    await messages(messageActivity({ serviceUrl: connector.serviceUrl, text: "help" }));

    const reference = /reference (\w{8})/.exec(connector.posted.at(-1)?.activity.summary ?? "")?.[1];
    assert.ok(reference, "a plain sentence with a reference");
    await service.untilPrinted(`"reference":"${reference}"`);
  });

  describe("with the sample partner", () => {
    let folder: Awaited<ReturnType<typeof temporaryFolder>>;
    const channel = { where: "channel" as const, conversation: "19:score@thread.tacv2" };

    before(async () => {
      folder = await temporaryFolder();
      await runSeventy(["sample", folder.path]);
      const files = [revenueFile, usageFile, trainingsFile].map((name) => `${folder.path}/${name}`);
      const imported = await runSeventy(["import", ...files, "--today", "2026-11-20"], environment);
      assert.equal(imported.status, 0, imported.err);
    });
    after(() => folder.remove());

    it("answers with the same figures as the scorecard that other programs read", async () => {
      const printed = JSON.parse((await runSeventy(["score", "--data", folder.path, "--as-of", "2026-10", "--json"])).out);
      const before = connector.posted.length;

      await messages(messageActivity({ serviceUrl: connector.serviceUrl, text: "show the scorecard" }));

      const text = String((await connector.untilPosted(before + 1)).activity.attachments?.[0]?.content["fallbackText"]);
      assert.match(text, new RegExp(`has ${Math.round(printed.total * 100) / 100} of 100 points`));
    });

    it("answers an edited message anew where its words changed, once, and goes on from it", async () => {
      const first = messageActivity({ serviceUrl: connector.serviceUrl, text: "how far are we from 70?", conversation: "a:edits" });
      const edit = (text: string, eventType = "editMessage") => ({
        ...first,
        type: "messageUpdate",
        text,
        channelData: { eventType, tenant: (first["channelData"] as { tenant: unknown }).tenant },
      });
      const textOf = (index: number): string => String(connector.posted[index]?.activity.attachments?.[0]?.content["fallbackText"]);
      await messages(first);
      const before = connector.posted.length;

      await messages(edit("how far are we from 70?"));
      await messages(edit("show the scorecard", "undeleteMessage"));
      assert.equal(connector.posted.length, before, "neither other looks nor a message that is restored asks anything");
      await messages(edit("show the scorecard"));
      await messages(edit("show the scorecard"));
      await messages(messageActivity({ serviceUrl: connector.serviceUrl, text: "and for Enterprise?", conversation: "a:edits" }));

      assert.equal(connector.posted.length, before + 2);
      assert.match(textOf(before), /You edited your message: this answers the new text\.[\s\S]*Net customer adds: /);
      assert.match(textOf(before + 1), /Read as: Show the scorecard on the Enterprise track/);
    });

    it("posts a digest once, whoever asks how often, at once and from another process", async () => {
      await messages(messageActivity({ serviceUrl: connector.serviceUrl, text: "Post a monthly digest here", ...channel }));
      const before = connector.posted.length;

      const runs = await Promise.all([1, 2, 3].map(() => runSeventy(["digest", "--month", "2026-10"], environment)));
      const again = await runSeventy(["digest", "--month", "2026-10"], environment);

      assert.deepEqual(
        runs.map((run) => run.status),
        [0, 0, 0],
      );
      assert.match(again.out, /posted before/);
      const digests = connector.posted.slice(before).filter((one) => one.conversation === channel.conversation);
      assert.equal(digests.length, 1);
      assert.match(digests[0]?.activity.summary ?? "", /October 2026/);
      // The customer who is closest is named in no conversation that several people read.
      const digest = JSON.stringify(digests[0]?.activity);
      assert.match(digest, /ask me in our personal chat/);
      assert.doesNotMatch(digest, /Woodgrove|Closest to it/);
    });

    it("waits as long as a throttled connector asks, and then posts", async () => {
      connector.behave(answering(429, { "retry-after": "1" }));
      const before = connector.posted.length;

      const run = await runSeventy(["digest", "--month", "2026-09"], environment);
      assert.match(run.out, /waits/);
      connector.behave(accept);

      const { conversation } = await connector.untilPosted(before + 2);
      assert.equal(conversation, channel.conversation);
    });

    it("never repeats a digest whose connector took it and never answered", async () => {
      connector.behave(neverAnswering);
      const before = connector.posted.length;
      const killed = startSeventy(["digest", "--month", "2026-08"], environment);
      await connector.untilPosted(before + 1);
      killed.process.kill("SIGKILL");
      await killed.ended;
      connector.behave(accept);

      const again = await runSeventy(["digest", "--month", "2026-08"], environment);

      assert.match(again.out, /not posted again/);
      assert.equal(connector.posted.length, before + 1);
    });

    it("posts nothing twice when runs are killed at any point", async function () {
      this.timeout(60_000);
      const before = connector.posted.length;
      for (const milliseconds of [150, 350, 500, 600, 700, 800, 900, 1_000, 1_100]) {
        const run = startSeventy(["digest", "--month", "2026-07"], environment);
        const kill = setTimeout(() => run.process.kill("SIGKILL"), milliseconds);
        await run.ended;
        clearTimeout(kill);
      }
      await runSeventy(["digest", "--month", "2026-07"], environment);

      assert.ok(connector.posted.length - before <= 1, `${connector.posted.length - before} posts`);
    });

    it("alerts the person who asked, once, when an import drops a subcategory to zero", async () => {
      const personal = { serviceUrl: connector.serviceUrl, conversation: "a:personal-adele", person: "adele" };
      const set = { ...messageActivity({ ...personal, text: "Alert me when a subcategory drops to zero" }), localTimezone: zoneAtNoon() };
      await messages(set);
      assert.match(connector.posted.at(-1)?.activity.summary ?? "", /you will be alerted/);
      const before = connector.posted.length;
      const few = await alterExport(folder.path, revenueFile, "few.csv", octoberWithFew);

      const first = await runSeventy(["import", few, "--replace", "--today", "2026-11-20"], environment);
      const again = await runSeventy(["import", few, "--replace", "--today", "2026-11-20"], environment);

      assert.equal(first.status, 0, first.err);
      assert.match(again.out, /Nothing new/);
      await connector.untilPosted(before + 2);
      const [alerts, changed] = ["POST", "PUT"].map((method) => connector.posted.slice(before).filter((one) => one.method === method));
      assert.ok(alerts !== undefined && changed !== undefined);
      // October's digest had been posted, and is corrected where it stands.
      assert.equal(changed.length, 1);
      assert.match(String(changed[0]?.activity.attachments?.[0]?.content["fallbackText"]), /Corrected on .*: was [\d.]+, is [\d.]+\./);
      assert.equal(alerts.length, 1);
      assert.equal(alerts[0]?.conversation, "a:personal-adele");
      const text = String(alerts[0]?.activity.attachments?.[0]?.content["fallbackText"]);
      assert.match(text, /Net customer adds fell from 9 to 0 points in October 2026/);
      assert.match(text, /Why:/);
      assert.match(text, /What restores it:/);
    });

    it("alerts a manager who is named after having opened their chat, and tells them so", async () => {
      const personal = { serviceUrl: connector.serviceUrl, conversation: "a:personal-ada", person: "ada" };
      await messages(messageActivity({ ...personal, text: "help" }));
      const before = connector.posted.length;
      const named = await runSeventy(["roles", "give", "00000000-0000-4000-8000-ada000000000", "manager"], environment);
      assert.equal(named.status, 0, named.err);
      const { conversation, activity } = await connector.untilPosted(before + 1);
      assert.equal(conversation, personal.conversation);
      assert.match(activity.summary ?? "", /named you a manager, so you are alerted here when a subcategory drops to zero/);
      await messages(messageActivity({ ...personal, text: "which managers can't be reached?" }));
      assert.match(connector.posted.at(-1)?.activity.summary ?? "", /can be reached/);
    });

    it("holds back what an administrator says in chat, tells it, and lets it go", async () => {
      const personal = { serviceUrl: connector.serviceUrl, conversation: "a:personal-megan" };
      const asks = async (text: string): Promise<string> => {
        await messages(messageActivity({ ...personal, text }));
        return String(connector.posted.at(-1)?.activity.attachments?.[0]?.content["fallbackText"]);
      };
      assert.match(await asks("pause all sends"), /are held back/);
      const run = await runSeventy(["digest", "--month", "2026-05"], environment);
      assert.match(run.out, /Sends are paused/);
      assert.match(await asks("show deliveries"), /Digest of Business Applications for May 2026: 1 recipient = 1 due/);
      const before = connector.posted.length;
      assert.match(await asks("resume sends"), /are sent again/);
      await connector.untilPosted(before + 2);
      assert.equal(connector.posted.filter((one) => one.activity.summary?.includes("May 2026")).length, 1);
      assert.match(
        await asks("show everyone's subscriptions"),
        /Digest of Business Applications in the channel or group chat 19:score@thread\.tacv2/,
      );
    });

    it("changes that card in its place when its button is pressed, and once the points are back", async () => {
      const personal = { serviceUrl: connector.serviceUrl, conversation: "a:personal-adele", person: "adele" };
      const posted = connector.posted.findLast(({ activity }) => /fell from 9 to 0/.test(fallbackOf(activity)));
      const buttons = posted?.activity.attachments?.[0]?.content["actions"] as { title: string; verb: string; data: unknown }[];
      const action = buttons.find((one) => one.title === "Acknowledge") ?? assert.fail(buttons.map((one) => one.title).join());
      // October's digest, which goes back and forth with the data, is corrected beside it.
      const ofAlert = () => changes().filter((one) => one.conversation === personal.conversation);
      const before = ofAlert().length;

      const press = { ...messageActivity({ ...personal, text: "" }), type: "invoke", name: "adaptiveCard/action", replyToId: "1" };
      await messages({ ...press, value: { action: { type: "Action.Execute", verb: action.verb, data: action.data }, trigger: "manual" } });
      const acknowledged = await poll(async () => ofAlert()[before] ?? null, { withinMs: 10_000 });
      assert.equal(acknowledged?.path, "/v3/conversations/a:personal-adele/activities/1");
      assert.match(fallbackOf(acknowledged.activity), /adele acknowledged this on/);

      const whole = await alterExport(folder.path, revenueFile, "whole.csv", octoberAlone);
      const run = await runSeventy(["import", whole, "--replace", "--today", "2026-11-20"], environment);
      assert.equal(run.status, 0, run.err);
      const resolved = await poll(async () => ofAlert()[before + 1] ?? null, { withinMs: 10_000 });
      assert.match(fallbackOf(resolved?.activity), /Resolved: Net customer adds dropped to zero.*9 points in October 2026/s);
      assert.equal(ofAlert().length, before + 2);
    });

    it("alerts nobody when an older month is corrected to zero", async () => {
      // A digest that is corrected in its place alerts nobody.
      const posts = () => connector.posted.filter((one) => one.method === "POST").length;
      const before = posts();
      const older = await alterExport(folder.path, revenueFile, "older.csv", (row, index) =>
        row.startsWith("August 2026") && index % 5 === 0 ? row : null,
      );

      const run = await runSeventy(["import", older, "--replace", "--today", "2026-11-20"], environment);

      assert.equal(run.status, 0, run.err);
      assert.equal(posts(), before);
    });

    it("posts a month's digest by itself once revenue and usage are both there", async () => {
      const tenant = "00000000-0000-4000-8000-000000000099";
      const theirs = { ...environment, TENANT_ID: tenant };
      const imports = async (...files: string[]): Promise<void> => {
        const run = await runSeventy(["import", ...files, "--today", "2026-11-20"], theirs);
        assert.equal(run.status, 0, run.err);
      };
      const altered = (name: string, as: string, change: Parameters<typeof alterExport>[3]) => alterExport(folder.path, name, as, change);
      await imports(
        await altered(revenueFile, "r.csv", untilSeptember),
        await altered(usageFile, "u.csv", untilSeptember),
        `${folder.path}/${trainingsFile}`,
      );
      const other = { where: "channel" as const, conversation: "19:other@thread.tacv2", tenant };
      await messages(messageActivity({ serviceUrl: connector.serviceUrl, text: "Post a monthly digest here at 0:00", ...other }));
      const posts = () => connector.posted.filter((one) => one.conversation === other.conversation).length;
      const confirmed = posts();

      await imports(await altered(revenueFile, "r10.csv", octoberAlone));
      assert.equal(posts(), confirmed, "half a month is not a digest");
      const before = connector.posted.length;
      await imports(await altered(usageFile, "u10.csv", octoberAlone));
      const { conversation, activity } = await connector.untilPosted(before + 1);

      assert.equal(conversation, other.conversation);
      assert.match(activity.summary ?? "", /October 2026/);
    });

    it("stops the digest when told to", async () => {
      await messages(messageActivity({ serviceUrl: connector.serviceUrl, text: "Stop the digest", ...channel }));
      const posts = () => connector.posted.filter((one) => one.conversation === channel.conversation).length;
      const before = posts();

      const run = await runSeventy(["digest", "--month", "2026-06"], environment);

      assert.ok(!run.out.includes(channel.conversation), run.out);
      assert.equal(posts(), before);
    });

    it("has tidied up by itself, in the first of its many rounds alone", async () => {
      await service.untilPrinted("tidied");
      assert.equal(service.output().match(/tidied/g)?.length, 1);
    });
  });
});
