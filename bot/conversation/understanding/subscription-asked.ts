// What somebody wants of digests and alerts, in full: what of them, when, and what of it is not to be had. Pure. Read only where a text is
// about notifications. Nothing is set or ended by a question, by two wishes at once, or by what says how things are: that is unclear.

import type { AlertKind } from "../../delivery/alert-kind.ts";
import type { Pause } from "../../delivery/subscription.ts";
import type { Day } from "../../kernel/month.ts";
import { alertKindsIn } from "./alert-kinds-in.ts";
import { type NotPossible, notPossibleIn } from "./not-possible.ts";
import { pauseIn } from "./pause-in.ts";
import { isOnceThereIsData, type ScheduleAsked, scheduleIn } from "./schedule-in.ts";
import { isQuestion, tellsHowItIs } from "./wish.ts";

export interface SubscriptionAsked {
  readonly act: "start" | "stop" | "pause" | "resume" | "change" | "list" | "who" | "next" | "unclear";
  readonly of: "digest" | "alert" | "all";
  /** The alerts that are named; none where all are meant. */
  readonly alerts: readonly AlertKind[];
  readonly pause: Pause | null;
  readonly schedule: ScheduleAsked;
  readonly notPossible: readonly NotPossible[];
  /** Sets one thing and ends another, so that neither is done. */
  readonly isBoth?: true;
}

const digestWords =
  /\b(digests?|overview|summar(y|ies)|sumary|reports?|update|scorecard|the (score|result|trend|post)|monthly (thing|post|note)|note|post)\b/;
const alertWords =
  /\b(alerts?|alrts|alarms?|warn\w*|notif\w*|notfy|pings?|reminders?|remind|notices?|heads?-? ?up|nudge|shout|tell (me|us)|let (me|us) know|inform\w*|message (me|us)|wake|advise|hear about|gie)\b/;
const again = /\b(every|each|monthly|once a month|regularly|recurring|automatically|whenever|from now on|schedule|after each|month)\b/;

const asksWho = /^who\b|\bwho (gets|receives|reads|is (getting|receiving))\b/;
const asksNext = /\bwhen (is|does|do|will|are|comes)\b.*\b(next|again|due|go out|write|post|come)\b/;
const asksWhat =
  /^(what|which|wich|list|show|current|status|is|are|do(?! not)|does)\b.*\b(subscri\w*|notif\w*|alerts?|reminders?|notices?|digests?|signed?( me)? up|automatically|send anything|active|actve)\b|^(status|list|current) /;
const resumes = /\b(resume|unmute|unpause|unsnooze|continue|on again|back on|again on|switch (on )?again|back from)\b|^(alerts?|notifications?) on$/;
const pauses = /\b(pause|mute|snooze|silence|silent|quiet|shut up|leave (me|us) alone|wheesht|(do not|dont|don t) (bother|disturb))\b/;
/** "No alerts in August", "stop the digest until May": a pause where a day is named. */
const pausesUntil = /\b(not?|no more|nae mair|stop|do not|dont|don t|never)\b/;
const holidays = /\b(holidays?|christmas|easter|vacation|summer break|new year)\b/;
const negations = /\b(do not|dont|don t|never|no longer)\b/;
const stops =
  /\b(stop|stp|cancel|end|unsubscribe|unsubcribe|remove|no more|no longer|turn\w*( \w+)* of?f|switch\w*( \w+)* off|order off|disable|quit|delete|drop (the|my) alert|opt out|enough (with|of|now)|that is enough|spare me|take me off|get rid|any more|anymore|no reports|do not want|dont want|too much)\b/;
const changes =
  /\b(move|change|switch|shift|reschedule|different (day|hour|time)|instead|make it|set (the|it) (digest|post|time|hour|day)|send it|deliver it)\b/;

export function subscriptionAsked(plain: string, raw: string, today: Day): SubscriptionAsked {
  const found = read(plain, raw, today);
  return found.act === "stop" && setsAndEnds(plain) ? { ...found, act: "unclear", isBoth: true } : found;
}

