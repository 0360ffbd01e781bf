// Answers what counts by the rule book in force: thresholds, formulas, lists, and whether something that is named is on one. Pure.
// A name that no book has is said not to be there, and nothing more. Truth: the rule book of the month that is meant.

import { type Day, lastDayOf } from "../../kernel/month.ts";
import { type Subcategory, subcategories } from "../../kernel/program.ts";
import { indexOf } from "../../rules/book-index.ts";
import { ruleBooks } from "../../rules/pick-rule-book.ts";
import { programme } from "../../rules/programme.ts";
import type { EligibleCertification, RuleBook } from "../../rules/rule-book.ts";
import type { Answer } from "../answer.ts";
import { thresholdOf } from "../basis.ts";
import type { NamesAsked, Question, Topic } from "../question.ts";
import { disputedSources, disputesAt } from "./disputes-at.ts";
import { bookMeant, type Known, monthMeant, namesAsked } from "./known.ts";
import { restsOnBook } from "./rests-on.ts";
import type { AssociationRule, CertificationRule, RulesAnswer, SubcategoryRule, WorkloadRule } from "./rules-answer.ts";

export function answerRules(question: Question, known: Known): Answer {
  const book = bookMeant(known, question);
  const month = monthMeant(known, question);
  if (book === null) return { kind: "no-data", why: "no-rule-book", month, newest: null };
  const { slots } = question;
  const topic = (slots.knowledge?.topic ?? null) as Topic<"rules"> | null;
  // A month that is named is asked about as it ended; else the present day decides.
  const day = slots.when === null ? known.today : lastDayOf(month);
  const names = namesAsked(question);
  // "How many points is an architect worth" is about the subcategory and not about every title with that word.
  const isAboutSubcategory = topic === "worth" && slots.subcategories.length > 0;
  const certifications = isAboutSubcategory ? [] : certificationsNamed(book, names.certifications, day);
  const isAboutCertificate = !isAboutSubcategory && (certifications.length > 0 || names.unlistedCertification !== null);
  const levels = topic === "worth" ? certifications.flatMap((one) => (one.level === null ? [] : [`${one.level}-certifications` as const])) : [];
  const asked = isAboutCertificate ? [...new Set(levels)] : subcategoriesMeant(slots.subcategories, slots.categories, topic);
  const associations = names.associations.map((id) => associationRule(book, id));
  const workloads = isAboutCertificate ? [] : names.products.map((name) => workloadRule(book, name));
  const places = placesOf(book, asked, topic, names);
  return {
    kind: "rules",
    topic,
    day,
    subcategories: asked.map((id) => subcategoryRule(book, id)),
    certifications,
    workloads,
    associations,
    unlisted: certifications.length > 0 || isAboutSubcategory ? null : (names.unlistedCertification ?? names.unlistedName),
    lists: listsOf(book, day),
    target: book.target.value,
    gate: book.gate.value,
    trialUsage: { counts: book.trialUsageCounts.value, note: book.trialUsageCounts.note ?? "" },
    disputes: disputesAt(book, places),
    restsOn: restsOnBook(book, [...citedIn(book, asked, topic, names), ...disputedSources(book, places)], known.today),
  };
}

function subcategoriesMeant(named: readonly Subcategory[], categories: readonly string[], topic: Topic<"rules"> | null): readonly Subcategory[] {
  const inCategory = (id: Subcategory): boolean => categories.some((category) => categoriesOf[id] === category);
  // "How are retired certificates handled" names the subject, not a category.
  const isAside = topic === "retired" || topic === "certifications" || topic === "minimum";
  return subcategories.filter((id) => named.includes(id) || (!isAside && inCategory(id)));
}

const categoriesOf = Object.fromEntries(ruleBooks.flatMap((book) => subcategories.map((id) => [id, book.subcategories[id].category])));

function subcategoryRule(book: RuleBook, id: Subcategory): SubcategoryRule {
  const rule = book.subcategories[id];
  const max = rule.maxPoints.value;
  const [enterprise, smb] = [thresholdOf(book, id, "enterprise"), thresholdOf(book, id, "smb")];
  return {
    id,
    max,
    enterprise,
    smb,
    pointsForOne: { enterprise: max / enterprise.forMax, smb: max / smb.forMax },
    isAbove: "comparison" in rule ? rule.comparison.value === "above" : null,
  };
}

/** Those of the book in force; where it has none, those of older books, which no longer count. */
function certificationsNamed(book: RuleBook, titles: readonly string[], day: Day): CertificationRule[] {
  const inForce = titles.flatMap((title) => {
    const found = indexOf(book).certification(title);
    return found === undefined ? [] : [certificationRule(found, day)];
  });
  if (inForce.length > 0) return [...new Map(inForce.map((one) => [one.title, one])).values()];
  return titles.flatMap((title) => {
    const older = ruleBooks.findLast((one) => one.effectiveFrom < book.effectiveFrom && indexOf(one).certification(title) !== undefined);
    const found = older === undefined ? undefined : indexOf(older).certification(title);
    if (older === undefined || found === undefined) return [];
    return [{ ...certificationRule(found, day), level: null, counts: false, listedIn: older.effectiveFrom as Day }];
  });
}

