// `ask -`: one line that can't be answered keeps its place and its id, and never stops the others.

import assert from "node:assert/strict";
import { askCommand } from "../../bot/cli/ask-command.ts";
import type { Surroundings } from "../../bot/cli/ports.ts";
import type { Understanding } from "../../bot/conversation/question.ts";
import { byWords, understand } from "../../bot/conversation/understanding/understand.ts";
import { Fault } from "../../bot/kernel/fault.ts";

interface Line {
  readonly id: unknown;
  readonly kind: unknown;
  readonly declined: boolean;
  readonly text: string;
  readonly card: unknown;
}

async function ask(lines: readonly unknown[], breaks: (count: number) => void = () => {}, understanding?: Understanding) {
  const printed: string[] = [];
  const complaints: string[] = [];
  let rendered = 0;
  const conversation = {
    scores: { partnerScores: async () => null },
    today: () => "2026-11-20",
    reports: { reports: async () => new Map() },
    roles: { of: async () => ["viewer"], holders: async () => [] },
    understanding: understanding ?? { understand: async () => ({ isSure: true, questions: [understand("help")] }) },
  };
  const around = {
    print: (line: string) => void printed.push(line),
    complain: (line: string) => void complaints.push(line),
    async *lines() {
      for (const line of lines) yield typeof line === "string" ? line : JSON.stringify(line);
    },
    tenant: () => "t",
    withStore: (_today: unknown, work: (seventy: unknown) => unknown) => work({ conversation }),
    render() {
      rendered += 1;
      breaks(rendered);
      return { card: {}, text: "an answer" };
    },
  } as unknown as Surroundings;
  const status = await askCommand(around, "-", {});
  return { status, complaints, answers: printed.map((line) => JSON.parse(line) as Line) };
}

describe("questions, one a line", () => {
  it("go on after one that can't be answered, with its id and a plain sentence in its place", async () => {
    const questions = ["a", "b", "c"].map((id) => ({ id, text: "help" }));
    const { status, answers, complaints } = await ask(questions, (count) => {
      if (count === 1) throw new TypeError("undefined is not a card");
      if (count === 2) throw new Fault("store.gone", "gone", "The storage can't be reached.");
    });

    assert.equal(status, 1);
    const [unexpected, known, answered] = answers;
    assert.deepEqual({ ...unexpected, text: "" }, { id: "a", kind: null, declined: true, text: "", card: null });
    assert.match(unexpected?.text ?? "", /^This question could not be answered [^{}[\]]*\.$/);
    assert.doesNotMatch(unexpected?.text ?? "", /undefined/);
    assert.deepEqual(known, { id: "b", kind: null, declined: true, text: "The storage can't be reached.", card: null });
    assert.equal(answered?.text, "an answer");
    assert.equal(complaints.length, 2);
    assert.match(complaints[0] ?? "", /^-:1: .*TypeError/);
  });

  it("keep the id of an invalid one and say plainly what is wrong", async () => {
    const { status, answers } = await ask([
      { id: 7 },
      { id: "x", text: 1, where: "moon" },
      "[1]",
      "null",
      "{",
      { id: {}, text: "help" },
      { text: "help" },
    ]);

    assert.equal(status, 1);
    assert.deepEqual(
      answers.map((answer) => [answer.id, answer.text]),
      [
        [7, 'This line was not read: "text" must be there and be a text.'],
        ["x", 'This line was not read: "where" must be personal, group or channel; "text" must be there and be a text.'],
        [null, "This line was not read: the line must be a JSON object."],
        [null, "This line was not read: the line must be a JSON object."],
        [null, "This line was not read: it is not JSON."],
        [null, 'This line was not read: "id" must be a text or a number.'],
        [null, "an answer"],
      ],
    );
  });

  it("of one conversation and person follow each other as in a chat, others stand alone", async () => {
    const { answers } = await ask(
      [
        { id: 1, conversation: "a", text: "score" },
        { id: 2, conversation: "b", text: "and for SMB?" },
        { id: 3, conversation: "a", text: "and for SMB?" },
        { id: 4, conversation: "a", person: "adele", text: "and for SMB?" },
        { id: 5, text: "how far are we" },
        { id: 5, text: "and for SMB?" },
        { text: "how far are we" },
        { text: "and for SMB?" },
      ],
      undefined,
      byWords,
    );
    assert.deepEqual(
      answers.map((answer) => answer.kind),
      ["score", null, "score", null, "gap", null, "gap", null],
    );
  });
});
