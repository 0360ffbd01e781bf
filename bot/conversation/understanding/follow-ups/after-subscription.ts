// What is said after a digest or an alert was asked for, "at 9", "and when we fall below 70": read as a request in full, and offered.
// Never carried out by itself: what is set must have been said or pressed whole.

import type { Question, TextContext, Understanding } from "../../question.ts";
import { isAboutNotifications } from "../wish.ts";
import { words } from "../words.ts";

const leaning =
  /^(?:(?:and|but|or|also|then|rather|better|please) )+(?:at|on|every|each|from|until|by|when|if|before|after|as soon as|once)\b|^(?:at|on|every|each|by|from|until)(?: the)?(?: \S+){1,3}$|^all off$/;
const joins = /^(?:(?:and|but|or|also|then|please|better|rather) )+/;
const longest = 12;

export function withAfterSubscription(inner: Understanding): Understanding {
  return {
    async understand(text, context) {
      const said = words(text).join(" ");
      if (!leaning.test(said) || said.split(" ").length > longest || isAboutNotifications(said)) return inner.understand(text, context);
      const before = await context.before();
      const whole = before?.kind === "subscribe" ? await requestIn(inner, before, said.replace(joins, ""), context) : null;
      return whole === null ? inner.understand(text, context) : { isSure: false, nearest: [whole] };
    },
  };
}

async function requestIn(inner: Understanding, before: Question, rest: string, context: TextContext): Promise<Question | null> {
  const isAlert = /\balert|\bnotif|\bwarn|\bping|\btell me|\blet me know/.test(before.text);
  const full = rest === "all off" ? "Stop all notifications" : isAlert ? `Alert me ${rest}` : `Post the digest ${rest}`;
  const read = await inner.understand(full, { ...context, before: async () => null });
  return read.isSure && read.questions[0].kind === "subscribe" ? { ...read.questions[0], readAs: full } : null;
}
