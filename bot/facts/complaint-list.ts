// Collects what is wrong and keeps the first hundred: more help nobody, and a file of a million wrong rows must not fill the memory.
// The rest is counted and told in one line.

import type { Complaint } from "./table.ts";

const shown = 100;

export class ComplaintList {
  readonly #first: Complaint[] = [];
  #rest = 0;
  #last: Complaint | null = null;

  get isEmpty(): boolean {
    return this.#first.length === 0;
  }

  add(...complaints: readonly Complaint[]): void {
    for (const one of complaints) {
      if (this.#first.length < shown) this.#first.push(one);
      else {
        this.#rest += 1;
        this.#last = one;
      }
    }
  }

  /** Those of another list after these, with what it counted. */
  take(other: ComplaintList): void {
    this.add(...other.#first);
    this.#rest += other.#rest;
    this.#last = other.#last ?? this.#last;
  }

  complaints(): Complaint[] {
    if (this.#last === null) return [...this.#first];
    return [...this.#first, { file: this.#last.file, line: this.#last.line, column: "", what: `and ${this.#rest} more; this is the last of them` }];
  }
}
