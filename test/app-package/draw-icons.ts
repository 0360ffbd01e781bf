// Draws the app's icons: each SVG in appPackage/ in the browser, as a PNG of the size that Teams asks for, beside it.
// The drawings are the truth; whoever changes one runs `npm run icons` and commits both.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchChromium } from "../browser/chromium.ts";

const folder = join(import.meta.dirname, "..", "..", "appPackage");
const sides = { color: 192, outline: 32 };

const browser = await launchChromium();
try {
  for (const [name, side] of Object.entries(sides)) {
    const page = await browser.newPage({ viewport: { width: side, height: side } });
    const drawing = await readFile(join(folder, `${name}.svg`), "utf8");
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${drawing}`);
    await writeFile(join(folder, `${name}.png`), await page.screenshot({ omitBackground: true }));
    console.log(`appPackage/${name}.png: ${side} by ${side}`);
  }
} finally {
  await browser.close();
}
