// A memory that never fails an answer: what can't be recalled was never said, and what can't be remembered is told to the log.
// Two messages of one person at once are no failure: either may be the last one.

import { isFault } from "../kernel/fault.ts";
import type { Telemetry } from "../kernel/telemetry.ts";
import type { Memory } from "./memory.ts";

export function forgivingMemory(memory: Memory, telemetry: Telemetry): Memory {
  const forgiving = async <Result>(doing: () => Promise<Result>, otherwise: Result): Promise<Result> => {
    try {
      return await doing();
    } catch (error) {
      if (!isFault(error, "store.lost-race")) telemetry.warn("conversation not remembered", {}, error);
      return otherwise;
    }
  };
  return {
    recall: (whose) => forgiving(() => memory.recall(whose), null),
    remember: (whose, remembered) => forgiving(() => memory.remember(whose, remembered), undefined),
    forget: (whose) => forgiving(() => memory.forget(whose), undefined),
  };
}
