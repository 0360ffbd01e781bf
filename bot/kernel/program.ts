// The programme's words, as slugs that are the same in data, code, cards, addresses and telemetry.
// Order matters: it is the order in which Partner Center lists them, and ours.

export const designations = [
  "business-applications",
  "data-and-ai",
  "digital-and-app-innovation",
  "infrastructure",
  "modern-work",
  "security",
] as const;
export type Designation = (typeof designations)[number];

export const categories = ["performance", "skilling", "customer-success"] as const;
export type Category = (typeof categories)[number];

export const subcategories = ["net-customer-adds", "intermediate-certifications", "advanced-certifications", "usage-growth", "deployments"] as const;
export type Subcategory = (typeof subcategories)[number];

/** The category above each subcategory, in every designation. */
export const categoryOf: Readonly<Record<Subcategory, Category>> = {
  "net-customer-adds": "performance",
  "intermediate-certifications": "skilling",
  "advanced-certifications": "skilling",
  "usage-growth": "customer-success",
  deployments: "customer-success",
};

export const tracks = ["enterprise", "smb"] as const;
export type Track = (typeof tracks)[number];

export function isOneOf<Word extends string>(words: readonly Word[], text: string): text is Word {
  return (words as readonly string[]).includes(text);
}
