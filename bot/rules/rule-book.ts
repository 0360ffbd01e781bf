// The shape of a rule book: one designation's rules in force from a day, readable alone.
// Refuses a book with a missing number, a number without a source, or a source that is not listed.
// Every number is a figure: the value, where it is printed, and how sure we are.

import { z } from "zod";
import { designations } from "../kernel/program.ts";

const confidence = z.enum(["agreed", "disputed", "inferred"]);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const month = z.string().regex(/^\d{4}-\d{2}$/);

/** `id` of an entry of `sources`, then `#` and the section or line: `learn#Scoring`. */
const citation = z.string().regex(/^[a-z0-9-]+#.+$/);

const backed = { source: citation, confidence, note: z.string().optional() };

function figure<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, ...backed });
}

const number = figure(z.number().nonnegative());
const byTrack = z.strictObject({ enterprise: number, smb: number });

/** How a measured amount is held against a threshold: strictly above it, or at least it. */
const comparison = figure(z.enum(["above", "at-least"]));

const association = z.strictObject({ name: z.string(), aliases: z.array(z.string()).default([]), counts: z.boolean(), ...backed });

const revenueWorkload = z.strictObject({ name: z.string(), aliases: z.array(z.string()).default([]), counts: z.boolean(), ...backed });

const ratedWorkload = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  /** Product names of the usage export whose usage is rolled up into this workload. */
  includes: z.array(z.string()).default([]),
  family: z.enum(["dynamics", "power-platform-and-customer-insights"]),
  unit: z.enum(["mau", "profiles"]),
  /** MCV per unit; null where the workload is eligible but the rate card has no rate. */
  rate: z.number().positive().nullable(),
  ...backed,
});

const certification = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  level: z.enum(["intermediate", "advanced"]),
  /** First and last day on which a person holding it counts; open where absent. */
  eligibleFrom: day.optional(),
  eligibleUntil: day.optional(),
  /** The day after which it can no longer be earned. */
  retiredOn: day.optional(),
  ...backed,
});

/** A reading's value null stands for an absent day at an open window: no first or last day. */
const reading = z.strictObject({
  id: z.string(),
  says: z.string(),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  source: citation,
});

const dispute = z.strictObject({
  id: z.string(),
  question: z.string(),
  /** JSON pointer to the one value in this book that the readings disagree on. */
  at: z.string().startsWith("/"),
  readings: z.array(reading).min(2),
  taken: z.string(),
  why: z.string(),
});

const shape = z.strictObject({
  id: z.string().regex(/^[a-z-]+@\d{4}-\d{2}-\d{2}$/),
  designation: z.enum(designations),
  effectiveFrom: day,
  effectiveFromConfidence: confidence,
  effectiveFromNote: z.string().optional(),
  /** Day or, where only that is known, month of the announcement. */
  announcedOn: z.union([day, month]),
  /** Last day on which a source was seen to say so. */
  verifiedOn: day,
  verifiedOnNote: z.string().optional(),
  sources: z.record(z.string(), z.strictObject({ title: z.string(), link: z.url(), dated: z.union([day, month]) })),
  target: number,
  gate: number,
  classification: z.strictObject({
    revenueOverUsd: number,
    enterpriseFromPairs: number,
    /** Pairs of customer tenant and workload, or different workloads whoever has them. */
    unit: figure(z.enum(["customer-workloads", "distinct-workloads"])),
  }),
  subcategories: z.strictObject({
    "net-customer-adds": z.strictObject({
      category: z.literal("performance"),
      maxPoints: number,
      countForMax: byTrack,
      revenueUsd: byTrack,
      comparison,
    }),
    "intermediate-certifications": z.strictObject({ category: z.literal("skilling"), maxPoints: number, countForMax: byTrack }),
    "advanced-certifications": z.strictObject({ category: z.literal("skilling"), maxPoints: number, countForMax: byTrack }),
    "usage-growth": z.strictObject({
      category: z.literal("customer-success"),
      maxPoints: number,
      percentForMax: byTrack,
      baselineMcv: byTrack,
      /** Whether parts of a percent earn parts of a point. */
      increments: figure(z.enum(["continuous", "whole"])),
      /** What has no points while the baseline is too small: this metric alone, or its whole category. */
      baselineCancels: figure(z.enum(["usage-growth", "customer-success"])),
    }),
    deployments: z.strictObject({ category: z.literal("customer-success"), maxPoints: number, countForMax: byTrack, mcv: byTrack, comparison }),
  }),
  trialUsageCounts: figure(z.boolean()),
  associations: z.strictObject({
    revenue: z.array(association),
    usage: z.strictObject({ dynamics: z.array(association), "power-platform-and-customer-insights": z.array(association) }),
  }),
  revenueWorkloads: z.array(revenueWorkload),
  ratedWorkloads: z.array(ratedWorkload),
  certifications: z.array(certification),
  disputes: z.array(dispute),
});

/** Every citation names one of the book's own sources. */
export const ruleBookSchema = shape.superRefine((book, context) => {
  for (const [path, cited] of citations(book))
    if (!Object.hasOwn(book.sources, cited)) context.addIssue({ code: "custom", path, message: `cites "${cited}", which is not among the sources` });
});

function* citations(value: unknown, path: string[] = []): Generator<readonly [path: string[], cited: string]> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "source" && typeof inner === "string") yield [[...path, key], inner.slice(0, inner.indexOf("#"))];
    yield* citations(inner, [...path, key]);
  }
}

export type RuleBook = z.infer<typeof ruleBookSchema>;
export type Association = RuleBook["associations"]["revenue"][number];
export type RevenueWorkload = RuleBook["revenueWorkloads"][number];
export type RatedWorkload = RuleBook["ratedWorkloads"][number];
export type EligibleCertification = RuleBook["certifications"][number];
export type Dispute = RuleBook["disputes"][number];
