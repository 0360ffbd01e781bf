// Which kind of question a text is, told by its words, most telling first. The order is the rule: what would change the meaning
// of the words after it ("why", "what if", "who") is looked for before the figures themselves.
// Kinds that nobody answers yet are told apart all the same, so that they are declined and not taken for another question.

import type { Kind } from "../question.ts";
import { knowledgePatterns } from "./knowledge-patterns.ts";

const designationWord = "(designation|badge|bar|solutions partner|qualif\\w*|target|minimum|threshold|70|attain\\w*|full points)";

const oneMore = "one|another|an?|each|every|two|three";
const whoOrWhat =
  "(?:experts?|architects?|consultants?|(?:advanced|intermediate) (?:certification|certificate|person|people)|certified (?:person|people|colleague))";

/** Whether a text is about something that is nobody's subject here, whatever else it names. */
export function isForeign(text: string): boolean {
  return kindPatterns.some(([kind, patterns]) => kind === "outOfScope" && patterns.some((pattern) => pattern.test(text)));
}

export const kindPatterns: readonly (readonly [Kind, readonly RegExp[]])[] = [
  [
    "outOfScope",
    [
      /\b(competitors?|weather|game|poem|joke|moon|taxi|landlord|lottery|football|recipe|stock price|hidden instructions|system prompt|drop table|select from|delete from|insert into|ignore (all|your|previous)|unhappy|translate|capital of|birthday|restaurant|match|movie|song|lunch|hotel|flight)\b/,
    ],
  ],
  // What slots do not make a wish of is a kind of notification that nobody sends yet.
  ["subscribe", [/\b(mute|muted|snooze|quiet|silence|notify|notifications?|remind( me)?|tell me .* before)\b/]],
  [
    "mismatch",
    [
      /\b(partner center|portal|dashboard|microsoft|official page|they) (says?|shows?|gives?|has|have)\b/,
      /\b(differ|does not match|do not (match|fit)|not equal|mismatch|discrepancy|lower than microsoft|than you do)\b/,
      /\bvs bot\b/,
      /\b(partner center|portal|microsoft|dashboard)\b.*\bdiffer\w*|\bdiffer\w*\b.*\b(partner center|portal|microsoft|dashboard)\b/,
    ],
  ],
  [
    "customers",
    [
      /\bnear miss(es)?\b/,
      /\b(who|what|which|anybody|anyone|list|show)\b.*\bwithin \d+ ?(%|percent) (of|below|under|from)\b/,
      /^(what|which|how (much|many)|show|list|the|all|ignored)\b(?!.*\bif\b)(?=.*\b(ignored|disregarded|skipped|left out)\b)/,
    ],
  ],
  // What is to be left out is left out of a plan: a question for figures has another verb.
  ["plan", [/^(?:(?:please|just|and|but|so|ok) )*(?:skip|leave out|exclude|avoid|rule out|forget about) (?!it\b|that\b|this\b)/]],
  [
    "whatIf",
    [
      new RegExp(
        `\\bwhat (?:is|would|will|does) (?:${oneMore}) (?:more |extra |additional |further |new )*${whoOrWhat}s? (?:be )?(?:worth|brings?|adds?|earns?)\\b(?!.*\\bhow many\\b)`,
      ),
    ],
  ],
  ...knowledgePatterns,
  [
    "whatIf",
    [
      /\b(what if|suppose|assume|assuming|imagine|picture|pretend|hypothetically|had we)\b/,
      /\bif (we|i|you|usage|growth|\w+ (leaves?|drops?|triples?|doubles?|grows?|quits?))\b(?! (are|pass|qualify|made))/,
      /\bwould\b.*\b(lift|bring|get|push|take) us\b/,
      /^(add|drop|remove|lose) (a|an|one|two|three|four|five|six|another|\d+)\b|^(double|triple|halve)\b/,
      /\b(lapses?|parental leave)\b/,
    ],
  ],
  ["why", [/\b(why|reason|how come|what makes|explain|cause[ds]?|what is wrong|how did you get|arithmetic|what happened|due to)\b/]],
  [
    "customers",
    [
      /\bwho (is|are) (close|near)\b/,
      /\b(top|largest|biggest)\b.*\b(customers?|clients?|accounts?|consumption)\b/,
      /\b(which|what|list|show|the|accounts|customers|clients)\b.*\b(customers?|clients?|accounts?) .*\b(lost|lose|left us|gone|missing)\b/,
      /^(customers?|clients?|accounts?) (that )?(we )?(lost|lose)\b|\blost (customers?|clients?|accounts?)\b/,
    ],
  ],
  ["people", [/\b(certifi\w+|exams?|titles?|renewals?)\b.*\bexpir\w+\b/]],
  [
    "forecast",
    [
      /\b(will (we|our|the (score|total|points))|shall we|forecast|predict|project(ion)?|next month|coming months?|in future|survive|falls? away|if nothing changes|year end|best estimate|later|until (summer|spring|winter|autumn)|do we lose)\b/,
    ],
  ],
  [
    "compare",
    [
      /\b(compare[ds]?|comparison|against|versus|vs|next to|changed?|what is new|moved most|difference|joined or left|both tracks)\b/,
      /\bpoints? (did|have) we (lose|lost|gain|gained|drop|dropped|win|won)\b/,
    ],
  ],
  [
    "history",
    [
      /\b(trend|history|over (time|the last|the past)|develop(ed|ment)?|since|peak|best month|worst month|lowest|highest|plot|chart|by month|per month|ever|how often|last (year|half year)|months above)\b/,
    ],
  ],
  [
    "plan",
    [
      /\b(plan|fastest|quickest|cheapest|easiest|shortest list|road (to|map)|way (to|up)|show me a way|what should we|what (would|should) (you|i)|next best|tackle|recommend|advi[cs]e|touch customers|what can sales do|how (can|do|could) (we|i) (reach|get to|improve|increase|raise))\b/,
    ],
  ],
  [
    "people",
    [
      // Somebody and something that people of ours can have: "who is the president" is nobody's subject.
      /^(?=.*\b(who|whose|anybody|anyone|employees?|colleagues?|staff|consultant names)\b)(?=.*\b(certif\w*|exams?|titles?|expir\w*|laps\w*|architects?|developers?|consultants?|advanced|intermediate|skill\w*|count\w*|passed|names|list|we|our|us|has|have)\b)/,
      /\b(renewals? due|expir\w+|still have)\b/,
      /\btitles do we own\b/,
    ],
  ],
  [
    "renewal",
    [
      /\b(anniversary|renew\w*|enrol\w*|fee|yearly date|window|drop out|lose (it|the badge|the designation)|legacy|how long .*(valid|safe)|until when are we safe)\b/,
    ],
  ],
  ["associate", [/\b(link|claim(ing|ed)?|associat\w+|attribution|credited|cpor|dpor|pal|csp|partner of record|do you notice|get(s)? to know)\b/]],
  ["import", [/\b(import\w*|upload|exports?|load new|download|reports? do i|tsv|csv|xlsx|add last month|training list)\b/]],
  [
    "freshness",
    [
      /\b(how old|fresh|(is|are) .* current|up to date|newest record|latest data|refresh\w*|when will you get|on file|data go|last update|until a new)\b/,
    ],
  ],
  [
    "designations",
    [
      /\b(data (&|and) ai|digital (&|and) app|infrastructure|modern work|security|azure|microsoft cloud|six areas|per designation|other designations|each designation|which designation)\b/,
    ],
  ],
  ["benefits", [/\b(benefits?|perks?|advantages?|what do we get|leads|licences?|licenses?|visual studio|speciali[sz]ations?|go for)\b/]],
  ["mcv", [/\b(mcv|monthly consumption value|rate|rated|profiles|rate card)\b/, /\b\d+ (bc|business central|power apps?)\b/]],
  [
    "rules",
    [
      /\b(what counts|worth|requirements?|means?|definition|counts? as|does .* count|do .* count|eligible|accepted|calculated|how is .* (scored|measured|defined)|retired|trials?|rules?|criteria|fundamentals|what (is|are) the (minimum|maximum|max|requirements?|threshold)|max(imum)? points for|what revenue makes|taken into account)\b/,
    ],
  ],
  [
    "customers",
    [
      /\b(which|list|show|top|largest|biggest|what do you know about|who) .*\b(customers?|clients?|accounts?|consumption)\b/,
      /\b(clients|accounts|customers) (over|under|near|close|that|we|lost)\b/,
      /\bworkloads used\b/,
    ],
  ],
  [
    "needed",
    [
      /\bneeded\b(?!.*\b(70|designation|badge|target)\b)/,
      // "how many deployments do we have" asks for what is there.
      /\bhow (many|much) (more|extra|additional|further|other|certified|new|architects?|people|customers?|deployments?|adds|certifications?)\b(?! points)(?!.*\b(do|does|did) \w+ (have|had|got|hold|count)\b(?! to\b))/,
      /\bhow (many|much) (net|new|intermediate|advanced|usage|consumption|growth|customer|functional)\b(?! points).*\b((do|does|would|must|will|should) \w+ (still )?(need|require)|(is|are) (still )?(needed|required)|to (reach|get|have))\b/,
      /\b(needed|what (do|would|will|must) (we|i) (still )?need|what (is|would be) (still )?needed) (for|to (reach|get to|have|be at)) (the |a total of )?\d{1,3}\b(?! (percent|%))/,
      /\b(extra|additional|required|what does it take|what brings|number of (new|more|extra)|to add for|must \w+ use)\b/,
    ],
  ],
  [
    "track",
    [
      /\b(enterprise or smb|smb or enterprise|which (track|path|group)|current (track|path)|our (track|path)|near are we to enterprise|put us in|decided that we|does the (path|track))\b/,
    ],
  ],
  [
    "gap",
    [
      new RegExp(
        `\\b(how far|how close|(are|am) (we|i) close|far from|far off|away from|short of|distance to|between .* and)\\b.*\\b(we|i|us|our|are|${designationWord})\\b`,
      ),
      /\b(missing|lack\w*|shortfall|deficit|gap|remaining|left|to go|still need|stands? between|how short|points needed|how (many|much) more points?)\b/,
      /\b(far|close|near|away|short|off)( (from|of|to))? (the )?\d{1,3}\b/,
      // "how many points do we have in skilling" asks for what is there, not for what is missing.
      /\bhow (many|much) points?\b(?!.*\b((have|has|had|got|get|gets|hold|in (net|inter|adv|usage|growth|deploy|skill|perf|customer))\b(?! to\b)|earn|bring|worth))/,
      /\bhow (many|much) points?\b.*\b(need|needed|lack|require\w*)\b/,
    ],
  ],
  [
    "attained",
    [
      /\b(are we|are you|is the company|am i|is our company|were we|have we|did we|did the company|do we|does the company|can i tell|is everything|has the company|have i)\b.*\b(solutions? partners?|designat\w+|badge|qualif\w+|pass(ed)?|make it|made it|attain\w*|in place|above (the bar|70)|over (the bar|70)|reach(ed)? (70|it|the target))\b/,
      /\b(yes no|qualified|attained|solutions partner at)\b/,
      /\bgates?\b.*\b(stops?|blocks?|fails?|failing|hold)\b|\b(stops?|blocks?|failing)\b.*\bgates?\b/,
      /^(do|did) we (qualify|pass|make it)/,
      /\b(are|were) we (below|under|above|over) (70|the bar)\b/,
    ],
  ],
];
