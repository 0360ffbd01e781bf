// Tells whether a text hands a scorecard in, or asks about one. In doubt it is a question: a figure that nobody meant to report
// must not be kept.

import { sheetOfText } from "./read-reported-text.ts";
import { reportedRow } from "./reported-names.ts";

const longestText = 4_000;
const asks = /\?|^\s*(?:what|how|why|if|suppose|assume|imagine|would|could|can|should|will|which|who|when|where|add|drop|plan|do|does|did|are|is)\b/i;

/** "Partner Center shows: …" is held against ours; a scorecard that is handed in begins with its designation. */
const tellsOfPortal =
  /^\s*(?:the |our )?(?:partner center|portal|dashboard|microsoft|official page)(?:'s page)? (?:now |still |only )?(?:shows?|says?|has|gives?|tells?|reports?|displays?)\b/i;

export function looksReported(text: string): boolean {
  if (text.length > longestText || asks.test(text) || tellsOfPortal.test(text)) return false;
  const sheet = sheetOfText(text, "message");
  const named = new Set(sheet.entries.flatMap(({ name }) => (reportedRow(name) === undefined ? [] : [name])));
  const isTable = /[|\t]/.test(text.trim()) && /[\r\n]/.test(text.trim());
  if (isTable) return named.size >= 2;
  return sheet.designations.length > 0 && named.size >= (/^[^\d]{3,80}:/.test(text) ? 1 : 2);
}
