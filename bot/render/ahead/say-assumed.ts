// The sentences of what a supposition assumed, and of what kept a part of it from moving the score.

import type { UnnamedAssumption } from "../../conversation/ahead/unnamed.ts";
import type { Day } from "../../kernel/month.ts";
import type { Speaker } from "../../languages/speaker.ts";
import { isAssumed } from "../../planning/changes/assumed.ts";
import type { Assumption } from "../../planning/changes/assumption.ts";
import type { Swallowed } from "../../planning/changes/swallowed.ts";

export function assumptionSentence(speaker: Speaker, assumed: Assumption | UnnamedAssumption): string {
  const number = (value: number): string => speaker.number(value, 2);
  const named = (name: string): string => (isAssumed(name) ? speaker.say("assumed.new-one") : name);
  const least = (value: number): string => leastAmount(speaker, value);
  switch (assumed.code) {
    case "new-people":
      return speaker.say("assumed.new-people", { count: assumed.count, level: speaker.say(`level.${assumed.level}`) });
    case "new-customers":
      return speaker.say("assumed.new-customers", { count: assumed.count, usd: least(assumed.usd) });
    case "new-deployments":
      return assumed.usd === null
        ? speaker.say("assumed.new-deployments", { count: assumed.count, mcv: least(assumed.mcv) })
        : speaker.say("assumed.new-deployments.sold", { count: assumed.count, mcv: least(assumed.mcv), usd: least(assumed.usd) });
    case "revenue-raised":
    case "deployment-raised":
      return speaker.say(`assumed.${assumed.code}`, {
        customer: assumed.customer,
        workload: assumed.workload,
        from: number(assumed.from),
        to: least(assumed.to),
      });
    case "lost-chosen":
      return speaker.say("assumed.lost-chosen", { names: speaker.list(assumed.names.slice(0, 5).map(named)), count: assumed.names.length });
    case "figures-lost":
      return speaker.say("assumed.figures-lost", { customer: named(assumed.customer), usd: number(assumed.usd), mcv: number(assumed.mcv) });
    case "closest-raised":
      return speaker.say("unnamed.closest-raised", { count: assumed.count });
    case "least-lost":
      return speaker.say(`unnamed.least-lost.${assumed.of}`);
    case "usage-of-nobody":
      return speaker.say("assumed.usage-of-nobody", { mcv: number(assumed.mcv) });
    case "changed-alike":
      return speaker.say("assumed.changed-alike", { workloads: assumed.workloads, from: number(assumed.mcvFrom), to: number(assumed.mcvTo) });
    case "usage-rolled-up":
      return speaker.say("assumed.usage-rolled-up", { product: assumed.product, workload: assumed.workload });
    case "track-kept":
      return speaker.say("assumed.track-kept", {
        track: speaker.say(`track.${assumed.track}`),
        classified: speaker.say(`track.${assumed.classified}`),
      });
    case "book-of-the-month":
      return speaker.say("forecast.rule-books", { days: speaker.day(assumed.ruleBook.slice(assumed.ruleBook.indexOf("@") + 1) as Day) });
  }
}

/** A threshold that must be exceeded is exceeded by less than is shown: the threshold itself would earn nothing. */
function leastAmount(speaker: Speaker, value: number): string {
  const shown = Math.round(value * 100) / 100;
  return shown < value ? speaker.say("assumed.more-than", { amount: speaker.number(shown, 2) }) : speaker.number(value, 2);
}

export function swallowedSentence(speaker: Speaker, swallowed: Swallowed): string {
  const number = (value: number): string => speaker.number(value, 2);
  const name = "subcategory" in swallowed ? speaker.say(`subcategory.${swallowed.subcategory}`) : "";
  switch (swallowed.code) {
    case "person-already-counts":
    case "person-still-counts":
      return speaker.say(`swallowed.${swallowed.code}`, { person: swallowed.person, level: speaker.say(`level.${swallowed.level}`) });
    case "certification-not-eligible":
      return speaker.say("swallowed.certification-not-eligible", { person: swallowed.person, certification: swallowed.certification });
    case "customer-already-counts":
    case "customer-did-not-count":
      return speaker.say(`swallowed.${swallowed.code}`, { customer: swallowed.customer, workload: swallowed.workload, name });
    case "threshold-not-reached":
      return speaker.say("swallowed.threshold-not-reached", {
        customer: swallowed.customer,
        workload: swallowed.workload,
        figure: number(swallowed.figure),
        threshold: number(swallowed.threshold),
        name,
      });
    case "fewer-than-asked":
      return speaker.say("swallowed.fewer-than-asked", { asked: swallowed.asked, had: swallowed.had });
    case "maximum-reached":
      return speaker.say("swallowed.maximum-reached", { name, most: number(swallowed.unitsForMax), to: number(swallowed.to) });
    case "below-zero":
      return speaker.say(swallowed.subcategory === "usage-growth" ? "swallowed.growth-below-zero" : "swallowed.below-zero", {
        name,
        to: number(swallowed.to),
      });
    case "baseline-too-small":
      return speaker.say("swallowed.baseline-too-small", { baseline: number(swallowed.mcvBaseline), needed: number(swallowed.mcvNeeded) });
    case "gate-still-failing":
      return speaker.say("swallowed.gate-still-failing", { name, points: number(swallowed.points), gate: number(swallowed.gate) });
    case "subcategory-unknown":
      return speaker.say("swallowed.subcategory-unknown", { name });
  }
}
