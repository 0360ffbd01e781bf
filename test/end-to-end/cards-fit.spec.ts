// No card sticks out of a phone, a chat or a channel, and its texts may grow by two fifths when somebody translates them.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { pseudoSpeaker } from "../../bot/languages/pseudo.ts";
import { speakerFor } from "../../bot/languages/speaker.ts";
import { launchChromium } from "../browser/chromium.ts";
import { galleryCards } from "../gallery/gallery-cards.ts";
import { galleryPage } from "../gallery/page.ts";
import { type Shown, shownAnswers } from "../gallery/shown-answers.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("the cards, drawn by the real renderer", () => {
  let browser: Browser;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let shown: readonly Shown[];

  before(async function () {
    this.timeout(60_000);
    [browser, folder, shown] = await Promise.all([launchChromium(), temporaryFolder(), shownAnswers()]);
  });
  after(async () => {
    await browser?.close();
    await folder?.remove();
  });

  for (const [language, speaker] of [
    ["English", speakerFor("en-US")],
    ["a language that is two fifths longer", pseudoSpeaker],
  ] as const)
    it(`stay inside their frames in ${language}, narrow, standard and wide`, async function () {
      this.timeout(120_000);
      const path = join(folder.path, "gallery.html");
      await writeFile(path, await galleryPage(galleryCards(shown, speaker)));
      const page = await browser.newPage({ viewport: { width: 1_560, height: 1_000 } });
      const mistakes: string[] = [];
      page.on("pageerror", (error) => mistakes.push(error.message));
      await page.goto(`file://${path}`);

      const problems = await page.evaluate("sticksOut()");

      assert.deepEqual(problems, []);
      assert.deepEqual(mistakes, []);
      assert.ok((await page.locator(".ac-adaptiveCard").count()) >= shown.length * 3);
      await page.close();
    });
});
