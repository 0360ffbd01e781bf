// Whether a preview of the digests is asked for, in plain words. Who gets digests at all, as everybody may ask, is no preview.

import { plainRequest } from "../plain-request.ts";

const preview = [
  "(?:show |give )?(?:me |us )?(?:an? |the )?preview(?: of)?(?: (?:all|our))?(?: the)?(?: next)?(?: monthly)? digests?",
  "(?:show |give )?(?:me |us )?(?:an? |the )?digests? preview",
  "who (?:would|will|is going to) get (?:which|what) digests?(?: now)?(?: and why)?",
  "(?:an? )?dry[- ]run(?: of)?(?: the)? digests?",
].map((pattern) => new RegExp(`^${pattern}$`, "i"));

export function previewAsked(said: string): boolean {
  const text = plainRequest(said);
  return preview.some((pattern) => pattern.test(text));
}
