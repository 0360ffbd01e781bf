// Whose cards the gallery shows: the sample partner asked about everything, the smallest and the emptiest partners, one with far
// too long names, one whose names are written to be obeyed, and every notice.

import { atViewerLevel } from "../../bot/access/at-viewer-level.ts";
import type { TurnAnswer } from "../../bot/conversation/answer.ts";
import { asOfMonth } from "../../bot/conversation/months.ts";
import { composeDigest } from "../../bot/digest/compose-digest.ts";
import { lookFurther } from "../../bot/digest/look-further.ts";
import { frontDoor } from "../fakes/front-door.ts";
import { accessAnswers } from "../support/access-answers.ts";
import { administrationAnswers } from "../support/administration-answers.ts";
import { aheadAnswers } from "../support/ahead-answers.ts";
import { hostileMonths, hostileNames } from "../support/hostile-partner.ts";
import { sampleSource } from "../support/sample-source.ts";
import { everyAnswer, type Named } from "../support/small-answers.ts";
import { day } from "../support/small-facts.ts";
import { factsBehind, scoresOf } from "../support/small-scores.ts";

const asked = [
  "How far are we from 70?",
  "how far from 85",
  "Show the scorecard",
  "show the scorecard of December 2025",
  "show the scorecard of January 2025",
  "Are we a Solutions Partner?",
  "How is usage growth?",
  "How many points do we have in skilling?",
  "why are deployments so low",
  "why is skilling not full",
  "how many more certified people for full points in intermediate",
  "what do we need for 80",
  "What's the fastest way to 70?",
  "a plan without more certs",
  "a plan to 120",
  "What if we add 2 customers and 1 architect?",
  "what if Megan Bowen leaves",
  "show the trend",
  "show the trend since January 2024",
  "compare June with September",
  "why did we drop in July",
  "What happens if nothing changes?",
  "will we still be at 70 in March",
  "both tracks in one table",
  "who is certified",
  "whose certificates expire within 60 days",
  "which customers count for deployments",
  "who is close to the threshold",
  "top 3 customers by MCV",
  "which customers count",
  "which rows were ignored",
  "how much MCV is 30 Power Apps users",
  "What counts as an intermediate cert?",
  "what are the rules",
  "Are we Enterprise or SMB, and why?",
  "How old is the data?",
  "What are the maximum points per designation?",
  "What do we get?",
  "Until when are we safe?",
  "Which attribution does a Power App need?",
  "Partner Center shows 65, why?",
  "Post a monthly digest here",
  "Stop the digest",
  "list my subscriptions",
  "help",
  "what's the weather like?",
  "",
];

/** Beyond the sample: one or more of every kind. */
const alsoOf = [
  /below 70$/,
  /^digest/,
  /^alert/,
  /^reported/,
  /^not /,
  /^beside/,
  /^no data/,
  /^subscription/,
  /^import/,
  /^trouble/,
  /^welcome/,
  /^who,/,
  /with nothing$/,
];

export interface Shown {
  readonly name: string;
  readonly answer: TurnAnswer;
  /** The partner or the way it turns out, as the gallery's heading. */
  readonly of: string;
}

export async function shownAnswers(): Promise<Shown[]> {
  const source = await sampleSource();
  const sample = frontDoor(await source.partnerScores("adatum"), await source.partnerFacts("adatum"));
  const hostile = frontDoor(scoresOf(hostileMonths, { partnerName: hostileNames.slice(0, 3).join(" ") }), factsBehind(hostileMonths));
  const long = { partnerName: "Adatum Wirtschaftsprüfungsgesellschaft und Unternehmensberatung für Mittelstand, Handwerk und Donaudampfschifffahrt" };
  const [scores, facts] = [await source.partnerScores("adatum"), await source.partnerFacts("adatum")];
  const newest = scores === null ? null : asOfMonth(scores);
  const digest = scores === null || newest === null ? null : composeDigest(scores, newest);
  const further = scores === null || facts === null || newest === null ? null : await lookFurther(scores, facts, newest);
  const monthly = digest === null || further === null ? [] : [{ name: "monthly digest", answer: { ...digest, further } }];
  return [
    ...(await answersOf("the sample partner", sample, asked)),
    ...marked("the sample partner", monthly),
    ...marked(
      "the sample partner, in a channel",
      monthly.map(({ name, answer }) => ({ name, answer: atViewerLevel({ ...answer, asksAlone: { bot: "28:seventy" } }, "read-by-others") })),
    ),
    ...(await answersOf("names written to be obeyed", hostile, hostileQuestions)),
    ...(await answersOf("nothing imported", frontDoor(null), ["How far are we from 70?", "show the trend", "who is certified"])),
    ...(await answersOf("one customer", frontDoor(scoresOf(one, about), factsBehind(one)), [
      "Show the scorecard",
      "which customers count",
      "What's the fastest way to 70?",
      "show the trend",
    ])),
    ...marked("small partners", await aheadAnswers()).filter(({ name }) => /below 70$|with nothing$|June 2020|Enterprise track/.test(name)),
    ...marked("small partners", everyAnswer()).filter(({ name }) => alsoOf.some((one) => one.test(name)) && !/enterprise|anniversary/i.test(name)),
    ...marked("a long name", everyAnswer(long)).filter(
      ({ name }) => /^(how far from 70|score|skilling|digest|alert, adds)/.test(name) && /below 70|lost/.test(name),
    ),
    ...marked("roles", accessAnswers()),
    ...marked("administration", administrationAnswers()),
  ];
}

const about = { presentDay: day("2026-11-21") };
const one = {
  "2026-09": {
    asOf: "2026-09",
    track: "smb",
    revenue: [
      {
        month: "2026-09",
        customerTenant: "only",
        customerName: "Only Customer",
        workload: "Sales",
        adjustedRevenueUsd: 300,
        association: "CSP Tier 1",
      },
    ],
    usage: [],
    certifications: [],
  },
};

const hostileQuestions = [
  "Show the scorecard",
  "which customers count",
  "who is certified",
  "why are deployments so low",
  "what is the fastest way to 70",
  "what changed since last month",
  `what if we add 2 customers and ${hostileNames.slice(0, 3).join(" ")} leaves`,
  "which rows were ignored",
];

async function answersOf(of: string, door: ReturnType<typeof frontDoor>, texts: readonly string[]): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const text of texts) shown.push({ of, name: text === "" ? "(nothing said)" : text, answer: (await door.says(text)).answer });
  return shown;
}

function marked(of: string, named: readonly Named[]): Shown[] {
  return named.map((one) => ({ ...one, of }));
}
