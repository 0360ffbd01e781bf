// At whose level an answer is told that is sent later: its reader's at that moment, and a viewer's where several read it.

import assert from "node:assert/strict";
import { answerFor } from "../../bot/access/answer-for.ts";
import { composeDigest } from "../../bot/digest/compose-digest.ts";
import { fakeRoles, ids } from "../fakes/roles.ts";
import { namedMonths } from "../support/named-partner.ts";
import { month } from "../support/small-facts.ts";
import { scoresOf } from "../support/small-scores.ts";

const scores = scoresOf(namedMonths);
const digest = composeDigest(scores, month("2026-09")) ?? assert.fail();

function ports(names: "managers" | "open" = "managers") {
  const roles = fakeRoles();
  return { roles, scores: { partnerScores: async () => ({ ...scores, names }) } };
}

describe("what is sent later", () => {
  it("names somebody to begin with", () => {
    assert.match(JSON.stringify(digest), /Tailwind/);
  });

  it("is told whole to a manager who reads it alone, and without names once the role was taken", async () => {
    const both = ports();
    const change = { person: ids.ada, name: null, role: "manager" as const };
    const reader = { tenant: "adatum", alone: ids.ada };
    assert.doesNotMatch(JSON.stringify(await answerFor(both, reader, digest)), /Tailwind/);
    await both.roles.change("adatum", { ...change, gives: true }, ids.megan);
    assert.equal(await answerFor(both, reader, digest), digest);
    await both.roles.change("adatum", { ...change, gives: false }, ids.megan);
    assert.doesNotMatch(JSON.stringify(await answerFor(both, reader, digest)), /Tailwind/);
  });

  it("where several read it names nobody, unless the setting is open", async () => {
    const reader = { tenant: "adatum", alone: null };
    const seen = await answerFor(ports(), reader, digest);
    assert.ok("basis" in seen && seen.basis.withheld === "read-by-others");
    assert.equal(await answerFor(ports("open"), reader, digest), digest);
  });

  it("asks for no role and no setting where there is nothing to leave out", async () => {
    const nobody = { of: () => assert.fail("roles"), partnerScores: () => assert.fail("scores") };
    const help = { kind: "help", why: "asked" } as const;
    assert.equal(await answerFor({ roles: nobody, scores: nobody }, { tenant: "adatum", alone: null }, help), help);
  });
});
