// Drives the Playground's page as a person would: opens a conversation, says something, presses a button, reads the answer.
// Waits for what it expects and for nothing else, within bounds; when it does not come, tells what the page showed instead.
// Knows the page by its roles and labels (version 0.2.28). The page has one theme, a light one, whatever the system prefers.

import type { Browser, Locator, Page } from "playwright-core";
import { poll } from "../../bot/local/poll.ts";
import { keepAnswersInOrder } from "./keep-answers-in-order.ts";
import { nameNewCard, rememberCards } from "./newest-card.ts";

const answerWithinMs = 15_000;

export interface PlaygroundOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the bot is called in `.m365agentsplayground.yml`; mentions need it. "Seventy" when left out. */
  readonly bot?: string;
}

export interface PlaygroundPage {
  readonly page: Page;
  /** Sends a message to the open conversation; in a channel, as a new post. Resolves once the bot has dealt with it. */
  says(text: string): Promise<void>;
  /** The same with the bot mentioned in front, without which a bot in a channel or group chat is told nothing. */
  mentionsAndSays(text: string): Promise<void>;
  /** Opens a conversation by its name: "Personal Chat", the group chat's, or a channel's. */
  switchTo(conversation: string): Promise<void>;
  /** All cards of the open conversation: in a chat the oldest first, in a channel by post, the newest post first. */
  cards(): Locator;
  /** The newest card that was not there, or looked different, when something was last said or pressed. */
  lastCard(): Promise<Locator>;
  /** Presses a button, also one behind "…": of the card that answered, or of the card pressed before if it has the button. */
  presses(buttonTitle: string): Promise<void>;
  /** Waits until the open conversation shows this text, and gives the last place where it does. */
  waitForText(text: string): Promise<Locator>;
  screenshot(path: string): Promise<void>;
  close(): Promise<void>;
}

/** `url` is the Playground's; the bot behind it must be running, or the page never opens a conversation. */
export async function openPlayground(browser: Browser, url: string, options: PlaygroundOptions = {}): Promise<PlaygroundPage> {
  const { viewport = { width: 1280, height: 900 }, bot = "Seventy" } = options;
  const context = await browser.newContext({ viewport, locale: "en-US" });
  context.setDefaultTimeout(answerWithinMs);
  const page = await context.newPage();
  const mistakes: string[] = [];
  page.on("pageerror", (error) => mistakes.push(error.message));
  await stayLocal(page, url);
  await keepAnswersInOrder(page);

  const editor = page.locator('[data-lexical-editor="true"]').first();
  const cards = page.locator(".ac-preview-panel");
  // Outside the list of conversations, which repeats the last message of each.
  const conversation = page.locator('xpath=//*[not(ancestor-or-self::*[@role="region"])]');
  const installed = new Set<string>();
  let current: Locator | undefined;
  let named = 0;

  async function missing(what: string, cause?: unknown): Promise<Error> {
    const shown = (await page.locator("#root").innerText()).slice(-1_500);
    const wrong = mistakes.length > 0 ? ` The page failed: ${mistakes.join("; ")}.` : "";
    return new Error(`The Playground did not show ${what} in time.${wrong} It showed: ${shown}`, { cause });
  }

  async function newCard(): Promise<Locator | null> {
    named += 1;
    const name = `card-${named}`;
    return (await nameNewCard(cards, name)) && page.locator(`[data-card="${name}"]`);
  }

  async function lastCard(): Promise<Locator> {
    const card = await poll(newCard, { withinMs: answerWithinMs });
    if (card === null) throw await missing("a new card");
    current = card;
    return card;
  }

  async function send(): Promise<void> {
    await rememberCards(cards);
    current = undefined;
    const dealtWith = page.waitForResponse((response) => response.url().includes("/_conversation/"));
    await editor.press("Enter");
    await dealtWith;
  }

  /** Opening a conversation for the first time tells the bot that it was installed there; it may greet. */
  async function openAs(scope: string, open: () => Promise<unknown>): Promise<void> {
    if (installed.has(scope)) {
      await open();
      return;
    }
    installed.add(scope);
    const told = page.waitForResponse((response) => response.url().endsWith("/installation"));
    await Promise.all([told, open()]);
  }

  await openAs("Personal Chat", () => page.goto(url));
  await page.getByRole("button", { name: "Hide log panel" }).click();

  return {
    page,
    cards: () => cards,
    lastCard,
    async says(text) {
      await editor.click();
      await page.keyboard.insertText(text);
      await send();
    },
    async mentionsAndSays(text) {
      await editor.click();
      // Only keys that are really pressed open the list of names.
      await editor.pressSequentially(`@${bot}`);
      await page.locator("#typeahead-menu").getByText(bot, { exact: true }).click();
      await page.keyboard.insertText(` ${text}`);
      await send();
    },
    async switchTo(name) {
      const channel = page.getByRole("treeitem", { name: ` - ${name}` });
      const isChannel = (await channel.count()) > 0;
      const entry = isChannel ? channel : page.getByRole("treeitem", { name, exact: true });
      // A bot is installed in a team, not in each of its channels.
      await openAs(isChannel ? "team" : name, () => entry.click());
      await page
        .getByText(isChannel ? "Start a new post" : "Type a message...")
        .first()
        .waitFor();
      current = undefined;
    },
    async presses(buttonTitle) {
      const card = await poll(async () => (await newCard()) ?? (await showing(current, buttonTitle)), {
        withinMs: answerWithinMs,
      });
      if (card === null) throw await missing(`a card with the button "${buttonTitle}"`);
      await rememberCards(cards);
      current = card;
      await pressOn(page, card, buttonTitle);
    },
    async waitForText(text) {
      const place = page.getByText(text).and(conversation).last();
      try {
        await place.waitFor();
      } catch (error) {
        throw await missing(`"${text}"`, error);
      }
      return place;
    },
    async screenshot(path) {
      await page.screenshot({ path, animations: "disabled" });
    },
    close: () => context.close(),
  };
}

/** The page asks a Microsoft address for its fonts; without them the system's serve. */
async function stayLocal(page: Page, url: string): Promise<void> {
  const { hostname } = new URL(url);
  await page.route(
    (address) => address.hostname !== hostname,
    (route) => route.abort(),
  );
}

async function showing(card: Locator | undefined, buttonTitle: string): Promise<Locator | null> {
  if (card === undefined) return null;
  const button = card.getByRole("button", { name: buttonTitle, exact: true });
  return (await button.or(moreOf(card)).count()) > 0 ? card : null;
}

async function pressOn(page: Page, card: Locator, buttonTitle: string): Promise<void> {
  const button = card.getByRole("button", { name: buttonTitle, exact: true });
  if ((await button.count()) > 0 || (await moreOf(card).count()) === 0) {
    await button.click();
    return;
  }
  await moreOf(card).click();
  await page.getByRole("menuitem", { name: buttonTitle, exact: true }).click();
}

/** Buttons beyond the sixth, and secondary ones, wait in a menu. */
function moreOf(card: Locator): Locator {
  return card.getByRole("button", { name: "More options" });
}
