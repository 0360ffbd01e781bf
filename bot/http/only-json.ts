// Refuses, before a byte of the body is read, what is not plain JSON: a form or a file upload would be parsed into an activity
// or written to disk, and a compressed body grows past the limit while it is unpacked.

import type { Next, Request, Response } from "restify";

export function onlyJson(request: Request, response: Response, next: Next): void {
  const encoding = request.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  const type = request.headers["content-type"]?.split(";")[0]?.trim().toLowerCase();
  if (encoding !== "identity" || type !== "application/json") {
    response.send(415, { error: { code: "http.not-plain-json", message: "An activity is uncompressed application/json." } });
    next(false);
    return;
  }
  // The body reader takes any encoding that is named for one that it doesn't know.
  delete request.headers["content-encoding"];
  next();
}
