// A table in a text file: CSV, TSV, or parted by semicolons.

import { decodeText } from "./decode-text.ts";
import type { Limits } from "./limits.ts";
import type { Source } from "./source.ts";
import type { TableSource } from "./streamed-table.ts";
import { TextRows } from "./text-rows.ts";

export function textTable(source: Source, limits: Limits): TableSource {
  return {
    file: source.file,
    name: source.name,
    async *blocks() {
      const rows = new TextRows(limits);
      for await (const text of decodeText(source)) yield rows.take(text);
      yield rows.end();
    },
  };
}