/** "Subscribe to the digest, unsubscribe from the alerts". */
function setsAndEnds(plain: string): boolean {
  return /\b(subscribe (me )?to|sign me up|start)\b.*\bunsubscribe\b|\bunsubscribe\b.*\b(subscribe (me )?to|sign me up|start)\b/.test(plain);
}

function read(plain: string, raw: string, today: Day): SubscriptionAsked {
  const schedule = scheduleIn(raw);
  const alerts = alertKindsIn(plain);
  const isDigest = digestWords.test(plain) || isOnceThereIsData(plain);
  const isAlert = alertWords.test(plain);
  const isAlertAlone = isAlert && (/\b(alerts?|reminders?)\b/.test(plain) || (alerts.length > 0 && !/\b(digest|month\w*)\b/.test(plain)));
  const of = isDigest && !isAlertAlone ? "digest" : isAlert || alerts.length > 0 ? "alert" : "all";
  const asked = { of, alerts, pause: null, schedule, notPossible: [] } as const;
  if (asksWho.test(plain)) return { ...asked, act: "who" };
  if (asksNext.test(plain)) return { ...asked, act: "next" };
  if (asksWhat.test(plain) && !/\?*\bpossible$/.test(plain)) return { ...asked, act: "list" };
  if (isQuestion(plain)) return { ...asked, act: "unclear" };
  const isNegated = negations.test(plain);
  if (isNegated && /\b(stop|cancel|end|unsubscribe|remove|forget|miss|skip|pause|mute)\b/.test(plain)) return { ...asked, act: "unclear" };
  if (resumes.test(plain)) return { ...asked, act: "resume" };
  const within = notPossibleIn(plain, raw);
  if (within.includes("quiet-hours")) return { ...asked, act: "start", notPossible: within };
  const pause = pauseIn(raw, today);
  const isPause = pauses.test(plain) || (pausesUntil.test(plain) && (pause !== null || holidays.test(plain)));
  if (isPause) return { ...asked, act: "pause", pause };
  if (isNegated && tellsHowItIs(plain)) return { ...asked, act: "unclear" };
  if (isNegated || stops.test(plain)) return { ...asked, ...stopped(plain, asked), act: "stop" };
  if (
    !/^(please )?(tell|let|ping|notify|warn|alert|message|remind|give)\b/.test(plain) &&
    tellsHowItIs(plain) &&
    !/\b(can|could|may|might|want|like)\b/.test(plain)
  )
    return { ...asked, act: "unclear" };
  const notPossible = schedule.isZoneUnknown === true ? [...within, "zone" as const] : within;
  const isTimed = schedule.when !== undefined || schedule.hour !== undefined || schedule.zone !== undefined;
  if (notPossible.length > 0) return { ...asked, act: "start", notPossible };
  if (changes.test(plain) && isTimed) return { ...asked, of: "digest", act: "change" };
  if (of === "digest" && (again.test(plain) || isTimed || /\bdigest|subscribe\b/.test(plain)) && !/\bone month\b/.test(plain))
    return { ...asked, of: "digest", act: "start" };
  if (alerts.length > 0) return { ...asked, of: "alert", act: "start" };
  return { ...asked, act: "unclear" };
}

/** Notifications are both; the alerts "about deployments" are those of a drop, which tell of every subcategory. */
function stopped(plain: string, { of, alerts }: Pick<SubscriptionAsked, "of" | "alerts">): Pick<SubscriptionAsked, "of" | "alerts"> {
  if (of !== "alert") return { of, alerts };
  if (/\bnotif\w*\b/.test(plain)) return { of: alerts.length === 0 ? "all" : of, alerts };
  const isAboutOne = /\b(deployments?|adds|growth|usage|skilling)\b/.test(plain);
  return { of, alerts: alerts.length === 0 && isAboutOne ? ["drops-to-zero"] : alerts };
}
