// Takes out of a text what a follow-up puts something else in the place of: months, track, subject, target. The text keeps the rest.
// All texts are in the form of words.ts.

import type { Category, Subcategory } from "../../../kernel/program.ts";
import type { Slots } from "../../question.ts";
import { countPattern } from "../count-of.ts";

const monthName =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
const before =
  "(?:(?:in|for|of|since|from|until|till|to|through|by|during|as of|after|before|starting|with|and|against|vs|at|over|this|the|end of|up to) )*";
const span = `(?:${[
  String.raw`20\d{2}-(?:0[1-9]|1[0-2])`,
  String.raw`${monthName}(?: 20\d{2})?`,
  String.raw`[qh][1-4](?: 20\d{2})?`,
  String.raw`(?:spring|summer|autumn|winter)(?: 20\d{2})?`,
  "(?:last|past|previous|prior|next|coming|following|this|current|present) (?:month|quarter|year|half year)",
  `(?:last|past|previous|next|coming|following) ${countPattern} (?:months|years)`,
  `(?:${countPattern}|half a) (?:months?|years?) (?:ago|back|before|earlier)`,
  `in ${countPattern} months?`,
  `(?:next|coming) ${countPattern} (?:days|weeks)`,
  "year end|today|now|right now",
  String.raw`20\d{2}`,
].join("|")})`;
const months = new RegExp(`(?:^| )(${before}${span})(?= |$)`, "g");
const track =
  /(?: |^)(?:(?:on|in|for|as|under|with|at|if we were|the|an?|our) )*(?:smb|small and medium|enterprise)(?: (?:track|path|partner|group))?(?= |$)/g;
const target =
  /(?: |^)(?:(?:to|from|for|of|until|reach|at|off|plan) )(?:the )?\d{1,3}(?:\.\d+)?(?: points?)?(?= |$)(?! (?:%|percent|months?|days?|more|people|customers?|deployments?))/g;
const subject =
  /(?: |^)(?:(?:in|for|of|on|with|our|the|as|an?|and) )*(?:(?:net )?(?:new )?customer (?:adds?|additions?)|net (?:adds?|new|additions?)|new customers?|adds|(?:intermediate|advanced)(?: (?:certifications?|certificates?|certified people|people))?|functional consultants?|architects?|(?:usage|consumption|mau|mcv)(?: growth)?|growth|deployments?|performance|skilling|skills?|customer success|certifications?|certificates?)(?= |$)/g;

export function withoutMonths(text: string): string {
  return tidied(text.replace(months, " "));
}

/** The months that a text names, with the words that lead to them: "since june"; empty where it names none. */
export function monthsOf(text: string): string {
  return [...text.matchAll(months)].map(([, words = ""]) => words).join(" ");
}

export function withoutTrack(text: string): string {
  return tidied(text.replace(track, " "));
}

export function withoutTarget(text: string): string {
  return tidied(text.replace(target, " "));
}

export function withoutSubjects(text: string): string {
  return tidied(text.replace(subject, " "));
}

/** The text with another subject in the place of its own; at its end, after `lead`, where it has none. */
export function withSubject(text: string, words: string, lead: string): string {
  let isPlaced = false;
  const placed = text.replace(subject, (own) => {
    if (isPlaced) return " ";
    isPlaced = true;
    const kept = /^ ?(?:(?:in|for|of|on|with|our|the|as) )*/.exec(own)?.[0] ?? "";
    return `${own.startsWith(" ") && !kept.startsWith(" ") ? " " : ""}${kept}${words}`;
  });
  return tidied(isPlaced ? placed : `${text} ${lead} ${words}`);
}

const names: Readonly<Record<Subcategory | Category, string>> = {
  "net-customer-adds": "net customer adds",
  "intermediate-certifications": "intermediate certifications",
  "advanced-certifications": "advanced certifications",
  "usage-growth": "usage growth",
  deployments: "deployments",
  performance: "performance",
  skilling: "skilling",
  "customer-success": "customer success",
};

export function subjectWords({ subcategories, categories }: Pick<Slots, "subcategories" | "categories">): string {
  const all = [...categories, ...subcategories].map((id) => names[id]);
  return all.length < 2 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

function tidied(text: string): string {
  return text
    .replace(/ +/g, " ")
    .replace(/ (?:in|for|on|of|with|and|as|to|from|by|since|until)$/, "")
    .trim();
}

export function designationWords({ designations }: Pick<Slots, "designations">): string {
  return designations.map((id) => id.replaceAll("-", " ").replace(" and ", " & ")).join(" and ");
}
