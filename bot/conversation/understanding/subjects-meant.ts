// What part of the score a question is about, once its kind is known: by the names that people use beside the programme's own
// ("logos", "experts", "PL-600"), and without what it leaves out ("except deployments"). Pure. The programme's names come first.

import { type Category, categoryOf, type Subcategory, subcategories } from "../../kernel/program.ts";
import { indexOf } from "../../rules/book-index.ts";
import { ruleBooks } from "../../rules/pick-rule-book.ts";
import type { Kind, Slots } from "../question.ts";
import { certificationsIn } from "./certifications-in.ts";
import { categoryWords, subcategoryWords } from "./slots.ts";

type Subjects = Pick<Slots, "subcategories" | "categories">;
type Level = "intermediate" | "advanced";

const levelNames: readonly (readonly [Level, RegExp])[] = [
  ["advanced", /\bexperts?\b|\b(upper|top|higher|senior) (tier|level|row|bucket)\b/],
  [
    "intermediate",
    /\bassociates\b|\bassociate (level|tier|row|certif\w*|titles?|people|badges?)\b|\b(lower|entry|basic|junior) (tier|level|row|bucket)\b/,
  ],
];
const partNames: readonly (readonly [Subcategory, RegExp])[] = [
  ["usage-growth", /\b(adoption|active users?|mau|mcv|monthly (consumption )?value|utili[sz]ation|consum(e|es|ed|ing))\b/],
  ["deployments", /\b(live workloads?|workloads? (live|deployed)|go live|in production)\b/],
  [
    "net-customer-adds",
    /\b(logos?|additions|(win|won|winning) (clients?|customers?|accounts?)|new (clients?|accounts?|tenants?|workloads?|buyers?|business)|workloads? (won|sold|to sell))\b/,
  ],
];
/** What one would win, where the question is how many more. */
const customerNames = /\b(customers?|clients?|accounts?|tenants?|buyers?|(more|additional|extra|another|further) adds?)\b/;
const peopleNames =
  /\b(people|persons?|colleagues?|staff|headcount|heads?|folks|employees|trainees?|consultants?|developers?|certif\w+|credentials?|exams?|trained|titles?)\b/;
const certifiedNames = /\b(certified|credentials?|exams?|consultants?|developers?|trained)\b/;

/** Kinds that are answered for a part of the score. */
const ofParts: readonly Kind[] = ["needed", "subcategory", "why"];

export function subjectsMeant(kind: Kind, plain: string, slots: Slots): Subjects {
  const { subcategories: named, categories } = slots;
  if (kind === "people" && named.length === 0) return { subcategories: levelsIn(plain), categories };
  if (!ofParts.includes(kind)) return { subcategories: named, categories };
  const found = named.length === 0 ? byOtherNames(kind, plain, categories) : { subcategories: named, categories };
  return withoutExcluded(plain, found);
}

function byOtherNames(kind: Kind, plain: string, categories: readonly Category[]): Subjects {
  const levels = levelsIn(plain);
  if (categories.length > 0)
    return levels.length > 0 && categories.every((one) => one === "skilling") ? only(levels) : { subcategories: [], categories };
  const parts = partNames.filter(([, pattern]) => pattern.test(plain)).map(([id]) => id);
  if (parts.length + levels.length > 0) return only([...parts, ...levels]);
  if ((kind === "why" ? certifiedNames : peopleNames).test(plain)) return { subcategories: [], categories: ["skilling"] };
  return kind === "needed" && customerNames.test(plain) ? only(["net-customer-adds"]) : { subcategories: [], categories: [] };
}

/** By a name of the level, or by a title or an exam that a rule book has in it. */
function levelsIn(plain: string): Subcategory[] {
  const named = levelNames.filter(([, pattern]) => pattern.test(plain)).map(([level]) => level);
  if (named.length > 0) return named.map((level) => `${level}-certifications` as const);
  const titles = certificationsIn(plain).certifications;
  const [level, second] = new Set(titles.flatMap((title) => ruleBooks.flatMap((book) => indexOf(book).certification(title)?.level ?? [])));
  // Titles of both levels that a word fits tell neither.
  return level === undefined || second !== undefined ? [] : [`${level}-certifications` as const];
}

function only(ids: readonly Subcategory[]): Subjects {
  return { subcategories: subcategories.filter((id) => ids.includes(id)), categories: [] };
}

const leavesOut =
  "(?:except(?:ing)?|excluding|without|other than|apart from|aside from|besides|leaving out|leave out|ignoring|ignore|minus|all but|everything but|(?<!why |if |or )not)";
const between = "(?:(?:for|the|our|any|about|of|in|on|counting|those|from) )*";

function withoutExcluded(plain: string, found: Subjects): Subjects {
  const isOut = (pattern: RegExp): boolean => new RegExp(`\\b${leavesOut} ${between}(?:${pattern.source})`).test(plain);
  const out = [
    ...subcategoryWords.flatMap(([id, pattern]) => (isOut(pattern) ? [id] : [])),
    ...categoryWords.flatMap(([id, pattern]) => (isOut(pattern) ? subcategories.filter((one) => categoryOf[one] === id) : [])),
  ];
  if (out.length === 0) return found;
  // "Skilling without the advanced ones" names the whole as well.
  const whole = categoryWords.flatMap(([id, pattern]) => (pattern.test(plain) ? [id] : []));
  const named = subcategories.filter((id) => found.subcategories.includes(id) || whole.includes(categoryOf[id]));
  const left = named.filter((id) => !out.includes(id));
  return only(left.length > 0 ? left : subcategories.filter((id) => !out.includes(id)));
}
