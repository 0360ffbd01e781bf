// Answers administrators about deliveries, and carries out what they decide. Others are refused in a sentence. Lists, which name people
// and conversations, are told in the personal chat only. Counts add up to the recipients: what is not told one by one is counted.

import type { NamedSubscription } from "../../delivery/delivery-desk.ts";
import { type LedgerCounts, type LedgerLine, sumOf } from "../../delivery/ledger.ts";
import { correctionIn } from "../../digest/digest-subject.ts";
import { parseMonth } from "../../kernel/month.ts";
import { designations, isOneOf } from "../../kernel/program.ts";
import { designationEntry } from "../../rules/designation-entry.ts";
import type { ConversationPorts, Said } from "../converse.ts";
import type { HeldBy } from "../ports.ts";
import type { NotAllowedAnswer } from "../roles/access-answer.ts";
import { refusalOf } from "../roles/answer-roles.ts";
import type { About, AdministrationAnswer, DeliveriesAnswer, EverySubscriptionAnswer, Recipient, SubscriptionRow } from "./administration-answer.ts";
import type { AdministrationAsked } from "./administration-asked.ts";

type Ports = Pick<ConversationPorts, "roles" | "deliveries">;

/** Each has a button: more make a card too large. */
const rowsShown = 8;
const subjectsShown = 8;

export async function answerAdministration(ports: Ports, said: Said, asked: AdministrationAsked): Promise<AdministrationAnswer | NotAllowedAnswer> {
  const refusal = await refusalOf(ports, said, "run-deliveries");
  if (refusal !== null) return refusal;
  if (asked.asks === "hold") return hold(ports, said, asked.isPaused);
  if (said.where !== "personal") return { kind: "administration-elsewhere" };
  const { deliveries } = ports;
  const { tenant, person } = said;
  switch (asked.asks) {
    case "deliveries":
      return told(ports, tenant, asked.page);
    case "subscriptions":
      return everySubscription(ports, tenant, asked.page);
    case "send-again":
      return { kind: "sent-again", done: await deliveries.sendAgain(tenant, asked.named, person), heldBack: await deliveries.heldBack(tenant) };
    case "end":
      return end(ports, said, asked.named);
    default:
      return managers(ports, tenant);
  }
}

async function hold({ deliveries }: Ports, { tenant, person }: Said, isPaused: boolean): Promise<AdministrationAnswer> {
  const isNew = await deliveries.hold(tenant, isPaused, person);
  const heldBack = await deliveries.heldBack(tenant);
  if (isNew === "by-command") return { kind: "sends", done: isNew, heldBack };
  const done = isPaused ? (isNew ? "paused" : "paused-already") : isNew ? "resumed" : "not-paused";
  return { kind: "sends", done, heldBack };
}

async function told(ports: Ports, tenant: string, asked: number): Promise<DeliveriesAnswer> {
  const { lines, subjects } = await ports.deliveries.ledger(tenant, null);
  const newest = newestFirst(lines);
  const inOrder = [...new Set(newest.map((one) => one.subject))].flatMap((subject) => {
    const counts = subjects.get(subject);
    return counts === undefined ? [] : [{ about: aboutOf(subject), counts }];
  });
  const older = inOrder.slice(subjectsShown);
  const missing = newest.filter(({ state }) => state === "unknown" || state === "failed" || state === "suppressed");
  const { page, pages, shown } = paged(missing, asked);
  const names = await ports.roles.holders(tenant);
  return {
    kind: "deliveries",
    heldBack: await ports.deliveries.heldBack(tenant),
    subjects: inOrder.slice(0, subjectsShown),
    older: { ...sumOf(older.map((one): LedgerCounts => one.counts)), subjects: older.length },
    rows: shown.map(({ short, subject, recipient, state, attempts, dueAt, since, outcome }) => ({
      ...{ short, state, attempts, dueAt, since, reason: outcome },
      about: aboutOf(subject),
      recipient: recipientOf(recipient, names),
    })),
    total: missing.length,
    page,
    pages,
  };
}

function newestFirst(lines: readonly LedgerLine[]): LedgerLine[] {
  return [...lines].sort((a, b) => b.dueAt - a.dueAt || (a.short < b.short ? -1 : 1));
}

async function everySubscription(ports: Ports, tenant: string, asked: number): Promise<EverySubscriptionAnswer> {
  const all = await ports.deliveries.subscriptions(tenant);
  const { page, pages, shown } = paged(all, asked);
  return { kind: "every-subscription", rows: await rowsOf(ports, tenant, shown), total: all.length, page, pages };
}

async function end(ports: Ports, { tenant, person }: Said, named: string): Promise<AdministrationAnswer> {
  const ended = await ports.deliveries.end(tenant, named, person);
  if (ended === "by-command") return { kind: "subscription-ended", done: ended, row: null };
  const [row = null] = ended === null ? [] : await rowsOf(ports, tenant, [ended]);
  return { kind: "subscription-ended", done: row === null ? "not-found" : "ended", row };
}

async function rowsOf(ports: Ports, tenant: string, all: readonly NamedSubscription[]): Promise<SubscriptionRow[]> {
  const [marks, names] = await Promise.all([ports.deliveries.unreachable(tenant), ports.roles.holders(tenant)]);
  return all.map(({ short, subscription: { kind, designation, alerts, schedule, pause, address, subscriber, person } }) => ({
    ...{ short, of: kind, alerts, schedule, pause },
    area: designationEntry(designation ?? "business-applications").area,
    isShared: kind === "digest" && address.isGroup,
    subscriber: recipientOf(kind === "digest" ? (person ?? subscriber) : subscriber, names),
    unreachable: marks.get(address.conversation)?.reason ?? null,
  }));
}

async function managers(ports: Ports, tenant: string): Promise<AdministrationAnswer> {
  const [held, chats] = await Promise.all([ports.roles.holders(tenant), ports.deliveries.chats(tenant)]);
  const reached = new Set(chats.map((one) => one.person.toLowerCase()));
  const named = held.filter(({ roles }) => roles.includes("manager"));
  return {
    kind: "managers-reach",
    managers: named.map(({ person, name }) => ({ who: { name, id: person }, isReached: reached.has(person.toLowerCase()) })),
    link: ports.deliveries.installLink,
  };
}

function recipientOf(id: string, names: readonly HeldBy[]): Recipient {
  return { id, name: names.find((one) => one.person === id.toLowerCase())?.name ?? null };
}

/** A page that is not there is the nearest one that is. */
function paged<One>(all: readonly One[], asked: number): { page: number; pages: number; shown: readonly One[] } {
  const pages = Math.max(1, Math.ceil(all.length / rowsShown));
  const page = Math.min(asked, pages);
  return { page, pages, shown: all.slice((page - 1) * rowsShown, page * rowsShown) };
}

function aboutOf(subject: string): About {
  const correction = correctionIn(subject);
  const [kind = "", ...parts] = (correction?.of ?? subject).split("/");
  const month = parseMonth(parts.at(-1) ?? "");
  if ((kind === "digest" || kind === "digest-missing") && month !== null) {
    const [named = "business-applications"] = parts.slice(0, -1);
    const area = isOneOf(designations, named) ? designationEntry(named).area : named;
    return { of: correction === null ? kind : "digest-corrected", area, month };
  }
  if (kind === "welcome") return { of: "welcome" };
  return kind === "alert" ? { of: "alert", about: parts.join(" ") } : { of: "other", about: subject };
}
