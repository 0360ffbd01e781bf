// One HTML page that shows every card with the real renderer: at the left as a phone that reads schema 1.2 shows it, with the fallbacks of
// all that is newer; beside it as Teams shows it, phone, chat and channel wide. Works from a file, without a network.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { asPlainClient } from "../support/as-plain-client.ts";
import { type ThemeName, themes, widths } from "./host-configs.ts";
import { likelyFont } from "./likely-font.ts";
import { newerElements } from "./newer-elements.ts";

export interface GalleryCard {
  readonly id: string;
  readonly kind: string;
  readonly of: string;
  readonly name: string;
  readonly card: unknown;
  readonly text: string;
  readonly bytes: number;
}

export async function galleryPage(cards: readonly GalleryCard[]): Promise<string> {
  const renderer = await readFile(fileURLToPath(import.meta.resolve("adaptivecards-renderer/dist/adaptivecards.min.js")), "utf8");
  const font = await likelyFont();
  // A `<` in the data must not end the script that carries it.
  const data = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Seventy's cards</title>
<style>
${font}
  body { font-family: Likely, 'Segoe UI', sans-serif; margin: 0; padding: 16px; }
  nav { padding: 8px 0; }
  section { padding: 12px 0; display: inline-block; }
  h2 { font-size: 15px; margin: 0 0 8px; } h2 small { font-weight: 400; opacity: .75; }
  .widths { display: flex; gap: 16px; align-items: flex-start; }
  .frame { border-radius: 6px; box-sizing: border-box; flex: none; overflow: hidden; }
  .ac-adaptiveCard:focus { outline: none; }
  .ac-pushButton { border-radius: 4px; padding: 5px 12px; font: 600 14px Likely, 'Segoe UI', sans-serif; cursor: pointer; }
  .ac-actionSet { flex-wrap: wrap; gap: 8px; } .ac-actionSet > div { display: none; }
  pre { white-space: pre-wrap; max-width: 700px; font: 12px/1.4 monospace; }
${Object.entries(themes)
  .map(([name, one]) => themeCss(name as ThemeName, one))
  .join("\n")}
</style></head><body class="light">
<nav>Theme: ${Object.keys(themes)
    .map((name) => `<button data-theme="${name}">${name}</button>`)
    .join(" ")}
 <label><input type="checkbox" id="texts"> plain texts</label> <span id="count"></span></nav>
<p>At the left what a client that reads schema 1.2 shows: of all that is newer its fallback. Charts, progress bars and badges are stand-ins for what Teams draws.</p>
<main></main>
<script>${renderer}</script>
<script>
const cards = ${data(cards.map((one) => ({ ...one, plain: asPlainClient(one.card) })))};
const themes = ${data(Object.fromEntries(Object.entries(themes).map(([name, { hostConfig }]) => [name, hostConfig])))};
const widths = ${data(widths)};
${newerElements}
${browserScript}
</script></body></html>
`;
}

function themeCss(name: ThemeName, { page, background, border, button }: (typeof themes)[ThemeName]): string {
  const text = name === "light" ? "#242424" : "#ffffff";
  return `  body.${name} { background: ${page}; color: ${text}; } .${name} .frame { background: ${background}; border: 1px solid ${border}; }
  .${name} .ac-pushButton { color: ${button.text}; background: ${button.background}; border: 1px solid ${button.border}; }`;
}

/** In the browser: draws the cards of the chosen theme, and tells what sticks out of its frame. */
const browserScript = `
function draw(theme, only) {
  document.body.className = theme;
  const main = document.querySelector("main");
  main.replaceChildren();
  for (const one of cards.filter((each) => !only || only.includes(each.id))) {
    const section = document.createElement("section");
    section.id = one.id;
    const heading = document.createElement("h2");
    heading.append(one.kind + ": " + one.name + " ");
    const small = document.createElement("small");
    small.textContent = one.of + ", " + one.bytes.toLocaleString("en") + " bytes of UTF-16";
    heading.append(small);
    const row = document.createElement("div");
    row.className = "widths";
    for (const [name, width] of Object.entries(widths)) {
      const frame = document.createElement("div");
      frame.className = "frame " + name;
      frame.style.width = width + "px";
      const card = new AdaptiveCards.AdaptiveCard();
      card.hostConfig = new AdaptiveCards.HostConfig(themes[theme]);
      card.parse(name === "plain" ? one.plain : one.card);
      frame.append(card.render());
      row.append(frame);
    }
    section.append(heading, row);
    if (document.querySelector("#texts").checked) {
      const text = document.createElement("pre");
      text.textContent = one.text;
      section.append(text);
    }
    main.append(section, document.createElement("br"));
  }
  document.querySelector("#count").textContent = cards.length + " cards";
}
/** Markdown as Teams reads it: bold, italic, links and lists. What is escaped stays as it is. */
AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  const safe = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const marks = [];
  const kept = safe.replace(/\\\\(&lt;|&gt;|[\\\\*_[\\](){}#+\\-.!\`~])/g, (_, mark) => "\\uE100" + (marks.push(mark) - 1) + "\\uE101");
  const html = kept
    .replace(/\\*\\*([^*]+)\\*\\*/g, "<b>$1</b>")
    .replace(/\\[([^\\]]+)\\]\\(([^)]+)\\)/g, '<a href="$2">$1</a>')
    .replace(/(^|\\W)_([^_]+)_(?=\\W|$)/g, "$1<i>$2</i>");
  result.outputHtml = html.replace(/\\uE100(\\d+)\\uE101/g, (_, n) => marks[n]);
  result.didProcess = true;
};
function sticksOut() {
  const found = [];
  for (const frame of document.querySelectorAll(".frame")) {
    const right = frame.getBoundingClientRect().right + 0.5;
    const where = frame.closest("section").id + " (" + frame.className.replace("frame ", "") + ")";
    for (const element of frame.querySelectorAll("*")) {
      const box = element.getBoundingClientRect();
      const text = element.textContent.slice(0, 80);
      if (box.width > 0 && box.right > right) found.push(where + ": sticks out: " + text);
      else if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflow === "hidden" && element !== frame && element.clientWidth > 0) found.push(where + ": is cut off: " + text);
    }
  }
  return [...new Set(found)];
}
for (const button of document.querySelectorAll("[data-theme]")) button.onclick = () => draw(button.dataset.theme);
document.querySelector("#texts").onchange = () => draw(document.body.className);
draw("light");
`;
