// Who is mentioned in an activity: everybody but the bot, each once. Known by the Entra object id that the channel vouches for,
// never by a name in the text. Where the activity lacks the id, the conversation's roster is asked, as far as it tells.

import type { Activity } from "botbuilder";
import type { Mention } from "../conversation/converse.ts";
import type { Telemetry } from "../kernel/telemetry.ts";

export interface ChannelMention extends Mention {
  /** The channel's own id of the person. */
  readonly channelId: string;
}

/** Nobody mentions more people than this; further entities are not read. */
const mostEntities = 20;
const longestName = 200;

export function mentionsIn(activity: Activity): ChannelMention[] {
  const found = new Map<string, ChannelMention>();
  for (const entity of (activity.entities ?? []).slice(0, mostEntities)) {
    const mentioned: unknown = entity?.type?.toLowerCase() === "mention" ? entity["mentioned"] : null;
    if (typeof mentioned !== "object" || mentioned === null) continue;
    const { id, aadObjectId, name } = mentioned as Record<string, unknown>;
    if (typeof id !== "string" || id === activity.recipient.id) continue;
    found.set(id, { channelId: id, person: textOf(aadObjectId)?.toLowerCase() ?? null, name: textOf(name)?.slice(0, longestName) ?? null });
  }
  return [...found.values()];
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

/** Asks for one person only: with several, nothing is done for any of them. A roster that doesn't tell leaves the person unknown. */
export async function withObjectIds(
  mentions: readonly ChannelMention[],
  lookUp: (channelId: string) => Promise<{ readonly aadObjectId?: string | undefined }>,
  telemetry: Pick<Telemetry, "warn">,
): Promise<readonly Mention[]> {
  const [only, second] = mentions;
  if (only === undefined || second !== undefined || only.person !== null) return mentions;
  try {
    return [{ ...only, person: (await lookUp(only.channelId)).aadObjectId?.toLowerCase() ?? null }];
  } catch (error) {
    telemetry.warn("mentioned person not looked up", {}, error);
    return mentions;
  }
}
