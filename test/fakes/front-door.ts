// A front door without Teams: what somebody says goes through understanding, answering and rendering as it would in a chat.
// Subscriptions are kept in memory; scores are handed in. Sends nothing.

import type { Role } from "../../bot/access/role.ts";
import { type ConversationPorts, converse, type Mention, type Turn } from "../../bot/conversation/converse.ts";
import { MemoryInProcess } from "../../bot/conversation/memory-in-process.ts";
import { noAlerts, type PartnerFacts, type PartnerScores, type RoleDesk } from "../../bot/conversation/ports.ts";
import { byWords } from "../../bot/conversation/understanding/understand.ts";
import { SubscriptionsInMemory } from "../../bot/delivery/subscriptions-in-memory.ts";
import { render } from "../../bot/render/render.ts";
import { day } from "../support/small-facts.ts";
import { addressOf } from "./address.ts";
import { fakeDesk } from "./delivery-desk.ts";
import { fakeReports } from "./reports.ts";

export interface Place {
  readonly where?: "personal" | "group" | "channel";
  readonly person?: string;
  /** As the channel calls them. */
  readonly name?: string;
  readonly conversation?: string;
  readonly tenant?: string;
  /** Asks with this role, whatever the person was given. */
  readonly as?: Role;
  readonly mentions?: readonly Mention[];
  readonly isMentionAlone?: boolean;
  readonly isEdited?: boolean;
}

export interface Reply extends Turn {
  readonly text: string;
  readonly card: Record<string, unknown>;
}

export interface FrontDoor extends ConversationPorts {
  says(text: string, place?: Place): Promise<Reply>;
  /** Presses a button of a reply by its title: says what the button asks. */
  presses(reply: Reply, title: string, place?: Place): Promise<Reply>;
  /** So much time goes by. */
  passes(minutes: number): void;
}

/** Everybody is an administrator, and nobody was given a role. */
const everybodyMay: RoleDesk = { of: async () => ["viewer", "administrator"], holders: async () => [], change: async () => "by-command" };

/**
 * @param scores of the tenant "adatum", and the facts behind them; every other tenant has none
 * @param roles where a spec is about them; everybody is an administrator otherwise
 * @param alerts where a spec is about them; nobody is alerted otherwise
 */
export function frontDoor(
  scores: PartnerScores | null,
  facts: PartnerFacts | null = null,
  roles = everybodyMay,
  { subscriptions = new SubscriptionsInMemory(), deliveries = fakeDesk(subscriptions).control, alerts = noAlerts }: Partial<ConversationPorts> = {},
): FrontDoor {
  let now = Date.parse("2026-11-21T09:00:00Z");
  const ports: ConversationPorts = {
    scores: {
      partnerScores: async (tenant) => (tenant === "adatum" ? scores : null),
      partnerFacts: async (tenant) => (tenant === "adatum" ? facts : null),
    },
    reports: fakeReports(),
    roles,
    subscriptions,
    deliveries,
    alerts,
    digests: { preview: async () => [] },
    understanding: byWords,
    memory: new MemoryInProcess(),
    now: () => now,
    today: () => day("2026-11-21"),
  };
  const door: FrontDoor = {
    ...ports,
    passes(minutes) {
      now += minutes * 60_000;
    },
    presses(reply, title, place) {
      const actions = reply.card["actions"] as { title: string; data: { ask: string } }[];
      const ask = actions.find((one) => one.title === title)?.data.ask;
      if (ask === undefined) throw new Error(`No button "${title}" among ${actions.map((one) => one.title).join(", ")}`);
      return door.says(ask, place);
    },
    async says(
      text,
      { where = "personal", person = "megan", tenant = "adatum", conversation = `${where}-of-${person}`, as, mentions = [], ...how } = {},
    ) {
      const asked = as === undefined ? ports : { ...ports, roles: { ...roles, of: async () => ["viewer", as] as const } };
      const turn = await converse(asked, { text, tenant, person, where, mentions, ...how, address: addressOf(conversation, tenant) });
      const { card, text: plain } = render(turn.answer, null);
      return { ...turn, text: plain, card };
    },
  };
  return door;
}
