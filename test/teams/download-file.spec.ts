// Fetching a file over real HTTP: redirects only to where files may lie, a few of them, in bounded time, and only as far as it is read.

import assert from "node:assert/strict";
import { NotFetched } from "../../bot/imports/not-fetched.ts";
import { downloadFile } from "../../bot/teams/download-file.ts";
import { isAllowedFileUrl } from "../../bot/teams/file-host.ts";
import { allOf } from "../support/all-of.ts";
import { answerWith, type FileServer, openFileServer, type Serve } from "../support/file-server.ts";

describe("fetching a file", () => {
  let files: FileServer;
  let other: FileServer;
  const local = (address: string): boolean => isAllowedFileUrl(address, { isLocal: true, more: [] });

  beforeEach(async () => {
    [files, other] = await Promise.all([openFileServer(), openFileServer()]);
  });
  afterEach(() => Promise.all([files.close(), other.close()]));

  const to = (target: string, status = 302): Serve => answerWith(status, { location: target });
  const fetched = async (address: string, isAllowed = local, ms = 5_000): Promise<string> =>
    Buffer.concat(await allOf(downloadFile(address, isAllowed, ms))).toString();
  const why = async (...given: Parameters<typeof fetched>): Promise<string> => {
    try {
      return `fetched ${await fetched(...given)}`;
    } catch (error) {
      assert.ok(error instanceof NotFetched, String(error));
      return error.reason;
    }
  };

  it("gives its bytes, also after redirects to allowed places", async () => {
    const last = other.put("/last.csv", "a,b");
    files.put("/two", to(last, 307));
    assert.equal(await fetched(files.put("/one", to("/two"))), "a,b");
  });

  it("follows no redirect to elsewhere, and asks nothing there", async () => {
    other.put("/secret", "secret");
    const start = files.put("/start", to(`${other.url}/secret`));
    assert.equal(await why(start, (address) => address.startsWith(files.url)), "host");
    assert.deepEqual(other.asked, []);
    assert.equal(await why(files.put("/away", to("http://169.254.169.254/metadata"))), "host");
    assert.equal(await why(files.put("/file", to("file:///etc/passwd"))), "host");
  });

  it("asks nothing at an address that is not allowed", async () => {
    assert.equal(await why(files.put("/x", "x"), () => false), "host");
    assert.deepEqual(files.asked, []);
  });

  it("gives up a ring of redirects, and one without a target", async () => {
    files.put("/ring", to("/ring"));
    assert.equal(await why(`${files.url}/ring`), "failed");
    assert.equal(files.asked.length, 4);
    assert.equal(await why(files.put("/nowhere", answerWith(302))), "failed");
  });

  it("tells a link that is over from a server in trouble, one that breaks off and one that is slow", async () => {
    for (const status of [401, 403, 404, 410]) assert.equal(await why(files.put(`/${status}`, answerWith(status))), "gone");
    assert.equal(await why(files.put("/500", answerWith(500))), "failed");
    const stuck: Serve = (_request, response) => {
      response.writeHead(200);
      response.write("a");
    };
    const broken: Serve = (_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => response.destroy());
    };
    assert.equal(await why(files.put("/half", broken)), "failed");
    assert.equal(
      await why(
        files.put("/never", () => {}),
        local,
        100,
      ),
      "slow",
    );
    assert.equal(await why(files.put("/stuck", stuck), local, 100), "slow");
  });

  it("stops where the reader stops", async () => {
    const closed = new Promise<void>((done) => {
      files.put("/endless", (_request, response) => {
        response.on("close", done);
        const piece = Buffer.alloc(65_536);
        const more = (): void => {
          while (!response.destroyed && response.write(piece));
          if (!response.destroyed) response.once("drain", more);
        };
        response.writeHead(200);
        more();
      });
    });
    for await (const _piece of downloadFile(`${files.url}/endless`, local)) break;
    await closed;
  });
});
