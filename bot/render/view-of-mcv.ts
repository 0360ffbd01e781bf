// View of the answer about monthly consumption value: rates, amounts, sums, and what makes a deployment.

import type { McvAnswer, RatedProduct } from "../conversation/knowledge/mcv-answer.ts";
import type { Speaker } from "../languages/speaker.ts";
import { disputeSections, filled, restsOnNotes } from "./say-knowledge.ts";
import { type View, view } from "./view.ts";

export function mcvView(answer: McvAnswer, speaker: Speaker): View {
  const { products, unrated, sum, topic } = answer;
  const isExplained = topic === "explain" || (products.length === 0 && unrated.length === 0);
  const amounts = products.flatMap((one) => productLines(answer, one, speaker));
  const total = sum === null ? [] : [speaker.say("mcv.sum", { mcv: speaker.number(sum, 4) }), speaker.say("mcv.sumNote")];
  const rates = new Set(products.map((one) => one.rate));
  const compared = products.length > 1 && topic === "rate" ? [speaker.say(rates.size === 1 ? "mcv.sameRate" : "mcv.otherRates")] : [];
  const missing = unrated.map((product) => speaker.say("mcv.unrated", { product }));
  const explained = [speaker.say("mcv.explain"), speaker.say("mcv.usedFor", baselines(answer, speaker))];
  return view({
    template: "answer",
    title: speaker.say("mcv.title"),
    headline: headlineOf(answer, speaker),
    lines: [
      ...(isExplained ? explained : []),
      ...total,
      ...compared,
      ...amounts,
      ...missing,
      ...(isExplained ? [] : [deploymentLine(answer, speaker)]),
    ],
    sections: [
      ...filled({
        heading: speaker.say("mcv.rateCard"),
        lines:
          isExplained || unrated.length > 0
            ? answer.rateCard.map((one) =>
                speaker.say(`mcv.cardRate.${one.unit}`, { rate: speaker.number(one.rate, 4), products: speaker.list(one.products) }),
              )
            : [],
      }),
      ...(isExplained ? filled({ heading: speaker.say("mcv.deployment"), lines: [deploymentLine(answer, speaker), speaker.say("mcv.askFor")] }) : []),
      ...disputeSections(speaker, answer.disputes),
    ],
    notes: restsOnNotes(speaker, answer.restsOn),
    asks: ["ask.usage-growth", "ask.deployments"],
  });
}

function headlineOf({ sum, products, topic }: McvAnswer, speaker: Speaker): string {
  if (sum !== null) return speaker.say("mcv.amount", { mcv: speaker.number(sum, 4) });
  const [only, second] = products;
  if (only === undefined || second !== undefined || topic === "explain") return "";
  if (only.mcv !== null) return speaker.say("mcv.amount", { mcv: speaker.number(only.mcv, 4) });
  return only.rate === null ? "" : speaker.say(`mcv.rate.${only.unit}`, { rate: speaker.number(only.rate, 4) });
}

function productLines({ deploymentMcv }: McvAnswer, one: RatedProduct, speaker: Speaker): string[] {
  const { product, countedAs, rate, unit, units, mcv, unitsForDeployment } = one;
  if (rate === null || unitsForDeployment === null) return [speaker.say("mcv.noRate", { product: countedAs })];
  const about = {
    product,
    countedAs,
    rate: speaker.number(rate, 4),
    units: units === null ? "" : speaker.number(units, 4),
    mcv: mcv === null ? "" : speaker.number(mcv, 4),
  };
  const isRolledUp = product !== countedAs;
  const share = (threshold: number): string => speaker.number(((mcv ?? 0) / threshold) * 100, 1);
  return [
    speaker.say(mcv === null ? `mcv.rateOf.${unit}` : `mcv.worth.${unit}`, about),
    ...(isRolledUp ? [speaker.say("mcv.countedAs", about)] : []),
    ...(mcv === null ? [] : [speaker.say("mcv.share", { product, smb: share(deploymentMcv.smb), enterprise: share(deploymentMcv.enterprise) })]),
    speaker.say(`mcv.makesDeployment.${unit}`, {
      product,
      smb: speaker.number(unitsForDeployment.smb),
      enterprise: speaker.number(unitsForDeployment.enterprise),
    }),
  ];
}

function deploymentLine({ deploymentMcv }: McvAnswer, speaker: Speaker): string {
  return speaker.say("mcv.deploymentFrom", { smb: speaker.number(deploymentMcv.smb), enterprise: speaker.number(deploymentMcv.enterprise) });
}

function baselines({ baselineMcv }: McvAnswer, speaker: Speaker): Record<string, string> {
  return { smb: speaker.number(baselineMcv.smb), enterprise: speaker.number(baselineMcv.enterprise) };
}
