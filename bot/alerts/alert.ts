// An alert as it is decided: what happened, of which kind, and what tells it from others. Nothing of who gets it.

import type { AlertSaid } from "../conversation/answer.ts";
import type { AlertKind } from "../delivery/alert-kind.ts";
import type { AlertRecord } from "./alert-record.ts";

export interface Alert {
  readonly about: AlertKind;
  /** The cause: the same subject is the same alert. */
  readonly subject: string;
  readonly family: string;
  readonly answer: AlertSaid;
  readonly level: number | null;
}

/** Good news stands for itself: nobody looks after it, and it is not over at some point. */
export function hasLife({ about }: Pick<Alert, "about">): boolean {
  return about !== "reaches-target";
}

/**
 * Whether one that stands already says enough: a forecast that only moved to another month is the same forecast, and a reminder that was
 * put off until a day is not brought back by the next one.
 */
export function isCoveredBy(one: Pick<Alert, "about" | "subject" | "family">, other: AlertRecord): boolean {
  if (other.family !== one.family || other.subject === one.subject || other.life.state === "resolved") return false;
  return one.about === "forecast-below-target" || (other.life.state === "snoozed" && other.life.until !== null);
}
