// The sentence of one cause of a change: whom it is about, from what to what, and the points that it brought or took.

import type { UnnamedCause } from "../../conversation/ahead/unnamed.ts";
import type { Day } from "../../kernel/month.ts";
import { shownPoints } from "../../languages/shown-points.ts";
import type { Speaker } from "../../languages/speaker.ts";
import type { Cause, CauseDetail, MovedCustomer } from "../../planning/causes/cause.ts";

export function causeSentence(speaker: Speaker, cause: Cause | UnnamedCause): string {
  const points = shownPoints(Math.abs(cause.points));
  const what = whatHappened(speaker, cause);
  return speaker.say(cause.points < 0 ? "change.causeDown" : "change.causeUp", { what, points });
}

/** The same without its points. */
export function whatHappened(speaker: Speaker, cause: CauseDetail | UnnamedCause): string {
  const figure = (value: number | null): string => (value === null ? "0" : speaker.number(value, 1));
  const customer = (one: MovedCustomer): string => {
    const name = one.customerName ?? one.customerTenant;
    return one.workload === null ? name : speaker.say("change.ofWorkload", { customer: name, workload: one.workload });
  };
  switch (cause.code) {
    case "crossed-up":
    case "crossed-down":
      return speaker.say(`change.${cause.code}`, {
        customer: customer(cause),
        from: figure(cause.from),
        to: figure(cause.to),
        threshold: figure(cause.threshold),
      });
    case "usage-up":
    case "usage-down":
      return speaker.say(`change.${cause.code}`, { customer: customer(cause), from: figure(cause.from), to: figure(cause.to) });
    case "person-gained":
      return speaker.say("change.person-gained", { person: cause.personName ?? cause.person, certifications: speaker.list(cause.certifications) });
    case "person-lost":
      return speaker.say(`change.person-lost.${cause.why}`, {
        person: cause.personName ?? cause.person,
        certifications: speaker.list(cause.certifications),
        day: cause.day === null ? "" : speaker.day(cause.day),
      });
    case "customers-up":
    case "customers-down":
    case "usages-up":
    case "usages-down":
    case "people-joined":
    case "people-dropped":
      return speaker.say(`unnamed.${cause.code}`, { count: cause.count });
    case "others":
      return cause.from === null || cause.to === null
        ? speaker.say("change.others", { count: cause.count, up: cause.up, down: cause.down })
        : speaker.say("change.othersFigures", { count: cause.count, from: figure(cause.from), to: figure(cause.to) });
    case "baseline-moved":
    case "baseline-corrected": {
      const names = [...cause.against, ...cause.released].slice(0, 3).map(customer);
      const about = { from: figure(cause.from), to: figure(cause.to), names: speaker.list(names) };
      return speaker.say(names.length === 0 ? `change.${cause.code}` : `change.${cause.code}.named`, about);
    }
    case "rule-book":
      return speaker.say("change.rule-book", { from: dayOf(speaker, cause.from), to: dayOf(speaker, cause.to) });
    case "readings":
      return speaker.say("change.readings", { count: cause.changed.length });
    case "track":
      return speaker.say("change.track", { from: speaker.say(`track.${cause.from}`), to: speaker.say(`track.${cause.to}`) });
  }
}

function dayOf(speaker: Speaker, book: string): string {
  return speaker.day(book.slice(book.indexOf("@") + 1) as Day);
}
