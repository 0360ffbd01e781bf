// Instructions in names and questions are plain text on a card: never markup, never a link, never a mention, never evaluated.

import assert from "node:assert/strict";
import { escaped, restored } from "../../bot/render/escape.ts";
import { problemsOf } from "../check/cards.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { binding, hostileMonths, hostileNames } from "../support/hostile-partner.ts";
import { factsBehind, scoresOf } from "../support/small-scores.ts";

const all = hostileNames.join(" ");
const questions = [
  "show the scorecard",
  "how far from 70",
  "which customers count",
  "top 25 customers by MCV",
  "who is certified",
  "why are deployments so low",
  "why is skilling not full",
  "what changed since last month",
  "what is the fastest way to 70",
  "which rows were ignored",
  "show the trend",
  ...hostileNames.map((name) => `does ${name} count`),
  ...hostileNames.map((name) => `what if ${name} leaves`),
  ...hostileNames.map((name) => `a plan to 80 without ${name}`),
  `what if we add 2 customers and ${all}`,
];

describe("names and questions that are written to be obeyed", () => {
  const door = frontDoor(scoresOf(hostileMonths, { partnerName: all }), factsBehind(hostileMonths));

  for (const text of questions)
    it(`are plain text in the answer to "${text}"`, async () => {
      const { card } = await door.says(text);

      for (const shown of textsOf(card)) {
        const read = asRead(shown);
        assert.doesNotMatch(read, /<at>|\[[^\]]*\]\(|(^|\W)\*\*\w|~~\w|`\w/, `${shown} is markup`);
        assert.doesNotMatch(shown, /:\/\/evil/, `${shown} may become a link`);
        assert.doesNotMatch(read, /^\s*(?:[-+#]\s|\d+[.)]\s)/m, `${shown} begins a list`);
      }
      const whole = JSON.stringify(card);
      assert.ok(!whole.includes('"msteams"') && !whole.includes('"Action.OpenUrl"') && !whole.includes("mentioned"));
      assert.deepEqual(
        problemsOf(card).filter((one) => !one.includes("unresolved")),
        [],
      );
    });

  it("are shown as they are written", async () => {
    const { text, card } = await door.says("which customers count");
    assert.ok(text.includes(binding) && JSON.stringify(card).includes(binding));
    assert.match(text, /https:\/\/evil\.example\/free/);
  });

  it("keep their letters, and Microsoft's own addresses stay whole", () => {
    const name = "1. a_b*c [d](e) <f> `g` ~h~ \\ i";
    assert.equal(String(restored(escaped(name))).replace(/\\(.)/g, "$1"), name);
    assert.equal(escaped("https://learn.microsoft.com/en-us/"), "https://learn.microsoft.com/en-us/");
    assert.notEqual(escaped("https://learn.microsoft.com.evil.example/"), "https://learn.microsoft.com.evil.example/");
  });
});

/** What a client takes for markup: without what is escaped. */
function asRead(text: string): string {
  return text.replace(/\\[\\*_[\]<>`~.()+#-]/g, "");
}

function textsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    typeof part === "string" ? (["text", "title", "legend"].includes(key) ? [part] : []) : key === "data" ? [] : textsOf(part),
  );
}
