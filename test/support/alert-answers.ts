// One alert of every kind that the small answers have not, every way in which an alert can stand, and what somebody is told who
// acknowledges or snoozes one.

import assert from "node:assert/strict";
import type { AlertLife, AlertSettledAnswer } from "../../bot/conversation/alerts/alert-life.ts";
import type { AlertSaid, Basis } from "../../bot/conversation/answer.ts";
import type { Named } from "./small-answers.ts";
import { day, month } from "./small-facts.ts";

const at = Date.parse("2026-11-23T08:05:00Z");
const by = { person: "megan", name: "Ada Lovelace" };
const lives: Readonly<Record<string, AlertLife>> = {
  open: { state: "open", again: null },
  acknowledged: { state: "acknowledged", by, at },
  "snoozed until a day": { state: "snoozed", by: { ...by, name: null }, at, until: day("2026-11-30") },
  "snoozed until it gets worse": { state: "snoozed", by, at, until: null },
  "told again after a snooze": { state: "open", again: "snooze-over" },
  "told again because it got worse": { state: "open", again: "worse" },
  "come back": { state: "open", again: "came-back" },
  recovered: { state: "resolved", how: "recovered", at, now: { points: 7.5, month: month("2026-10") } },
};
const settled: readonly AlertSettledAnswer["done"][] = ["acknowledged", "snoozed", "already", "over", "not-found", "none-open", "wants-day"];

/** @param alerts those that are there already, without a life */
export function alertAnswers(alerts: readonly AlertSaid[], basis: Basis): Named[] {
  const drop = alerts.find((one) => one.kind === "alert") ?? assert.fail();
  const ahead: readonly AlertSaid[] = [...alerts.filter((one) => one.kind !== "alert"), ...newKinds(basis)];
  return [
    ...newKinds(basis).map((answer) => ({ name: `alert, ${answer.kind}`, answer })),
    ...Object.entries(lives).map(([name, life]) => ({ name: `alert, ${name}`, answer: living(drop, life) })),
    { name: "alert, open, for a viewer", answer: living(drop, { state: "open", again: null }, false) },
    ...ahead.flatMap((answer) => [
      { name: `alert, recovered, ${answer.kind}`, answer: living(answer, { state: "resolved", how: "recovered", at, now: null }) },
      ...(answer.kind === "total-alert" || answer.kind === "data-alert"
        ? []
        : [{ name: `alert, passed, ${answer.kind}`, answer: living(answer, { state: "resolved", how: "passed", at, now: null }) }]),
    ]),
    ...settled.flatMap((done) => outcomes(done, drop)),
  ];
}

function living<Said extends AlertSaid>(said: Said, life: AlertLife, maySettle = true): Said {
  return { ...said, shown: { ref: "0123456789ab", life, maySettle, canWorsen: true } };
}

function newKinds(basis: Basis): AlertSaid[] {
  const changes = [
    { subcategory: "intermediate-certifications", max: 20, now: 20, ahead: 10 },
    { subcategory: "deployments", max: 20, now: 12, ahead: 8.5 },
    { subcategory: "usage-growth", max: 30, now: 10, ahead: 12 },
  ] as const;
  const rules = { ruleBook: "business-applications@2027-02-01", effectiveFrom: day("2027-02-01"), month: month("2027-02") };
  return [
    { kind: "rule-alert", basis, ...rules, changes, taken: 11.5 },
    { kind: "data-alert", basis, month: month("2026-10"), since: day("2026-11-20"), missing: ["usage", "revenue"] },
  ];
}

function outcomes(done: AlertSettledAnswer["done"], drop: AlertSaid): Named[] {
  const of = (name: string, life: AlertLife, isOwn = true): Named => ({
    name: `alert, settled, ${name}`,
    answer: { kind: "alert-settled", done, alert: living(drop, life), isOwn },
  });
  const [acknowledged, snoozed, recovered] = [lives["acknowledged"], lives["snoozed until a day"], lives["recovered"]];
  assert.ok(acknowledged !== undefined && snoozed !== undefined && recovered !== undefined);
  switch (done) {
    case "not-found":
    case "none-open":
      return [{ name: `alert, settled, ${done}`, answer: { kind: "alert-settled", done, alert: null, isOwn: false } }];
    case "already":
      return [of("already, own", acknowledged), of("already, by somebody else", acknowledged, false)];
    case "snoozed":
      return [of("snoozed", snoozed), of("snoozed until worse", { state: "snoozed", by, at, until: null })];
    case "over":
      return [of("over", recovered)];
    default:
      return [of(done, done === "acknowledged" ? acknowledged : { state: "open", again: null })];
  }
}
