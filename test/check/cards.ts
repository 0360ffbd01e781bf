// Looks at every card template with its sample: a version that Teams takes, at most six actions, newer elements with a fallback,
// a picture's description, and nothing left unresolved once it is filled in.

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Template } from "adaptivecards-templating";

const folder = join(import.meta.dirname, "..", "..", "cards");

/** Elements that every client of schema 1.2 knows. */
const plainElements = new Set([
  "AdaptiveCard",
  "TextBlock",
  "Container",
  "ColumnSet",
  "Column",
  "FactSet",
  "Image",
  "ImageSet",
  "RichTextBlock",
  "TextRun",
  "ActionSet",
  "Action.Submit",
  "Action.OpenUrl",
]);

export async function cardProblems(): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json") && !name.endsWith(".sample.json"));
  const problems: string[] = [];
  for (const name of names) {
    const template = JSON.parse(await readFile(join(folder, name), "utf8")) as Record<string, unknown>;
    const sampleName = name.replace(".json", ".sample.json");
    const sample = await readFile(join(folder, sampleName), "utf8").catch(() => null);
    const complain = (what: string): void => void problems.push(`cards/${name}: ${what}`);
    if (template["version"] !== "1.5") complain(`version is ${String(template["version"])}; Teams takes 1.5`);
    if (sample === null) {
      complain(`has no sample; add cards/${sampleName}`);
      continue;
    }
    const card = new Template(template).expand({ $root: JSON.parse(sample) }) as Record<string, unknown>;
    const actions = card["actions"];
    if (Array.isArray(actions) && actions.length > 6) complain(`has ${actions.length} actions; Teams shows six`);
    for (const problem of elementProblems(card)) complain(problem);
  }
  return problems;
}

function* elementProblems(value: unknown, inData = false): Generator<string> {
  if (typeof value === "string" && value.includes("${")) yield `leaves "${value}" unresolved with its sample`;
  if (value === null) yield "has a null with its sample";
  if (typeof value !== "object" || value === null) return;
  const element = value as Record<string, unknown>;
  const type = element["type"];
  if (!inData && typeof type === "string") {
    if (!plainElements.has(type) && element["fallback"] === undefined) yield `${type} is newer than schema 1.2 and has no fallback`;
    if (type === "Image" && !element["altText"]) yield "an Image has no altText";
  }
  for (const [key, part] of Object.entries(element)) yield* elementProblems(part, inData || key === "data");
}
