// A file dropped into the personal chat, against the running service: fetched, previewed, confirmed or cancelled, and then answered
// from. With Azurite, a connector stand-in and a server that the files lie on.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { messageActivity, post, type SaidIn } from "../support/activities.ts";
import { revenueFile, trainingsFile, usageFile } from "../support/altered-exports.ts";
import { type Connector, openConnector } from "../support/connector.ts";
import { everythingKept } from "../support/everything-kept.ts";
import { type FileServer, openFileServer } from "../support/file-server.ts";
import { type Running, runSeventy, startSeventy } from "../support/seventy-process.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface Button {
  readonly title: string;
  readonly data: Record<string, string>;
}

describe("a file dropped into the chat", function () {
  this.timeout(90_000);
  let storage: TestStorage;
  let connector: Connector;
  let files: FileServer;
  let service: Running;
  let url: string;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const sample = [revenueFile, usageFile, trainingsFile];

  before(async () => {
    [storage, connector, files, folder] = await Promise.all([openTestStorage(), openConnector(), openFileServer(), temporaryFolder()]);
    await runSeventy(["sample", folder.path]);
    for (const [index, name] of sample.entries()) files.put(`/${index}`, await readFile(`${folder.path}/${name}`));
    const environment = { AZURE_STORAGE_CONNECTION_STRING: storage.connectionString, PORT: "0", SEVENTY_ROUND_SECONDS: "0.5", IMPORT_MEGABYTES: "8" };
    service = startSeventy(["serve"], environment);
    await service.untilPrinted("Seventy listens on");
    url = `http://127.0.0.1:${/listens on 127\.0\.0\.1:(\d+)/.exec(service.output())?.[1]}/api/messages`;
  });
  after(async () => {
    service.process.kill("SIGTERM");
    await service.ended;
    await Promise.all([connector.close(), files.close(), folder.remove()]);
    await storage.close();
  });

  const answerTo = async (more: Record<string, unknown>, said: Partial<SaidIn> = {}): Promise<{ text: string; buttons: Button[] }> => {
    const before = connector.posted.length;
    const response = await post(url, { ...messageActivity({ serviceUrl: connector.serviceUrl, text: "", ...said }), ...more });
    assert.equal(response.status, 200);
    const card = (await connector.untilPosted(before + 1)).activity.attachments?.[0]?.content ?? {};
    return { text: String(card["fallbackText"]), buttons: (card["actions"] ?? []) as Button[] };
  };
  const drops = (...addresses: (readonly [string, string])[]) => ({
    attachments: addresses.map(([name, downloadUrl]) => ({
      contentType: "application/vnd.microsoft.teams.file.download.info",
      name,
      content: { downloadUrl, uniqueId: "1", fileType: "csv" },
    })),
  });
  const all = () => drops(...sample.map((name, index) => [name, `${files.url}/${index}`] as const));
  const press = (button: Button | undefined) => answerTo({ value: button?.data ?? assert.fail("no such button") });
  const asks = async (text: string): Promise<string> => (await answerTo({}, { text })).text;

  it("is previewed, and cancelled leaves nothing", async () => {
    const preview = await answerTo(all());

    assert.match(preview.text, /Nothing is imported yet/);
    assert.match(preview.text, /66\.75 of 100/);
    assert.match(await asks("how far am I from 70?"), /no data yet/i);
    assert.match((await press(preview.buttons[1])).text, /Cancelled: nothing was imported/);
    const kept = await everythingKept(storage.connectionString);
    assert.deepEqual(
      kept.map(({ place }) => place.split(" ")[0]).filter((place) => ["facts", "uploads", "imports", "partners", "snapshots"].includes(place ?? "")),
      [],
    );
  });

  it("is previewed, confirmed, pressed again, and the score is answered from it", async () => {
    const preview = await answerTo(all());
    assert.deepEqual(
      preview.buttons.map(({ title }) => title),
      ["Import", "Cancel"],
    );

    const told = await press(preview.buttons[0]);

    assert.match(told.text, /The 3 files are imported for Adatum Partners/);
    assert.match(await asks("show the scorecard"), /has 66\.75 of 100 points/);
    assert.match((await press(preview.buttons[0])).text, /imported already; nothing was done twice/);
    assert.match((await answerTo(all())).text, /on file already/);
  });

  it("in a channel or a group is asked for in the personal chat, and not fetched", async () => {
    const before = files.asked.length;
    for (const where of ["channel", "groupChat"] as const)
      assert.match((await answerTo(all(), { where, conversation: "19:x@thread.tacv2" })).text, /in our personal chat only/);
    assert.equal(files.asked.length, before);
  });

  it("at another address is not fetched; one that is gone, too large or no export is refused with what to do", async () => {
    assert.match((await answerTo(drops(["a.csv", "https://example.com/a.csv"]))).text, /an address that I don't fetch files from/);
    assert.match((await answerTo(drops(["a.csv", `${files.url}/gone`]))).text, /attach it again/);
    const large = files.put("/large", Buffer.alloc(9 * 2 ** 20, "x"));
    assert.match((await answerTo(drops(["large.csv", large]))).text, /up to 8 MB/);
    const wrong = files.put("/wrong", "Month,Amount\nMay,3\n");
    assert.match((await answerTo(drops(["budget.csv", wrong]))).text, /budget\.csv:1: the header is not that of a Partner Center export/);
  });

  it("may come by the API of this computer as well, and not from a page of elsewhere", async () => {
    const to = `${url.replace("/api/messages", "")}/api/imports`;
    const body = (await readFile(`${folder.path}/${trainingsFile}`, "utf8")).trimEnd().split("\r\n").slice(0, -1).join("\r\n");
    const send = (headers: Record<string, string>) =>
      fetch(`${to}?name=t.csv`, { method: "POST", headers: { "content-type": "text/csv", ...headers }, body });
    assert.equal((await send({ origin: "https://evil.example" })).status, 403);

    const shown = (await (await send({})).json()) as { id: string; text: string };
    assert.match(shown.text, /Trainings, exams and certifications, replaced: all 28 rows, by 27\./);
    const told = await fetch(`${to}/${shown.id}/confirm`, { method: "POST" });
    assert.equal(((await told.json()) as { done: string }).done, "now");
  });

  it("is not decided by a button of a preview that never was", async () => {
    const value = { import: "confirm", id: "7a1f3c52-9a0e-4a53-8f51-3c5f3c0a1b2d" };
    assert.match((await answerTo({ value })).text, /no such preview any more/);
  });
});
