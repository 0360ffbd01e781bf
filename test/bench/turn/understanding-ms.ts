// How long it takes to understand one question, in milliseconds: every question of the development set, many times over.

import { byWords } from "../../../bot/conversation/understanding/understand.ts";
import type { Day } from "../../../bot/kernel/month.ts";
import { examplesOf } from "../../questions/examples.ts";

const context = { today: "2026-11-20" as Day, before: async () => null };

/** Ascending. */
export async function understandingMs(rounds: number): Promise<number[]> {
  const texts = examplesOf("dev").map((one) => one.text);
  const taken: number[] = [];
  for (let round = 0; round <= rounds; round += 1)
    for (const text of texts) {
      const start = performance.now();
      await byWords.understand(text, context);
      // The first round warms up.
      if (round > 0) taken.push(performance.now() - start);
    }
  return taken.sort((a, b) => a - b);
}
