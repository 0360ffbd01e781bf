// View of the answer about what a designation brings, what was asked first.

import type { BenefitsAnswer, Grant } from "../conversation/knowledge/benefits-answer.ts";
import type { Speaker } from "../languages/speaker.ts";
import { askedFirst, filled, restsOnNotes } from "./say-knowledge.ts";
import { type View, view } from "./view.ts";

export function benefitsView(answer: BenefitsAnswer, speaker: Speaker): View {
  const { own, area, product } = answer;
  const licences = {
    heading: speaker.say("benefits.licences", { area }),
    lines: own === null ? [speaker.say("benefits.notOnFile", { area })] : own.designation.map((one) => grantLine(one, speaker)),
  };
  const specializations = { heading: speaker.say("benefits.specializations"), lines: specializationLines(answer, speaker) };
  const parts = {
    one: {
      heading: speaker.say("benefits.one"),
      lines:
        own === null
          ? []
          : [...own.specialization.map((one) => grantLine(one, speaker)), speaker.say("benefits.stack", { count: own.specializationsThatStack })],
    },
    licences,
    specializations,
    reach: { heading: speaker.say("benefits.reach"), lines: commonLines(answer, "customer-reach") },
    skilling: { heading: speaker.say("benefits.skilling"), lines: commonLines(answer, "skilling") },
    business: { heading: speaker.say("benefits.business"), lines: commonLines(answer, "business-development") },
    fits: {
      heading: speaker.say("benefits.fits"),
      lines: own === null ? [] : [speaker.say("benefits.fitsWhom", { area, fits: speaker.list(own.fits) })],
    },
  };
  const first = answer.topic !== null && parts[answer.topic].lines.length > 0 ? answer.topic : null;
  const all = (["business", "reach", "skilling", "licences", "one", "specializations", "fits"] as const).map((one) => parts[one]);
  const asked = product === null || own === null ? [] : productLines(own, product, speaker);
  const isSentence = first === "specializations" || first === "fits" || first === null || own === null;
  const { lines, sections } =
    first === null
      ? { lines: [speaker.say("benefits.overview", { area, isOnFile: String(own !== null) })], sections: all }
      : askedFirst(parts[first], isSentence ? null : speaker.say("benefits.lead", { area }));
  return view({
    template: "answer",
    title: speaker.say("benefits.title", { area }),
    lines: asked.length > 0 ? asked : lines,
    sections: asked.length > 0 ? [] : filled(...sections, ...(first === "licences" || first === "specializations" ? [parts.one] : [])),
    notes: [speaker.say("benefits.asOf", { day: speaker.day(answer.asOf) }), ...restsOnNotes(speaker, answer.restsOn)],
    asks: ["ask.missing", "ask.attained"],
  });
}

function commonLines({ common }: BenefitsAnswer, area: BenefitsAnswer["common"][number]["area"]): string[] {
  return common.filter((one) => one.area === area).map((one) => one.what);
}

function productLines({ designation, specialization }: NonNullable<BenefitsAnswer["own"]>, product: string, speaker: Speaker): string[] {
  return [
    ...designation.filter((one) => one.product === product).map((one) => speaker.say("benefits.withDesignation", { grant: grantLine(one, speaker) })),
    ...specialization
      .filter((one) => one.product === product)
      .map((one) => speaker.say("benefits.withSpecialization", { grant: grantLine(one, speaker) })),
  ];
}

function specializationLines(answer: BenefitsAnswer, speaker: Speaker): string[] {
  const { area, specializations, specializationsAsOf, specializationsAddPoints } = answer;
  return [
    speaker.say("benefits.specializationsAre", { area, names: speaker.list(specializations), day: speaker.day(specializationsAsOf) }),
    ...(specializationsAddPoints ? [] : [speaker.say("benefits.noPoints")]),
  ];
}

function grantLine({ product, what, quantity, unit, per, isInferred }: Grant, speaker: Speaker): string {
  const name = what.startsWith(product) ? what : speaker.say("benefits.productAnd", { product, what });
  const grant = quantity === null ? name : speaker.say("benefits.grant", { name, amount: amountText(speaker, quantity, unit, per) });
  return isInferred ? `${grant} ${speaker.say("benefits.inferred")}` : grant;
}

function amountText(speaker: Speaker, quantity: number, unit: string | null, per: "year" | null): string {
  const key = `benefits.unit.${unit ?? ""}${per === null ? "" : "AYear"}`;
  return speaker.knows(key) ? speaker.say(key, { quantity, amount: speaker.number(quantity) }) : speaker.number(quantity);
}
