// Answers which customers count, are close to a threshold, are the largest, or were lost against a year ago; what is known of one;
// or which rows were left out, and why.

import { type Fixed, fromFixed4 } from "../../kernel/fixed.ts";
import type { Subcategory } from "../../kernel/program.ts";
import { evidenceOf } from "../../scoring/evidence.ts";
import type { Compared, Measured } from "../../scoring/measured.ts";
import type { Pair } from "../../scoring/pairs.ts";
import { type Ahead, baseAt } from "../ahead/ahead.ts";
import { thresholdOf } from "../basis.ts";
import { countOf, countPattern } from "../understanding/count-of.ts";
import { lexiconOf } from "../understanding/lexicon.ts";
import { namesIn, plainWords } from "../understanding/names-in.ts";
import type { CustomerFigure, CustomersAnswer, CustomerTable, WhoAnswer } from "./evidence-answer.ts";

const usuallyListed = 10;
const mostListed = 25;

type Counting = "net-customer-adds" | "deployments";

export async function answerCustomers(ahead: Ahead): Promise<CustomersAnswer | WhoAnswer> {
  const { question, standing, track, said } = ahead;
  const base = await baseAt(ahead);
  const [named] = namesIn(plainWords(said), lexiconOf(base.book, base.facts, base.measured).customers, "beginning");
  if (named !== undefined && named.candidates.length > 1)
    return { kind: "who", why: "several", of: "customer", words: named.words, names: named.candidates.map((one) => one.name) };
  const customer = named?.candidates[0] ?? null;
  const asked = customer === null ? askedFor(question.text) : "customer";
  const evidence = evidenceOf(base.book, track, base.measured);
  if (asked === "ignored") return { kind: "customers", basis: standing.basis, asked, name: null, tables: [], ignored: evidence.ignored };
  const most = listedIn(question.text);
  const tables = subcategoriesOf(question.slots.subcategories, question.text, asked).flatMap((id): CustomerTable[] => {
    const all = id === "usage-growth" ? figures(base.measured, "deployments") : figures(base.measured, id);
    if (all === null) return [];
    const counted = id === "usage-growth" ? null : new Set((evidence[id]?.counted ?? []).map(keyOf));
    const near = id === "usage-growth" ? new Set<string>() : new Set((evidence[id]?.nearMisses ?? []).map(keyOf));
    const rows = all
      .filter((one) => {
        const key = keyOf(one);
        if (customer !== null) return one.customerTenant === customer.id;
        if (asked === "near") return near.has(key);
        if (asked === "lost") return (one.yearAgo ?? 0) > 0 && (one.now ?? 0) <= 0;
        return asked === "top" || counted === null ? (one.now ?? 0) > 0 : counted.has(key);
      })
      .sort((a, b) => (b.now ?? b.yearAgo ?? 0) - (a.now ?? a.yearAgo ?? 0));
    const shown = rows.slice(0, most).map(
      (one): CustomerFigure => ({
        customer: one.customer,
        workload: one.workload,
        now: one.now,
        yearAgo: one.yearAgo,
        counts: counted?.has(keyOf(one)) ?? null,
      }),
    );
    return [{ subcategory: id, threshold: id === "usage-growth" ? null : thresholdOf(base.book, id, track).line, rows: shown, count: rows.length }];
  });
  return { kind: "customers", basis: standing.basis, asked, name: customer?.name ?? null, tables };
}

/** What is known of one customer by name, or that nobody of that name is on file. */
export async function answerOneCustomer(ahead: Ahead, name: string): Promise<CustomersAnswer | WhoAnswer> {
  const answer = await answerCustomers(ahead);
  const isNobody = answer.kind === "customers" && answer.asked !== "customer";
  if (!isNobody) return answer;
  const at = ahead.said.toLowerCase().indexOf(name);
  return { kind: "who", why: "unknown", of: "customer", words: at < 0 ? name : ahead.said.slice(at, at + name.length), names: [] };
}

function askedFor(text: string): CustomersAnswer["asked"] {
  if (/\b(ignored|disregarded|skipped|left out)\b/.test(text)) return "ignored";
  if (/\b(close|near|within|almost|nearly|just (under|below)|next to)\b/.test(text)) return "near";
  if (/\b(lost|lose|losing|gone|missing since|left us|no longer|disappeared)\b/.test(text)) return "lost";
  return /\b(top|largest|biggest|most|highest|strongest)\b/.test(text) ? "top" : "counting";
}

/** Those that were named; else what the words are about: money is revenue, users are usage. */
function subcategoriesOf(
  named: readonly Subcategory[],
  text: string,
  asked: CustomersAnswer["asked"],
): ("net-customer-adds" | "deployments" | "usage-growth")[] {
  const own = named.filter((id) => id === "net-customer-adds" || id === "deployments" || id === "usage-growth");
  if (/\b(usd|dollars?|revenue|spend\w*)\b/.test(text)) return ["net-customer-adds"];
  if (/\b(mcv|consumption|users|mau)\b/.test(text) && own.length === 0) return asked === "top" ? ["usage-growth"] : ["deployments"];
  if (own.length > 0) return own;
  return asked === "top" ? ["usage-growth"] : ["net-customer-adds", "deployments"];
}

function listedIn(text: string): number {
  const found = new RegExp(`\\btop (${countPattern})\\b|\\b(${countPattern}) (?:largest|biggest|best)\\b`).exec(text);
  const count = countOf(found?.[1] ?? found?.[2] ?? "");
  return Math.min(mostListed, Math.max(1, count ?? usuallyListed));
}

interface Figure {
  readonly customerTenant: string;
  readonly customer: string;
  readonly workload: string;
  readonly now: number | null;
  readonly yearAgo: number | null;
}

/** Every customer's workload with its figure in both months; null where the data is missing. */
function figures(measured: Measured, of: Counting): Figure[] | null {
  if (of === "net-customer-adds") return measured.revenue === null ? null : joined(measured.revenue, (pair) => pair.amount);
  return measured.usage === null ? null : joined(measured.usage, (pair) => pair.mcv);
}

function joined<One extends Pair>({ now, baseline }: Compared<readonly One[]>, figureOf: (pair: One) => Fixed): Figure[] {
  const both = new Map<string, Figure>();
  const add = (pair: One, when: "now" | "yearAgo"): void => {
    const key = keyOf(pair);
    const { customerTenant, customerName, workload } = pair;
    const known = both.get(key) ?? { customerTenant, customer: customerName ?? customerTenant, workload, now: null, yearAgo: null };
    both.set(key, { ...known, [when]: fromFixed4(figureOf(pair)) });
  };
  for (const pair of now) add(pair, "now");
  for (const pair of baseline) add(pair, "yearAgo");
  return [...both.values()];
}

function keyOf({ customerTenant, workload }: { readonly customerTenant: string; readonly workload: string }): string {
  return `${customerTenant}\0${workload}`;
}
