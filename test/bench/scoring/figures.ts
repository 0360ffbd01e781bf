// What both sides must agree on: the points of the five subcategories on both tracks, and the counts behind them.

import type { Scorecard } from "../../../bot/scoring/scorecard.ts";

export type Figures = Readonly<Record<string, number>>;

/** What a side's process answers when it is asked to score once. */
export interface Answer {
  readonly milliseconds: number;
  readonly figures: Figures;
}

export function figuresOf(cards: readonly Scorecard[]): Figures {
  const figures: Record<string, number> = {};
  for (const { track, subcategories } of cards)
    for (const { id, points, measured } of subcategories)
      for (const [name, value] of Object.entries({ points, ...measured }))
        if (name !== "now" && name !== "baseline") figures[`${track} ${id} ${name}`] = value ?? Number.NaN;
  return figures;
}

/** The names of the figures that differ by more than a ten-thousandth. */
export function differences(one: Figures, other: Figures): string[] {
  const isSame = (name: string): boolean => Math.abs((one[name] ?? Number.NaN) - (other[name] ?? Number.NaN)) < 1e-4;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => !isSame(name));
}
