// Puts a follow-up and the question before it together into one whole question, or says that they don't fit: null.
// What the follow-up names takes the place of the same in the question before; everything else of that question stays.

import { addMonths } from "../../../kernel/month.ts";
import { type Category, categoryOf, type Subcategory, subcategories } from "../../../kernel/program.ts";
import { monthName } from "../../month-name.ts";
import type { Kind, Question, Slots } from "../../question.ts";
import { countOf, countPattern } from "../count-of.ts";
import { designationsNamed } from "../designations-named.ts";
import { knowledgeAsked } from "../knowledge-asked.ts";
import { programmeNamesIn } from "../programme-names-in.ts";
import { slotsOf } from "../slots.ts";
import { asSentence } from "./as-sentence.ts";
import type { FollowUp } from "./follow-up.ts";
import { monthsOf, subjectWords, withoutMonths, withoutTarget, withoutTrack, withSubject } from "./splice.ts";

type Of<Name extends FollowUp["of"]> = Extract<FollowUp, { of: Name }>;

const figures: readonly Kind[] = ["gap", "score", "subcategory", "attained"];

export function merged(before: Question, followUp: FollowUp): Question | null {
  switch (followUp.of) {
    case "why":
      return whyOf(before);
    case "which":
      return whichOf(before, followUp);
    case "count":
      return isTarget(before, followUp)
        ? withSlots(before, { of: "slots", slots: slotsOf(""), months: "", target: followUp.count, isOpened: true })
        : countOfSame(before, followUp);
    case "without":
      return withoutSomething(before, followUp);
    case "other":
      return otherNames(before, followUp);
    case "shift":
      return monthBeside(before, followUp);
    case "slots":
      return withSlots(before, followUp);
  }
}

/** "How about 80" after a question about the way to 70. */
function isTarget({ kind }: Question, { count, isMore, isLess }: Of<"count">): boolean {
  return !isMore && !isLess && count > 1 && count <= 100 && (kind === "gap" || kind === "plan");
}

/** A whole question in the words of `text`, with the slots that these words have. */
export function wholeQuestion(kind: Kind, text: string, slots: Partial<Slots> = {}): Question {
  return { kind, text, slots: { ...slotsOf(text), knowledge: knowledgeAsked(kind, text), ...slots }, readAs: asSentence(text) };
}

function whyOf(before: Question): Question | null {
  const { kind, slots } = before;
  if (!isOurs(slots)) return null;
  // "why?" after a change asks for its causes, which stand beside the months.
  if (kind === "compare" || (kind === "why" && !hasSubject(slots)))
    return kind === "compare"
      ? wholeQuestion("why", joined("why did the score change", subjectOf(slots, "in"), trackOf(slots), monthsOf(before.text)))
      : null;
  if (kind === "gap" || kind === "score" || kind === "attained")
    return wholeQuestion("why", joined("why do we have these points", trackOf(slots), monthsOf(before.text)), { subcategories });
  if (!hasSubject(slots) || !["subcategory", "needed", "customers", "people"].includes(kind)) return null;
  const months = kind === "subcategory" ? monthsOf(before.text) : "";
  return wholeQuestion("why", joined("why do we have these points in", subjectWords(slots), trackOf(slots), months));
}

function whichOf({ kind, slots, text }: Question, { whom }: Of<"which">): Question | null {
  if (!isOurs(slots) || !["subcategory", "needed", "why"].includes(kind) || !hasSubject(slots)) return null;
  const named = subcategoriesIn(slots);
  const isSkilling = named.every((id) => categoryOf[id] === "skilling");
  if (!isSkilling && named.some((id) => categoryOf[id] === "skilling")) return null;
  if (isSkilling ? whom === "customers" : false) return null;
  // Who counts is told of the newest month only.
  if (monthsOf(text) !== "") return null;
  if (!isSkilling)
    return wholeQuestion("customers", joined("which customers count for", subjectWords({ subcategories: named, categories: [] }), trackOf(slots)));
  const [only, second] = named;
  return wholeQuestion(
    "people",
    only !== undefined && second === undefined ? `who has ${subjectWords({ subcategories: [only], categories: [] })}` : "who is certified",
  );
}

const unitOf: Readonly<Partial<Record<Subcategory, readonly [string, string]>>> = {
  "net-customer-adds": ["customer", "customers"],
  "intermediate-certifications": ["intermediate certification", "intermediate certifications"],
  "advanced-certifications": ["advanced certification", "advanced certifications"],
  deployments: ["deployment", "deployments"],
};

