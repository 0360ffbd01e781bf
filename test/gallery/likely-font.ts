// A font about as wide as Teams' own, Segoe UI, which may not be shown elsewhere than on Windows: the Open Sans that comes with the
// packed Chromium, as the style sheet of a page. Without it a machine's own font decides what fits.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";

const block = 512;

export async function likelyFont(): Promise<string> {
  const packed = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const archive = brotliDecompressSync(await readFile(join(dirname(packed), "..", "..", "bin", "fonts.tar.br")));
  return [...filesIn(archive)]
    .flatMap(({ name, bytes }) => {
      const weight = name.endsWith("-Bold.ttf") ? 600 : name.endsWith("-Regular.ttf") ? 400 : null;
      if (weight === null) return [];
      const source = `url(data:font/ttf;base64,${bytes.toString("base64")})`;
      return [`@font-face { font-family: "Likely"; font-weight: ${weight}; src: ${source}; }`];
    })
    .join("\n");
}

/** The files of a tar archive with short names. */
function* filesIn(archive: Buffer): Generator<{ name: string; bytes: Buffer }> {
  const text = (from: number, to: number): string => archive.toString("utf8", from, to).replace(/\0.*$/s, "");
  for (let at = 0; at + block <= archive.length; ) {
    const name = text(at, at + 100);
    if (name === "") return;
    const size = Number.parseInt(text(at + 124, at + 136), 8) || 0;
    yield { name, bytes: archive.subarray(at + block, at + block + size) };
    at += block + Math.ceil(size / block) * block;
  }
}
