// The rows of a scorecard as Partner Center and people write them: subcategories, the categories above them, and the total.
// Guesses nothing: a name that is not listed is unknown, and one that fits several designations gives all of them.
// Truth: the Learn pages and Partner Center's screens for rows; rules/programme/designations.json for designations.

import { type Category, type Designation, designations, type Subcategory } from "../kernel/program.ts";
import { plainName } from "../rules/book-index.ts";
import { designationEntry } from "../rules/designation-entry.ts";

export type ReportedRow = { kind: "subcategory"; id: Subcategory } | { kind: "category"; id: Category } | { kind: "total" };

const subcategoryNames: Readonly<Record<Subcategory, readonly string[]>> = {
  "net-customer-adds": [
    "net customer adds",
    "net customer add",
    "net adds",
    "customer adds",
    "customer add",
    "adds",
    "add",
    "net new customers",
    "NCA",
  ],
  "intermediate-certifications": [
    "intermediate certifications",
    "intermediate certification",
    "intermediate certs",
    "intermediate cert",
    "intermediate",
  ],
  "advanced-certifications": ["advanced certifications", "advanced certification", "advanced certs", "advanced cert", "advanced"],
  "usage-growth": ["usage growth", "growth", "usage", "MAU growth", "MCV growth", "ACR growth"],
  deployments: ["deployments", "deployment", "deploys", "deploy"],
};

/** Skilling is a category, and the one metric of a designation without advanced certifications. */
const categoryNames: Readonly<Record<Category, readonly string[]>> = {
  performance: ["performance"],
  skilling: ["skilling", "skills", "skill", "certifications", "certification", "certs"],
  "customer-success": ["customer success", "success"],
};

const totalNames = ["total", "total points", "total score", "points total", "score", "overall", "partner capability score", "PCS", "sum"];

const rows = new Map<string, ReportedRow>([
  ...Object.entries(subcategoryNames).flatMap(([id, names]) => names.map((name) => [plainName(name), subcategory(id as Subcategory)] as const)),
  ...Object.entries(categoryNames).flatMap(([id, names]) => names.map((name) => [plainName(name), category(id as Category)] as const)),
  ...totalNames.map((name) => [plainName(name), { kind: "total" }] as [string, ReportedRow]),
]);

const areas = new Map<string, Designation[]>();
for (const slug of designations) {
  const { area, aliases, names } = designationEntry(slug);
  const badges = names.flatMap(({ name }) => [name.value, name.value.replace(/^Solutions Partner for /, "")]);
  const own = [slug, area, `Solutions Partner for ${area}`, ...aliases, ...badges].flatMap((name) => [name, name.replaceAll("&", "and")]);
  for (const name of new Set(own.map(plainName))) areas.set(name, [...(areas.get(name) ?? []), slug]);
}

export function reportedRow(name: string): ReportedRow | undefined {
  return rows.get(plainName(name));
}

/** Several where a badge is shared, such as AI Business Solutions; none where the name is unknown. */
export function reportedDesignations(name: string): readonly Designation[] {
  return areas.get(plainName(name)) ?? [];
}

function subcategory(id: Subcategory): ReportedRow {
  return { kind: "subcategory", id };
}

function category(id: Category): ReportedRow {
  return { kind: "category", id };
}