/** A supposition about one more of a subcategory's unit; null where there is none that is counted. */
export function oneMoreOf(id: Subcategory, { count, isLess }: { readonly count: number; readonly isLess: boolean }, track = ""): Question | null {
  const unit = unitOf[id];
  if (unit === undefined) return null;
  return wholeQuestion(
    "whatIf",
    joined(isLess ? "what if we lose" : "what if", `${count}`, isLess ? "" : "more", count === 1 ? unit[0] : unit[1], track),
  );
}

const countedUnit = new RegExp(
  `\\b(${countPattern}) (?=(?:(?:more|new|net|extra|additional|intermediate|advanced|certified|functional|further) )*(?:customers?|clients?|adds?|architects?|consultants?|developers?|certifications?|certificates?|people|deployments?)\\b)`,
  "g",
);

function countOfSame(before: Question, followUp: Of<"count">): Question | null {
  const { kind, slots, text } = before;
  if (!isOurs(slots)) return null;
  if (kind === "whatIf") {
    const [found, second] = [...text.matchAll(countedUnit)];
    const was = found?.[1] === undefined ? null : countOf(found[1]);
    if (found === undefined || second !== undefined || was === null) return null;
    // One more than what was supposed; "with three" takes its place.
    const count = followUp.isMore ? was + followUp.count : followUp.isLess ? was - followUp.count : followUp.count;
    if (count < 1) return null;
    const unit = text
      .slice(found.index + found[0].length)
      .replace(
        /^((?:\w+ )*?)(customer|client|add|architect|consultant|developer|certification|certificate|deployment)s?\b/,
        (_, lead, noun) => `${lead}${noun}${count === 1 ? "" : "s"}`,
      );
    return wholeQuestion("whatIf", `${text.slice(0, found.index)}${count} ${unit}`);
  }
  if (!["subcategory", "needed", "why", "people", "customers"].includes(kind)) return null;
  const [only, second] = subcategoriesIn(slots);
  return only === undefined || second !== undefined ? null : oneMoreOf(only, followUp, trackOf(slots));
}

function withoutSomething({ kind, text, slots }: Question, { words, typed }: Of<"without">): Question | null {
  const named = (question: Question): Question => ({ ...question, readAs: question.readAs?.replace(words, () => typed) ?? typed });
  if (!isOurs(slots)) return null;
  if (kind === "plan") return wholeQuestion("plan", `${text} without ${words}`);
  const about = slotsOf(words);
  const isName =
    !hasSubject(about) && about.whens.length === 0 && about.track === null && !/\b(exams?|trainings?|people|customers?|it|that|them)\b/.test(words);
  if (!isName) return null;
  if (kind === "whatIf") return named(wholeQuestion("whatIf", `${text} and ${words} drops out`));
  if (!figures.includes(kind) || monthsOf(text) !== "") return null;
  return named(wholeQuestion("whatIf", joined(`what if ${words} drops out`, trackOf(slots))));
}

/** "And the month before?": counted from the month that was asked about. Null where that is known by its name alone. */
function monthBeside(before: Question, { by }: Of<"shift">): Question | null {
  const { when, whens } = before.slots;
  if (whens.length > 1) return null;
  const months =
    when === null || ("monthsBack" in when && when.monthsBack === 0)
      ? { [-1]: "last month", 1: "next month", [-12]: "a year ago" }[by]
      : "month" in when
        ? `in ${monthName(addMonths(when.month, by))}`
        : "monthsBack" in when && when.monthsBack - by > 0
          ? `${when.monthsBack - by} months ago`
          : undefined;
  return months === undefined ? null : withSlots(before, { of: "slots", slots: slotsOf(months), months, target: null, isOpened: true });
}

/** Products and certifications, in a question about the rules; or another supposition, "and if Adele leaves?". */
function otherNames({ kind, slots }: Question, { words }: Of<"other">): Question | null {
  if (/^if \S+ \S/.test(words))
    return kind === "whatIf" || (figures.includes(kind) && isOurs(slots)) ? wholeQuestion("whatIf", `what ${words}`) : null;
  if ((kind !== "mcv" && kind !== "rules") || slots.knowledge === null) return null;
  const { certifications, unlistedCertification } = slots.knowledge.names;
  const isCertificate = certifications.length > 0 || unlistedCertification !== null;
  const named = isCertificate && !/\bcertif/.test(words) ? `${words} certification` : words;
  const names = programmeNamesIn(named);
  const known = names.products.length + names.certifications.length + names.associations.length;
  if (known === 0 && (!isCertificate || names.unlistedCertification === null)) return null;
  const text = kind === "mcv" ? `how much mcv is ${named}` : `does ${named} count`;
  return { ...wholeQuestion(kind, text), slots: { ...slots, knowledge: { ...slots.knowledge, names } } };
}

