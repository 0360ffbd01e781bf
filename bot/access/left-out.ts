// Takes names and revenue out of the parts that many answers share, and remembers whether there were any, and any that are shown.

import type { Basis } from "../conversation/answer.ts";
import type { NextStep } from "../planning/next-steps.ts";
import type { Warning } from "../scoring/warning.ts";

export class LeftOut {
  #shown = false;
  #hidden = false;

  /** Whether anything was left out that the answer's faces would have shown. */
  get shown(): boolean {
    return this.#shown;
  }

  get any(): boolean {
    return this.#shown || this.#hidden;
  }

  /** An empty list for one that names somebody. */
  all<One>(list: readonly One[]): readonly One[] {
    if (list.length === 0) return list;
    this.#shown = true;
    return [];
  }

  /** An empty list for one that names somebody and that no face shows. */
  unshown<One>(list: readonly One[]): readonly One[] {
    if (list.length === 0) return list;
    this.#hidden = true;
    return [];
  }

  /** What stands for a list that names somebody; nothing was left out of an empty one. */
  instead<One, Other>(list: readonly One[], other: readonly Other[]): readonly Other[] {
    if (list.length > 0) this.#shown = true;
    return other;
  }

  step<Step extends NextStep | null>(step: Step): Step {
    if (step === null || step.nearest === null) return step;
    this.#shown = true;
    return { ...step, nearest: null };
  }

  /** Revenue that is exactly a threshold is told once a workload, of nobody in particular. */
  warnings(warnings: readonly Warning[]): readonly Warning[] {
    if (!warnings.some((one) => one.code === "revenue-on-threshold")) return warnings;
    this.#shown = true;
    const told = new Set<string>();
    return warnings.flatMap((one): readonly Warning[] => {
      if (one.code !== "revenue-on-threshold") return [one];
      if (told.has(one.workload)) return [];
      told.add(one.workload);
      return [{ ...one, customer: "", usd: 0 }];
    });
  }

  card<Card extends { readonly warnings: readonly Warning[] }>(card: Card): Card {
    return { ...card, warnings: this.warnings(card.warnings) };
  }

  basis(basis: Basis): Basis {
    return this.card(basis);
  }
}
