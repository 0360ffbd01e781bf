// One answer of every kind and of every way in which it can turn out, for specs about how answers look.

import assert from "node:assert/strict";
import { dropsToZero } from "../../bot/alerts/drops-to-zero.ts";
import type { AlertSaid, Answer, DeclinedAnswer, DigestAnswer } from "../../bot/conversation/answer.ts";
import { answerMismatch } from "../../bot/conversation/answer-mismatch.ts";
import { answerFromReports, answerQuestion } from "../../bot/conversation/answer-question.ts";
import { answerFromKnown } from "../../bot/conversation/knowledge/answer-knowledge.ts";
import type { PartnerScores } from "../../bot/conversation/ports.ts";
import { computedStanding, reportedStanding } from "../../bot/conversation/standing.ts";
import type { SubscriptionAnswer } from "../../bot/conversation/subscriptions/subscription-answer.ts";
import { understand } from "../../bot/conversation/understanding/understand.ts";
import { alertKinds } from "../../bot/delivery/alert-kind.ts";
import { usualSchedule } from "../../bot/delivery/schedule.ts";
import { composeDigest } from "../../bot/digest/compose-digest.ts";
import type { Day, Month } from "../../bot/kernel/month.ts";
import type { Designation, Subcategory } from "../../bot/kernel/program.ts";
import { byDesignation, type Report } from "../../bot/snapshots/report.ts";
import type { Snapshot } from "../../bot/snapshots/snapshot.ts";
import { alertAnswers } from "./alert-answers.ts";
import { day, month, type Standing, standing } from "./small-facts.ts";
import { type Months, scoresOf } from "./small-scores.ts";

const newest = month("2026-09");
const before = month("2026-08");
const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10.37, deployments: 1 };
const qualified: Standing = { adds: 5, intermediate: 5, advanced: 2, growthPercent: 12, deployments: 2 };
const { usage: _, ...withoutUsage } = standing(newest, short);

const standings: Readonly<Record<string, Months>> = {
  "below 70": { [before]: qualified, [newest]: short },
  "at 70": { [before]: short, [newest]: qualified },
  "above 70 with a failing gate": { [before]: qualified, [newest]: { ...qualified, advanced: 0, growthPercent: 30 } },
  "without usage data": { [before]: short, [newest]: withoutUsage },
  "with nothing": { [newest]: {} },
  "with growth below the baseline": { [newest]: { ...standing(newest, short), track: "enterprise" } },
};
const questions = [
  "how far from 70",
  "how far from 85",
  "score",
  "are we a solutions partner",
  "skilling",
  "customer success",
  "net adds",
  "usage growth",
  "deployments",
];

/** About the rules and the programme: every kind, and every topic that is told in its own way. */
const knowledgeQuestions = [
  "when is our anniversary",
  "until when are we safe",
  "what is the fee",
  "which of the last months would count",
  "do we drop out as soon as points fall",
  "how do we enrol",
  "legacy gold benefits",
  "are we enterprise or smb",
  "how near are we to enterprise",
  "does the track change the thresholds",
  "how would we score as enterprise",
  "how old is the data",
  "when is the next refresh",
  "which months are on file",
  "how long until a new exam shows",
  "maximum points per designation",
  "what do we need for Security",
  "Modern Work intermediate maximum",
  "is advanced scored for Data & AI",
  "compare Security with our area",
  "which designation is closest",
  "what about the Microsoft Cloud badge",
  "what do we get",
  "visual studio seats?",
  "licences that come along",
  "does the badge bring leads",
  "which specializations come with it",
  "who should go for this designation",
  "benefits of Security",
  "which attribution does a power app need",
  "why isn't Fabrikam counted",
  "steps for claiming a customer",
  "I passed PL-400, how do you notice",
  "how long does a claim take",
  "does digital partner of record bring deployments",
  "what counts as an intermediate cert",
  "list advanced certifications that are accepted",
  "how are net customer adds calculated",
  "how is usage growth calculated",
  "max points for deployments",
  "what is the minimum per subcategory",
  "does the Data Analyst cert count",
  "does the app maker certification count",
  "is Dynamics 365 Fundamentals eligible",
  "does the PL-400 certification count",
  "how are retired certificates handled",
  "are trials taken into account",
  "which workloads are eligible",
  "does customer voice count",
  "does PAL help with Dynamics 365",
  "what are the rules",
  "how much MCV is 30 Power Apps users",
  "18 BC + 9 Power Apps users, sum?",
  "Customer Insights with 60,000 profiles, MCV",
  "how many Sales users make a deployment",
  "is Retail rated the same as F&O",
  "rate of Supply Chain",
  "explain monthly consumption value",
];