function withSlots(before: Question, followUp: Of<"slots">): Question | null {
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

interface Start {
  readonly kind: Kind;
  readonly text: string;
  readonly slots: Slots;
  readonly takesSubject: boolean;
}

/** Which kind of question the two make together, and the words that it begins with. */
function kindAsked(before: Question, { slots: named, target }: Of<"slots">): Start | null {
  const { kind, text, slots } = before;
  if (target !== null && kind !== "gap" && kind !== "plan" && kind !== "needed") return null;
  if (named.designations.length > 0 && ![...figures, "benefits", "history", "compare", "renewal", "designations"].includes(kind)) return null;
  if (named.track !== null && ["benefits", "renewal", "freshness", "associate", "designations", "import", "mismatch", "people"].includes(kind))
    return null;
  if (named.whens.length > 0 && !takesMonths(before)) return null;
  const isAhead = named.whens.some(({ when }) => "monthsAhead" in when);
  if (hasSubject(named)) return aboutSubject(before, named);
  if (isAhead && figures.includes(kind)) return isOurs(slots) ? begin("forecast", joined("what will our score be", trackOf(slots))) : null;
  return { kind, text, slots, takesSubject: false };
}

function aboutSubject({ kind, text, slots }: Question, named: Slots): Start | null {
  switch (kind) {
    case "subcategory":
      return beginSubcategory(text, slots);
    case "why": {
      // Why the score changed: the same two months, for a part of it.
      if (!hasSubject(slots)) return { kind, text, slots, takesSubject: true };
      const start = begin("why", joined("why do we have these points", trackOf(slots), monthsOf(text)));
      return { ...start, takesSubject: true };
    }
    case "needed":
    case "rules":
      return hasSubject(slots) ? { kind, text, slots, takesSubject: true } : null;
    case "compare":
    case "history":
      return { kind, text, slots, takesSubject: true };
    case "people":
    case "customers": {
      const isSkilling = subcategoriesIn(named).every((id) => categoryOf[id] === "skilling");
      return isSkilling === (kind === "people") ? { kind, text, slots, takesSubject: true } : null;
    }
    case "gap":
    case "score":
    case "attained":
      return beginSubcategory(text, slots);
    default:
      return null;
  }
}

function beginSubcategory(text: string, { designations, ...slots }: Slots): Start {
  const area = designations.length === 0 ? "" : `in ${designationWords({ designations, ...slots })}`;
  return { ...begin("subcategory", joined("how many points do we have", area, trackOf(slots), monthsOf(text))), takesSubject: true };
}

function begin(kind: Kind, text: string): Start {
  const { slots } = wholeQuestion(kind, text);
  return { kind, text, slots, takesSubject: false };
}

/** Whether a month changes what is answered: what doesn't look at it must not be said to. */
function takesMonths({ kind, text }: Question): boolean {
  if (kind === "people") return /\b(expir\w*|laps\w*|due)\b/.test(text);
  return [...figures, "why", "plan", "whatIf", "history", "compare", "forecast", "rules", "track", "mcv"].includes(kind);
}

function isOurs({ designations }: Slots): boolean {
  return designations.every((one) => one === "business-applications");
}

function hasSubject({ subcategories: named, categories }: Slots): boolean {
  return named.length + categories.length > 0;
}

/** The subcategories that are named, alone or by their category. */
export function subcategoriesIn({ subcategories: named, categories }: Pick<Slots, "subcategories" | "categories">): Subcategory[] {
  return subcategories.filter((id) => named.includes(id) || (categories as readonly Category[]).includes(categoryOf[id]));
}

function subjectOf(slots: Slots, lead: string): string {
  return hasSubject(slots) ? `${lead} ${subjectWords(slots)}` : "";
}

function trackOf({ track }: Pick<Slots, "track">): string {
  return track === null ? "" : `on the ${track} track`;
}

function designationWords({ designations }: Slots): string {
  return designations.map((id) => id.replaceAll("-", " ").replace(" and ", " & ")).join(" and ");
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
