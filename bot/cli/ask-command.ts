// `ask`: answers questions in the terminal, from a folder of exports or from the store. What a conversation subscribes
// within a run is confirmed and listed, and ends with the run. One line that can't be answered never stops the others.

import { z } from "zod";
import { type ConversationPorts, converse, type Turn } from "../conversation/converse.ts";
import { MemoryInProcess } from "../conversation/memory-in-process.ts";
import { noAlerts, type ReportDesk } from "../conversation/ports.ts";
import { byWords } from "../conversation/understanding/understand.ts";
import { withinMonth } from "../conversation/within-month.ts";
import { SubscriptionsInMemory } from "../delivery/subscriptions-in-memory.ts";
import { readFilesFrom } from "../facts/read-exports-from.ts";
import { isFault } from "../kernel/fault.ts";
import { type Day, type Month, monthOf } from "../kernel/month.ts";
import type { Track } from "../kernel/program.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import { folderScores } from "../snapshots/folder-scores.ts";
import type { ReportPorts } from "../snapshots/keep-report.ts";
import { byDesignation } from "../snapshots/report.ts";
import { reportDesk } from "../snapshots/report-desk.ts";
import { ReportsInMemory } from "../snapshots/reports-in-memory.ts";
import type { ExitStatus, Surroundings } from "./ports.ts";
import { complainAll } from "./score-command.ts";
import { terminalDeliveries } from "./terminal-deliveries.ts";
import { terminalRoles } from "./terminal-roles.ts";

export interface AskOptions {
  readonly data?: string;
  readonly asOf?: Month;
  readonly track?: Track;
  readonly today?: Day;
  readonly json?: boolean;
}

const idSchema = z.union([z.string(), z.number()], { error: '"id" must be a text or a number' }).nullish();
const lineSchema = z.object(
  {
    id: idSchema,
    conversation: z.string({ error: '"conversation" must be a text' }).nullish(),
    person: z.string({ error: '"person" must be a text' }).nullish(),
    where: z.enum(["personal", "group", "channel"], { error: '"where" must be personal, group or channel' }).default("personal"),
    text: z.string({ error: '"text" must be there and be a text' }),
  },
  { error: "the line must be a JSON object" },
);

interface Asked {
  readonly id: string | number | null;
  readonly conversation: string;
  /** Who asks, where several talk in one conversation. */
  readonly person: string;
  readonly where: "personal" | "group" | "channel";
  readonly text: string;
}

export async function askCommand(around: Surroundings, question: string, options: AskOptions): Promise<ExitStatus> {
  if (options.data === undefined)
    return around.withStore(options.today ?? null, (seventy) => {
      // What is asked in the terminal changes nothing that is stored.
      const { reports, roles, deliveries, today } = seventy.conversation;
      const ofRun = {
        memory: new MemoryInProcess(),
        now: () => 0,
        subscriptions: new SubscriptionsInMemory(),
        alerts: noAlerts,
        reports: reportsBeside(reports, today),
        roles: terminalRoles(roles),
        deliveries: terminalDeliveries(deliveries),
      };
      return answerAll(around, question, options, { ...seventy.conversation, ...ofRun });
    });
  const paths = await around.exportsIn(options.data);
  const today = options.today ?? around.today();
  const files = paths.ok ? await readFilesFrom(paths.value, around.readTables, monthOf(today)) : paths;
  if (!files.ok) return complainAll(around, files.problem);
  const scores = folderScores(files.value.exports, {
    today,
    track: options.track ?? null,
    units: "pamau-else-mau",
    designation: "business-applications",
    book: null,
  });
  const reports = reportDesk(reportsOfRun(), () => today);
  for (const { report } of files.value.reports) {
    const kept = await reports.keep("terminal", report, "terminal");
    if (!kept.ok) return complainAll(around, kept.problem);
  }
  return answerAll(around, question, options, {
    scores,
    reports,
    roles: terminalRoles(null),
    deliveries: terminalDeliveries(null),
    subscriptions: new SubscriptionsInMemory(),
    alerts: noAlerts,
    digests: { preview: async () => [] },
    understanding: byWords,
    memory: new MemoryInProcess(),
    today: () => today,
    now: () => 0,
  });
}

/** Scorecards that somebody hands in end with the run, so nothing of them is audited and nobody is alerted. */
function reportsOfRun(): ReportPorts {
  const audit = { record: async () => {}, entries: async () => [] };
  return { store: new ReportsInMemory(), audit, now: () => 0, announce: async () => {} };
}

/** The stored ones, and over them those that were handed in within the run. */
function reportsBeside(stored: ReportDesk, today: () => Day): ReportDesk {
  const ofRun = reportDesk(reportsOfRun(), today);
  return {
    keep: (tenant, read, who) => ofRun.keep(tenant, read, who),
    async reports(tenant) {
      const both = [await stored.reports(tenant), await ofRun.reports(tenant)].flatMap((one) =>
        [...one.values()].flatMap((months) => [...months.values()]),
      );
      return byDesignation(both);
    },
  };
}

