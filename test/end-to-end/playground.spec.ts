// The whole thing as a person meets it: the demonstration's own processes, and the Playground driven in a real browser.

import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launchChromium } from "../browser/chromium.ts";
import { openPlayground, type PlaygroundPage } from "../browser/playground-page.ts";
import { alterExport, octoberWithFew, revenueFile } from "../support/altered-exports.ts";
import { freePort } from "../support/free-port.ts";
import { type Running, runSeventy, startSeventy } from "../support/seventy-process.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const pictures = join(import.meta.dirname, "..", "screenshots");

interface PrintedScorecard {
  readonly total: number;
  readonly gapTo70: number;
  readonly subcategories: readonly { readonly id: string; readonly points: number; readonly max: number }[];
}

function shown(points: number): string {
  return String(Math.round(points * 100) / 100);
}

describe("in the Playground", () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let demo: Running;
  let browser: Browser;
  let teams: PlaygroundPage;
  let environment: Record<string, string>;
  let scorecard: PrintedScorecard;

  before(async function () {
    this.timeout(90_000);
    await mkdir(pictures, { recursive: true });
    folder = await temporaryFolder();
    const [port, playgroundPort] = [await freePort(), await freePort()];
    environment = { PORT: String(port), SEVENTY_PLAYGROUND_PORT: String(playgroundPort), SEVENTY_LOCAL_FOLDER: folder.path };
    demo = startSeventy(["demo"], { ...environment, SEVENTY_ROUND_SECONDS: "0.5" });
    await demo.untilPrinted("Ctrl-C ends everything");
    scorecard = JSON.parse((await runSeventy(["score", "--data", join(folder.path, "sample"), "--as-of", "2026-10", "--json"])).out);
    browser = await launchChromium();
    teams = await openPlayground(browser, `http://127.0.0.1:${playgroundPort}`);
  });
  after(async () => {
    await browser?.close();
    demo?.process.kill("SIGINT");
    await demo?.ended;
    await folder?.remove();
  });

  const picture = (name: string): Promise<void> => teams.screenshot(join(pictures, `${name}.png`));

  it("greets who installs the bot, once", async () => {
    const card = await teams.lastCard();

    assert.match(await card.innerText(), /I'm Seventy/);
    assert.equal(await teams.cards().count(), 1);
    await picture("welcome");
  });

  it("answers how far the partner is from 70, with the figures of the scorecard", async () => {
    await teams.says("how far am I from 70?");
    const text = await (await teams.lastCard()).innerText();

    assert.match(text, new RegExp(`${shown(scorecard.gapTo70)} points to go`));
    assert.match(text, new RegExp(`${shown(scorecard.total)} of 100 points`));
    assert.match(text, /October 2026 data/);
    await picture("gap");
  });

  it("shows the scorecard when its button is pressed", async () => {
    await teams.presses("Show the scorecard");
    const text = await (await teams.lastCard()).innerText();

    assert.match(text, new RegExp(`${shown(scorecard.total)} of 100`));
    for (const { points, max } of scorecard.subcategories)
      assert.ok(text.includes(`${shown(points)} of ${max}`), `${shown(points)} of ${max} in ${text}`);
    await picture("scorecard");
  });

  it("explains a subcategory by its counts", async () => {
    await teams.presses("How is usage growth?");
    const text = await (await teams.lastCard()).innerText();

    assert.match(text, /MCV in October 2026, [\d,.]+ a year before/);
    assert.match(text, /PAMAU/);
    await picture("usage-growth");
  });

  it("declines what is outside its subject", async () => {
    await teams.says("what's the weather like?");

    assert.match(await (await teams.lastCard()).innerText(), /outside my subject/);
    await picture("declined");
  });

  it("goes on through a conversation of eight turns, and forgets it on demand", async function () {
    this.timeout(240_000);
    const asEnterprise = async (month: string): Promise<PrintedScorecard> =>
      JSON.parse((await runSeventy(["score", "--data", join(folder.path, "sample"), "--as-of", month, "--track", "enterprise", "--json"])).out);
    const [october, june] = [await asEnterprise("2026-10"), await asEnterprise("2026-06")];
    const says = async (text: string): Promise<string> => {
      await teams.says(text);
      return (await teams.lastCard()).innerText();
    };

    assert.match(await says("How far are we from 70?"), new RegExp(`${shown(scorecard.gapTo70)} points to go`));
    const onTrack = await says("and for Enterprise?");
    assert.match(onTrack, /Read as: How far are we from 70 on the Enterprise track\?/);
    assert.match(onTrack, new RegExp(`${shown(october.gapTo70)} points to go`));
    assert.match(await says("and in June?"), new RegExp(`${shown(june.gapTo70)} points to go`));
    const skilling = await says("what about skilling?");
    assert.match(skilling, /Read as: How many points do we have in skilling on the Enterprise track in June 2026\?/);
    assert.match(skilling, /June 2026 data/);
    assert.match(await says("why?"), /Why: Intermediate certifications and Advanced certifications/);
    assert.match(await says("what if one more?"), /Which of these do you mean\?/);
    await picture("unsure");
    await teams.presses("What if 1 more advanced certification?");
    const supposed = await (await teams.lastCard()).innerText();
    assert.match(supposed, /1 more person with an advanced certification/);
    const both = await says("What's our score? And who expires next?");
    assert.match(both, new RegExp(`${shown(scorecard.total)} of 100`));
    assert.match(both, /Whose certificates end/);
    await picture("two-answers");
    assert.match(await says("start over"), /forgotten/);
    assert.match(await says("and for Enterprise?"), /goes on from an earlier question/);
  });

  it("answers in a group chat when it is mentioned", async () => {
    await teams.switchTo("Partner leads");
    await teams.mentionsAndSays("are we a solutions partner?");

    assert.match(await (await teams.lastCard()).innerText(), /No, not attained/);
    await picture("group-chat");
  });

  it("subscribes a channel to the digest, posts it there, and posts it once", async () => {
    await teams.switchTo("Partner score");
    await teams.mentionsAndSays("Post a monthly digest here");
    // The welcome of the channel may come before or after it.
    await teams.waitForText("a monthly digest of Business Applications will be posted");
    await teams.waitForText("added me to this team");
    const before = await teams.cards().count();

    const first = await runSeventy(["digest", "--month", "2026-10"], environment);
    const second = await runSeventy(["digest", "--month", "2026-10"], environment);
    await teams.waitForText("Monthly digest: October 2026");

    assert.match(first.out, /posted$/m);
    assert.match(second.out, /posted before/);
    const text = (await teams.cards().allInnerTexts()).filter((one) => one.includes("Monthly digest: October 2026"));
    assert.equal(text.length, 1);
    assert.equal(await teams.cards().count(), before + 1);
    for (const { points, max } of scorecard.subcategories) assert.ok(text[0]?.includes(`${shown(points)} of ${max}`));
    assert.match(text[0] ?? "", /more than the month before/);
    assert.match(text[0] ?? "", /What changed/);
    assert.match(text[0] ?? "", /Best next step/);
    await picture("digest");
  });

  it("alerts the person who asked when an import drops a subcategory to zero", async () => {
    await teams.switchTo("Personal Chat");
    await teams.says("Alert me when a subcategory drops to zero");
    assert.match(await (await teams.lastCard()).innerText(), /you will be alerted here/);
    const few = await alterExport(join(folder.path, "sample"), revenueFile, "few.csv", octoberWithFew);

    const run = await runSeventy(["import", few, "--replace", "--today", "2026-11-20"], environment);
    await teams.waitForText("Net customer adds dropped to zero");

    assert.equal(run.status, 0, run.err);
    const alerts = (await teams.cards().allInnerTexts()).filter((one) => one.includes("dropped to zero"));
    assert.equal(alerts.length, 1);
    await picture("alert");
  });
});
