// One answer of every kind that looks behind a score or ahead of it, and of the ways in which it can turn out.

import { answerAhead } from "../../bot/conversation/ahead/answer-ahead.ts";
import type { PartnerScores } from "../../bot/conversation/ports.ts";
import { understand } from "../../bot/conversation/understanding/understand.ts";
import type { Named } from "./small-answers.ts";
import { month, type Standing, standing } from "./small-facts.ts";
import { factsBehind, type Months, scoresOf } from "./small-scores.ts";

const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10.37, deployments: 1 };
const qualified: Standing = { adds: 5, intermediate: 5, advanced: 2, growthPercent: 12, deployments: 2 };
const { usage: _, ...withoutUsage } = standing(month("2026-09"), short);

const standings: Readonly<Record<string, Months>> = {
  "below 70": { "2026-08": qualified, "2026-09": short },
  "at 70": { "2026-08": short, "2026-09": qualified },
  "without usage data": { "2026-08": short, "2026-09": withoutUsage },
  "with nothing": { "2026-08": {}, "2026-09": {} },
};
const questions = [
  "what if we add 2 customers and 3 architects",
  "what if usage grows by 10 percent and we lose one deployment",
  "what if we were on the Enterprise track",
  "what if we add 2 customers and the boss is happy",
  "what is the fastest way to 70",
  "a plan to 85 without more certificates and at most 2 deployments by December",
  "a plan to 120",
  "a plan to 80 by June 2020",
  "a plan to 80 by December 2045",
  "a plan to 99 without customers, deployments, certificates and growth",
  "how many more architects do we need",
  "what do we need for 80",
  "how many deployments for full points",
  "what brings one more point in growth",
  "what happens if nothing changes",
  "will we still be at 70 in March if usage grows 2 percent a month and everybody renews",
  "what changed since last month",
  "both tracks in one table",
  "why are deployments so low",
  "why is skilling not full",
  "why is usage growth so low",
  "who is certified",
  "whose certificates expire within 60 days",
  "which customers count for deployments",
  "who is close to the threshold",
  "top 3 customers by MCV",
  "show the trend since June",
  "how did deployments develop over the last 6 months",
];

export async function aheadAnswers(about: Partial<Omit<PartnerScores, "months">> = {}): Promise<Named[]> {
  const named: Named[] = [];
  for (const [name, months] of Object.entries(standings)) {
    const scores = scoresOf(months, about);
    for (const text of questions) {
      const question = understand(text);
      if (question === null) throw new Error(`not understood: ${text}`);
      named.push({ name: `${text}, ${name}`, answer: await answerAhead(question, text, scores, factsBehind(months)) });
    }
  }
  return named;
}
