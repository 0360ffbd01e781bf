// Answers "what if": reads what is supposed, scores again with it, and says what was assumed and what came to nothing.

import { fromFixed4 } from "../../kernel/fixed.ts";
import { addMonths, type Month } from "../../kernel/month.ts";
import type { Base } from "../../planning/changes/base.ts";
import type { Change } from "../../planning/changes/change.ts";
import { whatIf } from "../../planning/what-if.ts";
import { evidenceOf } from "../../scoring/evidence.ts";
import { monthAhead, monthBack } from "../months.ts";
import { changesNamed } from "../understanding/changes/changes-named.ts";
import type { CountsThere } from "../understanding/changes/total-named.ts";
import { type Lexicon, lexiconOf } from "../understanding/lexicon.ts";
import { type Ahead, baseAt, forecastBase } from "./ahead.ts";
import type { ChangeRefusedAnswer, NamedChange, WhatIfAnswer } from "./ahead-answer.ts";

/** Further months than a forecast has are not supposed for. */
const furthest = 12;

export async function answerWhatIf(ahead: Ahead): Promise<WhatIfAnswer | ChangeRefusedAnswer> {
  const asOf = monthSupposed(ahead);
  const now = await baseAt(ahead, ahead.month, asOf === null ? [] : [asOf]);
  const lexicon = lexiconOf(now.book, now.facts, now.measured);
  const first = changesNamed(ahead.said, lexicon, countsIn(now));
  const at = "changes" in first && first.at !== null ? monthAhead(ahead.month, first.at) : null;
  const base = at === null ? now : await baseIn(ahead, at);
  if (base === null || (at !== null && asOf !== null))
    return { kind: "change-refused", problem: { code: "month-out-of-reach", month: at ?? ahead.month } };
  // How many there are is counted in the month in which it is supposed.
  const read = at === null ? first : changesNamed(ahead.said, lexicon, countsIn(base));
  // "As of May" alone supposes another month, and nothing else.
  const isMonthAlone = "unclear" in read && asOf !== null && /^\W*(?:what if|suppose)?\W*(?:it were |we were )?as of\b[^,;]*$/i.test(ahead.said);
  const named = isMonthAlone ? { changes: [], growthPercent: null, totals: [] } : read;
  if ("unclear" in named) return { kind: "change-refused", problem: { code: "unclear", words: named.unclear } };
  if ("ambiguous" in named) {
    const { words, candidates } = named.ambiguous;
    return { kind: "change-refused", problem: { code: "which-one", words, names: candidates.map((one) => one.name) } };
  }
  const growth = named.growthPercent === null ? [] : growthChange(base, named.growthPercent);
  const changes = [...(asOf === null ? [] : [{ what: "month-changed", asOf } as const]), ...named.changes, ...growth];
  const result = whatIf(base, changes);
  if (!result.ok) return { kind: "change-refused", problem: result.problem.problem };
  const { before, after, subcategories: rows, assumptions, swallowed } = result.value;
  return {
    kind: "what-if",
    basis: ahead.standing.basis,
    at,
    changes: changes.map((change) => namedChange(change, lexicon)),
    totals: named.totals,
    before,
    after,
    rows,
    assumptions,
    swallowed,
  };
}

/** A month to come as its forecast has it; null where there is none. */
async function baseIn(ahead: Ahead, month: Month): Promise<Base | null> {
  return month > ahead.month && month <= addMonths(ahead.month, furthest) ? forecastBase(ahead, month) : null;
}

function countsIn({ book, track, measured }: Base): CountsThere {
  const { deployments } = evidenceOf(book, track, measured);
  const held = measured.certifications;
  return {
    intermediate: held?.intermediate.length ?? null,
    advanced: held?.advanced.length ?? null,
    deployments: deployments?.counted.length ?? null,
  };
}

/** "As of June": the supposition is about an earlier month that has a score. A month without these words is not taken for one. */
function monthSupposed({ question, scores, month }: Ahead): Month | null {
  const [named] = question.slots.whens;
  if (named === undefined || !/\bas of\b/.test(question.text)) return null;
  const asOf = monthBack(month, named.when);
  return asOf !== month && scores.months.has(asOf) ? asOf : null;
}

/** Growth is supposed by what usage becomes: so many percent above the baseline month. */
function growthChange({ measured }: Base, percent: number): Change[] {
  const baseline = (measured.usage?.baseline ?? []).reduce((sum, pair) => sum + fromFixed4(pair.mcv), 0);
  return [{ what: "usage-changed", figure: { mcv: Math.max(0, baseline * (1 + percent / 100)) } }];
}

function namedChange(change: Change, lexicon: Lexicon): NamedChange {
  const id = "person" in change ? change.person : "customer" in change ? change.customer : undefined;
  const known = "person" in change ? lexicon.people : lexicon.customers;
  return { change, name: id === undefined ? null : (known.find((one) => one.id === id)?.name ?? id) };
}
