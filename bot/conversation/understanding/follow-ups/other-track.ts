// "The other track", "and on the other one?": of two tracks the one that the question before is not about. Null where that names none.

import type { TextContext } from "../../question.ts";
import { words } from "../words.ts";

const other =
  /^(?:(?:and|but|or|now|then|what about|how about|same|for|on|in|as|under) )*the other (?:track|path|one|side)(?: (?:too|please|then|instead|track))*$/;

/** @returns the part of a question that is meant, in words */
export async function onOtherTrack(text: string, context: TextContext): Promise<string | null> {
  if (!other.test(words(text).join(" "))) return null;
  const before = await context.before();
  if (before === null || before.slots.track === null) return null;
  return `on the ${before.slots.track === "smb" ? "Enterprise" : "SMB"} track`;
}
