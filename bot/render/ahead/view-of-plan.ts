// Views of a plan and of what one goal needs: steps in order with points and effort, who is closest, and the total after each.

import type { NeededAnswer, PlanAnswer, PlanRefusedAnswer } from "../../conversation/ahead/ahead-answer.ts";
import { shownChange, shownGap, shownPoints } from "../../languages/shown-points.ts";
import type { SentenceKey, Speaker } from "../../languages/speaker.ts";
import type { Needed } from "../../planning/needed.ts";
import type { Blocker } from "../../planning/plan/blockers.ts";
import type { StepTiming, TimingReason } from "../../planning/plan/step-timing.ts";
import type { Plan, PlanStep } from "../../planning/plan.ts";
import { asksAbout, basisNotes, nameOf, partnerOf, points, warningNotes } from "../say-parts.ts";
import { type Section, type Step, type View, view } from "../view.ts";

export function planView(answer: PlanAnswer, speaker: Speaker): View {
  const { basis, plans, deadline } = answer;
  const [best, ...others] = plans.plans;
  const about = {
    partner: partnerOf(speaker, basis),
    total: points(speaker, plans.before.total, plans.target),
    target: speaker.number(plans.target, 2),
    gap: shownGap(plans.target, plans.before.total),
  };
  const start = deadline === null ? speaker.say("plan.start", about) : speaker.say("plan.startOf", { ...about, month: speaker.month(deadline) });
  return view({
    template: "plan",
    title: speaker.say("plan.title", about),
    headline: headlineOf(speaker, answer),
    tone: plans.outcome === "impossible" ? "attention" : plans.outcome === "reached" ? "good" : "default",
    lines: [start, ...(best === undefined || best.steps.length === 0 ? [] : [endSentence(speaker, best)]), ...wishLines(speaker, answer)],
    sections: [
      ...(plans.outcome === "reached" || best === undefined ? [] : [planSection(speaker, best, "plan.steps")]),
      ...(plans.outcome === "planned" ? others.map((one, index) => planSection(speaker, one, index === 0 ? "plan.second" : "plan.third")) : []),
      ...(plans.outcome === "impossible" ? [impossibleSection(speaker, answer)] : []),
      ...(plans.timings.length === 0 ? [] : [{ heading: speaker.say("plan.timing"), lines: plans.timings.map((one) => timingLine(speaker, one)) }]),
    ],
    notes: [
      speaker.say(answer.isEffortOurs ? "plan.effort" : "plan.effortSet"),
      speaker.say("plan.model"),
      ...warningNotes(speaker, basis.warnings),
      ...basisNotes(speaker, basis, { usage: true }),
    ],
    asks: ["ask.planNoCertificates", "ask.forecast", "ask.score"],
  });
}

function headlineOf(speaker: Speaker, { plans }: PlanAnswer): string {
  const [best] = plans.plans;
  if (plans.outcome === "reached") return speaker.say("plan.reached", { target: speaker.number(plans.target, 2) });
  if (plans.outcome === "impossible" || best === undefined) return speaker.say("plan.impossible", { target: speaker.number(plans.target, 2) });
  return speaker.say("plan.headline", { steps: stepsIn(best), total: points(speaker, best.total, plans.target) });
}

function stepsIn(one: Plan): number {
  // Percents of growth are one step together.
  return one.steps.reduce((sum, step) => sum + (step.kind === "growth-percent" ? 1 : step.count), 0);
}

function endSentence(speaker: Speaker, best: Plan): string {
  return speaker.say("plan.end", { steps: stepsIn(best), total: points(speaker, best.total) });
}

function wishLines(speaker: Speaker, { excluded, limits, shared, spared, unread }: PlanAnswer): string[] {
  const without = excluded.map((kind) => speaker.say(`stepKind.${kind}`));
  const most = Object.entries(limits).map(([kind, count]) =>
    speaker.say("plan.limit", { count, kind: speaker.say(`stepKind.${kind as PlanStep["kind"]}`) }),
  );
  return [
    ...(without.length === 0 ? [] : [speaker.say("plan.without", { kinds: speaker.list(without) })]),
    ...most,
    ...shared.map((one) =>
      speaker.say("plan.limitShared", { count: one.most, kinds: speaker.list(one.kinds.map((kind) => speaker.say(`stepKind.${kind}`))) }),
    ),
    ...(spared.length === 0 ? [] : [speaker.say("plan.spared", { names: speaker.list(spared) })]),
    ...(unread.length === 0 ? [] : [speaker.say("plan.unread", { words: speaker.list(unread.map((words) => `“${words}”`)) })]),
  ];
}

