// An import that was previewed and waits for its yes: who handed in which files, and what the preview was based on. It lives an hour.
// Confirming claims it by a conditional write, so that it is imported once however often it is pressed.

import type { ImportDoneAnswer } from "./import-answer.ts";

export interface PendingFile {
  /** Its name, without any folder. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  readonly bytes: number;
}

export interface PendingImport {
  readonly tenant: string;
  /** Opaque and random. */
  readonly id: string;
  /** Entra object id of who handed it in. */
  readonly who: string;
  /** Milliseconds since 1970. After `until` it is as if it had never been. */
  readonly createdAt: number;
  readonly until: number;
  readonly files: readonly PendingFile[];
  /** Names the state that the preview was computed on. */
  readonly basis: string;
  readonly state:
    | { readonly is: "waiting" }
    /** @param since milliseconds since 1970: a claim of a process that was killed ends after a while */
    | { readonly is: "claimed"; readonly since: number }
    | { readonly is: "done"; readonly answer: ImportDoneAnswer };
}

export const pendingMs = 60 * 60 * 1000;
/** How long a second press is still told that it was done. */
export const rememberedMs = 24 * 60 * 60 * 1000;
/** Longer than any import takes. */
export const claimMs = 5 * 60 * 1000;
