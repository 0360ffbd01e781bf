// The shape of what is known of the programme around the score: designations, benefits, associations and membership.
// Refuses a figure, date or statement that is not sourced (sourced.ts), an unknown slug, and a field that nobody described.
// Truth: the four files in programme/; their README says who may change them.

import { z } from "zod";
import { designations, subcategories } from "../kernel/program.ts";
import { day, document, figure, statement, withSource } from "./sourced.ts";

const count = z.int().nonnegative();

/** Null where the designation has no such metric. */
const maxPoints = z.record(z.enum(subcategories), figure(z.int().positive().nullable()));

const designation = z.strictObject({
  slug: z.enum(designations),
  /** The solution area as Partner Center lists it; it stays when the badge is renamed. */
  area: z.string(),
  aliases: z.array(z.string()),
  names: z.array(z.strictObject({ name: figure(z.string()), from: figure(day), announcedOn: figure(day).optional() })).min(1),
  points: z.array(z.strictObject({ effectiveFrom: figure(day), maxPoints })).min(1),
  specializations: z.array(withSource({ name: z.string() })),
});

export const designationsSchema = z.strictObject({
  ...document,
  target: figure(count),
  gate: figure(count),
  designations: z.array(designation).length(designations.length),
  specializationsAsOf: figure(day),
  specializationsNeedDesignation: figure(z.boolean()),
  specializationsAddPoints: figure(z.boolean()),
  cloudBadge: z.strictObject({ name: figure(z.string()), needs: figure(z.array(z.enum(designations))), from: figure(day) }),
});

/** Quantity and unit are null where the source names none. */
const amount = { what: z.string(), quantity: count.nullable(), unit: z.string().nullable() };
const grant = withSource({ product: z.string(), ...amount, per: z.literal("year").nullable() });

export const benefitsSchema = z.strictObject({
  ...document,
  asOf: figure(day),
  common: z.array(withSource({ id: z.string(), area: z.enum(["business-development", "customer-reach", "skilling"]), ...amount })),
  designations: z.array(
    z.strictObject({
      slug: z.enum(designations),
      /** The lines of business for which the designation is meant. */
      fits: z.array(withSource({ what: z.string() })),
      designation: z.array(grant),
      specialization: z.array(grant),
      specializationsThatStack: figure(count),
    }),
  ),
});

const association = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  aliases: z.array(z.string()),
  of: z.enum(["customer", "person"]),
  madeBy: figure(z.string()),
  /** What is tied to the partner: a subscription, a resource, a person. */
  grain: figure(z.enum(["subscription", "resource", "person"])),
  how: z.array(statement).min(1),
  /** `families` is empty where products do not matter. */
  countsFor: z.array(
    withSource({
      subcategory: z.enum(subcategories),
      families: z.array(z.enum(["dynamics-365", "power-platform", "customer-insights"])),
      counts: z.boolean(),
    }),
  ),
  takes: z.array(z.strictObject({ stage: z.string(), upTo: figure(count), unit: z.enum(["days", "business-days", "weeks"]) })).min(1),
  limits: z.array(statement),
});

export const associationsSchema = z.strictObject({
  ...document,
  associations: z.array(association),
  severalPartners: figure(z.boolean()),
  reasonsForNotCounting: z.array(statement),
});

/** How far a window reaches back: so many days before its last day, or so many whole months before its last month. */
const span = figure(z.strictObject({ unit: z.enum(["days", "months"]), before: z.int().positive() }));

const freshness = z.strictObject({
  scoreRefreshedByDay: figure(count),
  certificationsWithinDays: figure(count),
  leaversDroppedAroundDay: figure(count),
  exportsRefreshedByDay: figure(count),
  usageLagMonths: figure(count),
  newCustomerCycles: figure(count),
  scoreHistoryMonths: figure(count),
  example: statement,
});

export const membershipSchema = z.strictObject({
  ...document,
  enrolment: z.strictObject({
    statuses: z.array(withSource({ status: z.string(), says: z.string() })),
    role: figure(z.string()),
    steps: z.array(statement),
    daysToEnrol: figure(count),
  }),
  /** In the order in which they took effect. */
  windows: z
    .array(z.strictObject({ effectiveFrom: figure(day), notEnrolled: span, enrolled: span, includesRenewalWindow: figure(z.boolean()) }))
    .min(1),
  renewal: z.strictObject({
    opensDaysAfterAnniversary: figure(count),
    windowDays: figure(count),
    nextAnniversaryDaysAfterPayment: figure(count),
    sharedAnniversary: figure(z.boolean()),
    whenMissed: z.array(statement),
  }),
  whenScoreFalls: z.array(statement),
  fees: z.array(z.strictObject({ seenOn: figure(day), usdPerYear: figure(count) })),
  feeCoversAll: figure(z.boolean()),
  freshness,
  legacyBenefits: z.strictObject({ heldOn: figure(day), notOfferedFrom: figure(day), statements: z.array(statement) }),
  keyDates: z.array(withSource({ what: z.string(), value: day })),
});
