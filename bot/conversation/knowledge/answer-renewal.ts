// Answers when a designation ends and what keeps it: window, months that qualify, renewal, enrolment, fee, legacy benefits. Pure.
// Promises no day without an anniversary that somebody stated. Truth: rules/programme/membership.json and the scores.

import type { Day } from "../../kernel/month.ts";
import { safeUntil } from "../../planning/safe-until.ts";
import { designationEntry } from "../../rules/designation-entry.ts";
import { programme } from "../../rules/programme.ts";
import type { Question, Topic } from "../question.ts";
import type { Known } from "./known.ts";
import { attainedByMonth, attainedByReport, qualifyingNow } from "./qualifying.ts";
import type { RenewalAnswer } from "./renewal-answer.ts";
import { restsOnDocument } from "./rests-on.ts";

const { membership } = programme;

type Part = Topic<"renewal">;

/** What belongs to each topic, itself first: the dates and the months that qualify always do. */
const partsOf: Readonly<Record<Part, readonly Part[]>> = {
  anniversary: ["anniversary", "safe", "months", "falls", "enrol", "fee"],
  safe: ["safe", "months", "anniversary", "falls"],
  months: ["months", "safe", "anniversary"],
  falls: ["falls", "safe", "months", "anniversary"],
  enrol: ["enrol", "fee", "months", "anniversary"],
  fee: ["fee", "enrol", "months", "anniversary"],
  legacy: ["legacy", "months", "anniversary"],
};
const { enrolment, renewal, whenScoreFalls, legacyBenefits, feeCoversAll } = membership;

export function answerRenewal(question: Question, known: Known): RenewalAnswer {
  const [designation = "business-applications"] = question.slots.designations;
  const attained = designation === "business-applications" ? attainedByMonth(known.scores) : attainedByReport(known.reports, designation);
  const parts = partsOf[(question.slots.knowledge?.topic ?? "anniversary") as Part];
  const rule = membership.windows.findLast((one) => one.effectiveFrom.value <= known.today);
  const fee = membership.fees.at(-1);
  const cited: Readonly<Record<Part, readonly { source: string }[]>> = {
    anniversary: [renewal.windowDays, renewal.nextAnniversaryDaysAfterPayment],
    safe: [renewal.windowDays],
    months: rule === undefined ? [] : [rule.notEnrolled],
    falls: [...whenScoreFalls, ...renewal.whenMissed],
    enrol: [enrolment.role, ...enrolment.steps, enrolment.daysToEnrol],
    fee: fee === undefined ? [] : [fee.usdPerYear],
    legacy: legacyBenefits.statements,
  };
  if (rule === undefined || fee === undefined) throw new RangeError("membership.json has no window or no fee");
  return {
    kind: "renewal",
    parts,
    area: designationEntry(designation).area,
    safe: known.scores?.anniversary == null ? null : safeOf(known.scores.anniversary, attained, known.today),
    qualifying: attained.size === 0 ? null : qualifyingNow(attained, known.today),
    monthsBack: rule.notEnrolled.value.unit === "months" ? rule.notEnrolled.value.before : null,
    windowDays: renewal.windowDays.value,
    nextAnniversaryDays: renewal.nextAnniversaryDaysAfterPayment.value,
    sharesAnniversary: renewal.sharedAnniversary.value,
    enrolment: { role: enrolment.role.value, steps: enrolment.steps.map((one) => one.says), daysToEnrol: enrolment.daysToEnrol.value },
    fee: {
      usdPerYear: fee.usdPerYear.value,
      seenOn: fee.seenOn.value as Day,
      note: fee.usdPerYear.note ?? "",
      coversAll: feeCoversAll.value,
    },
    whenScoreFalls: whenScoreFalls.map((one) => one.says),
    whenMissed: renewal.whenMissed.map((one) => one.says),
    legacy: { notOfferedFrom: legacyBenefits.notOfferedFrom.value as Day, statements: legacyBenefits.statements.map((one) => one.says) },
    restsOn: restsOnDocument(
      membership,
      parts.flatMap((part) => cited[part]),
      known.today,
    ),
  };
}

function safeOf(anniversary: Day, attained: ReturnType<typeof attainedByMonth>, today: Day): RenewalAnswer["safe"] {
  const { qualification, months, ...safe } = safeUntil(anniversary, attained, today);
  return {
    ...safe,
    from: qualification.from,
    to: qualification.to,
    attained: months.filter((one) => one.state === "attained").map((one) => one.month),
  };
}