export interface Named {
  readonly name: string;
  readonly answer: Answer;
}

/** @param about what all scores have in common; a name, say, that is far too long. */
export function everyAnswer(about: Partial<Omit<PartnerScores, "months">> = {}): Named[] {
  const own: Named[] = [
    ...Object.entries(standings).flatMap(([name, months]) => fromScores(name, scoresOf(months, about))),
    ...fromReports(about),
    ...["advanced", "intermediate", "adds", "deployments", "growthPercent"].map((lost) => alert(lost, about)),
    ...knowledge("with scores", scoresOf({ [before]: qualified, [newest]: short }, about)),
    ...knowledge("with an anniversary", scoresOf({ [before]: qualified, [newest]: short }, { ...about, ...setUp })),
    ...knowledge("with nothing imported", null),
    ...notices(),
  ];
  const alerts = own.flatMap(({ answer }) => (isAlert(answer) ? [answer] : []));
  return [...own, ...alertAnswers(alerts, alerts[0]?.basis ?? assert.fail())];
}

function isAlert(answer: Answer): answer is AlertSaid {
  return answer.kind === "alert" || answer.kind === "total-alert" || answer.kind === "end-alert";
}

const setUp: Partial<PartnerScores> = {
  anniversary: day("2027-01-14"),
  onFile: {
    usage: new Map([
      [month("2025-09"), day("2026-10-21")],
      [newest, day("2026-10-21")],
    ]),
    revenue: new Map([[newest, null]]),
    certifications: null,
  },
};

function knowledge(name: string, scores: PartnerScores | null): Named[] {
  const known = { scores, reports: new Map(), today: scores?.presentDay ?? day("2026-11-21") };
  return knowledgeQuestions.map((text) => ({ name: `${text}, ${name}`, answer: answerFromKnown(understand(text) ?? assert.fail(text), known) }));
}

/** Everything that a digest can tell, at once. */
function wholeDigest(digest: DigestAnswer): DigestAnswer {
  const moved = { customerTenant: "north", customerName: "Fabrikam North", workload: "Sales", from: 100, to: 350 };
  const person = { person: "ada", personName: "Ada Lovelace" };
  return {
    ...digest,
    nextStep: null,
    lateSince: day("2026-11-20"),
    corrected: { on: day("2026-12-02"), was: 45.5 },
    asksAlone: { bot: "28:00000000-0000-4000-8000-000000000070" },
    further: {
      causes: [
        {
          subcategory: "net-customer-adds",
          causes: [
            { code: "crossed-up", threshold: 250, points: 3, ...moved },
            { code: "crossed-down", threshold: 250, points: -1.5, ...moved, from: 350, to: 100 },
            { code: "baseline-moved", points: -1, from: 4, to: 5, against: [moved], released: [], againstCount: 1, releasedCount: 0 },
            { code: "others", points: 0.5, count: 2, up: 1, down: 1, from: null, to: null },
          ],
        },
        {
          subcategory: "intermediate-certifications",
          causes: [{ code: "person-lost", why: "expired", points: -4, ...person, certifications: ["CSV fundamentals"], day: day("2026-10-03") }],
        },
      ],
      step: {
        ...{ kind: "net-add", count: 2, effort: 3, points: 6, totalAfter: 51.5, liftsGates: ["net-customer-adds"] },
        customers: [{ customerTenant: "north", customerName: "Fabrikam North", workload: "Sales", figure: 240, origins: [] }],
        people: [],
      },
      ahead: {
        next: { month: month("2026-11"), total: 38.25, range: { from: 38.25, to: 38.25 } },
        until: month("2027-10"),
        firstBelow70: month("2026-12"),
        firstAtOrAbove70: null,
        expiring: { count: 3, days: 60 },
      },
    },
  };
}

