// What an activity tells of the app's installation or removal. Teams tells of one by `installationUpdate`, which names the channel that
// the installer chose, and by `conversationUpdate`, which does not and may be missing; an upgrade of the app installs nothing.
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/subscribe-to-conversation-events

import { type Activity, ActivityTypes } from "botbuilder";
import type { Said } from "../conversation/converse.ts";
import type { Installed, Removed } from "../delivery/installed.ts";

export type Installation =
  | { readonly what: "installed"; readonly installed: Omit<Installed, "installer">; readonly installer: Installer }
  | { readonly what: "removed"; readonly removed: Removed };

export interface Installer {
  /** As the channel knows them; null where it tells nobody. */
  readonly id: string | null;
  readonly name: string | null;
}

interface ChannelData {
  readonly team?: { readonly id?: unknown };
  readonly settings?: { readonly selectedChannel?: { readonly id?: unknown; readonly name?: unknown } };
}

const longestName = 120;

/** Null where it tells of neither. */
export function installationIn(activity: Activity, from: Pick<Said, "address" | "where" | "person">): Installation | null {
  const what = whatHappened(activity);
  if (what === null) return null;
  const data = (activity.channelData ?? {}) as ChannelData;
  const team = from.where === "channel" ? (textOf(data.team?.id) ?? from.address.conversation) : null;
  if (what === "removed") {
    const { tenant, conversation } = from.address;
    return { what, removed: { tenant, team, conversation, alone: from.where === "personal" ? from.person : null } };
  }
  const selected = data.settings?.selectedChannel;
  const conversation = team === null ? from.address.conversation : (textOf(selected?.id) ?? team);
  const installed = {
    where: team === null ? (from.where === "personal" ? "personal" : "group") : "team",
    place: team ?? conversation,
    address: { ...from.address, conversation, ...(team === null ? {} : { team }) },
    channel: team === null ? null : (textOf(selected?.name)?.slice(0, longestName) ?? null),
    isWhole: team === null || activity.type === ActivityTypes.InstallationUpdate,
  } as const;
  return { what, installed, installer: { id: textOf(activity.from?.id), name: textOf(activity.from?.name)?.slice(0, longestName) ?? null } };
}

function whatHappened({ type, action, membersAdded, membersRemoved, recipient }: Activity): Installation["what"] | null {
  const isBot = ({ id }: { id: string }): boolean => id === recipient.id;
  if (type === ActivityTypes.InstallationUpdate) return action === "add" ? "installed" : action?.startsWith("remove") === true ? "removed" : null;
  if (type !== ActivityTypes.ConversationUpdate) return null;
  return membersAdded?.some(isBot) === true ? "installed" : membersRemoved?.some(isBot) === true ? "removed" : null;
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
