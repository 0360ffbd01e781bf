// The sentence of one supposed change, and of why one could not be supposed.

import type { ChangeRefusedAnswer, NamedChange } from "../../conversation/ahead/ahead-answer.ts";
import type { Day } from "../../kernel/month.ts";
import type { Speaker } from "../../languages/speaker.ts";
import type { UsageFigure } from "../../planning/changes/change.ts";

export function changeSentence(speaker: Speaker, { change, name }: NamedChange): string {
  const who = name ?? "";
  switch (change.what) {
    case "people-gained":
    case "people-lost":
      return speaker.say(`supposed.${change.what}`, { count: change.count, level: speaker.say(`level.${change.level}`) });
    case "person-certified":
      return "level" in change.gains
        ? speaker.say("supposed.person-certified", { who, level: speaker.say(`level.${change.gains.level}`) })
        : speaker.say("supposed.person-certified.by", { who, certification: change.gains.certification });
    case "person-left":
      return speaker.say("supposed.person-left", { who });
    case "person-not-renewed":
      return change.certification === undefined
        ? speaker.say("supposed.person-not-renewed", { who })
        : speaker.say("supposed.person-not-renewed.one", { who, certification: change.certification });
    case "customers-gained":
    case "customers-lost":
    case "deployments-lost":
      return speaker.say(`supposed.${change.what}`, { count: change.count });
    case "deployments-gained":
      return speaker.say(change.sold ? "supposed.deployments-gained.sold" : "supposed.deployments-gained", { count: change.count });
    case "customer-gained":
    case "deployment-gained":
    case "deployment-lost":
      return speaker.say(`supposed.${change.what}`, { who, workload: change.workload });
    case "customer-lost":
      return change.workload === undefined
        ? speaker.say("supposed.customer-lost", { who })
        : speaker.say("supposed.customer-lost.one", { who, workload: change.workload });
    case "usage-changed":
      return speaker.say("supposed.usage-changed", { whose: whose(speaker, name, change.workload), figure: figureOf(speaker, change.figure) });
    case "usage-added":
      return "mcv" in change.more
        ? speaker.say("supposed.usage-added", { mcv: speaker.number(change.more.mcv, 1) })
        : speaker.say("supposed.usage-added.percent", { percent: speaker.number(change.more.percentOfBaseline, 2) });
    case "track-changed":
      return speaker.say("supposed.track-changed", { track: speaker.say(`track.${change.track}`) });
    case "rule-book-changed":
      return speaker.say("supposed.rule-book-changed", { day: speaker.day(change.ruleBook.slice(change.ruleBook.indexOf("@") + 1) as Day) });
    case "month-changed":
      return speaker.say("supposed.month-changed", { month: speaker.month(change.asOf) });
  }
}

function whose(speaker: Speaker, customer: string | null, workload: string | undefined): string {
  if (customer === null && workload === undefined) return speaker.say("usage.everything");
  return [customer, workload].filter((one) => one !== null && one !== undefined).join(", ");
}

function figureOf(speaker: Speaker, figure: UsageFigure): string {
  if ("mcv" in figure) return speaker.say("figure.mcv", { mcv: speaker.number(figure.mcv, 1) });
  if ("units" in figure) return speaker.say("figure.units", { units: speaker.number(figure.units, 1) });
  return speaker.say(figure.percent < 0 ? "figure.less" : "figure.more", { percent: speaker.number(Math.abs(figure.percent), 2) });
}

export function problemSentence(speaker: Speaker, problem: ChangeRefusedAnswer["problem"]): string {
  switch (problem.code) {
    case "unclear":
      return speaker.say("problem.unclear", { words: problem.words });
    case "month-out-of-reach":
      return speaker.say("problem.month-out-of-reach", { month: speaker.month(problem.month) });
    case "which-one":
      return speaker.say("problem.which-one", { words: problem.words, names: speaker.list(problem.names.slice(0, 5)) });
    case "ambiguous-person":
    case "ambiguous-customer":
      return speaker.say("problem.which-one", { words: problem.name, names: speaker.list(problem.candidates.slice(0, 5)) });
    case "data-missing":
      return speaker.say("problem.data-missing", {
        kind: speaker.say(`kind.${problem.kind}`),
        months: speaker.list(problem.months.map((month) => speaker.month(month))),
      });
    case "not-certified":
      return speaker.say("problem.not-certified", { person: problem.person });
    case "no-usage":
    case "no-revenue-or-usage":
      return speaker.say("problem.no-usage", { customer: problem.customer ?? problem.workload ?? "" });
    case "not-a-count":
      return speaker.say("problem.not-a-count", { given: speaker.number(problem.given, 2), most: speaker.number(problem.most) });
    case "figure-out-of-range":
      return speaker.say("problem.figure-out-of-range", { given: speaker.number(problem.given, 2) });
    case "no-rule-book":
      return speaker.say("noData.no-rule-book", { month: speaker.month(problem.asOf) });
    case "unknown-person":
    case "unknown-customer":
    case "unknown-workload":
    case "unknown-certification":
    case "unknown-rule-book":
    case "workload-not-counted":
    case "workload-unrated":
      return speaker.say(`problem.${problem.code}`, { name: problem.name });
    default:
      return speaker.say(`problem.${problem.code}`);
  }
}
