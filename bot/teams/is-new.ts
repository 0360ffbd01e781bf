// Whether an activity has been seen before, under its id: Teams sends one again when its answer takes long. An edited message keeps its id.

import { createHash } from "node:crypto";
import { type Activity, ActivityTypes } from "botbuilder";
import type { RecentIds } from "./recent-ids.ts";

/** An edited message comes under the id that it had: it is new where its words are, and not where only their looks changed. */
export function isNew(activity: Activity, seen: RecentIds): boolean {
  if (activity.id === undefined) return true;
  const id = `${activity.conversation.id}/${activity.id}`;
  const words = createHash("sha256")
    .update(activity.text ?? "")
    .digest("base64url");
  if (isEdit(activity)) return seen.isNew(`${id}/${words}`);
  if (!seen.isNew(id)) return false;
  seen.isNew(`${id}/${words}`);
  return true;
}

/** Teams tells of messages that are taken back and restored by the same type. */
export function isEdit({ type, channelData }: Activity): boolean {
  return type === ActivityTypes.MessageUpdate && (channelData as { eventType?: unknown } | undefined)?.eventType === "editMessage";
}