function planSection(speaker: Speaker, one: Plan, heading: "plan.steps" | "plan.second" | "plan.third"): Section {
  const about = { effort: speaker.number(one.effort, 1), total: points(speaker, one.total) };
  const steps = one.steps.map((step, index) => saidStep(speaker, step, index + 1));
  const lines = steps.flatMap(({ line, details }) => [line, ...details]);
  return { heading: speaker.say(heading, about), lines, steps, linesDrawn: lines.length };
}

/** One step by itself, with its figures and who is closest. */
export function stepSection(speaker: Speaker, step: Omit<PlanStep, "changes">, heading: SentenceKey): Section {
  const { what, figures, details } = saidStep(speaker, step, 1);
  const alone = speaker.say("plan.stepAlone", { what, figures });
  return { heading: speaker.say(heading), lines: [alone, ...details] };
}

const namesShown = 3;

/** @returns the step in one line, and in parts */
function saidStep(speaker: Speaker, step: Omit<PlanStep, "changes">, place: number): Step & { line: string } {
  const what = speaker.say(`planStep.${step.kind}`, { count: step.count });
  const about = {
    place,
    what,
    points: shownChange(step.totalAfter, step.totalAfter - step.points),
    total: points(speaker, step.totalAfter),
    effort: speaker.number(step.effort, 1),
  };
  const lifts = step.liftsGates.map((id) => nameOf(speaker, id));
  const near = [
    ...step.customers.slice(0, namesShown).map((one) =>
      speaker.say(step.kind === "net-add" ? "planStep.nearRevenue" : "planStep.nearMcv", {
        customer: one.customerName ?? one.customerTenant,
        workload: one.workload,
        figure: speaker.number(one.figure, 2),
      }),
    ),
    ...step.people.slice(0, namesShown).map((one) => {
      const person = one.personName ?? one.person;
      return one.why === "expired" && one.expiredOn !== null
        ? speaker.say("planStep.expired", { person, certification: one.certification ?? "", day: speaker.day(one.expiredOn) })
        : speaker.say("planStep.holds", { person, certification: one.certification ?? "" });
    }),
  ];
  return {
    line: speaker.say("plan.step", about),
    place: speaker.number(place),
    what,
    figures: speaker.say("plan.stepFigures", about),
    details: [
      ...(lifts.length === 0 ? [] : [speaker.say("planStep.lifts", { names: speaker.list(lifts) })]),
      ...(near.length === 0 ? [] : [speaker.say("planStep.closest", { names: speaker.list(near) })]),
    ],
  };
}

function impossibleSection(speaker: Speaker, { plans }: PlanAnswer): View["sections"][number] {
  const { total, failingGates } = plans.best;
  return {
    heading: speaker.say("plan.blocked"),
    lines: [
      speaker.say("plan.best", { total: points(speaker, total) }),
      ...(failingGates.length === 0 ? [] : [speaker.say("plan.bestGates", { names: speaker.list(failingGates.map((id) => nameOf(speaker, id))) })]),
      ...new Set(plans.blockers.map((one) => blockerLine(speaker, one))),
    ],
  };
}

function blockerLine(speaker: Speaker, blocker: Blocker): string {
  switch (blocker.code) {
    case "unknown-data":
      return speaker.say("blocker.unknown-data", {
        name: nameOf(speaker, blocker.subcategory),
        kind: speaker.say(`kind.${blocker.kind}`),
        months: speaker.list(blocker.months.map((month) => speaker.month(month))),
      });
    case "baseline-too-small":
      return speaker.say("swallowed.baseline-too-small", {
        baseline: speaker.number(blocker.mcvBaseline, 1),
        needed: speaker.number(blocker.mcvNeeded, 1),
      });
    case "excluded":
      return speaker.say("blocker.excluded", { kind: speaker.say(`stepKind.${blocker.step}`) });
    case "limited":
      return speaker.say("blocker.limited", { kind: speaker.say(`stepKind.${blocker.step}`), most: blocker.most });
    case "too-late":
      return speaker.say("blocker.too-late", { kind: speaker.say(`stepKind.${blocker.step}`), why: timingReason(speaker, blocker.because) });
    case "maximum":
      return speaker.say("blocker.maximum", { total: speaker.number(blocker.total, 2) });
  }
}

function timingLine(speaker: Speaker, timing: StepTiming): string {
  const kind = speaker.say(`stepKind.${timing.kind}`);
  return speaker.say(`timing.${timing.counts}`, { kind, why: timingReason(speaker, timing.because) });
}

function timingReason(speaker: Speaker, because: TimingReason): string {
  switch (because.code) {
    case "in-time":
      return "";
    case "month-is-over":
      return speaker.say("timing.month-is-over", { month: speaker.month(because.month) });
    case "association-too-late":
      return speaker.say("timing.association-too-late", { cycles: because.cycles, day: speaker.day(because.until) });
    case "not-before":
      return speaker.say("timing.not-before", { day: speaker.day(because.from) });
  }
}

