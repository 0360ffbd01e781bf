// Renders every card as people see it: one page with all of them (`.gallery/index.html`) and a picture of each in every theme.
// Ends with 1 when something sticks out of its card. `-- --only score,plan` for some kinds, `--theme dark` for one theme,
// `--pseudo` in the language that shows what is not translated, `--playground` for a few through the Playground.

import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { pseudoSpeaker } from "../../bot/languages/pseudo.ts";
import { speakerFor } from "../../bot/languages/speaker.ts";
import { launchChromium } from "../browser/chromium.ts";
import { galleryCards } from "./gallery-cards.ts";
import { type ThemeName, themes } from "./host-configs.ts";
import { galleryPage } from "./page.ts";
import { playgroundPictures } from "./playground-pictures.ts";
import { shownAnswers } from "./shown-answers.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    theme: { type: "string", multiple: true },
    pseudo: { type: "boolean" },
    playground: { type: "boolean" },
  },
});
const folder = join(import.meta.dirname, "..", "..", ".gallery");
const kinds = values.only?.split(",") ?? null;

const speaker = values.pseudo ? pseudoSpeaker : speakerFor("en-US");
const shown = (await shownAnswers()).filter(({ answer }) => kinds === null || kinds.includes(answer.kind));
const cards = galleryCards(shown, speaker);

if (kinds === null) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const path = join(folder, "index.html");
await writeFile(path, await galleryPage(cards));
console.log(`${cards.length} cards of ${new Set(cards.map((one) => one.kind)).size} kinds: ${path}`);

const problems: string[] = [];
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1_900, height: 1_000 } });
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(`file://${path}`);
  for (const theme of (values.theme ?? Object.keys(themes)) as ThemeName[]) {
    await mkdir(join(folder, theme), { recursive: true });
    await page.evaluate(`draw(${JSON.stringify(theme)})`);
    for (const problem of (await page.evaluate("sticksOut()")) as string[]) problems.push(`${theme}: ${problem}`);
    for (const { id } of cards) await page.locator(`[id="${id}"]`).screenshot({ path: join(folder, theme, `${id}.png`) });
  }
  if (values.playground) await playgroundPictures(browser, join(folder, "playground"));
} finally {
  await browser.close();
}
for (const problem of problems) console.log(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
