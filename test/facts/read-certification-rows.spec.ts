// The trainings export: people are keyed by MCPID, and whether 03/04/2025 is in March or April is never guessed.

import assert from "node:assert/strict";
import { accepted, complaintsOf, tableOf, trainingRow, trainingsHeader } from "../support/exports.ts";

describe("a trainings export", () => {
  it("is read with the day first when any date tells so", () => {
    const rows = certified([
      trainingRow({ TrainingCompletionDate: "03/04/2025 10:00", ExpirationDate: "03/04/2026 10:00" }),
      trainingRow({ TrainingCompletionDate: "25/12/2025 23:07" }),
    ]);
    assert.deepEqual(
      rows.map((row) => row.earnedOn),
      ["2025-04-03", "2025-12-25"],
    );
    assert.equal(rows[0]?.expiresOn, "2026-04-03");
  });

  it("is read with the month first when any date tells so", () => {
    const rows = certified([
      trainingRow({ TrainingCompletionDate: "03/04/2025", ExpirationDate: "03/04/2026" }),
      trainingRow({ TrainingCompletionDate: "12/25/2025", ExpirationDate: "12/25/2026" }),
    ]);
    assert.equal(rows[0]?.earnedOn, "2025-03-04");
  });

  it("takes the order of one date column for the other, which one export writes alike", () => {
    const rows = certified([trainingRow({ TrainingCompletionDate: "03/04/2025", ExpirationDate: "25/04/2026" })]);
    assert.equal(rows[0]?.earnedOn, "2025-04-03");
  });

  it("is refused when no date tells whether the day or the month comes first", () => {
    const table = tableOf("t.csv", trainingsHeader, [trainingRow({ TrainingCompletionDate: "03/04/2025", ExpirationDate: "03/04/2026" })]);
    const lines = complaintsOf(table);
    assert.match(lines[0] ?? "", /^t\.csv:2: TrainingCompletionDate: "03\/04\/2025" may be day first or month first/);
    assert.match(lines[1] ?? "", /^t\.csv:2: ExpirationDate: /);
  });

  it("is refused when its dates contradict each other", () => {
    const table = tableOf("t.csv", trainingsHeader, [
      trainingRow({ TrainingCompletionDate: "25/12/2025", ExpirationDate: "" }),
      trainingRow({ TrainingCompletionDate: "12/25/2025", ExpirationDate: "" }),
    ]);
    assert.equal(complaintsOf(table).length, 2);
  });

  it("is read with ISO dates and with the month's name", () => {
    for (const written of ["2025-12-25", "2025-12-25T10:00:00Z", "25 Dec 2025", "25-Dec-2025", "25 December 2025"])
      assert.equal(certified([trainingRow({ TrainingCompletionDate: written })])[0]?.earnedOn, "2025-12-25", written);
  });

  it("is refused for a day that does not exist", () => {
    for (const written of ["31/02/2025", "2025-02-30", "soon"]) {
      const table = tableOf("t.csv", trainingsHeader, [trainingRow(), trainingRow({ TrainingCompletionDate: written })]);
      assert.deepEqual(complaintsOf(table), [`t.csv:3: TrainingCompletionDate: "${written}" is not a date`]);
    }
  });

  it("keeps a certificate without an expiry as one that does not expire", () => {
    assert.equal(certified([trainingRow({ ExpirationDate: "" })])[0]?.expiresOn, null);
    assert.equal(certified([trainingRow()], { ExpirationDate: "" })[0]?.expiresOn, null);
  });

  it("counts a person by MCPID, by e-mail where that is empty, and leaves out who has neither", () => {
    const table = tableOf("t.csv", trainingsHeader, [
      trainingRow({ Email: "ada@example.com" }),
      trainingRow({ MCPID: "", Email: "Ada@Example.com" }),
      trainingRow({ MCPID: "", CorpEmail: "ben@example.com" }),
      trainingRow({ MCPID: "" }),
    ]);
    const read = accepted(table);
    assert.ok(read.kind === "certifications");
    assert.deepEqual(
      read.rows.map((row) => row.person),
      ["7470319", "ada@example.com", "ben@example.com"],
    );
    assert.deepEqual(read.ignored, [{ reason: "no-person", rows: 1 }]);
  });

  it("takes the Entra user of a Report viewer's file, which has no names", () => {
    const header = trainingsHeader.map((name) => (name === "MCPID" ? "AADUserId" : name));
    const read = accepted(tableOf("t.csv", header, [{ ...trainingRow(), AADUserId: "0f3A" }]));
    assert.ok(read.kind === "certifications");
    assert.deepEqual([read.rows[0]?.person, read.rows[0]?.personName], ["0f3a", null]);
  });

  it("leaves out exams, assessments and certificates without a completion date, and counts them", () => {
    const read = accepted(
      tableOf("t.csv", trainingsHeader, [
        trainingRow(),
        trainingRow({ TrainingType: "Exam" }),
        trainingRow({ TrainingType: "Assessment" }),
        trainingRow({ TrainingCompletionDate: "" }),
      ]),
    );
    assert.deepEqual(read.ignored, [
      { reason: "not-a-certification", rows: 2 },
      { reason: "no-completion-date", rows: 1 },
    ]);
  });

  it("without a row is a partner with nobody certified, not a mistake", () => {
    assert.equal(accepted(tableOf("t.csv", trainingsHeader, [])).rowsUsed, 0);
  });
});

function certified(rows: Parameters<typeof tableOf>[2], renamed: Parameters<typeof tableOf>[3] = {}) {
  const read = accepted(tableOf("t.csv", trainingsHeader, rows, renamed));
  assert.ok(read.kind === "certifications");
  return read.rows;
}
