// What a viewer may see: every answer without a name of a customer or a person and without revenue, in value, card, text and summary.

import assert from "node:assert/strict";
import { atViewerLevel } from "../../bot/access/at-viewer-level.ts";
import { dropsToZero } from "../../bot/alerts/drops-to-zero.ts";
import type { Answer } from "../../bot/conversation/answer.ts";
import { answerQuestion } from "../../bot/conversation/answer-question.ts";
import { understand } from "../../bot/conversation/understanding/understand.ts";
import { composeDigest } from "../../bot/digest/compose-digest.ts";
import { render } from "../../bot/render/render.ts";
import type { Snapshot } from "../../bot/snapshots/snapshot.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { aheadAnswers } from "../support/ahead-answers.ts";
import { namedMonths, namesOfCustomers, namesOfPeople, nearMonths, revenues } from "../support/named-partner.ts";
import { everyAnswer } from "../support/small-answers.ts";
import { month } from "../support/small-facts.ts";
import { factsBehind, scoresOf } from "../support/small-scores.ts";

/** Customers and people of the small answers, and their revenue; thresholds are the rules' and nobody's secret. */
const namesSomebody = /Customer (deployed|small)-\d|\b(add|deployed|small|consultant|architect)-\d|\b300 USD/;
const everything = async () => [...everyAnswer(), ...(await aheadAnswers())];
const facesOf = (answer: Answer): string => JSON.stringify(render(answer, null));

describe("every answer at a viewer's level", () => {
  it("holds no name and no revenue, neither in its value nor in any of its faces", async () => {
    for (const { name, answer } of await everything()) {
      const seen = atViewerLevel(answer, "needs-manager");
      for (const told of [JSON.stringify(seen), facesOf(seen)]) assert.doesNotMatch(told, namesSomebody, name);
    }
  });

  it("would hold some of them otherwise, in each kind that names somebody", async () => {
    const naming = (await everything()).filter(({ answer }) => namesSomebody.test(facesOf(answer))).map(({ answer }) => answer.kind);
    for (const kind of ["why", "people", "customers", "what-if", "change"]) assert.ok(naming.includes(kind as Answer["kind"]), kind);
  });

  it("is the very same value where nothing was to be left out", async () => {
    for (const { name, answer } of await everything())
      if (["rules", "mcv", "help", "renewal", "history", "designations"].includes(answer.kind))
        assert.equal(atViewerLevel(answer, "needs-manager"), answer, name);
  });

  it("changes no figure of the score", async () => {
    for (const { name, answer } of await everything()) {
      const seen = atViewerLevel(answer, "read-by-others");
      if (seen.kind !== answer.kind) continue;
      const cardOf = (one: Answer) => ("scorecard" in one ? { ...one.scorecard, warnings: [] } : null);
      assert.deepEqual(cardOf(seen), cardOf(answer), name);
      const changeOf = (one: Answer) =>
        one.kind === "change"
          ? one.change.subcategories.map(({ id, causes }) => [id, causes.reduce((sum, { points }) => sum + points, 0).toFixed(9)])
          : null;
      assert.deepEqual(changeOf(seen), changeOf(answer), name);
    }
  });

  it("says once that something was left out, and only where it was", async () => {
    for (const { name, answer } of await everything()) {
      const seen = atViewerLevel(answer, "read-by-others");
      const said = render(seen, null).text.split("are left out here").length - 1;
      assert.equal(said, seen !== answer && "basis" in seen && seen.basis.withheld !== undefined ? 1 : 0, name);
    }
  });

  it("is a fault for a kind that nobody thought of", () => {
    assert.throws(() => atViewerLevel({ kind: "new" } as never, "needs-manager"), TypeError);
  });
});

const questions = [
  "how far are we from 70",
  "score",
  "skilling",
  "net adds",
  "are we a solutions partner",
  "what is the fastest way to 70",
  "a plan to 85 by December",
  "how many more net adds do we need",
  "how many deployments for full points",
  "what happens if nothing changes",
  "what changed since last month",
  "both tracks in one table",
  "why are deployments so low",
  "why are net adds so low",
  "why is skilling not full",
  "why is usage growth so low",
  "are we enterprise or smb",
  "who is certified",
  "which customers count",
  "near misses",
  "what was ignored and why",
  "who is close to the threshold",
  "top 3 customers by MCV",
  "whose certificates expire within 60 days",
  "what do you know about Fabrikam",
  "Nestor?",
  "what if Contoso leaves",
  "what if Nestor leaves",
  "what if we lose one deployment",
  "what if we lose one customer and one architect",
  "Partner Center says 40",
  "show the trend",
];

