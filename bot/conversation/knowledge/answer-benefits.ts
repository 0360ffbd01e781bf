// Answers what a designation brings: the benefits of all, those of its own, its specializations and what one of those brings. Pure.
// Says of another designation what is on file of it and nothing more. Truth: benefits.json and designations.json of rules/programme.

import type { Day } from "../../kernel/month.ts";
import { designationEntry } from "../../rules/designation-entry.ts";
import { type BenefitsProgramme, programme } from "../../rules/programme.ts";
import type { Question, Topic } from "../question.ts";
import type { BenefitsAnswer, Grant } from "./benefits-answer.ts";
import { type Known, namesAsked } from "./known.ts";
import { restsOnDocument } from "./rests-on.ts";

const { benefits, designations } = programme;

export function answerBenefits(question: Question, known: Known): BenefitsAnswer {
  const [designation = "business-applications"] = question.slots.designations;
  const own = benefits.designations.find((one) => one.slug === designation);
  const { area, specializations } = designationEntry(designation);
  const products = [...new Set([...(own?.designation ?? []), ...(own?.specialization ?? [])].map((one) => one.product))];
  return {
    kind: "benefits",
    topic: (question.slots.knowledge?.topic ?? null) as Topic<"benefits"> | null,
    area,
    asOf: benefits.asOf.value as Day,
    common: benefits.common.map(({ area: of, what }) => ({ area: of, what })),
    own:
      own === undefined
        ? null
        : {
            fits: own.fits.map((one) => one.what),
            designation: own.designation.map(grantOf),
            specialization: own.specialization.map(grantOf),
            specializationsThatStack: own.specializationsThatStack.value,
          },
    product: products.find((product) => namesAsked(question).benefits.includes(product)) ?? null,
    specializations: specializations.map((one) => one.name),
    specializationsAsOf: designations.specializationsAsOf.value as Day,
    specializationsAddPoints: designations.specializationsAddPoints.value,
    restsOn: restsOnDocument(
      { ...benefits, sources: { ...designations.sources, ...benefits.sources } },
      [benefits.asOf, designations.specializationsAddPoints],
      known.today,
    ),
  };
}

function grantOf({ product, what, quantity, unit, per, confidence }: BenefitsProgramme["designations"][number]["designation"][number]): Grant {
  return { product, what, quantity, unit, per, isInferred: confidence === "inferred" };
}
