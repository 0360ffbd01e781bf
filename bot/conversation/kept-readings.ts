// What was made of a text for at most a minute, because many press the same button or ask the same words at once. Only of short texts that
// stand alone: what leans on the question before it is another question for everybody. Nothing tells who asked.

import { frozen } from "../kernel/frozen.ts";
import type { Understanding, Understood } from "./question.ts";

const keptMs = 60_000;
const mostKept = 500;
/** A longer text is somebody's own. */
const longestKept = 200;

interface Kept {
  readonly since: number;
  readonly understood: Understood;
}

/** @param now milliseconds that only ever grow */
export function keptReadings(inner: Understanding, now: () => number): Understanding {
  const known = new Map<string, Kept>();
  return {
    async understand(text, context) {
      // By the day as well, on which a reading may rest.
      const key = `${context.today} ${text}`;
      const found = known.get(key);
      if (found !== undefined && now() - found.since < keptMs) return found.understood;
      let leans = false;
      const before = () => {
        leans = true;
        return context.before();
      };
      const understood = await inner.understand(text, { ...context, before });
      forgetOld(known, now());
      if (!leans && text.length <= longestKept) known.set(key, { since: now(), understood: frozen(understood) });
      return understood;
    },
  };
}

/** The oldest come first. */
function forgetOld(known: Map<string, Kept>, now: number): void {
  for (const [key, { since }] of known) {
    if (now - since < keptMs && known.size < mostKept) return;
    known.delete(key);
  }
}
