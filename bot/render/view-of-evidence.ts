// Views of who and which: certified people with their certificates, customers with their figures, and a name that fits nobody or several.

import type {
  CertificateHeld,
  CustomerFigure,
  CustomersAnswer,
  CustomerTable,
  PeopleAnswer,
  WhoAnswer,
} from "../conversation/evidence/evidence-answer.ts";
import type { Speaker } from "../languages/speaker.ts";
import type { Ignored } from "../scoring/ignored.ts";
import { basisNotes, nameOf, warningNotes } from "./say-parts.ts";
import { type Table, type View, view } from "./view.ts";

/** A longer list is cut with its count. */
const listed = 25;
/** There may be a dozen reasons. */
const listedOfReason = 5;

export function peopleView(answer: PeopleAnswer, speaker: Speaker): View {
  const { basis, asked, certificates, people } = answer;
  const about = {
    people,
    count: certificates.length,
    name: answer.name ?? "",
    level: answer.level === null ? "" : speaker.say(`level.${answer.level}`),
    month: speaker.month(basis.asOf),
    day: answer.until === null ? "" : speaker.day(answer.until),
  };
  const rest = certificates.length - listed;
  const key = certificates.length === 0 ? "none" : answer.level !== null && asked === "counting" ? "level" : "some";
  return view({
    template: "list",
    title: speaker.say(`people.title.${asked}`, about),
    headline:
      certificates.length === 0
        ? speaker.say("people.nobody")
        : speaker.say(asked === "counting" ? "people.headline" : "people.headlineCertificates", about),
    lines: [speaker.say(`people.${asked}.${key}` as "people.counting.some", about)],
    sections:
      certificates.length === 0
        ? []
        : [
            {
              heading: speaker.say("people.list"),
              lines: [
                ...certificates.slice(0, listed).map((one) => certificateLine(speaker, one)),
                ...(rest > 0 ? [speaker.say("people.more", { count: rest })] : []),
              ],
              // Why one doesn't count needs a sentence.
              ...(asked === "not-counting" ? {} : { table: certificateTable(speaker, certificates.slice(0, listed)) }),
            },
          ],
    notes: [...warningNotes(speaker, basis.warnings, { skilling: asked === "not-counting" }), ...basisNotes(speaker, basis, { usage: false })],
    asks: ["ask.skilling", "ask.plan"],
  });
}

function certificateTable(speaker: Speaker, certificates: readonly CertificateHeld[]): Table {
  return {
    columns: [
      { title: speaker.say("table.person"), width: 2, align: "Left" },
      { title: speaker.say("table.certificate"), width: 3, align: "Left" },
      { title: speaker.say("table.until"), width: 2, align: "Right" },
    ],
    rows: certificates.map(({ person, certification, expiresOn }) => [
      person,
      certification,
      expiresOn === null ? speaker.say("table.noEnd") : speaker.day(expiresOn),
    ]),
  };
}

function certificateLine(speaker: Speaker, one: CertificateHeld): string {
  const about = {
    person: one.person,
    certification: one.certification,
    day: one.expiresOn === null ? "" : speaker.day(one.expiresOn),
    level: one.level === null ? "" : speaker.say(`level.${one.level}`),
  };
  const held = speaker.say(one.expiresOn === null ? "people.held" : "people.heldUntil", about);
  return one.because === null ? held : `${held} ${speaker.say(`people.because.${one.because}` as "people.because.expired")}`;
}

export function customersView(answer: CustomersAnswer, speaker: Speaker): View {
  if (answer.ignored !== undefined) return ignoredView(answer, answer.ignored, speaker);
  const { basis, asked, tables, name } = answer;
  const about = { name: name ?? "", month: speaker.month(basis.asOf) };
  const count = tables.reduce((sum, one) => sum + one.count, 0);
  return view({
    template: "list",
    title: asked === "customer" ? (name ?? "") : speaker.say(`customers.title.${asked}`, about),
    lines: [...(tables.length === 0 ? [speaker.say("customers.unknown", about)] : []), ...tables.map((table) => tableLine(speaker, answer, table))],
    sections:
      count === 0
        ? []
        : tables
            .filter((one) => one.rows.length > 0)
            .map((table) => ({
              heading: nameOf(speaker, table.subcategory),
              lines: rowLines(speaker, table),
              // Where some count and some don't, a sentence tells which.
              ...(table.rows.every((row) => row.counts === table.rows[0]?.counts) ? { table: customerTable(speaker, table) } : {}),
            })),
    notes: [
      ...warningNotes(speaker, basis.warnings),
      ...basisNotes(speaker, basis, { usage: tables.some((one) => one.subcategory !== "net-customer-adds") }),
    ],
    asks: ["ask.net-customer-adds", "ask.deployments", "ask.plan"],
  });
}

