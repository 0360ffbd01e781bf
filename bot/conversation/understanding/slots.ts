// Finds what a question is about: subcategory, category, track, target, month. Takes only what is plainly said.

import type { Category, Subcategory } from "../../kernel/program.ts";
import type { Slots, WhenAsked } from "../question.ts";
import { designationsNamed } from "./designations-named.ts";
import { type WhenNamed, whensIn } from "./whens-in.ts";
import { wishOf } from "./wish.ts";

export const subcategoryWords: readonly (readonly [Subcategory, RegExp])[] = [
  [
    "net-customer-adds",
    /\b(net (customer )?adds?|net new|customer adds?|adds(?! (up|to|together|nothing|any|a|an|the)\b)|net (customer )?additions?|new customers?|customer additions?|(an|each|every|per) add)\b/,
  ],
  ["intermediate-certifications", /\bintermediates?\b|\bfunctional consultants?\b/],
  ["advanced-certifications", /\badvanced\b(?! (by|to|from)\b)|\barchitects?\b/],
  [
    "usage-growth",
    /\b(usage( growth)?|consumption( growth)?|(?<!\b(?:score|points?|total) )growth(?! (?:of|in) (?:the |our |my )?(?:score|points?|total)\b)|mau growth|mcv growth)\b/,
  ],
  ["deployments", /\bdeployments?\b|\bdeployed\b/],
];

export const categoryWords: readonly (readonly [Category, RegExp])[] = [
  ["performance", /\bperformance\b/],
  ["skilling", /\b(skilling|skills?|certifications?|certificates?|trainings?)\b/],
  ["customer-success", /\bcustomer success\b/],
];

export function slotsOf(text: string): Slots {
  const whens = whensIn(text);
  const named = subcategoryWords.filter(([, pattern]) => pattern.test(text)).map(([id]) => id);
  const inCategory = categoryWords.filter(([, pattern]) => pattern.test(text)).map(([id]) => id);
  // "advanced certifications" is about one subcategory, "certifications and deployments" about all of skilling.
  const namesCertifications = named.some((id) => id === "advanced-certifications" || id === "intermediate-certifications");
  return {
    subcategories: named,
    categories: inCategory.filter((id) => (id === "skilling" ? !namesCertifications : !named.includes("net-customer-adds"))),
    track: /\bsmb\b|\bsmall and medium\b/.test(text)
      ? /\benterprise\b/.test(text)
        ? null
        : "smb"
      : /\benterprise\b/.test(text)
        ? "enterprise"
        : null,
    target: targetOf(text),
    designations: designationsNamed(text).designations,
    reportedTotal: reportedTotalIn(text),
    when: whenOf(whens, text),
    whens,
    wish: wishOf(text),
    helpFor: helpOf(text),
    knowledge: null,
  };
}

/** The points that a text names as a target, whether or not there can be so many; years and other counts are none. */
export function targetNamed(text: string): number | null {
  const found =
    /\b(?:to|from|of|at|reach|until|off|under|below|for|than|between us and)\s+(?:the |a |full |all )?(-?\d+(?:\.\d+)?)\b(?![.-]?\d|\s*(?:percent|%|customers?|people|months?|days?))/.exec(
      text,
    )?.[1];
  if (found !== undefined && !/^(19|20)\d\d$/.test(found)) return Number(found);
  return /\b(full points|full score|maximum score)\b/.test(text) ? 100 : null;
}

function targetOf(text: string): number | null {
  const target = targetNamed(text);
  return target !== null && target > 0 && target <= 100 ? target : null;
}

/** "Partner Center says 62", "the official page gives 68", "dashboard 55 vs bot". */
function reportedTotalIn(text: string): number | null {
  const found =
    /\b(?:partner center|portal|dashboard|microsoft|official page|they)(?: (?:says?|shows?|gives?|has|have|is|at|only|just|us|a total of|total))* (\d{1,3}(?:\.\d+)?)\b(?! (?:more|less|fewer|higher|lower|architects?|people|customers?|deployments?|adds))/.exec(
      text,
    )?.[1] ?? /\b(?:partner center|portal|dashboard|microsoft|official page)\b.*\btotal (?:of |is )?(\d{1,3}(?:\.\d+)?)\b/.exec(text)?.[1];
  const total = found === undefined ? null : Number(found);
  return total !== null && total <= 100 ? total : null;
}

/** The month that a question is about: the first that is named without beginning or ending a span. */
function whenOf(whens: readonly WhenNamed[], text: string): WhenAsked | null {
  // "Our score this year" is not January's.
  if (/\b(this year|year to date|ytd)\b/.test(text) && !/\bjan(uary)?\b/.test(text)) return whens.find((one) => one.bound === null)?.when ?? null;
  return (whens.find((one) => one.bound === null) ?? whens[0])?.when ?? null;
}

function helpOf(text: string): Slots["helpFor"] {
  if (/^(hi|hello|hey|good (morning|afternoon|evening|day)|greetings|moin|hallo|howdy|yo)( there| you| all| everyone| bot| 70| team)*$/.test(text))
    return "greeting";
  if (
    /^(many |great |ok |okay |perfect |cool )?(thanks?|thank you|thx|cheers|great|perfect|nice|well done|good job|awesome|ok|okay)\b.{0,40}$/.test(
      text,
    ) &&
    !/\?|\bhow\b|\bwhat\b/.test(text)
  )
    return "thanks";
  if (
    /\b((?<!does .*)help|assistance|what can you do|what do you do|who are you|what are you( good at)?|introduce yourself|how do(es)? (you|this|it) work|show me what to ask|what (can|should) i ask|commands?|examples?)\b/.test(
      text,
    )
  )
    return "asked";
  return null;
}
