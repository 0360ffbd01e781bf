// A partner whose architects' certificate was lost in October 2026, and the people who are alerted of it: from the queue to posted cards,
// and back through the front door. Nothing waits: the clock is moved on by hand.

import assert from "node:assert/strict";
import type { Role } from "../../bot/access/role.ts";
import { alertAsItStands } from "../../bot/alerts/alert-as-it-stands.ts";
import { alertDesk } from "../../bot/alerts/alert-desk.ts";
import { queueAlerts } from "../../bot/alerts/queue-alerts.ts";
import { reviewAlerts } from "../../bot/alerts/review-alerts.ts";
import type { Answer } from "../../bot/conversation/answer.ts";
import type { RoleDesk } from "../../bot/conversation/ports.ts";
import type { AlertKind } from "../../bot/delivery/alert-kind.ts";
import { deliver } from "../../bot/delivery/deliver.ts";
import type { Address } from "../../bot/delivery/message.ts";
import { usualSchedule } from "../../bot/delivery/schedule.ts";
import { withQueue } from "../../bot/delivery/with-queue.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { render } from "../../bot/render/render.ts";
import { newPartner } from "../../bot/snapshots/partner.ts";
import type { SnapshotChange } from "../../bot/snapshots/refresh-snapshots.ts";
import type { Snapshot } from "../../bot/snapshots/snapshot.ts";
import { AlertsInMemory } from "../fakes/alerts-in-memory.ts";
import { fakeDelivery } from "../fakes/delivery.ts";
import { frontDoor, type Place, type Reply } from "../fakes/front-door.ts";
import { fakeReports } from "../fakes/reports.ts";
import { subscriptionOf } from "../fakes/subscription.ts";
import { day, month, type Standing, scoreOf, standing } from "./small-facts.ts";
import { factsBehind, type Months, scoresOf } from "./small-scores.ts";

export const short: Standing = { adds: 2, intermediate: 3, advanced: 1, growthPercent: 10, deployments: 1 };
export const lost: Standing = { ...short, advanced: 0 };
const scope = { tenant: "adatum", partner: "7012345" };

export interface Posted {
  readonly text: string;
  readonly card: Record<string, unknown>;
}

/** @param people who are alerted, and what each is */
export async function alerted(people: Readonly<Record<string, Role>>, alerts: readonly AlertKind[] = ["drops-to-zero"]) {
  const own = fakeDelivery(Date.parse("2026-11-21T12:00:00Z"));
  const { clock, outbox, queue } = own;
  const channel = fakeChannel();
  const roles: RoleDesk = {
    of: async (_tenant, person) => ["viewer", people[person] ?? "viewer"],
    holders: async () => [{ person: "ada", name: "Ada", roles: ["administrator"], isBySetting: false }],
    change: async () => "not-allowed",
  };
  const store = new AlertsInMemory();
  const postbox = withQueue(outbox, queue, silent);
  const now = (): number => clock.now();
  const today = () => day(new Date(clock.now()).toISOString().slice(0, 10));
  const door = frontDoor(null, null, roles, { alerts: alertDesk({ alerts: store, roles, outbox: postbox, now }) });
  for (const subscriber of Object.keys(people))
    await door.subscriptions.subscribe(subscriptionOf({ kind: "alert", subscriber, alerts, schedule: usualSchedule("Europe/Berlin") }));
  const ports = { subscriptions: door.subscriptions, alerts: store, uploaders: null, outbox: postbox, now };
  const answerFor: typeof own.ports.answerFor = (message) => alertAsItStands({ alerts: store, roles, now }, message);

  return {
    ...own,
    ...{ door, store, ports },
    /** October is imported so, after September was as it is usually. @returns how many alerts are new */
    imports: (facts: Standing, about: Partial<SnapshotChange> = {}) => queueAlerts(ports, changeTo(facts, about), { day: today(), isStated: false }),
    /** The alerts are looked after, with these months known. @returns how many changed */
    review(months: Months) {
      const scores = { ...scoresOf(months), presentDay: today() };
      const source = { partnerScores: async () => scores, partnerFacts: async () => factsBehind(months) };
      return reviewAlerts({ ...ports, scores: source, reports: fakeReports(), today }, "adatum");
    },
    deliver: () => deliver({ ...own.ports, sender: channel, answerFor }),
    passes(hours: number) {
      clock.time += hours * 3_600_000;
    },
    /** What somebody's cards show now, oldest first. */
    cardsOf: (person: string): Posted[] => channel.cardsOf(person).map((answer) => render(answer, null)),
    channel,
    /** Presses a button of somebody's newest card. */
    presses(person: string, title: string, place: Place = {}): Promise<Reply> {
      const card = this.cardsOf(person).at(-1)?.card ?? assert.fail(`${person} has no card`);
      return door.presses({ card } as unknown as Reply, title, { person, name: person[0]?.toUpperCase() + person.slice(1), ...place });
    },
    buttonsOf(person: string): string[] {
      const card = this.cardsOf(person).at(-1)?.card ?? assert.fail(`${person} has no card`);
      return (card["actions"] as { title: string }[]).map((one) => one.title);
    },
  };
}

/** Teams as far as cards go: each has a name, and another one may take its place. */
function fakeChannel() {
  const cards = new Map<string, { readonly conversation: string; answer: Answer }>();
  const counts = { posted: 0, changed: 0 };
  return {
    counts,
    cardsOf: (conversation: string): Answer[] => [...cards.values()].filter((one) => one.conversation === conversation).map((one) => one.answer),
    async send({ conversation }: Address, answer: Answer) {
      counts.posted += 1;
      cards.set(`card-${counts.posted}`, { conversation, answer });
      return { end: "sent", posted: `card-${counts.posted}` } as const;
    },
    async update(_address: Address, posted: string, answer: Answer) {
      counts.changed += 1;
      const card = cards.get(posted) ?? assert.fail(`no card ${posted}`);
      card.answer = answer;
      return { end: "sent" } as const;
    },
  };
}

function changeTo(facts: Standing, about: Partial<SnapshotChange>): SnapshotChange {
  const partner = { ...newPartner(scope), name: "Adatum Partners" };
  return { partner, before: null, after: snapshot("2026-10", facts), monthBefore: snapshot("2026-09", short), isNewest: true, ...about };
}

export function snapshot(asOf: string, facts: Standing): Snapshot {
  const scored = scoreOf(standing(month(asOf), facts));
  return { ...scored, scope, revision: 1, scoredOn: day("2026-11-20"), inputs: JSON.stringify(facts), own: JSON.stringify(facts) };
}
