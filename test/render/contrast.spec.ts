// Whatever a card says in words can be read in every theme: at least 4.5 to 1 against its ground, 3 to 1 where it is large and bold, as
// WCAG 2.1 asks of text.
// A bar drawn of marks says nothing that doesn't stand beside it in words, and may be paler.

import assert from "node:assert/strict";
import { render } from "../../bot/render/render.ts";
import { type Theme, themes } from "../gallery/host-configs.ts";
import { aheadAnswers } from "../support/ahead-answers.ts";
import { asPlainClient } from "../support/as-plain-client.ts";
import { everyAnswer } from "../support/small-answers.ts";

const answers = [...everyAnswer(), ...(await aheadAnswers())];

describe("the words on a card", () => {
  const used = new Set(answers.flatMap(({ answer }) => coloursIn(asPlainClient(render(answer, null).card))));

  it("have the colours that are looked at here", () => {
    assert.deepEqual([...used].sort(), ["accent, large", "attention, large", "default", "default, large", "default, subtle"]);
  });

  for (const [name, theme] of Object.entries(themes) as [string, Theme][])
    it(`can be read in the ${name} theme`, () => {
      for (const colour of used) {
        const ratio = contrast(shade(theme, colour), theme.background);
        assert.ok(ratio >= (colour.endsWith("large") ? 3 : 4.5), `${colour} on ${theme.background}: ${ratio.toFixed(2)} to 1`);
      }
    });
});

/** The colours of texts with a letter or digit in them. */
function coloursIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const { type, text, color, isSubtle, size, weight } = value as Record<string, unknown>;
  if (type !== "TextBlock" || !/[\p{L}\p{N}]/u.test(String(text))) return Object.values(value).flatMap(coloursIn);
  const isLarge = /large$/i.test(String(size)) && weight === "Bolder";
  return [`${String(color ?? "default").toLowerCase()}${isSubtle === true ? ", subtle" : isLarge ? ", large" : ""}`];
}

function shade({ hostConfig }: Theme, colour: string): string {
  const [name = "", subtle] = colour.split(", ");
  const config = hostConfig as { containerStyles: { default: { foregroundColors: Record<string, { default: string; subtle: string }> } } };
  const found = config.containerStyles.default.foregroundColors[name] ?? assert.fail(`no colour ${name}`);
  return subtle === "subtle" ? found.subtle : found.default;
}

function contrast(text: string, ground: string): number {
  const below = channels(ground);
  const [alpha, own] = text.length === 9 ? [Number.parseInt(text.slice(1, 3), 16) / 255, channels(`#${text.slice(3)}`)] : [1, channels(text)];
  const [one, other] = [luminance(own.map((part, n) => alpha * part + (1 - alpha) * (below[n] ?? 0))), luminance(below)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255);
}

/** Relative luminance, by WCAG 2.1. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
