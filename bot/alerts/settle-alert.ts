// What becomes of an alert that somebody acknowledges or snoozes. Pure. Done twice it is as if done once; the second of two people is
// told who was first. What is resolved stays so.

import type { AlertDeed, AlertSettledAnswer, Doer } from "../conversation/alerts/alert-life.ts";
import type { AlertRecord } from "./alert-record.ts";

/** Null where there is nothing to change. */
export function settled(present: AlertRecord, deed: AlertDeed, by: Doer, at: number): AlertRecord | null {
  const { life } = present;
  if (life.state === "resolved" || isSame(present, deed)) return null;
  // Acknowledged is more than snoozed: somebody looks after it.
  if (deed.does === "snooze" && life.state === "acknowledged") return null;
  return { ...present, life: deed.does === "acknowledge" ? { state: "acknowledged", by, at } : { state: "snoozed", by, at, until: deed.until } };
}

export function outcomeOf({ life }: AlertRecord, deed: AlertDeed, isChanged: boolean): AlertSettledAnswer["done"] {
  if (life.state === "resolved") return "over";
  if (!isChanged) return "already";
  return deed.does === "acknowledge" ? "acknowledged" : "snoozed";
}

function isSame({ life }: AlertRecord, deed: AlertDeed): boolean {
  if (deed.does === "acknowledge") return life.state === "acknowledged";
  return life.state === "snoozed" && life.until === deed.until;
}
