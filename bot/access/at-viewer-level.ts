// What a viewer may see of an answer: the same value without names of customers and people, and without revenue. Pure, and the one
// place where this rule is. What is nothing but names becomes an answer that says what it needs. A new kind of answer does not
// compile until it stands here. An answer that holds none of it stays the very same value.

import type {
  Carriers,
  ChangeRefusedAnswer,
  ForecastAnswer,
  Listed,
  NamedChange,
  PlanAnswer,
  WhatIfAnswer,
  WhyAnswer,
} from "../conversation/ahead/ahead-answer.ts";
import type { AlertSaid, Answer, DigestAnswer, DigestFurther, MismatchAnswer } from "../conversation/answer.ts";
import type { Withheld, WithheldAnswer } from "../conversation/roles/access-answer.ts";
import type { MismatchCause } from "../planning/explain-mismatch.ts";
import type { Plan } from "../planning/plan.ts";
import { LeftOut } from "./left-out.ts";
import { unnamedAssumptions, unnamedSwallowed } from "./unnamed-assumptions.ts";
import { unnamedCauses } from "./unnamed-causes.ts";
import { unnamedTurns } from "./unnamed-turns.ts";

/** @param because what is said of what was left out: it depends on who reads */
export function atViewerLevel(answer: Answer, because: Withheld): Answer {
  const left = new LeftOut();
  const seen = without(answer, left, because);
  if (!left.any) return answer;
  return left.shown && "basis" in seen ? { ...seen, basis: { ...seen.basis, withheld: because } } : seen;
}

function without(answer: Answer, left: LeftOut, because: Withheld): Answer {
  const own = "basis" in answer ? { basis: left.basis(answer.basis) } : null;
  switch (answer.kind) {
    case "people":
    case "customers":
      return withheld(answer.kind, left, because);
    case "who":
      return withheld(answer.of === "person" ? "people" : answer.of === "customer" ? "customers" : "supposition", left, because);
    case "change-refused":
      return isAboutSomebody(answer) ? withheld("supposition", left, because) : answer;
    case "what-if":
      return answer.changes.some(namesSomebody) ? withheld("supposition", left, because) : { ...supposed(answer, left), ...own };
    case "plan-refused":
      return answer;
    case "plan":
      return answer.spared.length > 0 ? withheld("supposition", left, because) : { ...planned(answer, left), ...own };
    case "needed":
      return {
        ...answer,
        ...own,
        items: answer.items.map((one) => ({ ...one, customers: left.all(one.customers), changes: left.unshown(one.changes) })),
      };
    case "forecast":
      return answer.excepted.length > 0 ? withheld("supposition", left, because) : { ...forecast(answer, left), ...own };
    case "change":
      return {
        ...answer,
        ...own,
        change: {
          ...answer.change,
          subcategories: answer.change.subcategories.map((one) => ({
            ...one,
            causes: unnamedCauses(one.causes, left),
            withoutEffect: left.unshown(one.withoutEffect),
          })),
        },
      };
    case "tracks":
      return { ...answer, ...own, scorecards: { enterprise: left.card(answer.scorecards.enterprise), smb: left.card(answer.scorecards.smb) } };
    case "why":
      return { ...why(answer, left), ...own };
    case "gap":
      return { ...answer, ...own, nextStep: left.step(answer.nextStep) };
    case "digest":
      return { ...digest(answer, left), ...own };
    case "alert":
      return { ...answer, ...own, restoredBy: left.step(answer.restoredBy) };
    case "total-alert":
      return { ...answer, ...own, nextStep: left.step(answer.nextStep) };
    case "end-alert":
      return { ...answer, ...own, people: left.all(answer.people) };
    case "alert-settled":
      return answer.alert === null ? answer : { ...answer, alert: without(answer.alert, left, because) as AlertSaid };
    case "rule-alert":
    case "data-alert":
      return { ...answer, ...own };
    case "score":
    case "reported":
      return { ...answer, ...own, scorecard: left.card(answer.scorecard) };
    case "mismatch":
      return { ...mismatch(answer, left), ...own };
    case "track":
      return answer.standing === null ? answer : { ...answer, standing: { ...answer.standing, basis: left.basis(answer.standing.basis) } };
    case "subcategory":
    case "attained":
    case "history":
      return { ...answer, ...own };
    // What names nobody of the partner's: rules, the programme, what is on file, what somebody said, wants or may.
    case "renewal":
    case "freshness":
    case "designations":
    case "benefits":
    case "associate":
    case "rules":
    case "mcv":
    case "help":
    case "welcome":
    case "declined":
    case "no-data":
    case "subscription":
    case "digest-missing":
    case "digest-preview":
    case "import":
    case "import-preview":
    case "import-done":
    case "import-cancelled":
    case "import-refused":
    case "not-read":
    case "not-reported":
    case "trouble":
    case "withheld":
    case "not-allowed":
    case "own-roles":
    case "role-holders":
    case "role-change":
    case "administration-elsewhere":
    case "sends":
    case "deliveries":
    case "sent-again":
    case "every-subscription":
    case "subscription-ended":
    case "managers-reach":
      return answer;
    default:
      return forgotten(answer);
  }
}