function ignoredView({ basis }: CustomersAnswer, ignored: readonly Ignored[], speaker: Speaker): View {
  const rows = ignored.reduce((sum, one) => sum + one.rows, 0);
  const byReason = Map.groupBy(ignored, (one) => one.reason);
  return view({
    template: "answer",
    title: speaker.say("customers.title.ignored"),
    lines: [speaker.say("customers.ignored", { rows, month: speaker.month(basis.asOf) })],
    sections: [...byReason].map(([reason, those]) => ({ heading: speaker.say(`ignored.${reason}`), lines: ignoredLines(speaker, those) })),
    notes: [...warningNotes(speaker, basis.warnings), ...basisNotes(speaker, basis, { usage: true })],
    asks: ["ask.net-customer-adds", "ask.deployments", "ask.plan"],
  });
}

/** The most rows first, each with the first place in the exports. */
function ignoredLines(speaker: Speaker, those: readonly Ignored[]): string[] {
  const rest = those.length - listedOfReason;
  const shown = [...those].sort((a, b) => b.rows - a.rows).slice(0, listedOfReason);
  const lines = shown.map(({ name, kind, rows, examples: [first] }) => {
    const about = { name, kind: speaker.say(`kind.${kind}`), rows };
    return first === undefined
      ? speaker.say("ignored.row", about)
      : speaker.say("ignored.rowAt", { ...about, file: first.file, line: String(first.line) });
  });
  return rest > 0 ? [...lines, speaker.say("list.more", { count: rest })] : lines;
}

function tableLine(speaker: Speaker, { asked, basis, name }: CustomersAnswer, { subcategory, threshold, count }: CustomerTable): string {
  const about = {
    count,
    name: nameOf(speaker, subcategory),
    customer: name ?? "",
    threshold: speaker.number(threshold ?? 0, 2),
    month: speaker.month(basis.asOf),
  };
  // Usage of every size counts for growth: there is no line to reach or to be close to.
  if (threshold === null && (asked === "counting" || asked === "near")) return speaker.say(`customers.${asked}.growth`, about);
  const unit = subcategory === "net-customer-adds" ? "usd" : "mcv";
  return speaker.say(`customers.${asked}.${unit}` as "customers.counting.usd", about);
}

function rowLines(speaker: Speaker, { subcategory, rows, count }: CustomerTable): string[] {
  const rest = count - rows.length;
  return [
    ...rows.map((row) => rowLine(speaker, subcategory === "net-customer-adds" ? "usd" : "mcv", row)),
    ...(rest > 0 ? [speaker.say(rows.length < listed ? "customers.more" : "customers.evenMore", { count: rest, most: listed })] : []),
  ];
}

function customerTable(speaker: Speaker, { subcategory, rows }: CustomerTable): Table {
  const unit = subcategory === "net-customer-adds" ? "usd" : "mcv";
  return {
    columns: [
      { title: speaker.say("table.customer"), width: 2, align: "Left" },
      { title: speaker.say(`table.${unit}`), width: 1, align: "Right" },
      { title: speaker.say("table.yearBefore"), width: 1, align: "Right" },
    ],
    rows: rows.map((row) => [
      speaker.say("table.customerWorkload", { customer: row.customer, workload: row.workload }),
      speaker.number(row.now ?? 0, 2),
      speaker.number(row.yearAgo ?? 0, 2),
    ]),
  };
}

function rowLine(speaker: Speaker, unit: "usd" | "mcv", row: CustomerFigure): string {
  const figure = (value: number | null): string => speaker.number(value ?? 0, 2);
  const about = { customer: row.customer, workload: row.workload, now: figure(row.now), yearAgo: figure(row.yearAgo) };
  const line = speaker.say(`customers.row.${unit}`, about);
  return row.counts === null ? line : `${line} ${speaker.say(row.counts ? "customers.counts" : "customers.countsNot")}`;
}

export function whoView({ why, of, words, names, questions = [] }: WhoAnswer, speaker: Speaker): View {
  const about = { words, names: speaker.list(names.slice(0, 5)), count: names.length };
  return view({
    template: "notice",
    title: speaker.say("who.title"),
    lines:
      why === "several"
        ? [speaker.say("problem.which-one", about)]
        : [speaker.say(`who.unknown.${of}`, about), ...(names.length === 0 ? [] : [speaker.say("who.nearest", about)])],
    questions: questions.slice(0, 4),
    asks: ["ask.score", "ask.missing"],
  });
}