function fromScores(name: string, scores: PartnerScores): Named[] {
  const asked = questions.map((text) => ({ name: `${text}, ${name}`, answer: answerQuestion(understand(text) ?? assert.fail(text), scores) }));
  const digest = composeDigest(scores, newest) ?? assert.fail();
  return [...asked, { name: `digest, ${name}`, answer: digest }, { name: `digest with everything, ${name}`, answer: wholeDigest(digest) }];
}

/** What Partner Center reports: kept, unreadable, absent, and beside our own. */
function fromReports(about: Partial<Omit<PartnerScores, "months">>): Named[] {
  const reported = (designation: Designation, points: Partial<Record<Subcategory, number>>, total: number | null = null): Report => ({
    scope: { tenant: "adatum", partner: "7012345" },
    designation,
    asOf: newest,
    subcategories: Object.entries(points).map(([id, value]) => ({ id: id as Subcategory, points: value })),
    total,
    revision: 1,
    reportedOn: "2026-11-21" as Day,
    reportedBy: "megan",
  });
  const security = reported("security", { "net-customer-adds": 12, "intermediate-certifications": 20, "usage-growth": 8, deployments: 0 });
  const half = reported("modern-work", { "net-customer-adds": 8.3 }, 40);
  const own = reported("business-applications", { "net-customer-adds": 3, "advanced-certifications": 15, "usage-growth": 10, deployments: 4 });
  const scores = scoresOf({ [before]: { ...short, adds: 1 }, [newest]: short }, about);
  const reports = byDesignation([security, half]);
  const ofReports = questions.map((text): Named => {
    const about = { designation: "security", partnerName: scores.partnerName, today: scores.presentDay } as const;
    return { name: `${text}, reported`, answer: answerFromReports(understand(text) ?? assert.fail(text), reports, about) };
  });
  const theirs = { month: newest, track: null };
  return [
    ...ofReports,
    ...[security, half].map((report, index): Named => {
      const { basis, card } = reportedStanding(report, scores.partnerName);
      return { name: `reported ${index}`, answer: { kind: "reported", done: "kept", basis, scorecard: card, isMonthAssumed: true } };
    }),
    {
      name: "not read",
      answer: { kind: "not-read", complaints: Array.from({ length: 12 }, (_, line) => ({ line, where: "adds", what: "says 99" })) },
    },
    {
      name: "not reported",
      answer: answerFromReports(understand("score") ?? assert.fail(), reports, {
        designation: "infrastructure",
        partnerName: null,
        today: scores.presentDay,
      }),
    },
    { name: "beside theirs", answer: answerMismatch(scores, { ...theirs, report: own, statedTotal: null }) },
    { name: "beside their total", answer: answerMismatch(scores, { ...theirs, report: null, statedTotal: 36 }) },
    { name: "without theirs", answer: answerMismatch(scores, { ...theirs, report: null, statedTotal: null }) },
  ];
}

function alert(lost: string, about: Partial<Omit<PartnerScores, "months">>): Named {
  const now = lost === "growthPercent" ? { ...short, growthPercent: -2, deployments: 0 } : { ...short, [lost]: 0 };
  const { months, ...rest } = scoresOf({ [before]: short, [newest]: now }, about);
  const snapshot = (at: Month) => months.get(at) as Snapshot;
  const [answer] = dropsToZero({ before: null, after: snapshot(newest), monthBefore: snapshot(before), isNewest: true }, rest);
  return { name: `alert, ${lost} lost`, answer: answer ?? assert.fail(lost) };
}

