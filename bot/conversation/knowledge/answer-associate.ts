// Answers how a customer, a product or a certificate comes to count: which association, made by whom and how, how long it takes. Pure.
// Looks no customer up. Truth: rules/programme/associations.json and the refresh days of membership.json.

import { type Subcategory, subcategories } from "../../kernel/program.ts";
import { type AssociationEntry, programme } from "../../rules/programme.ts";
import type { NamesAsked, Question, Topic } from "../question.ts";
import type { AssociateAnswer, AssociationShown, CountingFor, Family } from "./associate-answer.ts";
import { familyOf } from "./family-of.ts";
import { type Known, namesAsked } from "./known.ts";
import { restsOnDocument } from "./rests-on.ts";

const { associations: document, membership } = programme;
const families: readonly (readonly Family[])[] = [["dynamics-365"], ["power-platform", "customer-insights"]];

export function answerAssociate(question: Question, known: Known): AssociateAnswer {
  const { slots } = question;
  const names = namesAsked(question);
  const topic = (slots.knowledge?.topic ?? null) as Topic<"associate"> | null;
  const isAboutPeople = topic === "certificate" || names.certifications.length > 0;
  const [product] = names.products;
  const family = product === undefined ? null : familyOf(product);
  const ids = names.associations.length > 0 ? names.associations : isAboutPeople ? ["learn-profile"] : [];
  const named = document.associations.filter((one) => ids.includes(one.id));
  const ofCustomers = document.associations.filter((one) => one.of === "customer");
  const weeks = ofCustomers.flatMap((one) => one.takes.filter((stage) => stage.unit === "weeks").map((stage) => stage.upTo.value));
  const cited = [...named, ...(named.length > 0 ? [] : ofCustomers)].flatMap((one) => one.countsFor);
  return {
    kind: "associate",
    topic,
    named: named.map(shownOf),
    certification: isAboutPeople ? certificationMeant(names) : null,
    family,
    counting: isAboutPeople ? [] : countingFor(ofCustomers, asked(slots.subcategories), family),
    everybody: ofCustomers.map((one) => ({ name: one.name, madeBy: one.madeBy.value })),
    severalPartners: document.severalPartners.value,
    reasonsForNotCounting: document.reasonsForNotCounting.map((one) => one.says),
    showsWithinWeeks: Math.max(...weeks),
    certificatesWithinDays: membership.freshness.certificationsWithinDays.value,
    example: membership.freshness.example.says,
    restsOn: [
      restsOnDocument(
        document,
        [...cited, ...named.flatMap((one) => [...one.how, ...one.limits]), ...(topic === "not-counted" ? document.reasonsForNotCounting : [])],
        known.today,
      ),
    ],
  };
}

/** An exam's number, or the one title that fits: anything else may not be a certification at all. */
function certificationMeant({ certifications, unlistedCertification }: NamesAsked): string | null {
  const [only, second] = certifications;
  if (only !== undefined && second === undefined) return only.replace(/^Microsoft Certified: /, "");
  return unlistedCertification !== null && /^[A-Z]{2}-\d{3}$/.test(unlistedCertification) ? unlistedCertification : null;
}

function asked(named: readonly Subcategory[]): readonly Subcategory[] {
  return named.length === 0 ? subcategories : subcategories.filter((id) => named.includes(id));
}

function shownOf(one: AssociationEntry): AssociationShown {
  return {
    name: one.name,
    madeBy: one.madeBy.value,
    how: one.how.map((step) => step.says),
    counts: one.countsFor.map(({ subcategory, families: of, counts }) => ({ subcategory, families: of, counts })),
    otherReadings: [...new Set(one.countsFor.flatMap((rule) => (rule.otherReadings ?? []).map((other) => other.says)))],
    takes: one.takes.map(({ stage, upTo, unit }) => ({ stage, upTo: upTo.value, unit })),
    limits: one.limits.map((limit) => limit.says),
  };
}

function countingFor(entries: readonly AssociationEntry[], wanted: readonly Subcategory[], family: Family | null): CountingFor[] {
  return wanted.flatMap((subcategory) => {
    const groups = families.filter((group) => family === null || group.includes(family));
    const rows = groups.map((group) => ({
      subcategory,
      families: group,
      names: entries.filter((one) => countsIn(one, subcategory, group)).map((one) => one.name),
    }));
    // Where products do not matter it is one row.
    const [first, second] = rows;
    const areSame = first !== undefined && second !== undefined && first.names.join() === second.names.join();
    return (areSame ? [{ ...first, families: [] }] : rows).filter((row) => row.names.length > 0);
  });
}

function countsIn(entry: AssociationEntry, subcategory: Subcategory, group: readonly Family[]): boolean {
  return entry.countsFor.some((one) => one.subcategory === subcategory && one.counts && one.families.some((family) => group.includes(family)));
}
