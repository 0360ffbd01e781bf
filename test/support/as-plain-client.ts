// A card as a client that reads only schema 1.2 shows it: whatever is newer gives way to its fallback, or is gone.
// What it shows is all that such a reader, or one whose client refuses a new element, ever gets.

/** Elements and actions that every client of schema 1.2 knows. */
export const plainTypes: ReadonlySet<string> = new Set([
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

export function asPlainClient(card: unknown): Record<string, unknown> {
  return shown(card) as Record<string, unknown>;
}

function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown).filter((part) => part !== undefined);
  if (typeof value !== "object" || value === null) return value;
  const { type, fallback } = value as { readonly type?: unknown; readonly fallback?: unknown };
  if (typeof type === "string" && !plainTypes.has(type)) return typeof fallback === "object" ? shown(fallback) : undefined;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === "data" ? part : shown(part)]));
}
