// `deliveries`: what became of every digest and alert, and why; counts that add up to the recipients. Sends one again, pauses all sends
// and lets them go, each of which is audited.

import type { LedgerCounts, LedgerLine } from "../delivery/ledger.ts";
import { type MessageState, messageStates } from "../delivery/message.ts";
import type { Month } from "../kernel/month.ts";
import { deliveryReason } from "../languages/delivery-reason.ts";
import { speakerFor } from "../languages/speaker.ts";
import type { ExitStatus, StoreWork, Surroundings } from "./ports.ts";

export interface DeliveriesOptions {
  readonly month?: Month;
  readonly subject?: string;
  readonly sendAgain?: string;
  readonly pause?: boolean;
  readonly resume?: boolean;
  readonly json?: boolean;
}

export async function deliveriesCommand(around: Surroundings, options: DeliveriesOptions): Promise<ExitStatus> {
  const wishes = [options.sendAgain !== undefined, options.pause === true, options.resume === true].filter((one) => one).length;
  if (wishes > 1) {
    around.complain("Say one of --send-again, --pause and --resume.");
    return 2;
  }
  return around.withStore<ExitStatus>(null, async (seventy) => {
    if (options.pause === true || options.resume === true) return turn(around, seventy, options.pause === true);
    if (options.sendAgain !== undefined) return again(around, seventy, options.sendAgain);
    return show(around, seventy, options);
  });
}

async function turn(around: Surroundings, { deliveries }: StoreWork, isPaused: boolean): Promise<ExitStatus> {
  const isNew = await deliveries.pauseAll(around.tenant(), isPaused, "terminal");
  const now = isPaused ? "Digests and alerts of every tenant are held back; answers go on." : "Digests and alerts are sent.";
  around.print(isNew ? now : `${now} It was so before.`);
  return 0;
}

async function again(around: Surroundings, seventy: StoreWork, named: string): Promise<ExitStatus> {
  const done = await seventy.deliveries.sendAgain(around.tenant(), named, "terminal");
  if (done !== "due") {
    around.complain(done === "not-found" ? `There is no message ${named}; see deliveries.` : `Message ${named} was sent, or is on its way.`);
    return 1;
  }
  await seventy.deliver();
  const { lines } = await seventy.deliveries.ledger(around.tenant(), null);
  for (const line of lines) if (line.short === named) around.print(lineOf(line));
  return 0;
}

async function show(around: Surroundings, { deliveries }: StoreWork, options: DeliveriesOptions): Promise<ExitStatus> {
  const ledger = await deliveries.ledger(around.tenant(), options.subject ?? null);
  const isWanted = (subject: string): boolean => options.month === undefined || subject.split("/").includes(options.month);
  const lines = ledger.lines.filter((one) => isWanted(one.subject));
  const subjects = [...ledger.subjects].filter(([subject]) => isWanted(subject));
  const heldBack = await deliveries.heldBack(around.tenant());
  if (options.json === true) {
    const messages = lines.map(({ id: _id, short, ...line }) => ({ id: short, ...line }));
    around.print(JSON.stringify({ isPaused: heldBack !== null, heldBack, subjects: Object.fromEntries(subjects), messages }));
    return 0;
  }
  if (heldBack !== null) around.print("Sends are paused: what is due waits. deliveries --resume lets them go.");
  if (subjects.length === 0) around.print("Nothing was to be sent.");
  for (const [subject, counts] of subjects) {
    around.print(`${subject}: ${countsOf(counts)}`);
    for (const line of lines) if (line.subject === subject) around.print(`  ${lineOf(line)}`);
  }
  return 0;
}

function countsOf({ recipients, states }: LedgerCounts): string {
  const parts = messageStates.filter((state) => states[state] > 0).map((state) => `${states[state]} ${state}`);
  return `${recipients} ${recipients === 1 ? "recipient" : "recipients"} = ${parts.join(" + ")}`;
}

const sentences: Readonly<Record<MessageState, string>> = {
  due: "due",
  claimed: "is being sent",
  sent: "sent",
  failed: "failed",
  unknown: "may have arrived; to send it again: deliveries --send-again",
  suppressed: "not tried",
};

function lineOf({ short, recipient, state, attempts, repeats, dueAt, since, outcome }: LedgerLine): string {
  const at = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ");
  const tries = `${attempts} ${attempts === 1 ? "attempt" : "attempts"}${repeats > 0 ? `, repeated ${repeats === 1 ? "once" : `${repeats} times`}` : ""}`;
  const why = outcome === null ? "" : `; ${deliveryReason(outcome, speakerFor(null))}`;
  return `${short}  ${recipient}  due ${at(dueAt)}  ${sentences[state]} ${at(since)}  ${tries}${why}`;
}