const notStored =
  "Nothing of this is stored: what is said in the terminal ends with the command. Say it in Teams, or hand in a scorecard with the command `import`.";

/** Ports that tell when an answer confirms something that will be gone when the command ends. */
function noticing(ports: ConversationPorts, tell: () => void): ConversationPorts {
  const { reports, subscriptions } = ports;
  return {
    ...ports,
    reports: {
      reports: (tenant) => reports.reports(tenant),
      keep(...about) {
        tell();
        return reports.keep(...about);
      },
    },
    subscriptions: {
      subscriptions: (kind, tenant) => subscriptions.subscriptions(kind, tenant),
      of: (kind, tenant, subscriber) => subscriptions.of(kind, tenant, subscriber),
      subscribe(subscription) {
        tell();
        return subscriptions.subscribe(subscription);
      },
      readdress: (subscription, address) => subscriptions.readdress(subscription, address),
      change(key, change) {
        tell();
        return subscriptions.change(key, change);
      },
      unsubscribe(subscription) {
        tell();
        return subscriptions.unsubscribe(subscription);
      },
    },
  };
}

async function answerAll(around: Surroundings, question: string, options: AskOptions, ports: ConversationPorts): Promise<ExitStatus> {
  const asked: ConversationPorts = { ...ports, scores: withinMonth(ports.scores, options.asOf ?? null, options.track ?? null) };
  if (question !== "-") {
    let isForNothing = false;
    const noticed = noticing(asked, () => {
      isForNothing = true;
    });
    await answerOne(around, noticed, options, { id: null, conversation: "terminal", person: "terminal", where: "personal", text: question });
    if (isForNothing && options.json !== true) around.print(`\n${notStored}`);
    return 0;
  }
  let status: ExitStatus = 0;
  let line = 0;
  for await (const text of around.lines()) {
    line += 1;
    if (text.trim() === "") continue;
    const read = readLine(text, line);
    const refusal = read.ok ? await answerLine(around, asked, options, read.value) : read.problem;
    if (refusal === null) continue;
    status = complainAll(around, [{ file: "-", line, column: "", what: refusal.log }]);
    around.print(JSON.stringify({ id: refusal.id, kind: null, declined: true, text: refusal.text, card: null }));
  }
  return status;
}

/** Why a line has no answer: a sentence for who asked, and one for who runs the command. */
interface Refusal {
  readonly id: Asked["id"];
  readonly text: string;
  readonly log: string;
}

async function answerLine(around: Surroundings, ports: ConversationPorts, options: AskOptions, asked: Asked): Promise<Refusal | null> {
  try {
    await answerOne(around, ports, { ...options, json: true }, asked);
    return null;
  } catch (error) {
    const text = isFault(error) ? error.forPerson : "This question could not be answered because something unexpected went wrong.";
    return { id: asked.id, text, log: `could not be answered (${String(error)})` };
  }
}

async function answerOne(around: Surroundings, ports: ConversationPorts, options: AskOptions, asked: Asked): Promise<void> {
  const tenant = "terminal";
  const turn = await converse(ports, {
    text: asked.text,
    tenant: options.data === undefined ? around.tenant() : tenant,
    person: asked.person,
    where: asked.where,
    address: {
      tenant,
      serviceUrl: "http://127.0.0.1",
      conversation: asked.conversation,
      isGroup: asked.where !== "personal",
      bot: { id: "seventy", name: "Seventy" },
      locale: null,
    },
  });
  const { card, text } = around.render(turn.answer, null);
  if (options.json === true) around.print(JSON.stringify({ id: asked.id, kind: turn.kind, declined: isDeclined(turn), text, card }));
  else around.print(text);
}

/** Of several questions in one line, none was answered. */
function isDeclined({ answer }: Turn): boolean {
  if (answer.kind === "several") return answer.answers.every((one) => isDeclined({ answer: one, kind: null }));
  return ["declined", "no-data", "trouble", "withheld", "not-allowed"].includes(answer.kind);
}

/** The question of one line, or what is wrong with the line. */
function readLine(text: string, line: number): Result<Asked, Refusal> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused({ id: null, text: "This line was not read: it is not JSON.", log: `is not JSON (${error.message})` });
  }
  const read = lineSchema.safeParse(json);
  if (!read.success) {
    const id = idSchema.safeParse((json as { id?: unknown } | null)?.id).data ?? null;
    const wrong = read.error.issues.map((issue) => issue.message).join("; ");
    return refused({ id, text: `This line was not read: ${wrong}.`, log: wrong });
  }
  // A line that names no conversation stands alone: nothing follows it.
  const conversation = read.data.conversation ?? `line ${line}`;
  return ok({
    id: read.data.id ?? null,
    conversation,
    person: read.data.person ?? conversation,
    where: read.data.where,
    text: read.data.text,
  });
}
