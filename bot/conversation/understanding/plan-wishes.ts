// What a plan must leave out or keep within: "without more certs", "at most two architects", "only customers that we already have".

import { type SharedLimit, type StepCounts, type StepKind, stepKinds } from "../../planning/plan/step-kind.ts";
import { countOf, countPattern } from "./count-of.ts";
import { targetNamed } from "./slots.ts";

export interface PlanWishes {
  readonly excluded: readonly StepKind[];
  readonly limits: Partial<StepCounts>;
  /** Limits on what is several kinds of step: people of any level, deployments sold or not. */
  readonly shared: readonly SharedLimit[];
  /** What is to be left out or kept within and can't be taken into account, in the words of the question. */
  readonly unread: readonly string[];
  readonly onlyKnownCustomers: boolean;
}

const people: readonly StepKind[] = ["intermediate-person", "advanced-person"];
const subjects: readonly (readonly [readonly StepKind[], string])[] = [
  [["advanced-person"], "architects?|advanced(?: certifications?| certificates?)?|experts?"],
  [["intermediate-person"], "intermediates?(?: certifications?| certificates?)?|consultants?|developers?"],
  [people, "certifications?|certificates?|exams?|trainings?|skilling|courses?|people|persons?|learning"],
  [["net-add", "sold-deployment"], "(?:net |new )?(?:customer )?(?:adds?|additions?)|(?:new )?(?:customers?|clients?|logos?)|sales|sell|selling"],
  [["deployment", "sold-deployment"], "deployments?|rollouts?|go lives?"],
  [["growth-percent"], "(?:usage |consumption )?growth|usage|consumption"],
];
const without =
  "(?:without|nobody|no one|no|not|minus|skip|except|excluding|leaving out|(?:anything|everything|all) but|avoid|instead of|other than|leave out|do not want|nothing with|(?:(?:skip|avoid|exclude|leave out|without|except) )?(?:everything|anything) with|rather than|neither|nor)";
/** What may stand between the things of a list. */
const filler =
  "(?:any |more |further |additional |another |new |the |touching |taking |doing |with |having |to |get |add |an? |should |must |has |have |needs |take |pass |sit )*";

/** "Without more exams, deployments and new customers": the whole list, and nothing after it. */
const exclusions = new RegExp(`\\b${without} ((?:${filler}(?:and |or |nor )?(?:${subjects.map(([, pattern]) => pattern).join("|")})\\b ?)+)`, "g");

const atMost = "(?:at most|no more than|max|maximum|up to|only|not more than)";
/** "At most 5 % growth", "no more than two people". */
const limited = new RegExp(
  `\\b${atMost} (${countPattern}) ?(?:% ?|percent )?${filler}(?:of )?(${subjects.map(([, pattern]) => pattern).join("|")})\\b`,
  "g",
);
/** "Only certifications", "I only want to work on deployments": nothing else. */
const onlyThese = new RegExp(
  `\\b(?:only|just|nothing but|solely|purely) (?:(?:want|wants|like|to|work|working|do|doing|with|by|through|on|using|use|via|more|the|our) )*((?:(?:and |or )?(?:${subjects.map(([, pattern]) => pattern).join("|")})\\b ?)+)`,
);
const every: readonly StepKind[] = stepKinds;

const unreadWishes = new RegExp(
  `\\b(?:(?:without|excluding|except|leave out|skip) ${filler}|(?:at most|no more than|not more than) )(?! ).+?(?=$| (?:and|but|by|within|without|until|at most|no more than|not more than)\\b)`,
  "g",
);

export function wishesOfPlan(text: string): PlanWishes {
  const excluded = new Set<StepKind>();
  const limits: Partial<Record<StepKind, number>> = {};
  for (const [, listed = ""] of text.matchAll(exclusions)) for (const kind of kindsIn(listed)) excluded.add(kind);
  const shared: SharedLimit[] = [];
  for (const [, count = "", subject = ""] of text.matchAll(limited)) {
    const [most, kinds] = [countOf(count), kindsIn(subject)];
    const [only] = kinds;
    if (most === null || only === undefined) continue;
    if (kinds.length > 1) shared.push({ kinds, most });
    else limits[only] = Math.min(most, limits[only] ?? most);
  }
  // "What can sales do" asks for what sells, and for nothing else.
  if (/\bwhat (can|could|should) (our |the )?sales\b/.test(text))
    for (const kind of [...people, "deployment", "growth-percent"] as const) excluded.add(kind);
  const wanted = onlyThese.exec(text)?.[1];
  // Growth and deployments are at customers as well, whom nobody calls new there.
  const kept =
    wanted === undefined ? [] : /^(?:customers?|clients?)\b/.test(wanted) ? every.filter((kind) => !people.includes(kind)) : kindsIn(wanted);
  if (kept.length > 0) for (const kind of every) if (!kept.includes(kind)) excluded.add(kind);
  const onlyKnownCustomers =
    /\b(only|just)\b.*\b(existing|present|current|our own) (customers?|clients?)\b|\bcustomers?\b.*\b(we )?already have\b|\bno new customers?\b/.test(
      text,
    );
  const rest = text.replace(limited, ",").replace(exclusions, ",");
  const unread = [...rest.matchAll(unreadWishes)].map(([words]) => words.trim());
  return { excluded: [...excluded], limits, shared, unread, onlyKnownCustomers };
}

/**
 * The total that a plan is to reach, whether or not there can be so much; null where none is named.
 * @param said as it was typed: `text` keeps no sign
 */
export function targetOfPlan(text: string, said: string, total: number): number | null {
  const below = /\b(?:to|for|of|reach|with)\s+([-−–]\s?\d+(?:\.\d+)?)(?![\d-])(?!\s*(?:%|percent))/.exec(said.toLowerCase())?.[1];
  if (below !== undefined) return -Number(below.replace(/[^\d.]/g, ""));
  const more = new RegExp(
    `\\b(${countPattern}) (?:more|further|additional|extra) points?\\b|\\b(?:another|further|additional) (${countPattern}) points?\\b`,
  ).exec(text);
  const added = countOf(more?.[1] ?? more?.[2] ?? "");
  if (added !== null) return total + added;
  const reached = /\bfrom \d+(?:\.\d+)? (?:points? )?to (\d+(?:\.\d+)?)(?! ?(?:%|percent))/.exec(text)?.[1];
  if (reached !== undefined) return Number(reached);
  // Of 100 points, a percent is a point.
  const percent = /\b(?:reach|get to|(?:plan|way|path|road) to(?: reach)?) (\d+(?:\.\d+)?) ?(?:%|percent)(?! (?:more |of )?(?:usage|growth))/.exec(
    text,
  )?.[1];
  if (percent !== undefined) return Number(percent);
  const plain = /\bplan (\d+(?:\.\d+)?) points?\b/.exec(text)?.[1];
  return plain === undefined ? targetNamed(text) : Number(plain);
}

/** Each word is read once: "advanced certifications" are not all certifications. */
function kindsIn(listed: string): StepKind[] {
  let left = listed;
  return subjects.flatMap(([kinds, pattern]) => {
    const rest = left.replace(new RegExp(`\\b(?:${pattern})\\b`, "g"), ",");
    const isNamed = rest !== left;
    left = rest;
    return isNamed ? kinds : [];
  });
}
