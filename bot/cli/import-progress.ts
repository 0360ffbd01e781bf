// Says how far the reading of a long file has come, in a line that is written anew: rows, megabytes and about how long it takes.
// Says nothing of a file that is read in a moment. Decides what to say; who shows it is handed in, and so is the clock.

import type { HowFar } from "../facts/read-exports-from.ts";

/** A file is not worth a line before, and a line not worth a new one. */
const quietMs = 500;
const everyMs = 200;

export interface ImportProgress {
  watch(howFar: HowFar): void;
  /** Takes the line away. */
  end(): void;
}

/** @param show writes the line anew; an empty one takes it away. @param now milliseconds from any start */
export function importProgress(show: (line: string) => void, now: () => number): ImportProgress {
  let begun = { file: "", bytes: 0, at: 0 };
  let lastBytes = 0;
  let shownAt: number | null = null;
  return {
    watch(howFar) {
      const at = now();
      // Fewer bytes than before: the file is read a second time.
      if (howFar.file !== begun.file || howFar.bytes < lastBytes) begun = { file: howFar.file, bytes: howFar.bytes, at };
      lastBytes = howFar.bytes;
      if (at - begun.at < quietMs || (shownAt !== null && at - shownAt < everyMs)) return;
      shownAt = at;
      show(lineOf(howFar, at - begun.at, howFar.bytes - begun.bytes));
    },
    end() {
      if (shownAt !== null) show("");
      shownAt = null;
    },
  };
}

function lineOf({ file, rows, bytes, size }: HowFar, tookMs: number, readBytes: number): string {
  const megabytes = (count: number): string => Math.ceil(count / 2 ** 20).toLocaleString("en");
  const left = readBytes > 0 ? `, about ${Math.ceil(((size - bytes) * tookMs) / readBytes / 1_000)} s left` : "";
  return `${file}: ${rows.toLocaleString("en")} rows, ${megabytes(bytes)} of ${megabytes(size)} MB${left}`;
}
