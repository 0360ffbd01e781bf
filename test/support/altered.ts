// A document with one place changed, and the places that a shape refuses in it. Places are JSON pointers.

import type { z } from "zod";

/** A copy of `document` with `value` at the place; undefined takes away what stands there. */
export function altered(document: unknown, place: string, value: unknown): unknown {
  const copy = structuredClone(document);
  const keys = place.split("/").slice(1);
  const last = keys.pop() ?? "";
  let inner = copy as Record<string, unknown>;
  for (const key of keys) inner = inner[key] as Record<string, unknown>;
  if (value !== undefined) inner[last] = value;
  else if (Array.isArray(inner)) inner.splice(Number(last), 1);
  else delete inner[last];
  return copy;
}

export function refusedPlaces(shape: z.ZodType, document: unknown): string[] {
  return shape.safeParse(document).error?.issues.map((issue) => issue.path.map((key) => `/${String(key)}`).join("")) ?? [];
}