function notices(): Named[] {
  const declined: DeclinedAnswer["why"][] = ["out-of-scope", "not-understood", "not-yet", "empty", "too-long"];
  const done: SubscriptionAnswer["done"][] = [
    "digest-set",
    "digest-already",
    "digest-changed",
    "digest-stopped",
    "digest-not-set",
    "alert-set",
    "alert-already",
    "alert-stopped",
    "alert-not-set",
    "alert-wants-personal",
    "all-stopped",
    "paused",
    "resumed",
    "not-paused",
    "pause-wants-day",
    "nothing-to-pause",
    "not-possible",
    "unclear",
    "who",
    "next",
    "listed",
  ];
  const area = "Business Applications";
  const own = scoresOf({ [newest]: short });
  const { basis, nextStep } = computedStanding(own, own.months.get(newest) ?? assert.fail(), null);
  const next = { month: month("2026-10"), day: day("2026-11-20") };
  const pause = { from: day("2026-11-20"), until: day("2026-12-01") };
  const set = { area, schedule: usualSchedule("Europe/Berlin"), pause: null, next };
  const onDay = { ...set, schedule: { ...set.schedule, when: 31 }, pause };
  const standing: Omit<SubscriptionAnswer, "done"> = {
    kind: "subscription",
    area,
    alertsNamed: ["drops-to-zero", "anniversary"],
    pause,
    notPossible: ["weekday", "others"],
    digests: [set, onDay],
    alert: { alerts: [...alertKinds], pause, zone: "Europe/Berlin" },
    who: { digests: [{ area, shared: 2, personal: 1 }], alerts: 3 },
    isPersonal: true,
  };
  return [
    ...(["asked", "greeting", "thanks"] as const).map((why) => ({ name: `help, ${why}`, answer: { kind: "help", why } as const })),
    ...(["team", "group", "personal"] as const).map((where) => ({
      name: `welcome, ${where}`,
      answer: { kind: "welcome", where, installer: "Megan Bowen", channel: where === "team" ? "Adatum Programme" : null } as const,
    })),
    {
      name: "digest preview",
      answer: {
        kind: "digest-preview",
        posted: 4,
        total: 30,
        rows: (["data", "day", "late", "missing", "posted", "unreachable", "paused", "waits-data", "waits-day"] as const).map((why, index) => ({
          ...{ area, isShared: index % 2 === 0, who: index % 2 === 0 ? "ref" : "Megan Bowen", why, month: newest, day: day("2026-11-20") },
        })),
      } as const,
    },
    { name: "digest preview, elsewhere", answer: { kind: "digest-preview", rows: null, posted: 0, total: 0 } as const },
    { name: "digest preview, of nothing", answer: { kind: "digest-preview", rows: [], posted: 0, total: 0 } as const },
    { name: "welcome, by nobody known", answer: { kind: "welcome", where: "team", installer: null, channel: null } as const },
    ...declined.map((why) => ({ name: `declined, ${why}`, answer: { kind: "declined", why, understood: "plan" } as const })),
    ...(["nothing-imported", "month-missing", "no-rule-book"] as const).map((why) => ({
      name: `no data, ${why}`,
      answer: { kind: "no-data", why, month: before, newest } as const,
    })),
    ...(["below-target", "reaches-target", "forecast-below-target"] as const).map((cause) => ({
      name: `alert, ${cause}`,
      answer: { kind: "total-alert", basis, cause, total: 64.5, totalBefore: 72, month: newest, nextStep } as const,
    })),
    ...(["certificate-expires", "anniversary"] as const).map((cause) => ({
      name: `alert, ${cause}`,
      answer: {
        kind: "end-alert",
        basis,
        cause,
        day: day("2026-12-15"),
        daysLeft: 24,
        notice: 30,
        people:
          cause === "anniversary"
            ? []
            : [
                {
                  name: "Ada Lovelace",
                  certification: "Power Platform Functional Consultant Associate",
                  subcategory: "intermediate-certifications" as const,
                },
              ],
        count: cause === "anniversary" ? 0 : 1,
      } as const,
    })),
    ...(["business-applications", "security"] as const).map((designation) => ({
      name: `no digest of ${designation}`,
      answer: { kind: "digest-missing", designation, month: newest, newest: before, missing: ["usage", "revenue", "scorecard"] } as const,
    })),
    ...done.map((one) => ({
      name: `subscription, ${one}`,
      answer: { ...standing, done: one },
    })),
    { name: "who, several", answer: { kind: "who", why: "several", of: "customer", words: "fabrikam", names: ["Fabrikam North", "Fabrikam South"] } },
    {
      name: "import",
      answer: { kind: "import", onFile: { revenue: { from: before, to: newest }, usage: null, certifications: true }, newestWanted: newest },
    },
    { name: "trouble", answer: { kind: "trouble", reference: "ref-1234" } },
  ];
}
