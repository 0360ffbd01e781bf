// "And for SMB in June?": what the follow-up names takes the place of the same in the question before, in its slots and in its words.

import { addMonths } from "../../../kernel/month.ts";
import { monthName } from "../../month-name.ts";
import type { Question, Slots } from "../../question.ts";
import { designationsNamed } from "../designations-named.ts";
import { slotsOf } from "../slots.ts";
import { kindAsked } from "./kind-asked.ts";
import { designationWords, monthsOf, subjectWords, withoutMonths, withoutTarget, withoutTrack, withSubject } from "./splice.ts";
import { hasSubject, joined, type Of, trackOf, wholeQuestion } from "./whole-question.ts";

export function withSlots(before: Question, followUp: Of<"slots">): Question | null {
  const { slots: named, target } = followUp;
  const start = kindAsked(before, followUp);
  if (start === null) return null;
  let { text } = start;
  const slots: { -readonly [Name in keyof Slots]?: Slots[Name] } = {};
  if (hasSubject(named) && start.takesSubject) {
    const [months, track] = [monthsOf(text), trackOf(slotsOf(text))];
    text = joined(
      withSubject(
        withoutMonths(withoutTrack(text)),
        subjectWords(named),
        start.kind === "needed" || start.kind === "customers" || start.kind === "rules" ? "for" : "in",
      ),
      track,
      months,
    );
    Object.assign(slots, { subcategories: named.subcategories, categories: named.categories });
  }
  if (target !== null) {
    text = joined(withoutTarget(text), `to ${target}`);
    slots.target = target;
  }
  if (named.designations.length > 0) {
    text = joined(designationsNamed(text).rest.replace(/ (?:of|in|for|on|as)$/, ""), `in ${designationWords(named)}`);
    slots.designations = named.designations;
  }
  if (named.track !== null) {
    const months = monthsOf(text);
    text = joined(withoutTrack(withoutMonths(text)), trackOf(named), months);
    slots.track = named.track;
  }
  if (named.whens.length > 0)
    text = joined(withoutMonths(text), start.kind === "whatIf" ? followUp.months.replace(/^in /, "as of ") : followUp.months);
  const whole = wholeQuestion(start.kind, text);
  const kept: Slots = { ...start.slots, ...slots, when: whole.slots.when, whens: whole.slots.whens };
  // What is said must be what is asked: else nothing is.
  const fits =
    named.whens.length === 0 ||
    JSON.stringify(kept.whens.map(({ when }) => when)) === JSON.stringify(slotsOf(followUp.months).whens.map(({ when }) => when));
  if (!fits || whole.slots.track !== kept.track) return null;
  return { ...whole, slots: { ...kept, knowledge: start.slots.knowledge } };
}

/** "And the month before?": counted from the month that was asked about. Null where that is known by its name alone. */
export function monthBeside(before: Question, { by }: Of<"shift">): Question | null {
  const { when, whens } = before.slots;
  if (whens.length > 1) return null;
  const months =
    when === null || ("monthsBack" in when && when.monthsBack === 0)
      ? { [-1]: "last month", 1: "next month", [-12]: "a year ago" }[by]
      : "month" in when
        ? `in ${monthName(addMonths(when.month, by))}`
        : "monthsBack" in when && when.monthsBack - by > 0
          ? `${when.monthsBack - by} months ago`
          : "monthsAhead" in when && when.monthsAhead + by > 0
            ? `in ${when.monthsAhead + by} months`
            : undefined;
  return months === undefined ? null : withSlots(before, { of: "slots", slots: slotsOf(months), months, target: null, isOpened: true });
}
