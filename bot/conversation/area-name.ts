// What a solution area is called in a question about it: the name that understanding finds again.

import type { Designation } from "../kernel/program.ts";

export function areaName(designation: Designation): string {
  return designation
    .split("-")
    .map((part) => (part === "ai" ? "AI" : part === "and" ? "&" : `${part[0]?.toUpperCase() ?? ""}${part.slice(1)}`))
    .join(" ");
}
