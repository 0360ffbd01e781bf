// How a message lies in its row: what it says as JSON, what becomes of it in columns of their own, so that a change writes only those
// and a ledger reads only those. Rows of shapes 1 and 2 had everything in the JSON and other words for two states.

import type { Message, MessageState } from "../delivery/message.ts";
import type { LedgerEntry, MessageId, VersionedMessage } from "../delivery/outbox.ts";
import type { Entity } from "./conditional.ts";
import { keyOf, pack, unpack } from "./entity.ts";

const shape = 3;
const states: Readonly<Record<string, MessageState>> = { pending: "due", sending: "claimed" };

/** Shape 1 did not say who reads a message; shape 2 neither how often it was repeated nor whose a claim was. */
const upgrade = (_shape: number, value: unknown): Message => {
  const old = value as Message;
  const { state = "due", notBefore = 0 } = old;
  return { ...{ person: null, repeats: 0, claim: null, posted: null, dueAt: notBefore }, ...old, state: states[state] ?? state };
};

export const ledgerColumns = [
  "PartitionKey",
  "RowKey",
  ...["shape", "recipient", "subject", "state", "attempts", "repeats", "dueAt", "notBefore", "since", "outcome", "claimId", "claimTask"],
];

export function messageId({ tenant, recipient, subject }: Pick<Message, "tenant" | "recipient" | "subject">): MessageId {
  return keyOf(tenant, recipient, subject);
}

export function keysIn(id: MessageId): Pick<Entity, "partitionKey" | "rowKey"> {
  const cut = id.indexOf("|");
  return { partitionKey: id.slice(0, cut), rowKey: id.slice(cut + 1) };
}

export function entityOf(message: Message): Entity {
  const { state: _s, attempts: _a, repeats: _r, dueAt: _d, notBefore: _n, since: _i, claim: _c, outcome: _o, posted: _p, ...content } = message;
  return { ...keysIn(messageId(message)), ...pack(shape, content), recipient: message.recipient, subject: message.subject, ...columnsOf(message) };
}

/** What changes of a message. A column can't hold null: nothing is the empty text. */
export function columnsOf({ state, attempts, repeats, dueAt, notBefore, since, claim, outcome, posted }: Message) {
  const own = { state, attempts, repeats, dueAt, notBefore, since, outcome: outcome ?? "", posted: posted ?? "" };
  return { shape, ...own, claimId: claim?.id ?? "", claimTask: claim?.task ?? "" };
}

export function messageOf(row: Record<string, unknown>): VersionedMessage {
  const content = unpack(row, upgrade);
  const value = row["claimId"] === undefined ? content : { ...content, ...columnsIn(row) };
  return { id: idOf(row), value, version: String(row["etag"]) };
}

/** Null for a row of an older shape, which has to be read whole. */
export function ledgerEntryOf(row: Record<string, unknown>): LedgerEntry | null {
  if (row["claimId"] === undefined || row["recipient"] === undefined) return null;
  const { claim: _claim, posted: _posted, ...columns } = columnsIn(row);
  return { id: idOf(row), recipient: String(row["recipient"]), subject: String(row["subject"]), ...columns };
}

function idOf(row: Record<string, unknown>): MessageId {
  return `${row["partitionKey"]}|${row["rowKey"]}`;
}

function columnsIn(row: Record<string, unknown>) {
  const text = (name: string): string | null => (row[name] === "" || row[name] === undefined ? null : String(row[name]));
  const number = (name: string): number => Number(row[name]);
  const [id, task] = [text("claimId"), text("claimTask")];
  return {
    state: String(row["state"]) as MessageState,
    attempts: number("attempts"),
    repeats: number("repeats"),
    dueAt: number("dueAt"),
    notBefore: number("notBefore"),
    since: number("since"),
    claim: id === null ? null : { id, task: task ?? "" },
    outcome: text("outcome"),
    posted: text("posted"),
  };
}
