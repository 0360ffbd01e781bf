// Answers what usage is worth: the rate of a product, an amount times its rate, sums, and what makes a deployment on each track. Pure.
// Exact to the ten-thousandth, as scores are. Truth: rate card and thresholds of the rule book in force.

import { fromFixed4, plus, times, toFixed4 } from "../../kernel/fixed.ts";
import { indexOf } from "../../rules/book-index.ts";
import type { RatedWorkload, RuleBook } from "../../rules/rule-book.ts";
import type { Answer } from "../answer.ts";
import type { Question, Topic } from "../question.ts";
import { disputesAt } from "./disputes-at.ts";
import { bookMeant, type Known, monthMeant, namesAsked } from "./known.ts";
import type { McvAnswer, RatedProduct } from "./mcv-answer.ts";
import { restsOnBook } from "./rests-on.ts";

export function answerMcv(question: Question, known: Known): Answer {
  const book = bookMeant(known, question);
  if (book === null) return { kind: "no-data", why: "no-rule-book", month: monthMeant(known, question), newest: null };
  const { products: named, amounts, unlistedName } = namesAsked(question);
  const asked = [...amounts, ...named.filter((one) => !amounts.some(({ product }) => product === one)).map((product) => ({ product, units: null }))];
  const found = asked.flatMap(({ product, units }) => {
    const rated = indexOf(book).ratedWorkload(product);
    return rated === undefined ? [] : [{ rated, shown: ratedProduct(book, rated, product, units) }];
  });
  const products = found.map((one) => one.shown);
  const worth = products.flatMap((one) => (one.mcv === null ? [] : [toFixed4(one.mcv)]));
  const { deployments, "usage-growth": growth } = book.subcategories;
  return {
    kind: "mcv",
    topic: (question.slots.knowledge?.topic ?? null) as Topic<"mcv"> | null,
    products,
    unrated: [
      ...asked.filter(({ product }) => indexOf(book).ratedWorkload(product) === undefined).map((one) => one.product),
      ...(unlistedName === null ? [] : [unlistedName]),
    ],
    sum: worth.length < 2 ? null : fromFixed4(worth.reduce(plus)),
    deploymentMcv: { enterprise: deployments.mcv.enterprise.value, smb: deployments.mcv.smb.value },
    baselineMcv: { enterprise: growth.baselineMcv.enterprise.value, smb: growth.baselineMcv.smb.value },
    rateCard: rateCardOf(book),
    disputes: disputesAt(
      book,
      found.map(({ rated }) => `/ratedWorkloads/${book.ratedWorkloads.indexOf(rated)}`),
    ),
    restsOn: restsOnBook(book, [...(found.length === 0 ? book.ratedWorkloads : found.map((one) => one.rated)), deployments.mcv.smb], known.today),
  };
}

function ratedProduct(book: RuleBook, { name, rate, unit }: RatedWorkload, product: string, units: number | null): RatedProduct {
  const { mcv } = book.subcategories.deployments;
  // Whole people: a threshold that is reached within one of them needs that one as well.
  const needed = (threshold: number): number => (rate === null ? 0 : Math.ceil(toFixed4(threshold) / toFixed4(rate)));
  return {
    product,
    countedAs: name,
    rate,
    unit,
    units,
    mcv: units === null || rate === null ? null : fromFixed4(times(toFixed4(units), rate)),
    unitsForDeployment: rate === null ? null : { enterprise: needed(mcv.enterprise.value), smb: needed(mcv.smb.value) },
  };
}

function rateCardOf(book: RuleBook): McvAnswer["rateCard"] {
  const rates = [...new Set(book.ratedWorkloads.flatMap(({ rate, unit }) => (rate === null ? [] : [`${rate} ${unit}`])))];
  return rates
    .map((key) => {
      const [rate, unit] = key.split(" ");
      const products = book.ratedWorkloads.filter((one) => `${one.rate} ${one.unit}` === key).map((one) => one.name);
      return { rate: Number(rate), unit: unit as "mau" | "profiles", products };
    })
    .sort((a, b) => b.rate - a.rate);
}
