// What somebody wants of notifications: a digest, an alert, none of them any more, or a list. Acts on a plain request only:
// a question about them, or a text that says two things at once, is no wish, because nothing may be set or ended by mistake.

import type { SubscriptionWish } from "../question.ts";

const politeStart = /^((please|so|and|but|then|also|well|ok|okay|thanks|sorry|70) )+/;

/** How a question begins. "Can you post …" is a request; "when a subcategory drops to zero, alert me" is one as well. */
const questionStart =
  /^(what|which|why|who|whose|where|how(?! about)|(when|whenever) (do|does|did|will|would|is|are|was|were|can|could|should|shall)|(should|shall|do|did|will|would|have|had|am|are|were) (we|i|they|people)|(do|did|have|had|are|were) you|does|did|is|was|has|(are|were|do) (the|these|those|our|my|any|alerts|digests|notifications)|(can|could|may|might) (we|i)(?! (please )?(get|have|receive)))\b/;

/** Words that ask to be told something about notifications, wherever they stand. */
const asksAbout =
  /\b(explain|describe|clarify|define|wonder|wondering|curious|(tell|show) (me|us) (about|what|how|why|whether|more|which)|know (about|how|what|why|whether)|what (is|are|does|do|happens|would)|how (do|does|to|can|often|would))\b/;

/** "We get a digest", "I never got the alert": how things are, not how they should be. */
const howItIs = /\b(we|i) (already |still )?((do not|did not|never|dont|didnt) (ever )?)?(get|got|receive|received|see|saw)\b/;

const negations = /\b(do not|dont|don t|never|no longer|(should|must|would|need|rather) not|^not)\b/;
const endings = /\b(stop|cancel|end|unsubscribe|remove|no more|turn off|switch off|disable|quit)\b/;
/** "Don't forget to post": wanted all the same. */
const omissions = /\b(forget|miss|skip)\b/;

const digestWords = /\b(digests?|overview|summary|monthly (post|report|update|message))\b/;
const alertWords = /\b(alerts?|alarms?|notify|notifications?|warn|ping|tell (me|us) (when|if|once|as soon)|let (me|us) know)\b/;

/** Whether a text is about notifications by their own names. */
export function isAboutNotifications(text: string): boolean {
  return /\b(digests?|alerts?|alarms?|notifications?|subscri\w+)\b/.test(text);
}

/** Whether a text asks about notifications, so that it is no wish. */
export function isQuestion(text: string): boolean {
  const plain = text.replace(politeStart, "");
  return questionStart.test(plain) || asksAbout.test(plain);
}

export function tellsHowItIs(text: string): boolean {
  return howItIs.test(text);
}

export function wishOf(text: string): SubscriptionWish | null {
  const plain = text.replace(politeStart, "");
  if (/\b(what|which|list|show)\b.*\b(subscri\w*|notifications?|digests? and alerts?)\b/.test(plain)) return "list";
  if (isQuestion(plain)) return null;
  const isNegated = negations.test(plain);
  const ends = endings.test(plain);
  if (isNegated && (ends || omissions.test(plain) || howItIs.test(plain))) return null;
  if (isNegated || ends) return ended(plain);
  if (howItIs.test(plain) && !/\b(can|could|may|might|want|like)\b/.test(plain)) return null;
  return started(plain);
}

function ended(text: string): SubscriptionWish | null {
  if (digestWords.test(text)) return "stop-digest";
  if (alertWords.test(text)) return "stop-alert";
  return /\b(messages|everything|subscriptions?|unsubscribe)\b/.test(text) ? "stop-all" : null;
}

/** An overview is a digest only when it is wanted again and again. */
const oneTimeOverview = /\b(overview|summary)\b(?!.*\b(every|each|monthly|month)\b)/;
const again = /\b(every|each|monthly)\b/;
const oneMonth = /\b(january|february|march|april|may|june|july|august|september|october|november|december) (digest|overview|summary)\b/;
/** Another condition than the one that is watched. */
const otherCondition = /\b(below|under) (?!(1|one) point)\d+\b/;

function started(text: string): SubscriptionWish | null {
  if (oneMonth.test(text) || otherCondition.test(text)) return null;
  if (oneTimeOverview.test(text) && !again.test(text)) return null;
  if (digestWords.test(text) && /\b(post|send|subscribe|set up|start|want|like|give|get|every month|monthly|put|publish)\b/.test(text))
    return "start-digest";
  return alertWords.test(text) && /\b(zero|0|drops?|falls?|gate|breaks?|nothing|lose|lost)\b/.test(text) ? "start-alert" : null;
}
