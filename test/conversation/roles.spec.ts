// Roles in the chat: given and taken by administrators, told to whoever asks, and what a viewer is refused.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { rolesAsked } from "../../bot/conversation/roles/roles-asked.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { fakeRoles, ids } from "../fakes/roles.ts";
import { namedMonths } from "../support/named-partner.ts";
import { factsBehind, scoresOf } from "../support/small-scores.ts";

const { megan, ada, bob } = ids;
const inTeam = { where: "channel", person: megan } as const;
const mentioned = (name: string, person: string | null) => ({ mentions: [{ name, person }] });
const scorecard = "Security, October 2026: adds 12, skilling 20, growth 8, deployments 10";

function opened(about: Parameters<typeof fakeRoles>[0] = {}) {
  const roles = fakeRoles(about);
  return { roles, door: frontDoor(scoresOf(namedMonths), factsBehind(namedMonths), roles) };
}

describe("an administrator", () => {
  it("gives a role to who is mentioned, who may see names from then on", async () => {
    const { door, roles } = opened();
    assert.equal((await door.says("who is certified", { person: ada })).answer.kind, "withheld");
    const { text, kind } = await door.says("make  a manager", { ...inTeam, ...mentioned("Ada Lovelace", ada) });
    assert.match(text, /Ada Lovelace is a manager now\./);
    assert.equal(kind, null);
    assert.equal((await door.says("who is certified", { person: ada })).answer.kind, "people");
    assert.deepEqual(await roles.of("adatum", ada), ["viewer", "manager"]);
    assert.equal(roles.audited.at(-1)?.who, megan);
  });

  it("takes it again, by Entra object id where nobody can be mentioned", async () => {
    const { door } = opened();
    await door.says("make  an importer", { ...inTeam, ...mentioned("Ada", ada) });
    assert.match((await door.says(`remove ${ada.toUpperCase()} as importer`, { person: megan })).text, /Ada is no longer an importer\./);
    assert.match((await door.says(`take the importer role from ${ada}`, { person: megan })).text, / was not an importer\. Nothing was changed\./);
    assert.match((await door.says(`please make ${bob} an administrator`, { person: megan })).text, new RegExp(`${bob} is an administrator now`));
  });

  it("is asked whom a name alone means, with those of that name who have a role; nothing is guessed", async () => {
    const { door, roles } = opened();
    await door.says("make  a manager", { ...inTeam, ...mentioned("Ada Lovelace", ada) });
    const { answer, text } = await door.says("remove Ada as manager", { person: megan });
    assert.ok(answer.kind === "role-change" && answer.done === "which-person");
    assert.match(text, /which “Ada” is meant, and I don't guess/);
    assert.match(text, new RegExp(`Ada Lovelace \\(${ada}\\): manager`));
    assert.match((await door.says("make Bob a manager", { person: megan })).text, /Mention the person with @/);
    assert.deepEqual(await roles.of("adatum", ada), ["viewer", "manager"]);
  });

  it("is asked again where a mention stands beside another name, names several, or has no object id", async () => {
    const { door, roles } = opened();
    const done = async (text: string, mentions: readonly { name: string; person: string | null }[]) => {
      const { answer } = await door.says(text, { ...inTeam, mentions });
      return answer.kind === "role-change" ? answer.done : answer.kind;
    };
    assert.equal(await done("make Bob a manager", [{ name: "Ada", person: ada }]), "which-person");
    assert.equal(
      await done("make  and  managers", [
        { name: "Ada", person: ada },
        { name: "Bob", person: bob },
      ]),
      "one-at-a-time",
    );
    assert.equal(await done("make  a manager", [{ name: "Guest", person: null }]), "no-id");
    assert.equal(await done("make  a viewer", [{ name: "Ada", person: ada }]), "everybody");
    assert.equal(roles.audited.length, 0);
  });

  it("who is the last can't leave, and whom the settings name is removed there", async () => {
    const { door } = opened({ first: null, isLocal: false });
    const alone = opened({ first: null });
    await alone.roles.change("adatum", { person: ada, name: "Ada", role: "administrator", gives: true }, "terminal");
    assert.match((await alone.door.says(`remove ${ada} as administrator`, { person: ada })).text, /Ada is the last administrator/);
    assert.match((await opened().door.says(`remove ${megan} as administrator`, { person: megan })).text, /FIRST_ADMINISTRATOR/);
    assert.equal((await door.says(`make ${bob} a manager`, { person: megan })).answer.kind, "not-allowed");
  });
});

describe("a viewer", () => {
  it("who would give roles is refused, and told by name who could", async () => {
    const { door, roles } = opened();
    await door.says("make  an administrator", { ...inTeam, ...mentioned("Bob", bob) });
    const { answer, text } = await door.says("make me an administrator", { person: ada });
    assert.equal(answer.kind, "not-allowed");
    assert.match(text, /changed by an administrator\. Nothing was changed\. Ask Bob\./);
    assert.equal((await door.says("make  a manager", { where: "channel", person: ada, ...mentioned("Ada", ada) })).answer.kind, "not-allowed");
    assert.deepEqual(await roles.of("adatum", ada), ["viewer"]);
  });

  it("who hands in a scorecard is refused and nothing is kept; an importer is not refused", async () => {
    const { door } = opened();
    const { answer, kind, text } = await door.says(scorecard, { person: ada });
    assert.deepEqual([answer.kind, kind], ["not-allowed", "import"]);
    assert.match(text, /importer, manager and administrator\. Nothing was kept\. Ask an administrator\./);
    assert.match((await door.says("score in Security", { person: ada })).text, /I know no score of Security yet/);
    await door.says(`make ${ada} an importer`, { person: megan });
    assert.equal((await door.says(scorecard, { person: ada })).answer.kind, "reported");
  });

  it("is told what a viewer may, and who could give more", async () => {
    const { door } = opened();
    const { answer, text } = await door.says("What may I do?", { person: ada });
    assert.ok(answer.kind === "own-roles" && answer.deeds.length === 0);
    assert.match(text, /You are a viewer here\..*An administrator can give you more\./);
    assert.match((await door.says("what may I do", { person: megan })).text, /You are an administrator here\..*give and take roles/);
    assert.match((await door.says("am I a manager", { person: ada })).text, /You are a viewer here/);
  });

  it("is told who is an administrator", async () => {
    const { door } = opened();
    await door.says("make  an administrator", { ...inTeam, ...mentioned("Bob", bob) });
    const { text } = await door.says("who is an administrator?", { person: ada });
    assert.match(text, /2 people have the role of administrator.*Bob: administrator/);
    assert.match(text, /Somebody whose name I don't know: administrator by the deployment's settings/);
    assert.ok(!text.includes(bob), text);
    const toAdministrator = (await door.says("who is an administrator?", { person: megan })).text;
    assert.ok(toAdministrator.includes(`Bob (${bob}): administrator`), toAdministrator);
    assert.match((await door.says("who is a manager", { person: ada })).text, /Nobody has the role of manager/);
  });
});

describe("a digest", () => {
  it("subscribed where several read says in one sentence that it names nobody, and in a personal chat does not", async () => {
    const { door } = opened();
    const sentence = /guests perhaps among them: what I post here leaves out names/;
    assert.match((await door.says("post a monthly digest here", { where: "channel" })).text, sentence);
    assert.match((await door.says("post a monthly digest here", { where: "group" })).text, sentence);
    assert.doesNotMatch((await door.says("post a monthly digest here", { person: ada })).text, sentence);
    const open = frontDoor(scoresOf(namedMonths, { names: "open" }));
    assert.doesNotMatch((await open.says("post a monthly digest here", { where: "channel" })).text, sentence);
  });

  it("belongs to the person in a personal chat, and to nobody in particular in a channel", async () => {
    const { door } = opened();
    await door.says("post a monthly digest here", { person: ada });
    await door.says("post a monthly digest here", { person: ada, where: "channel" });
    const people = (await door.subscriptions.subscriptions("digest")).map((one) => one.person);
    assert.deepEqual(people, [ada, null]);
  });
});

describe("what is said about roles", () => {
  it("is understood in plain words", () => {
    for (const [text, gives, role, who] of [
      ["make Ada a manager", true, "manager", "Ada"],
      ["Please make Ada Lovelace an admin.", true, "administrator", "Ada Lovelace"],
      ["promote Ada to manager", true, "manager", "Ada"],
      ["give Ada the importer role", true, "importer", "Ada"],
      ["add Ada as an importer", true, "importer", "Ada"],
      ["make  an importer", true, "importer", ""],
      ["remove Ada as importer", false, "importer", "Ada"],
      ["remove  from the administrators", false, "administrator", ""],
      ["take the manager role from Ada", false, "manager", "Ada"],
      ["take the manager role away from ", false, "manager", ""],
      ["revoke Ada's manager role", false, "manager", "Ada"],
      ["Ada is no longer a manager", false, "manager", "Ada"],
    ] as const)
      assert.deepEqual(rolesAsked(text), { asks: "change", gives, role, who }, text);
    for (const text of ["what may I do?", "what am I allowed to see", "what is my role", "which roles do I have", "am I an administrator"])
      assert.deepEqual(rolesAsked(text), { asks: "own" }, text);
    assert.deepEqual(rolesAsked("who are the managers"), { asks: "holders", role: "manager" });
    assert.deepEqual(rolesAsked("who has which role"), { asks: "holders", role: null });
  });

  it("is no question about anything else", async () => {
    const listed = JSON.parse(await readFile(new URL("questions.json", import.meta.url), "utf8")) as unknown;
    const texts = [...JSON.stringify(listed).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text ?? "");
    for (const text of [
      ...texts,
      "make a plan for the manager",
      "what can I do",
      "how do we make it with an account manager",
      "remove 2 customers",
      "who is the president",
      "what if our manager leaves",
      "add 2 architects",
      "why is the administrator asking",
    ])
      assert.equal(rolesAsked(text), null, text);
  });
});
