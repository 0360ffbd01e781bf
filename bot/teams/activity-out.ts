// An answer as an activity: the card alone, because Teams splits text and card into two messages; what a notification
// shows goes into the summary, and the whole text into the card's fallback.

import { type Activity, CardFactory, MessageFactory } from "botbuilder";
import type { Rendered } from "./ports.ts";

export function activityOf(rendered: Rendered): Partial<Activity> {
  const activity = MessageFactory.attachment(CardFactory.adaptiveCard(rendered.card));
  activity.summary = rendered.summary;
  return activity;
}
