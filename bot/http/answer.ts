// An async handler as restify takes it: of two parameters, and what it throws does not end the process.

import type { Next, Request, Response } from "restify";

export function answer(handle: (request: Request, response: Response) => Promise<void>) {
  return (request: Request, response: Response, next: Next): void => {
    handle(request, response).then(
      () => next(),
      (error: unknown) => next(error),
    );
  };
}
