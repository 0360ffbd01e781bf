// Renders every card as people see it: one page with all of them (`.gallery/index.html`) and a picture of each in every theme.
// Ends with 1 when something sticks out of its card. `-- --only score,plan` for some kinds, `--theme dark` for one theme,
// `--pseudo` in the language that shows what is not translated, `--playground` for a few through the Playground.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { render } from "../../bot/render/render.ts";
import { launchChromium } from "../browser/chromium.ts";
import { type ThemeName, themes } from "./host-configs.ts";
import { likelyFont } from "./likely-font.ts";
import { type GalleryCard, galleryPage } from "./page.ts";
import { shownAnswers } from "./shown-answers.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    theme: { type: "string", multiple: true },
    "no-pictures": { type: "boolean" },
  },
});
const folder = join(import.meta.dirname, "..", "..", ".gallery");
const kinds = values.only?.split(",") ?? null;

const counted = new Map<string, number>();
const cards = (await shownAnswers())
  .filter(({ answer }) => kinds === null || kinds.includes(answer.kind))
  .map(({ name, of, answer }): GalleryCard => {
    const { card, text } = render(answer, "en-US");
    const count = (counted.get(answer.kind) ?? 0) + 1;
    counted.set(answer.kind, count);
    return { id: `${answer.kind}-${count}`, kind: answer.kind, of, name, card, text, bytes: JSON.stringify(card).length * 2 };
  });

const renderer = await readFile(createRequire(import.meta.url).resolve("adaptivecards-renderer/dist/adaptivecards.min.js"), "utf8");
if (kinds === null) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const path = join(folder, "index.html");
await writeFile(path, galleryPage(cards, renderer, await likelyFont()));
console.log(`${cards.length} cards of ${counted.size} kinds: ${path}`);

const problems: string[] = [];
if (!values["no-pictures"]) {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1_560, height: 1_000 } });
    page.on("pageerror", (error) => problems.push(error.message));
    await page.goto(`file://${path}`);
    for (const theme of (values.theme ?? Object.keys(themes)) as ThemeName[]) {
      await mkdir(join(folder, theme), { recursive: true });
      await page.evaluate(`draw(${JSON.stringify(theme)})`);
      for (const problem of (await page.evaluate("sticksOut()")) as string[]) problems.push(`${theme}: ${problem}`);
      for (const { id } of cards) await page.locator(`[id="${id}"]`).screenshot({ path: join(folder, theme, `${id}.png`) });
    }
  } finally {
    await browser.close();
  }
}
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
