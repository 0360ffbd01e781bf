// Remembers what a rule book says of a workload and an association together, by their spelling in the rows.
// An export repeats a few names in a great many rows: each two are judged once, and looked up from then on.

export class JudgedNames<Verdict> {
  readonly #judge: (workload: string, association: string) => Verdict;
  readonly #known = new Map<string, Map<string, Verdict>>();

  constructor(judge: (workload: string, association: string) => Verdict) {
    this.#judge = judge;
  }

  of(workload: string, association: string): Verdict {
    const byAssociation = this.#known.get(workload);
    return byAssociation?.get(association) ?? this.#remembered(workload, association);
  }

  #remembered(workload: string, association: string): Verdict {
    const verdict = this.#judge(workload, association);
    const byAssociation = this.#known.get(workload);
    if (byAssociation === undefined) this.#known.set(workload, new Map([[association, verdict]]));
    else byAssociation.set(association, verdict);
    return verdict;
  }
}
