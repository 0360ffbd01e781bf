// What is understood as said: without mentions, and in bounded time whatever is written.

import assert from "node:assert/strict";
import type { Activity } from "botbuilder";
import { saidIn } from "../../bot/teams/activity-in.ts";
import { messageActivity } from "../support/activities.ts";
import { signedIn } from "./signed-in.ts";

function textSaid(text: string, more: Record<string, unknown> = {}): string {
  const activity = { ...messageActivity({ serviceUrl: "http://127.0.0.1:1", text }), ...more } as unknown as Activity;
  return saidIn(activity, signedIn).text;
}

describe("who speaks", () => {
  const personIn = (more: Record<string, unknown>): string =>
    saidIn({ ...messageActivity({ serviceUrl: "http://127.0.0.1:1", text: "help" }), ...more } as unknown as Activity, signedIn).person;
  const id = "00000000-0000-4000-8000-0000000000a1";

  it("is known by the Entra object id of Teams", () => {
    assert.equal(personIn({ from: { id: "29:megan", name: "Megan", aadObjectId: id } }), id);
    assert.equal(personIn({ from: { id: "29:megan", name: "Megan" } }), "29:megan");
  });

  it("in another channel is nobody who could have a role, whatever that channel says", () => {
    for (const from of [{ id, name: "Megan" }, { id: "29:megan", aadObjectId: id }, { id: "terminal" }])
      assert.equal([id, "terminal"].includes(personIn({ channelId: "directline", from })), false);
  });
});

describe("what an activity says", () => {
  it("is its text without the bot's mention and without other mentions", () => {
    const entities = [{ type: "mention", text: "@Seventy", mentioned: { id: "28:seventy" } }];

    assert.equal(textSaid("@Seventy&nbsp; help", { entities }), "help");
    assert.equal(textSaid('<at id="0">Seventy</at> help <at>Adele</at>'), "help");
  });

  it("stays in bounded time for a quarter of a megabyte of unfinished mentions", () => {
    const began = performance.now();

    for (const piece of ["<at", "<at>", "<at ", "</at>"]) textSaid(piece.repeat(80_000));
    const name = "<at".repeat(40_000);
    textSaid(name, { entities: [{ type: "mention", text: `${name}>`, mentioned: { id: "28:seventy" } }] });

    assert.ok(performance.now() - began < 500, `${performance.now() - began} ms`);
  });

  it("is still too long when it was cut, whatever it holds", () => {
    for (const text of ["x".repeat(100_000), "<at>a</at>".repeat(10_000), `a${" ".repeat(50_000)}b`, `${" ".repeat(9_000)}${"x ".repeat(5_000)}`])
      assert.equal(textSaid(text).trim().length, 4_000);
    assert.equal(textSaid("x".repeat(2_001)).length, 2_001);
    assert.equal(textSaid("", { value: { ask: "x".repeat(100_000) } }).length, 4_000);
  });
});

describe("a message that quotes another one", () => {
  const quoting = (before: string, after: string) => ({
    attachments: [
      { contentType: "application/vnd.microsoft.card.adaptive", content: {} },
      {
        contentType: "text/html",
        content: `${before}<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1700000000000"><strong itemprop="mri" itemid="28:seventy">Seventy</strong><span itemprop="time" itemid="1700000000000"></span><p itemprop="preview">Adatum Partners has 66.75 of 100 points. How far are we?</p></blockquote>${after}`,
      },
    ],
  });

  it("says the new words alone", () => {
    const text = "Seventy Adatum Partners has 66.75 of 100 points. How far are we?\r\n\r\nand for SMB?";
    assert.equal(textSaid(text, quoting("", "<p>and for&nbsp;<em>SMB</em>?</p>")), "and for SMB?");
    assert.equal(textSaid(text, quoting("<p>what if</p>", "<p>one &lt;more&gt; &amp; why</p>")), "what if one <more> & why");
    assert.equal(textSaid('<quoted messageId="1700000000000"/> and for SMB?'), "and for SMB?");
  });

  it("says them without the bot's mention", () => {
    const mention = '<span itemscope="" itemtype="http://schema.skype.com/Mention" itemid="0">Seventy</span>';
    assert.equal(textSaid("x", quoting("", `<p>${mention} why?</p>`)), "why?");
  });

  it("says nothing where there are no new words, and what it says where only its looks are HTML", () => {
    assert.equal(textSaid("quoted", quoting("", "")), "");
    assert.equal(textSaid("how far", { attachments: [{ contentType: "text/html", content: "<div><strong>how</strong> far</div>" }] }), "how far");
  });

  it("stays in bounded time for half a megabyte of quotations that never end", () => {
    const began = performance.now();
    for (const piece of ["<blockquote>", "<blockquote ", "<quoted ", "</blockquote><", "&amp;", "<span itemtype="])
      textSaid(piece.repeat(30_000), { attachments: [{ contentType: "text/html", content: `<blockquote>${piece.repeat(30_000)}` }] });
    assert.ok(performance.now() - began < 1_000, `${performance.now() - began} ms`);
  });
});

describe("a message of nothing but the bot's name", () => {
  const saidOf = (text: string, more: Record<string, unknown> = {}) =>
    saidIn({ ...messageActivity({ serviceUrl: "http://127.0.0.1:1", text }), ...more } as unknown as Activity, signedIn);

  it("is told from an empty one", () => {
    const entities = [{ type: "mention", text: "<at>Seventy</at>", mentioned: { id: "28:seventy" } }];
    assert.equal(saidOf("<at>Seventy</at> ", { entities }).isMentionAlone, true);
    assert.equal(saidOf("<at>Seventy</at> help", { entities }).isMentionAlone, false);
    assert.equal(saidOf("").isMentionAlone, false);
  });
});

describe("an edited message", () => {
  it("is told from a new one", () => {
    const edit = { type: "messageUpdate", channelData: { eventType: "editMessage" } };
    const activity = { ...messageActivity({ serviceUrl: "http://127.0.0.1:1", text: "score" }), ...edit } as unknown as Activity;
    assert.equal(saidIn(activity, signedIn).isEdited, true);
    assert.equal(saidIn(messageActivity({ serviceUrl: "http://127.0.0.1:1", text: "score" }) as unknown as Activity, signedIn).isEdited, false);
  });
});
