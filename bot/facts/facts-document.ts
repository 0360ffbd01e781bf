// Reads a facts document (JSON): the form in which other programs hand facts over, without exports.
// Refuses what does not fit, naming the place inside the document; an array that is absent means that nothing is known.

import { z } from "zod";
import { type Month, parseDay, parseMonth } from "../kernel/month.ts";
import { type Track, tracks } from "../kernel/program.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import { type Coverage, type Facts, nothingCovered } from "../scoring/facts.ts";
import type { Complaint } from "./table.ts";

const month = z.string().transform((text, context) => parseMonth(text) ?? wrong(context, `"${text}" is not a month (YYYY-MM)`));
const day = z.string().transform((text, context) => parseDay(text) ?? wrong(context, `"${text}" is not a day (YYYY-MM-DD)`));
const name = z.string().min(1);
const optionalText = z.string().nullish();

function wrong(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: "custom", message });
  return z.NEVER;
}

const documentSchema = z.object({
  asOf: month,
  track: z.enum(tracks).nullish(),
  usage: z
    .array(
      z.object({
        month,
        customerTenant: name,
        customerName: optionalText,
        workload: name,
        units: z.number().nonnegative().max(1e9),
        association: name,
        metricType: optionalText,
        subscriptionId: optionalText,
      }),
    )
    .optional(),
  revenue: z
    .array(
      z.object({
        month,
        customerTenant: name,
        customerName: optionalText,
        workload: name,
        adjustedRevenueUsd: z.number().min(-1e9).max(1e9),
        association: name,
        subscriptionId: optionalText,
      }),
    )
    .optional(),
  certifications: z
    .array(z.object({ person: name, personName: optionalText, certification: name, earnedOn: day, expiresOn: day.nullish() }))
    .optional(),
  covered: z.object({ usage: z.array(month).optional(), revenue: z.array(month).optional(), certifications: z.array(month).optional() }).optional(),
});

export interface FactsDocument {
  readonly asOf: Month;
  /** Null where the document leaves the track to the classification. */
  readonly track: Track | null;
  readonly facts: Facts;
}

/** @param place the file's name, and the line on which the document starts. */
export function readFactsDocument(text: string, place: { file: string; line: number }): Result<FactsDocument, Complaint[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return refused([{ ...place, column: "", what: `is not JSON (${error.message})` }]);
  }
  const read = documentSchema.safeParse(json);
  if (!read.success) return refused(read.error.issues.slice(0, 20).map((issue) => ({ ...place, column: pathOf(issue.path), what: issue.message })));
  const { asOf, track, usage, revenue, certifications, covered } = read.data;
  return ok({
    asOf,
    track: track ?? null,
    facts: {
      usage: Map.groupBy(usage ?? [], (row) => row.month),
      revenue: Map.groupBy(revenue ?? [], (row) => row.month),
      certifications: certifications ?? [],
      covered: {
        usage: coverage(usage, covered?.usage),
        revenue: coverage(revenue, covered?.revenue),
        certifications: coverage(certifications, covered?.certifications),
      },
    },
  });
}

function coverage(rows: readonly unknown[] | undefined, months: readonly Month[] | undefined): Coverage {
  if (rows === undefined) return nothingCovered;
  return months === undefined ? "every" : new Set(months);
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`)).join("");
}
