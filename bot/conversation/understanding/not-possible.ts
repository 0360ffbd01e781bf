// What people wish of notifications that is not to be had, by the reason that the answer gives. Pure.
// Whatever is named here is not set in another form instead: the answer says what can be, and a button sets it.

import { strangeSubject } from "./alert-of-other.ts";

const most = 3;

/** Reasons in the order in which they are told. */
const reasons = [
  ["e-mail", /\b(e ?-?mails?|mail(?![ -]?like)( me| us)?|mail-out|sms|whatsapp|slack|text message|phone)\b/],
  [
    "weekday",
    /\b(first|second|third|last|every|evry|each|on|to) (mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|working day|business day)\b/,
  ],
  [
    "rhythm",
    /\b(weekly|every week|each week|once a week|a week|daily|every day|each day|quarterly|every quarter|once a quarter|a quarter|yearly|hourly|less often|more often)\b/,
  ],
  ["quiet-hours", /\b(week-?ends?|after (six|five|seven|eight|\d{1,2}) ?(pm|o'?clock)?|at night|quiet hours|disturb after|working hours)\b/],
  ["other-place", /\b(to|in|into|from|for) (the|our) [a-z]+( [a-z]+)? (channel|group|chat)\b|\bprivately\b|\b(general|sales|management) channel\b/],
  [
    "customer",
    /\b(customers?|accounts?|clients?|contoso|tenants?) .*(cross\w*|drops? out|slips?|falls?|under|line|leaves?)\b|\bwatch\b|\bnew deployments?\b|\b(usage|growth|deployments|adds|skilling|consumption) (changes?|drops?|falls?|goes|grows?|shrinks?)\b|\bchanges? (by|of)\b|\bmoves? by\b|\bscore changes\b|\bby changes\b|\bremind me in\b|\bbig losses\b/,
  ],
] as const;

export type NotPossible = (typeof reasons)[number][0] | "others" | "other-line" | "other-days" | "zone";

/** "Tell Priya", "remind HR", "add Ben": somebody else than who asks. */
const somebodyElse =
  /\b(?:tell|remind|message|nudge|warn|notify|inform|alert|ping|add|send|wake) (?!Me\b|Us\b|The\b|It\b|If\b|When\b|A\b|An\b|This\b|That\b)[A-Z][A-Za-z]+\b|\b(?:my|our) (?:boss|manager|colleagues?|team) (?:wants?|needs?|too|as well)\b|\b(?:alert|tell|warn|notify|remind) (?:the|our|my) (?:whole |entire )?(?:team|boss|manager|colleagues?)\b|\bfor the (?:whole|entire) team\b|\brecipients\b/;

/** @param plain in the form of words.ts @param raw as it was written */
export function notPossibleIn(plain: string, raw: string): NotPossible[] {
  // "When deployments drop to zero" is what alerts are for.
  const isZero = /\b(zero|0|gates?)\b/.test(plain) && !/\b(customers?|accounts?|clients?|contoso)\b/.test(plain);
  const found: NotPossible[] = reasons
    .filter(([reason, pattern]) => pattern.test(plain) && !(isZero && reason === "customer"))
    .map(([reason]) => reason);
  if (strangeSubject(plain) !== null && !found.includes("customer")) found.push("customer");
  if (isForOthers(raw)) found.push("others");
  if (hasOtherLine(plain)) found.push("other-line");
  if (hasOtherDays(plain)) found.push("other-days");
  return found.slice(0, most);
}

function isForOthers(raw: string): boolean {
  // Who writes in capitals names nobody by them.
  return raw !== raw.toUpperCase() && somebodyElse.test(raw);
}

/** "Below 72", "75 instead of 70". */
function hasOtherLine(plain: string): boolean {
  const found = /\b(?:below|under|at|to|threshold|reach|hit|pass|cross) (\d+(?:\.\d+)?)\b(?! (?:days?|weeks?|months?|am|pm|o'?clock))/.exec(
    plain,
  )?.[1];
  return found !== undefined && /\b(alert\w*|warn\w*|below|under|drops?|threshold)\b/.test(plain) && ![0, 1, 70].includes(Number(found));
}

const days: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };
const named = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** "Two weeks before": alerts come 60, 30 and 7 days before. */
function hasOtherDays(plain: string): boolean {
  const found = new RegExp(`\\b(\\d{1,3}|an?|${named.join("|")}) (day|week|month)s? (?:before|ahead|prior|in advance|earlier)`).exec(plain);
  if (found === null) return false;
  const word = found[1] ?? "";
  const count = word === "a" || word === "an" ? 1 : named.includes(word) ? named.indexOf(word) + 1 : Number(word);
  return ![60, 30, 7].includes(count * (days[found[2] ?? ""] ?? 0));
}
