// What went wrong, once for the log and once for the person, with a code that never changes and the original as cause.
// A code starts with the folder that raised it: `store.lost-race`. Never tell faults apart by their sentences.

export class Fault extends Error {
  /** Stable; its first word is the folder that raised it. */
  readonly code: string;
  /** One plain sentence that a partner's employee may read: what happened and what to do. No names, no internals. */
  readonly forPerson: string;

  constructor(code: string, forLog: string, forPerson: string, options?: ErrorOptions) {
    super(forLog, options);
    this.name = "Fault";
    this.code = code;
    this.forPerson = forPerson;
  }
}

export function isFault(error: unknown, code?: string): error is Fault {
  return error instanceof Fault && (code === undefined || error.code === code);
}
