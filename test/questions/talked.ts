// Holds a conversation with the understanding, turn by turn, as the program does: what was asked last is what the next turn may lean on,
// thanks and other subjects are passed over, and nothing leans on what sets or hands in something.

import { isPassing, nothingLeansOn } from "../../bot/conversation/memory.ts";
import type { Question, Understood } from "../../bot/conversation/question.ts";
import { remarkIn } from "../../bot/conversation/remarks.ts";
import { byWords, understand } from "../../bot/conversation/understanding/understand.ts";
import type { Day } from "../../bot/kernel/month.ts";

const today = "2026-11-20" as Day;

/** What is understood of each turn, in order. */
export async function talked(texts: readonly string[]): Promise<Understood[]> {
  const all: Understood[] = [];
  let before: Question | null = null;
  for (const text of texts) {
    const last: Question | null = before;
    const understood: Understood = isRemark(text) ?? (await byWords.understand(text, { today, before: async () => last }));
    all.push(understood);
    const question: Question | null = understood.isSure ? (understood.questions.at(-1) ?? null) : null;
    if (question !== null && !isPassing(question)) before = nothingLeansOn(question) ? null : question;
  }
  return all;
}

/** Praise is answered before anything is understood. */
function isRemark(text: string): Understood | null {
  const help = remarkIn(text) === "compliment" ? understand("help") : null;
  return help === null ? null : { isSure: true, questions: [help] };
}
