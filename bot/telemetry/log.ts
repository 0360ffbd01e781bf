// Writes the log: one JSON line a record, to standard error, so that standard output belongs to a command's result.
// A fault's code and cause go with it; message texts, names and addresses never do.

import pino from "pino";
import { isFault } from "../kernel/fault.ts";
import type { Fields, Telemetry } from "../kernel/telemetry.ts";

export function openLog(
  level: "debug" | "info" | "warn" | "error" | "silent",
  destination: { write(line: string): void } = process.stderr,
): Telemetry {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
  const about = (fields: Fields | undefined, cause: unknown) => ({
    ...fields,
    ...(cause === undefined ? {} : { err: cause }),
    ...(isFault(cause) ? { code: cause.code } : {}),
  });
  return {
    info: (message, fields) => log.info(about(fields, undefined), message),
    warn: (message, fields, cause) => log.warn(about(fields, cause), message),
    error: (message, fields, cause) => log.error(about(fields, cause), message),
  };
}
