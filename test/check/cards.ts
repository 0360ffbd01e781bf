// Looks at every card template with its sample: a version that Teams takes, at most six actions, every element newer than schema 1.2
// with a fallback of older ones, a chart's figures in words, a picture's description, small enough, nothing left unresolved.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Template } from "adaptivecards-templating";
import { plainTypes } from "../support/as-plain-client.ts";

const folder = join(import.meta.dirname, "..", "..", "cards");

/** Parts that stand inside an element that has the fallback. */
const parts = new Set(["TableRow", "TableCell"]);
/** Counted in UTF-16, as Teams counts. */
const mostBytes = 28_000;

type Element = Record<string, unknown>;

export async function cardProblems(): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json") && !name.endsWith(".sample.json"));
  const problems: string[] = [];
  for (const name of names) {
    const template = JSON.parse(await readFile(join(folder, name), "utf8")) as Element;
    const sampleName = name.replace(".json", ".sample.json");
    const sample = await readFile(join(folder, sampleName), "utf8").catch(() => null);
    const complain = (what: string): void => void problems.push(`cards/${name}: ${what}`);
    if (sample === null) {
      complain(`has no sample; add cards/${sampleName}`);
      continue;
    }
    for (const problem of problemsOf(new Template(template).expand({ $root: JSON.parse(sample) }) as Element)) complain(problem);
  }
  return problems;
}

/** What Teams or an older client would not show of a card that is filled in. */
export function problemsOf(card: Element): string[] {
  const problems = [...elementProblems(card)];
  if (card["version"] !== "1.5") problems.push(`version is ${String(card["version"])}; Teams takes 1.5`);
  const actions = card["actions"];
  if (Array.isArray(actions) && actions.length > 6) problems.push(`has ${actions.length} actions; Teams shows six`);
  const bytes = JSON.stringify(card).length * 2;
  if (bytes >= mostBytes) problems.push(`has ${bytes} bytes of UTF-16; it must stay below ${mostBytes}`);
  const words = textsOf(card)
    .join("\n")
    .replace(/(?<=\d),(?=\d{3})/g, "");
  for (const figure of chartFigures(card)) if (!words.includes(String(figure))) problems.push(`shows ${figure} in a chart and not in words`);
  return problems;
}

function* elementProblems(value: unknown, inData = false): Generator<string> {
  if (typeof value === "string" && /\$\{[a-z$]/i.test(value) && !inData) yield `leaves "${value}" unresolved`;
  if (value === null) yield "has a null";
  if (typeof value !== "object" || value === null) return;
  const element = value as Element;
  const type = element["type"];
  if (!inData && typeof type === "string") {
    if (!plainTypes.has(type) && !parts.has(type)) yield* fallbackProblems(type, element);
    if (type === "Image" && !element["altText"]) yield "an Image has no altText";
    if (type === "TextBlock" && typeof element["text"] !== "string") yield "a TextBlock has no text";
  }
  for (const [key, part] of Object.entries(element)) yield* elementProblems(part, inData || key === "data");
}

function* fallbackProblems(type: string, { fallback, title, data }: Element): Generator<string> {
  if (typeof fallback !== "object" || fallback === null) yield `${type} is newer than schema 1.2 and has no fallback that shows something`;
  else if (type === "Action.Execute") {
    const other = fallback as Element;
    const isSame = other["type"] === "Action.Submit" && other["title"] === title && JSON.stringify(other["data"]) === JSON.stringify(data);
    if (!isSame) yield `Action.Execute "${String(title)}" needs an Action.Submit with its title and data as fallback`;
  } else if (!plainTypes.has(String((fallback as Element)["type"]))) yield `${type} falls back to an element that is newer than schema 1.2 too`;
}

/** What stands on the card beside a chart: its own fallback is not shown where the chart is. */
function textsOf(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (/^Chart\./.test(String((value as Element)["type"]))) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === "text" && typeof part === "string" ? [part] : textsOf(part)));
}

/** What a chart shows to nobody who has no eyes for it: a dial's value, a line's points. */
function chartFigures(value: unknown): number[] {
  if (typeof value !== "object" || value === null) return [];
  const { type, value: dial, y, ...rest } = value as Element;
  const own = type === "Chart.Gauge" ? dial : y;
  return [...(typeof own === "number" ? [own] : []), ...Object.values(rest).flatMap(chartFigures)];
}
