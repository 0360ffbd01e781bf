// A whole question as a line to be read: the words of words.ts with the capitals that names of the programme and months have.

import { examCode } from "../exam-code.ts";

const capitals: Readonly<Record<string, string>> = {
  smb: "SMB",
  enterprise: "Enterprise",
  mcv: "MCV",
  pal: "PAL",
  csp: "CSP",
  cpor: "CPOR",
  dpor: "DPOR",
  i: "I",
  "power apps": "Power Apps",
  "power bi": "Power BI",
  "power automate": "Power Automate",
  "business central": "Business Central",
  "business applications": "Business Applications",
  "modern work": "Modern Work",
  security: "Security",
  infrastructure: "Infrastructure",
  "data & ai": "Data & AI",
  "digital & app innovation": "Digital & App Innovation",
  microsoft: "Microsoft",
};
const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const known = new RegExp(
  `\\b(?:${[...Object.keys(capitals), ...months.filter((name) => name !== "may"), "(?<=(?:in|since|until|from|to|of) )may"].join("|")})\\b`,
  "g",
);

const exam = new RegExp(`\\b${examCode.replace("(?:", "(").replace("\\d{3}", "(\\d{3})")}\\b`, "g");

export function asSentence(said: string): string {
  const text = said.replace(/^(?:(?:and|but|so|also|then) )+/, "");
  const named = text
    .replace(exam, (_, area: string, number: string) => `${area.toUpperCase()}-${number}`)
    .replace(known, (name) => capitals[name] ?? `${name[0]?.toUpperCase()}${name.slice(1)}`);
  const isAsked = /^(?:how|what|who|whose|which|why|when|are|is|do|does|did|will|would|can|could|should|have|has|were|was)\b/.test(text);
  return `${named[0]?.toUpperCase() ?? ""}${named.slice(1)}${isAsked ? "?" : ""}`;
}
