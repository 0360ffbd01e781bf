// Acknowledges or snoozes the alert that is meant, and says what came of it.

import type { Said } from "../converse.ts";
import type { AlertDesk } from "../ports.ts";
import type { NotAllowedAnswer } from "../roles/access-answer.ts";
import type { AlertDeedAsked } from "./alert-deed-asked.ts";
import type { AlertSettledAnswer } from "./alert-life.ts";

export async function answerAlertDeed(
  desk: AlertDesk,
  { tenant, person, name = null }: Said,
  { ref: named, deed }: AlertDeedAsked,
): Promise<AlertSettledAnswer | NotAllowedAnswer> {
  const ref = named ?? (await desk.latest(tenant, person));
  if (ref === null) return { kind: "alert-settled", done: "none-open", alert: null, isOwn: false };
  return deed === null ? desk.show(tenant, ref, person, "wants-day") : desk.settle(tenant, ref, deed, { person, name });
}
