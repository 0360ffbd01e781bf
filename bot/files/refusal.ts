// Why a file can't be read on: a line and what is wrong. Thrown inside bot/files, where reading is many nested streams,
// and turned into a value at its border; never seen outside.

import type { Complaint } from "../facts/table.ts";

export class Refusal extends Error {
  readonly line: number;

  constructor(what: string, line = 1, options?: ErrorOptions) {
    super(what, options);
    this.name = "Refusal";
    this.line = line;
  }

  complaints(file: string): Complaint[] {
    return [{ file, line: this.line, column: "", what: this.message }];
  }
}