function certificationRule(one: EligibleCertification, day: Day): CertificationRule {
  const [from, until] = [(one.eligibleFrom ?? null) as Day | null, (one.eligibleUntil ?? null) as Day | null];
  return {
    title: one.name.replace(/^Microsoft Certified: /, ""),
    level: one.level,
    counts: (from === null || from <= day) && (until === null || until >= day),
    from,
    until,
    retiredOn: (one.retiredOn ?? null) as Day | null,
    note: one.note ?? "",
    listedIn: null,
  };
}

function workloadRule(book: RuleBook, name: string): WorkloadRule {
  const revenue = indexOf(book).revenueWorkload(name);
  const rated = indexOf(book).ratedWorkload(name);
  return {
    name,
    revenue: revenue === undefined ? null : { counts: revenue.counts, note: revenue.note ?? "" },
    usage: rated === undefined ? null : { countedAs: rated.name, rate: rated.rate, unit: rated.unit },
  };
}

function associationRule(book: RuleBook, id: string): AssociationRule {
  const name = programme.associations.associations.find((one) => one.id === id)?.name ?? id;
  const index = indexOf(book);
  return {
    name,
    revenue: index.revenueAssociation(name)?.counts ?? null,
    dynamicsUsage: index.usageAssociation("dynamics", name)?.counts ?? null,
    platformUsage: index.usageAssociation("power-platform-and-customer-insights", name)?.counts ?? null,
  };
}

function listsOf(book: RuleBook, day: Day): RulesAnswer["lists"] {
  const ofLevel = (level: EligibleCertification["level"]) =>
    book.certifications.filter((one) => one.level === level).map((one) => certificationRule(one, day));
  const counting = (list: readonly { readonly name: string; readonly counts: boolean }[]) => list.filter((one) => one.counts).map((one) => one.name);
  return {
    intermediate: ofLevel("intermediate"),
    advanced: ofLevel("advanced"),
    revenueWorkloads: counting(book.revenueWorkloads),
    ratedWorkloads: book.ratedWorkloads.map((one) => one.name),
    revenueAssociations: counting(book.associations.revenue),
    dynamicsAssociations: counting(book.associations.usage.dynamics),
    platformAssociations: counting(book.associations.usage["power-platform-and-customer-insights"]),
  };
}

/** Where the book keeps what the answer shows, so that the disputes about it are told. */
function placesOf(book: RuleBook, asked: readonly Subcategory[], topic: Topic<"rules"> | null, names: NamesAsked): string[] {
  const at = <Entry>(list: readonly Entry[], path: string, isMeant: (entry: Entry) => boolean): string[] =>
    list.flatMap((entry, index) => (isMeant(entry) ? [`${path}/${index}`] : []));
  const index = indexOf(book);
  const isNamed = (name: string): boolean => names.products.some((one) => index.revenueWorkload(one)?.name === name);
  const dynamics = names.associations.map((id) =>
    index.usageAssociation("dynamics", programme.associations.associations.find((one) => one.id === id)?.name ?? ""),
  );
  return [
    // Every dispute stands somewhere below the root.
    ...(topic === "disputes" ? [""] : []),
    ...asked.map((id) => `/subcategories/${id}`),
    ...(topic === "minimum" || topic === "target" ? ["/gate"] : []),
    ...at(book.certifications, "/certifications", (one) => names.certifications.some((title) => index.certification(title) === one)),
    ...at(book.revenueWorkloads, "/revenueWorkloads", (one) => isNamed(one.name)),
    ...at(book.ratedWorkloads, "/ratedWorkloads", (one) => names.products.some((name) => index.ratedWorkload(name) === one)),
    ...at(book.associations.usage.dynamics, "/associations/usage/dynamics", (one) => dynamics.includes(one)),
  ];
}

/** What is named where something is; else the thresholds of what is asked about. */
function citedIn(book: RuleBook, asked: readonly Subcategory[], topic: Topic<"rules"> | null, names: NamesAsked): { source: string }[] {
  const index = indexOf(book);
  const named = [
    ...names.certifications.flatMap((title) => index.certification(title) ?? []),
    ...names.products.flatMap((name) => [index.revenueWorkload(name) ?? [], index.ratedWorkload(name) ?? []].flat()),
    ...(names.associations.length === 0 ? [] : [...book.associations.revenue, ...book.associations.usage.dynamics]),
    ...(topic === "trials" ? [book.trialUsageCounts] : []),
    ...(topic === "minimum" ? [book.gate] : []),
    ...(topic === "retired" ? book.certifications.filter((one) => one.retiredOn !== undefined) : []),
  ];
  return [...named, ...asked.map((id) => book.subcategories[id].maxPoints), ...(named.length + asked.length === 0 ? [book.target] : [])];
}
