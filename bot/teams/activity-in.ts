// An activity as what was said: text without mentions, who, where, and how to find the conversation again.
// A pressed button says the question that it carries; of a message that quotes another one, the new words alone are said.

import { type Activity, ActivityTypes } from "botbuilder";
import type { Said } from "../conversation/converse.ts";
import type { Address } from "../delivery/message.ts";
import { newWordsIn } from "./new-words.ts";
import type { TeamsSettings } from "./settings.ts";

export function saidIn(activity: Activity, settings: TeamsSettings): Said {
  const tenant = tenantOf(activity) ?? settings.localTenant;
  const text = textOf(activity);
  return {
    text,
    isMentionAlone: text === "" && isMentioned(activity),
    isEdited: activity.type === ActivityTypes.MessageUpdate,
    tenant,
    person: personOf(activity),
    name: typeof activity.from.name === "string" && activity.from.name.trim() !== "" ? activity.from.name.trim().slice(0, 100) : null,
    where: whereOf(activity),
    ...(typeof activity.localTimezone === "string" ? { zone: activity.localTimezone.slice(0, 64) } : {}),
    address: addressOf(activity, tenant),
  };
}

export function tenantOf(activity: Activity): string | undefined {
  const channelData = activity.channelData as { tenant?: { id?: string } } | undefined;
  return activity.conversation.tenantId ?? channelData?.tenant?.id;
}

/** Only Teams vouches for object ids, to which roles are given: what another channel calls somebody must not be taken for one. */
function personOf({ channelId, from }: Activity): string {
  return channelId === "msteams" ? (from.aadObjectId ?? from.id) : `${channelId}|${from.id}`;
}

/** Twice what the conversation reads: what is cut here is still too long there. */
const longestRead = 4_000;

function textOf(activity: Activity): string {
  const value = activity.value as { ask?: unknown } | undefined;
  if (typeof value?.ask === "string") return cut(value.ask);
  const text = cut(newWordsIn(activity) ?? activity.text ?? "");
  if (text.length === longestRead) return text;
  return (
    withoutMention(text, activity)
      // Other mentions, and the spaces that Teams writes as entities. No `<` inside a mention keeps the pattern linear.
      .replace(/<at\b[^<>]*>[^<]*<\/at>/gi, " ")
      .replace(/&nbsp;|\u00a0/g, " ")
      .trim()
  );
}

/** Ends what it cut with a sign, so that no blank end is trimmed from it later. */
function cut(text: string): string {
  const trimmed = text.trim();
  return trimmed.length < longestRead ? trimmed : `${trimmed.slice(0, longestRead - 1)}…`;
}

function isMentioned({ entities, text }: Activity): boolean {
  return /<at\b/i.test(text ?? "") || entities?.some((one) => one.type?.toLowerCase() === "mention") === true;
}

/** The mention of the bot, literally as the channel wrote it. */
function withoutMention(text: string, activity: Activity): string {
  const mention = activity.entities?.find((one) => one.type?.toLowerCase() === "mention" && one["mentioned"]?.id === activity.recipient.id);
  const name: unknown = mention?.["text"];
  return typeof name === "string" && name !== "" ? text.replace(name, () => " ") : text;
}

function whereOf(activity: Activity): Said["where"] {
  if (activity.conversation.conversationType === "channel") return "channel";
  return activity.conversation.conversationType === "groupChat" || activity.conversation.isGroup ? "group" : "personal";
}

/** A channel's address is the channel itself, without the thread in which was spoken. */
function addressOf(activity: Activity, tenant: string): Address {
  const { team } = (activity.channelData ?? {}) as { team?: { id?: unknown } };
  return {
    tenant,
    serviceUrl: activity.serviceUrl,
    conversation: activity.conversation.id.replace(/;messageid=.*$/, ""),
    ...(whereOf(activity) === "channel" && typeof team?.id === "string" ? { team: team.id } : {}),
    isGroup: whereOf(activity) !== "personal",
    bot: { id: activity.recipient.id, name: activity.recipient.name },
    locale: activity.locale ?? null,
  };
}
