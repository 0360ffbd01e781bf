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
import { type Bars, type Pair, type Section, type Table, type View, view } from "./view.ts";

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
              pairs: certificates.slice(0, listed).map((one) => certificatePair(speaker, one)),
            },
          ],
    notes: [...warningNotes(speaker, basis.warnings, { skilling: asked === "not-counting" }), ...basisNotes(speaker, basis, { usage: false })],
    asks: ["ask.skilling", "ask.plan"],
  });
}

/** Why one doesn't count stands under it. */
function certificatePair(speaker: Speaker, { person, certification, expiresOn, because }: CertificateHeld): Pair {
  const why = because === null ? [] : [speaker.say(`people.because.${because}` as "people.because.expired")];
  return {
    what: person,
    details: [certification, ...why],
    figure: expiresOn === null ? speaker.say("table.noEnd") : speaker.day(expiresOn),
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
              ...(isMixed(table) ? {} : { table: customerTable(speaker, table) }),
            })),
    bars: asked === "top" ? barsOf(speaker, answer) : null,
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
    sections: [...byReason].map(([reason, those]) => ignoredSection(speaker, speaker.say(`ignored.${reason}`), those)),
    notes: [...warningNotes(speaker, basis.warnings), ...basisNotes(speaker, basis, { usage: true })],
    asks: ["ask.net-customer-adds", "ask.deployments", "ask.plan"],
  });
}

/** The most rows first, each with the first place in the exports. */
function ignoredSection(speaker: Speaker, heading: string, those: readonly Ignored[]): Section {
  const rest = those.length - listedOfReason;
  const shown = [...those].sort((a, b) => b.rows - a.rows).slice(0, listedOfReason);
  const said = shown.map(({ name, kind, rows, examples: [first] }) => {
    const about = { name, kind: speaker.say(`kind.${kind}`), rows };
    const place = first === undefined ? null : { ...about, file: first.file, line: String(first.line) };
    return {
      line: place === null ? speaker.say("ignored.row", about) : speaker.say("ignored.rowAt", place),
      pair: { what: name, details: [place === null ? about.kind : speaker.say("ignored.place", place)], figure: speaker.say("ignored.count", about) },
    };
  });
  return {
    heading,
    lines: [...said.map(({ line }) => line), ...(rest > 0 ? [speaker.say("list.more", { count: rest })] : [])],
    pairs: said.map(({ pair }) => pair),
  };
}

/** So many stand side by side without becoming too thin to tell apart. */
const barsShown = 10;

/** The largest customers side by side; their figures stand in the table under it. */
function barsOf(speaker: Speaker, { basis, tables }: CustomersAnswer): Bars | null {
  const [table, other] = tables;
  if (table === undefined || other !== undefined || table.rows.length < 2) return null;
  const rows = table.rows.slice(0, barsShown);
  const title = speaker.say(table.subcategory === "net-customer-adds" ? "customers.barsUsd" : "customers.bars", { month: speaker.month(basis.asOf) });
  return {
    title,
    data: rows.map((row) => ({
      x: speaker.say("table.customerWorkload", { customer: row.customer, workload: row.workload }),
      y: Math.round((row.now ?? 0) * 100) / 100,
    })),
    line: speaker.say("customers.barsLine", { title, figures: rows.map((row) => speaker.number(row.now ?? 0, 2)).join(" · ") }),
  };
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

/** Where some count and some don't, or only one is told, a sentence tells which; else the first sentence does. */
function isMixed({ rows }: CustomerTable): boolean {
  return rows.some((row) => row.counts !== rows[0]?.counts);
}

function rowLines(speaker: Speaker, table: CustomerTable): string[] {
  const { subcategory, rows, count } = table;
  const rest = count - rows.length;
  const told = isMixed(table) || rows.length === 1 ? rows : rows.map((row) => ({ ...row, counts: null }));
  return [
    ...told.map((row) => rowLine(speaker, subcategory === "net-customer-adds" ? "usd" : "mcv", row)),
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
