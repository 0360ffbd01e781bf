// How a figure, a date or a statement of the programme's files says where it is printed and how sure we are.
// Refuses one without a source and a confidence, a disputed one without the other reading, and another reading where nothing is disputed.

import { z } from "zod";

const confidence = z.enum(["agreed", "disputed", "inferred"]);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const month = z.string().regex(/^\d{4}-\d{2}$/);

/** `id` of an entry of `sources`, then `#` and the section or line: `deck#Key dates, line 1591`. */
const citation = z.string().regex(/^[a-z0-9-]+#.+$/);

const backed = {
  source: citation,
  confidence,
  note: z.string().optional(),
  /** What another source says instead; there is one exactly where the confidence is `disputed`. */
  otherReadings: z.array(z.strictObject({ says: z.string(), source: citation })).optional(),
};

export function withSource<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ ...shape, ...backed }).refine(hasItsReadings, "disputed and otherReadings belong together");
}

export function figure<Value extends z.ZodType>(value: Value) {
  return withSource({ value });
}

export const statement = withSource({ says: z.string() });

export const document = {
  /** Last day on which a source was seen to say so. */
  verifiedOn: day,
  verifiedOnNote: z.string(),
  sources: z.record(z.string(), z.strictObject({ title: z.string(), link: z.url(), dated: z.union([day, month]) })),
};

function hasItsReadings(one: unknown): boolean {
  const { confidence: how, otherReadings } = one as { confidence: string; otherReadings?: unknown };
  return (how === "disputed") === (otherReadings !== undefined);
}
