// Welcomes where the app was installed: one message a place, whatever Teams tells of it, and however often. A place where it was removed and
// installed anew is a new one. Subscribes nobody: what is offered needs a yes. A place that the app was removed from can't be reached, with
// that reason, until it is installed again.

import type { Installed, Removed } from "../../delivery/installed.ts";
import { newMessage } from "../../delivery/new-message.ts";
import type { Postbox } from "../../delivery/outbox.ts";
import type { PersonalChats } from "../../delivery/personal-chats.ts";
import type { Reachability } from "../../delivery/reachability.ts";
import type { SubscriptionStore } from "../../delivery/subscription.ts";

export interface WelcomePorts {
  readonly outbox: Pick<Postbox, "add" | "find">;
  readonly reachability: Reachability;
  readonly subscriptions: Pick<SubscriptionStore, "subscriptions">;
  readonly now: () => number;
  /** Does something so many milliseconds later; lost when the process ends before. */
  later(work: () => Promise<void>, milliseconds: number): void;
}

/** Both activities of one installation come within this time. */
const bothMs = 10_000;
/** Longer than a worker remembers that a conversation can't be reached. */
const forgottenMs = 35_000;
const removed = "teams.removed";
const subject = "welcome";

export async function welcomeInstalled(ports: WelcomePorts, installed: Installed): Promise<void> {
  const meet = async (): Promise<void> => welcome(ports, installed, await heal(ports, installed));
  if (installed.isWhole) await meet();
  else ports.later(meet, bothMs);
}

/** Whatever can't be reached because the app was removed from the place can be again. @returns when it had been removed; null where it was not. */
async function heal({ reachability, subscriptions }: WelcomePorts, { address, place, where }: Installed): Promise<number | null> {
  const { tenant } = address;
  const marks = await reachability.unreachable(tenant);
  const own = new Set([place, address.conversation]);
  if (where === "team")
    for (const one of await subscriptions.subscriptions("digest", tenant)) if (one.address.team === place) own.add(one.subscriber);
  const marked = [...own].filter((one) => marks.has(one));
  await Promise.all(marked.map((one) => reachability.heal(tenant, one)));
  const times = marked.flatMap((one) => (marks.get(one)?.reason === removed ? [marks.get(one)?.since ?? 0] : []));
  return times.length === 0 ? null : Math.min(...times);
}

async function welcome({ outbox, now }: WelcomePorts, installed: Installed, removedAt: number | null): Promise<void> {
  const { where, place, address, channel } = installed;
  const { tenant } = address;
  const wasWelcomed = (await outbox.find(tenant, place, subject)) !== null;
  // The second activity of an installation finds no mark any more, and the first welcome of all there already.
  if (wasWelcomed && removedAt === null) return;
  const about = { tenant, recipient: place, subject: wasWelcomed ? `${subject}/${removedAt}` : subject, address };
  if (wasWelcomed && (await outbox.find(tenant, place, about.subject)) !== null) return;
  const answer = { kind: "welcome", where, installer: await installed.installer(), channel } as const;
  const message = newMessage({ ...about, answer }, now());
  await outbox.add(removedAt === null ? message : { ...message, notBefore: now() + forgottenMs });
}

export interface RemovalPorts extends Pick<WelcomePorts, "reachability" | "subscriptions" | "now"> {
  readonly chats: Pick<PersonalChats, "closed">;
}

export async function markRemoved(ports: RemovalPorts, { tenant, team, conversation, alone }: Removed): Promise<void> {
  const { reachability, subscriptions, chats, now } = ports;
  if (alone !== null) await chats.closed(tenant, alone);
  const gone = new Set([conversation, ...(team === null ? [] : [team])]);
  if (team !== null) for (const one of await subscriptions.subscriptions("digest", tenant)) if (one.address.team === team) gone.add(one.subscriber);
  for (const one of gone) await reachability.mark(tenant, { conversation: one, reason: removed, since: now() });
}
