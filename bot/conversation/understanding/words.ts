// Brings what people type into one form: lower case, plain spaces, abbreviations spelled out, near misses of our own words mended.

import { compound, countOf } from "./count-of.ts";
import { slips } from "./slips.ts";

const abbreviations: Readonly<Record<string, string>> = {
  pts: "points",
  pt: "points",
  mny: "many",
  til: "until",
  till: "until",
  cert: "certification",
  certs: "certifications",
  adv: "advanced",
  excl: "excluding",
  sinc: "since",
  snce: "since",
  interm: "intermediate",
  deploys: "deployments",
  rollout: "deployment",
  rollouts: "deployments",
  golives: "deployments",
  nca: "net customer adds",
  int: "intermediate",
  perf: "performance",
  pls: "please",
  plz: "please",
  u: "you",
  r: "are",
  wat: "what",
  whats: "what is",
  hows: "how is",
  wheres: "where is",
  were: "were",
  pcs: "partner capability score",
  y: "yes",
  n: "no",
  seventy: "70",
  sixty: "60",
  eighty: "80",
  ninety: "90",
  hundred: "100",
  monthy: "monthly",
  aprl: "april",
};

/** Words that a typing error may have been meant for. Only words that no common English word is a slip away from. */
const mendable = [
  "score",
  "scorecard",
  "points",
  "designation",
  "deployment",
  "deployments",
  "certification",
  "certifications",
  "certificates",
  "intermediate",
  "advanced",
  "customer",
  "customers",
  "usage",
  "growth",
  "skilling",
  "performance",
  "success",
  "qualify",
  "qualified",
  "qualification",
  "partner",
  "missing",
  "monthly",
  "digest",
  "subcategory",
  "enterprise",
  "threshold",
  "target",
  "remaining",
  "achieved",
  "attained",
  "january",
  "february",
  "april",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** English words that are one slip away from one of ours and mean something else. */
const ownWords = new Set([
  "store",
  "shore",
  "scare",
  "snore",
  "sore",
  "core",
  "customs",
  "partners",
  "parties",
  "points",
  "pints",
  "joints",
  "growths",
  "targets",
  "usages",
  "custom",
  "scored",
  "scores",
  "scoring",
  "advance",
  "advances",
  "certificate",
  "qualifies",
  "hissing",
  "kissing",
  "part",
  "partly",
]);

export function words(text: string): string[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/&nbsp;/g, " ")
    .replace(/\bw\/o\b/g, "without")
    .replace(new RegExp(`\\b${compound}\\b`, "g"), (number) => String(countOf(number)))
    .replace(/\bgo[- ]lives\b/g, "golives")
    .replace(/\broll-outs?\b/g, "rollouts")
    // "Sept '25" is a year.
    .replace(/ '(\d\d)(?!\d)/g, " 20$1")
    .replace(/\b(what|where|how|who|that|it)'s\b/g, "$1 is")
    .replace(/\bcan't\b/g, "can not")
    .replace(/n't\b/g, " not")
    // 72,5 is 72.5, and 60,000 is one number.
    .replace(/(?<=(?<![\d.,])\d+),(?=\d{1,2}(?![\d.,]))/g, ".")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/'(re|ve|ll|d|m|s)\b/g, " $1")
    .replace(/[^\p{L}\p{N}%.&+-]+/gu, " ")
    .replace(/(?<!\d)[.-]|[.-](?!\d)/g, " ")
    .trim();
  if (plain === "") return [];
  return plain.split(/\s+/).flatMap((word) => mended(abbreviations[word] ?? word).split(" "));
}

function mended(word: string): string {
  if (word.length < 5 || word.includes(" ") || /\d/.test(word) || mendable.includes(word) || ownWords.has(word)) return word;
  const reach = word.length >= 8 ? 2 : 1;
  const near = mendable
    .map((candidate) => ({ candidate, slips: slips(word, candidate) }))
    .filter((one) => one.slips <= reach && one.candidate[0] === word[0])
    .sort((a, b) => a.slips - b.slips);
  return near[0]?.candidate ?? word;
}