describe("the next step", () => {
  const scores = scoresOf({ ...nearMonths, "2026-08": { adds: 2 } });
  const { months, ...about } = scores;
  const at = (name: string) => months.get(month(name)) as Snapshot;
  const alerts = dropsToZero({ before: null, after: at("2026-09"), monthBefore: at("2026-08"), isNewest: true }, about);
  const answers: [string, Answer | null | undefined][] = [
    ["gap", answerQuestion(understand("how far from 70") ?? assert.fail(), scores)],
    ["digest", composeDigest(scores, month("2026-09"))],
    ["alert", alerts.find((one) => one.details.finding.id === "net-customer-adds")],
  ];

  for (const [name, answer] of answers)
    it(`of a ${name} names the customer to a manager, and to a viewer nobody`, () => {
      assert.ok(answer);
      assert.match(facesOf(answer), /Closest to it: Fabrikam, Sales, with 231\.55 USD/);
      const seen = atViewerLevel(answer, "needs-manager");
      for (const told of [JSON.stringify(seen), facesOf(seen)]) assert.doesNotMatch(told, /Fabrikam|fabrikam|231\.55|Closest/);
      assert.match(facesOf(seen), /Names of customers and people, and revenue, are left out/);
    });
});

describe("a partner with many names", () => {
  const door = frontDoor(scoresOf(namedMonths), factsBehind(namedMonths));
  const secrets = [...namesOfCustomers, ...namesOfPeople, ...revenues];
  const told = ({ text, card }: { text: string; card: unknown }): string[] => secrets.filter((one) => JSON.stringify([text, card]).includes(one));

  it("is told to a manager with all of them", async () => {
    const seen = new Set<string>();
    for (const text of questions) for (const one of told(await door.says(text, { as: "manager" }))) seen.add(one);
    assert.deepEqual([...seen].sort(), [...secrets].sort());
  });

  for (const [who, place] of [
    ["a viewer", { as: "viewer" }],
    ["an importer", { as: "importer" }],
    ["everybody in a channel, whoever asks", { as: "manager", where: "channel" }],
    ["everybody in a group chat, whoever asks", { as: "administrator", where: "group" }],
  ] as const)
    it(`is told to ${who} with none of them`, async () => {
      for (const text of questions) {
        const reply = await door.says(text, place);
        assert.deepEqual(told(reply), [], text);
        // Nor is anybody in what is stored and sent later, by name or by id.
        const value = JSON.stringify(reply.answer).toLowerCase();
        for (const one of secrets) assert.ok(!value.includes(one.toLowerCase()), `${one} in the answer to ${text}`);
      }
    });

  it("is told with all of them to everybody where the partner's setting is open", async () => {
    const open = frontDoor(scoresOf(namedMonths, { names: "open" }), factsBehind(namedMonths));
    for (const place of [{ as: "viewer" }, { as: "viewer", where: "channel" }] as const)
      for (const text of questions) assert.deepEqual(told(await open.says(text, place)), told(await door.says(text)), text);
  });

  it("has its plans, causes and forecasts told in numbers", async () => {
    const changed = (await door.says("what changed since last month", { as: "viewer" })).text;
    for (const part of ["1 customer workload rose above the threshold: +3", "1 person no longer counts: −4", "1 person began to count: +4"])
      assert.ok(changed.includes(part), `${part} is not in: ${changed}`);
    const ahead = (await door.says("what happens if nothing changes", { as: "viewer" })).text;
    assert.match(ahead, /January 2027: 1 person no longer counts for Advanced certifications\./);
    assert.match((await door.says("why are net adds so low", { as: "viewer" })).text, /These count:\n- 2 customer workloads/);
    assert.match((await door.says("what if we lose one deployment", { as: "viewer" })).text, /Those with the smallest usage that counts/);
  });

  it("does not tell a viewer by its refusals which names are customers", async () => {
    for (const [known, unknown] of [
      ["what if Contoso leaves", "what if Northwind leaves"],
      ["what do you know about Fabrikam", "what do you know about Northwind"],
      ["Litware", "Northwind"],
      ["Nestor?", "Nobody?"],
    ] as const)
      assert.deepEqual((await door.says(known, { as: "viewer" })).answer, (await door.says(unknown, { as: "viewer" })).answer, known);
  });

  it("says what a viewer lacks, and in a channel where to ask", async () => {
    assert.match((await door.says("who is certified", { as: "viewer" })).text, /An administrator can give you the manager's role/);
    const { text, answer } = await door.says("which customers count", { where: "channel" });
    assert.equal(answer.kind, "withheld");
    assert.match(text, /ask me in our personal chat/);
    assert.match((await door.says("Litware", { where: "channel" })).text, /managers, ask me in our personal chat/);
  });
});
