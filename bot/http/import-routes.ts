// The API of imports: a file in, a preview out; then confirmed or cancelled. Says who may before a byte of the body is read, and reads
// the body as it comes: nothing of it is ever in memory as a whole.

import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { Request, Response, Server } from "restify";
import type { Answer } from "../conversation/answer.ts";
import { complaintLine } from "../facts/table.ts";
import type { ImportRefusedAnswer } from "../imports/import-answer.ts";
import type { DeskAnswer, ImportDesk } from "../imports/import-desk.ts";
import { NotFetched } from "../imports/not-fetched.ts";
import type { Telemetry } from "../kernel/telemetry.ts";
import { answer } from "./answer.ts";
import { type Caller, type Identify, isKnown } from "./caller.ts";

export interface ImportApi {
  readonly identify: Identify;
  readonly desk: ImportDesk;
  textOf(answer: Answer): string;
  readonly mostBytes: number;
}

const types = [
  "text/csv",
  "text/tab-separated-values",
  "application/zip",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/octet-stream",
];
const longestName = 400;
const anId = /^[0-9a-f-]{36}$/i;

export function importRoutes(server: Server, api: ImportApi, telemetry: Telemetry): void {
  const known = (handle: (request: Request, response: Response, caller: Caller) => Promise<void>) =>
    answer(async (request, response) => {
      // What is left of a body is thrown away behind the answer; of one that is too long or has no end, the connection goes with it.
      if (!(Number(request.headers["content-length"] ?? 0) <= api.mostBytes) || request.headers["transfer-encoding"] !== undefined)
        response.setHeader("connection", "close");
      try {
        const found = await api.identify(request.headers);
        if (isKnown(found)) return await handle(request, response, found);
        if (found.status === 401) response.setHeader("www-authenticate", "Bearer");
        refuse(response, found.status, found.code, found.message);
      } catch (error) {
        const reference = randomUUID().slice(0, 8);
        telemetry.error("import by the API failed", { reference }, error);
        if (!response.headersSent) refuse(response, 500, "http.failed", `Something unexpected went wrong. The log tells it under ${reference}.`);
      }
    });
  server.post(
    "/api/imports",
    known((request, response, caller) => preview(api, request, response, caller)),
  );
  server.post(
    "/api/imports/:id/confirm",
    known(async (request, response, caller) => tell(api, response, await api.desk.confirm(caller, idIn(request)))),
  );
  server.del(
    "/api/imports/:id",
    known(async (request, response, caller) => tell(api, response, await api.desk.cancel(caller, idIn(request)))),
  );
}

async function preview(api: ImportApi, request: Request, response: Response, caller: Caller): Promise<void> {
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity" || !types.includes(type))
    return refuse(response, 415, "http.not-an-export", `The body is one file, uncompressed, as ${types.join(" or ")}.`);
  if (Number(request.headers["content-length"] ?? 0) > api.mostBytes) return tooLarge(api, response);
  const name = new URL(request.url ?? "", "http://localhost").searchParams.get("name")?.slice(0, longestName) ?? "";
  const told = await api.desk.preview(caller, [{ name: name.trim() === "" ? "upload" : name, read: () => bodyOf(request) }]);
  tell(api, response, told);
}

/** The request itself is left alone when reading ends early, so that it can still be answered. */
async function* bodyOf(request: IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new NotFetched("failed", { cause: error });
  }
}

function idIn(request: Request): string {
  const id = String((request.params as { id?: unknown }).id);
  return anId.test(id) ? id.toLowerCase() : "";
}

function tell(api: ImportApi, response: Response, told: DeskAnswer): void {
  const text = api.textOf(told);
  if (told.kind === "not-allowed") refuse(response, 403, "imports.not-allowed", text);
  else if (told.kind === "import-refused") refused(api, response, told, text);
  else if (told.kind === "import-cancelled") response.send(200, { done: "cancelled", files: told.files, text });
  else {
    const { kind, ...contents } = told;
    // A preview that takes the place of one that no longer held: nothing was imported.
    const isAnew = kind === "import-preview" && told.because !== null;
    response.send(isAnew ? 409 : 200, { ...contents, text });
  }
}

const statusOf: Partial<Record<ImportRefusedAnswer["why"], number>> = { "not-read": 422, over: 404, "under-way": 409, "too-large": 413 };

function refused(api: ImportApi, response: Response, { why, complaints }: ImportRefusedAnswer, text: string): void {
  if (why === "too-large") tooLarge(api, response);
  else response.send(statusOf[why] ?? 400, { error: { code: `imports.${why}`, message: text, complaints: complaints.map(complaintLine) } });
}

function tooLarge(api: ImportApi, response: Response): void {
  refuse(response, 413, "imports.too-large", `A file may have up to ${Math.floor(api.mostBytes / 2 ** 20)} MB. Export fewer months.`);
}

function refuse(response: Response, status: number, code: string, message: string): void {
  response.send(status, { error: { code, message } });
}