function forgotten(answer: never): never {
  throw new TypeError(`No rule says what a viewer may see of ${JSON.stringify(answer)}`);
}

function withheld(about: WithheldAnswer["about"], left: LeftOut, because: Withheld): WithheldAnswer {
  left.instead([about], []);
  return { kind: "withheld", about, because };
}

function namesSomebody({ change, name }: NamedChange): boolean {
  return name !== null || "person" in change || ("customer" in change && change.customer !== undefined);
}

/**
 * What was not understood is told as what names somebody is: else whoever tries names would learn from the answer which of them
 * are customers.
 */
function isAboutSomebody({ problem }: ChangeRefusedAnswer): boolean {
  switch (problem.code) {
    case "unclear":
    case "which-one":
    case "unknown-person":
    case "unknown-customer":
    case "ambiguous-person":
    case "ambiguous-customer":
    case "not-certified":
    case "no-revenue-or-usage":
      return true;
    case "no-usage":
      return problem.customer !== null;
    default:
      return false;
  }
}

function supposed(answer: WhatIfAnswer, left: LeftOut): WhatIfAnswer {
  return {
    ...answer,
    before: left.card(answer.before),
    after: left.card(answer.after),
    assumptions: unnamedAssumptions(answer.assumptions, left),
    swallowed: unnamedSwallowed(answer.swallowed, left),
  };
}

/** The changes of a step name whom it takes over a threshold; they are for suppositions and not shown. */
function planned(answer: PlanAnswer, left: LeftOut): PlanAnswer {
  const unnamed = (plan: Plan): Plan => ({
    ...plan,
    steps: plan.steps.map((step) => ({
      ...step,
      customers: left.all(step.customers),
      people: left.all(step.people),
      changes: left.unshown(step.changes),
    })),
    changes: left.unshown(plan.changes),
  });
  return { ...answer, plans: { ...answer.plans, before: left.card(answer.plans.before), plans: answer.plans.plans.map(unnamed) } };
}

function digest(answer: DigestAnswer, left: LeftOut): DigestAnswer {
  const seen = { ...answer, scorecard: left.card(answer.scorecard), nextStep: left.step(answer.nextStep) };
  if (answer.further === undefined) return seen;
  const { causes, step, ahead } = answer.further;
  const further: DigestFurther = {
    causes: causes.map((one) => ({ ...one, causes: unnamedCauses(one.causes, left) })),
    step: step === null ? null : { ...step, customers: left.all(step.customers), people: left.all(step.people) },
    ahead,
  };
  return { ...seen, further };
}

function forecast(answer: ForecastAnswer, left: LeftOut): ForecastAnswer {
  const months = answer.months.map((one) => ({ ...one, card: left.card(one.card), turns: unnamedTurns(one.turns, left) }));
  return { ...answer, now: left.card(answer.now), months };
}

function why(answer: WhyAnswer, left: LeftOut): WhyAnswer {
  return { ...answer, reasons: answer.reasons.map((reason) => ({ ...reason, carriers: counted(reason.carriers, left) })) };
}

/** How many there are, and none of them. */
function counted(carriers: Carriers, left: LeftOut): Carriers {
  const only = <One>({ first, count }: Listed<One>): Listed<One> => ({ first: left.all(first), count });
  switch (carriers.of) {
    case "customers":
      return { of: "customers", counted: only(carriers.counted), against: only(carriers.against), near: only(carriers.near) };
    case "usage":
      return { of: "usage", now: only(carriers.now), baseline: only(carriers.baseline) };
    case "people":
      return { of: "people", people: only(carriers.people) };
    case "unknown":
      return carriers;
  }
}

function mismatch(answer: MismatchAnswer, left: LeftOut): MismatchAnswer {
  const unnamed = (causes: readonly MismatchCause[]): MismatchCause[] =>
    causes.flatMap((cause): readonly MismatchCause[] =>
      "warning" in cause ? left.warnings([cause.warning]).map((warning) => ({ ...cause, warning })) : [cause],
    );
  return {
    ...answer,
    ours: left.card(answer.ours),
    rows: answer.rows.map((row) => ({ ...row, causes: unnamed(row.causes) })),
    causes: unnamed(answer.causes),
  };
}
