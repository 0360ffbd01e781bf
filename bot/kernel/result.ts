// An expected outcome as a value: what was made, or why it could not be.
// For outcomes that a caller must handle; the unexpected is a Fault and is thrown.

export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function refused<Problem>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}
