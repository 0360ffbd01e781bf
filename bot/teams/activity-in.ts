// An activity as what was said: text without the mention, who, where, and how to find the conversation again.
// A pressed button says the question that it carries.

import { type Activity, TurnContext } from "botbuilder";
import type { Said } from "../conversation/converse.ts";
import type { Address } from "../delivery/message.ts";
import type { TeamsSettings } from "./settings.ts";

export function saidIn(activity: Activity, settings: TeamsSettings): Said {
  const tenant = tenantOf(activity) ?? settings.localTenant;
  return {
    text: textOf(activity),
    tenant,
    person: activity.from.aadObjectId ?? activity.from.id,
    where: whereOf(activity),
    address: addressOf(activity, tenant),
  };
}

export function tenantOf(activity: Activity): string | undefined {
  const channelData = activity.channelData as { tenant?: { id?: string } } | undefined;
  return activity.conversation.tenantId ?? channelData?.tenant?.id;
}

function textOf(activity: Activity): string {
  const value = activity.value as { ask?: unknown } | undefined;
  if (typeof value?.ask === "string") return value.ask;
  const text = TurnContext.removeRecipientMention(activity) ?? activity.text ?? "";
  // What is left of a mention whose text differs from the bot's name, and the spaces that Teams writes as entities.
  return text
    .replace(/<at[^>]*>.*?<\/at>/gi, " ")
    .replace(/&nbsp;|\u00a0/g, " ")
    .trim();
}

function whereOf(activity: Activity): Said["where"] {
  if (activity.conversation.conversationType === "channel") return "channel";
  return activity.conversation.conversationType === "groupChat" || activity.conversation.isGroup ? "group" : "personal";
}

/** A channel's address is the channel itself, without the thread in which was spoken. */
function addressOf(activity: Activity, tenant: string): Address {
  return {
    tenant,
    serviceUrl: activity.serviceUrl,
    conversation: activity.conversation.id.replace(/;messageid=.*$/, ""),
    isGroup: whereOf(activity) !== "personal",
    bot: { id: activity.recipient.id, name: activity.recipient.name },
    locale: activity.locale ?? null,
  };
}
