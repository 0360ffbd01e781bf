// Answers what each designation is made of, what is known of ours in each, which is closest, and what the Cloud badge needs. Pure.
// Computes Business Applications only; of the others it knows what Partner Center reported. Truth: rules/programme/designations.json.

import { type Designation, designations, type Subcategory, subcategories } from "../../kernel/program.ts";
import { designationEntry } from "../../rules/designation-entry.ts";
import { displayName } from "../../rules/display-name.ts";
import { maxPoints } from "../../rules/max-points.ts";
import { programme } from "../../rules/programme.ts";
import { ownScorecard } from "../../scoring/score-month.ts";
import { scoreReported } from "../../scoring/score-reported.ts";
import type { AnyScorecard } from "../../scoring/scorecard.ts";
import { asOfMonth } from "../months.ts";
import type { Question, Topic } from "../question.ts";
import type { DesignationShown, DesignationsAnswer } from "./designations-answer.ts";
import type { Known } from "./known.ts";
import { restsOnDocument } from "./rests-on.ts";

export function answerDesignations(question: Question, known: Known): DesignationsAnswer {
  const { slots } = question;
  const topic = question.kind === "designations" ? ((slots.knowledge?.topic ?? null) as Topic<"designations"> | null) : null;
  const all = designations.map((designation) => shownOf(designation, known));
  // "Compare Security with our area" is about two, though it names one.
  const asked: readonly Designation[] =
    topic === "compare" && slots.designations.length === 1 ? ["business-applications", ...slots.designations] : slots.designations;
  const shown = all.filter((one) => asked.includes(one.designation));
  const reachable = all.filter((one) => one.known !== null).sort((a, b) => (a.known?.gap ?? 0) - (b.known?.gap ?? 0));
  const open = reachable.find((one) => one.known?.attained !== true) ?? reachable[0];
  const { cloudBadge, target, gate } = programme.designations;
  return {
    kind: "designations",
    topic,
    shown: shown.length === 0 ? all : shown,
    isAll: shown.length === 0,
    subcategories: subcategoriesAsked(slots.subcategories),
    categories: slots.categories,
    closest:
      open === undefined || open.known === null
        ? null
        : { area: open.area, gap: open.known.gap, total: open.known.total, attained: open.known.attained },
    unknown: all.filter((one) => one.known === null).map((one) => one.area),
    cloud: {
      name: cloudBadge.name.value,
      needs: cloudBadge.needs.value.length,
      attained: all.filter((one) => cloudBadge.needs.value.includes(one.designation) && one.known?.attained === true).map((one) => one.area),
    },
    target: target.value,
    gate: gate.value,
    restsOn: restsOnDocument(programme.designations, [target, cloudBadge.needs, ...shown.flatMap(citedBy)], known.today),
  };
}

function subcategoriesAsked(named: readonly Subcategory[]): readonly Subcategory[] {
  return named.length === 0 ? subcategories : subcategories.filter((id) => named.includes(id));
}

function citedBy({ designation }: DesignationShown): { source: string }[] {
  const { points, names } = designationEntry(designation);
  const newest = points.at(-1);
  return [...(newest === undefined ? [] : Object.values(newest.maxPoints)), ...names.map((one) => one.name)];
}

function shownOf(designation: Designation, known: Known): DesignationShown {
  const { area, names } = designationEntry(designation);
  return {
    designation,
    area,
    badge: displayName(designation, known.today),
    max: maxPoints(designation, known.today),
    names: names.map(({ name, from }) => ({ name: name.value, from: from.value as DesignationShown["names"][number]["from"] })),
    known: knownOf(designation, known),
  };
}

function knownOf(designation: Designation, { scores, reports }: Known): DesignationShown["known"] {
  if (designation === "business-applications" && scores !== null) {
    const scored = scores.months.get(asOfMonth(scores));
    return scored === undefined ? null : figuresOf(ownScorecard(scored.score), "computed");
  }
  const report = [...(reports.get(designation)?.values() ?? [])].at(-1);
  return report === undefined ? null : figuresOf(scoreReported(report), "reported");
}

function figuresOf(card: AnyScorecard, from: "computed" | "reported"): DesignationShown["known"] {
  const { total, gapTo70, attained, asOf } = card;
  return { total, gap: gapTo70, attained, asOf, from, points: card.subcategories.map(({ id, points }) => ({ subcategory: id, points })) };
}
