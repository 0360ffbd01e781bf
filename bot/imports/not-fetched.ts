// Why a file that was handed in did not arrive whole. Thrown while its bytes are read, which happens inside nested streams,
// and turned into an answer by whoever asked for the bytes.

import type { NotFetchedReason } from "./import-answer.ts";

export class NotFetched extends Error {
  readonly reason: NotFetchedReason;

  constructor(reason: NotFetchedReason, options?: ErrorOptions) {
    super(`a file was not fetched: ${reason}`, options);
    this.name = "NotFetched";
    this.reason = reason;
  }
}