export function planRefusedView({ problem }: PlanRefusedAnswer, speaker: Speaker): View {
  const asks = ["ask.plan", "ask.missing", "ask.score"] as const;
  return view({ template: "notice", title: speaker.say("plan.refused"), lines: [refusal(speaker, problem)], asks });
}

function refusal(speaker: Speaker, problem: PlanRefusedAnswer["problem"]): string {
  switch (problem.code) {
    case "target":
      return speaker.say("plan.refused.target", { target: speaker.number(problem.target, 2), most: speaker.number(problem.most, 2) });
    case "month-over":
      return speaker.say("plan.refused.month-over", { month: speaker.month(problem.month) });
    case "month-too-far":
      return speaker.say("plan.refused.month-too-far", { month: speaker.month(problem.month), last: speaker.month(problem.last) });
  }
}

export function neededView({ basis, items, totalAlone }: NeededAnswer, speaker: Speaker): View {
  const [first] = items;
  const names = [...new Set(items.map((one) => nameOf(speaker, one.subcategory)))];
  return view({
    template: "answer",
    title: totalAlone === null ? speaker.say("needed.title", { names: speaker.list(names) }) : speaker.say("needed.titleAlone"),
    headline:
      totalAlone !== null
        ? speaker.say("needed.alone", { total: speaker.number(totalAlone, 2) })
        : first === undefined
          ? ""
          : neededHeadline(speaker, first),
    lines: items.length > 1 ? [] : items.flatMap((one) => neededLines(speaker, basis.target, one)),
    sections:
      items.length > 1 ? items.map((one) => ({ heading: nameOf(speaker, one.subcategory), lines: neededLines(speaker, basis.target, one) })) : [],
    notes: [
      ...warningNotes(speaker, basis.warnings),
      ...basisNotes(speaker, basis, { usage: items.some((one) => one.subcategory === "usage-growth") }),
    ],
    asksAbout: asksAbout(speaker, basis),
    asks: ["ask.plan", "ask.missing", "ask.score"],
  });
}

function neededHeadline(speaker: Speaker, { kind, count }: Needed): string {
  if (count === null) return speaker.say("needed.never");
  return count === 0 ? speaker.say("needed.none") : speaker.say(`planStep.${kind}`, { count });
}

function neededLines(speaker: Speaker, target: number, item: Needed): string[] {
  const { goal, count, kind, subcategoryPoints, total } = item;
  const name = nameOf(speaker, item.subcategory);
  const wanted =
    "total" in goal ? { key: "total", value: goal.total } : goal.points === "all" ? { key: "all", value: 0 } : { key: "points", value: goal.points };
  const about = {
    name,
    goal: speaker.number(wanted.value, 2),
    what: count === null ? speaker.say(`stepKind.${kind}`) : speaker.say(`planStep.${kind}`, { count }),
    points: subcategoryPoints.after === null ? speaker.say("points.unknown") : points(speaker, subcategoryPoints.after),
    before: subcategoryPoints.before === null ? speaker.say("points.unknown") : points(speaker, subcategoryPoints.before),
    total: points(speaker, total.after, target),
  };
  if (subcategoryPoints.before === null) return [speaker.say("needed.unknown", about)];
  const lines = [
    speaker.say(
      count === null
        ? `needed.${wanted.key as "total"}.never`
        : count === 0
          ? `needed.${wanted.key as "total"}.reached`
          : `needed.${wanted.key as "total"}`,
      about,
    ),
  ];
  const each = item.pointsEach.filter((one) => one > 0);
  if (count !== 0 && each.length > 0) lines.push(eachLine(speaker, each));
  if (count !== 0) lines.push(...item.customers.slice(0, namesShown).map((one) => nearLine(speaker, item, one)));
  return lines;
}

/** Alike steps are told once; where the last one brings less, both ends are told. */
function eachLine(speaker: Speaker, each: readonly number[]): string {
  const [most, least] = [Math.max(...each), Math.min(...each)];
  return shownPoints(most) === shownPoints(least)
    ? speaker.say("needed.each", { points: shownPoints(most) })
    : speaker.say("needed.eachBetween", { from: speaker.number(shownPoints(least), 2), to: speaker.number(shownPoints(most), 2) });
}

function nearLine(speaker: Speaker, item: Needed, one: Needed["customers"][number]): string {
  const key = item.kind === "net-add" ? "planStep.nearRevenue" : "planStep.nearMcv";
  const near = speaker.say(key, { customer: one.customerName ?? one.customerTenant, workload: one.workload, figure: speaker.number(one.figure, 2) });
  return speaker.say("planStep.closest", { names: near });
}
