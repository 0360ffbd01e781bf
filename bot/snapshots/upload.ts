// A file as somebody handed it over: kept beside the facts that were read from it, so that a doubtful month can be looked up again.
// Named by the hash of its bytes, so the same file is kept once. It is no source of any score and may be deleted after a while.

import type { ReadExport } from "../facts/partner-facts.ts";
import type { Day } from "../kernel/month.ts";
import type { Scope } from "./partner.ts";

export interface Upload {
  /** Its name without the folder. */
  readonly file: string;
  /** Its bytes, as often as they are wanted. */
  read(): AsyncIterable<Uint8Array>;
}

export interface UploadRecord {
  readonly scope: Scope;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly hash: string;
  readonly file: string;
  readonly bytes: number;
  /** The day on which it was handed in, the last time if more than once; and by whom: an Entra object id, or `terminal`. */
  readonly day: Day;
  readonly who: string;
}

/** The upload that an export was read from: the file itself, or an archive or workbook that holds it. */
export function uploadOf({ file }: Pick<ReadExport, "file">, uploads: readonly Upload[]): Upload | null {
  const named = uploads.find((one) => one.file === file) ?? uploads.find((one) => file.startsWith(one.file));
  return named ?? (uploads.length === 1 ? (uploads[0] ?? null) : null);
}
