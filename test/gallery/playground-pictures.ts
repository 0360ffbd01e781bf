// A few cards as the Playground draws them, which knows charts, tables and universal actions: the demonstration is started, asked, and ended.

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openPlayground } from "../browser/playground-page.ts";
import { freePort } from "../support/free-port.ts";
import { startSeventy } from "../support/seventy-process.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const questions = {
  gap: "How far are we from 70?",
  score: "Show the scorecard",
  history: "show the trend",
  plan: "a plan to 85",
  customers: "which customers count for deployments",
} as const;

export async function playgroundPictures(browser: Browser, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const data = await temporaryFolder();
  const [port, playgroundPort] = [await freePort(), await freePort()];
  const demo = startSeventy(["demo"], { PORT: String(port), SEVENTY_PLAYGROUND_PORT: String(playgroundPort), SEVENTY_LOCAL_FOLDER: data.path });
  try {
    await demo.untilPrinted("Ctrl-C ends everything", 120_000);
    const teams = await openPlayground(browser, `http://127.0.0.1:${playgroundPort}`, { viewport: { width: 1_100, height: 2_400 } });
    await teams.lastCard();
    for (const [name, text] of Object.entries(questions)) {
      await teams.says(text);
      const card = await teams.lastCard();
      await card.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
    }
    await teams.close();
  } finally {
    demo.process.kill("SIGINT");
    await demo.ended;
    await data.remove();
  }
}
