// What of an activity is a file or a pressed button: shapes from outside, in every wrong form.

import assert from "node:assert/strict";
import type { Activity } from "botbuilder";
import { droppedFiles, pressedIn } from "../../bot/teams/handed-in.ts";

const activity = (more: unknown): Activity => more as Activity;
const type = "application/vnd.microsoft.teams.file.download.info";
const id = "7a1f3c52-9a0e-4a53-8f51-3c5f3c0a1b2d";

describe("files in an activity", () => {
  it("are those that Teams tells the download of, with their names", () => {
    const attachments = [
      { contentType: type, name: "usage.csv", content: { downloadUrl: "https://a.sharepoint.com/1", fileType: "csv", uniqueId: "1" } },
      { contentType: "text/html", content: "<p>here</p>" },
      { contentType: type, content: { downloadUrl: "https://a.sharepoint.com/2", fileType: "xlsx" } },
    ];
    assert.deepEqual(droppedFiles(activity({ attachments })), [
      { name: "usage.csv", address: "https://a.sharepoint.com/1" },
      { name: "file.xlsx", address: "https://a.sharepoint.com/2" },
    ]);
  });

  it("without an address have none, whatever stands in its place", () => {
    for (const content of [undefined, null, "x", [], { downloadUrl: 7 }, {}])
      assert.deepEqual(droppedFiles(activity({ attachments: [{ contentType: type, content, name: "a.csv" }] })), [{ name: "a.csv", address: "" }]);
    for (const attachments of [undefined, null, []]) assert.deepEqual(droppedFiles(activity({ attachments })), []);
  });
});

describe("a pressed button", () => {
  it("confirms or cancels the import that it names", () => {
    assert.deepEqual(pressedIn(activity({ value: { import: "confirm", id } })), { does: "confirm", id });
    assert.deepEqual(pressedIn(activity({ value: { import: "cancel", id: id.toUpperCase() } })), { does: "cancel", id });
  });

  it("of any other kind is none", () => {
    for (const value of [
      undefined,
      null,
      "confirm",
      7,
      {},
      { ask: "help" },
      { import: "confirm" },
      { import: "confirm", id: 7 },
      { import: "drop", id },
    ])
      assert.equal(pressedIn(activity({ value })), null);
    for (const wrong of ["", "../x", `${id}/`, `${id}' or 1 eq 1`, "x".repeat(36)])
      assert.equal(pressedIn(activity({ value: { import: "confirm", id: wrong } })), null);
  });
});
