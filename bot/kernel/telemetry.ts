// The port through which every room reports what it did. Messages are constant; what varies goes into fields.
// Fields never hold names, addresses or what people wrote.

export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Telemetry {
  info(message: string, fields?: Fields): void;
  warn(message: string, fields?: Fields, cause?: unknown): void;
  error(message: string, fields?: Fields, cause?: unknown): void;
}

export const silent: Telemetry = { info() {}, warn() {}, error() {} };
