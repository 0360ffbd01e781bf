// Makes digests and alerts yield to answers that were given to who asked. Pure. Answers have a part of the tenant's rate that nothing else
// takes; what they take beyond it, the moments of digests move on by. An answer itself waits for none of this: it is told afterwards.

import { type PermitRecord, recent } from "./grant-permits.ts";
import type { Answered, Pace } from "./permits.ts";

/** Two answers at once are no more than their part yet. */
const togetherMs = 200;
/** Beyond this an asking crowd does not hold what is due back: permits are asked for again meanwhile. */
const mostHeldMs = 5_000;

export function yieldToAnswers(record: PermitRecord, answers: readonly Answered[], pace: Pace, now: number): PermitRecord {
  const { perSecond, forAnswers } = pace;
  const lately = recent(record.lately, pace.perConversation, now);
  let answered = record.answered ?? 0;
  let beyond = 0;
  for (const { conversation, at } of [...answers].sort((a, b) => a.at - b.at)) {
    lately[conversation] = [...(lately[conversation] ?? []), at].sort((a, b) => a - b);
    if (forAnswers === undefined) continue;
    const taken = Math.max(answered, at - togetherMs) + (forAnswers > 0 ? 1_000 / forAnswers : Number.POSITIVE_INFINITY);
    // What goes beyond takes of the others' part and nothing of its own.
    if (taken > at) beyond += 1;
    else answered = taken;
  }
  if (beyond === 0 || perSecond === null) return { ...record, lately, answered };
  const free = Math.max(record.next, now);
  const next = Math.max(free, Math.min(free + (beyond * 1_000) / perSecond, now + mostHeldMs));
  return { ...record, lately, answered, next };
}
