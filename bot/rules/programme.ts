// What is known of the programme around the score, checked against its shape once, when it is loaded. Pure: nothing is read.
// Refuses, by throwing at load, a file that does not fit. Truth: the four files in programme/, every figure with its source.

import type { z } from "zod";
import associationsFile from "./programme/associations.json" with { type: "json" };
import benefitsFile from "./programme/benefits.json" with { type: "json" };
import designationsFile from "./programme/designations.json" with { type: "json" };
import membershipFile from "./programme/membership.json" with { type: "json" };
import { associationsSchema, benefitsSchema, designationsSchema, membershipSchema } from "./programme-shape.ts";

export type DesignationsProgramme = z.infer<typeof designationsSchema>;
export type DesignationEntry = DesignationsProgramme["designations"][number];
export type BenefitsProgramme = z.infer<typeof benefitsSchema>;
export type AssociationsProgramme = z.infer<typeof associationsSchema>;
export type AssociationEntry = AssociationsProgramme["associations"][number];
export type MembershipProgramme = z.infer<typeof membershipSchema>;
export type QualificationRule = MembershipProgramme["windows"][number];

export const programme: {
  readonly designations: DesignationsProgramme;
  readonly benefits: BenefitsProgramme;
  readonly associations: AssociationsProgramme;
  readonly membership: MembershipProgramme;
} = {
  designations: designationsSchema.parse(designationsFile),
  benefits: benefitsSchema.parse(benefitsFile),
  associations: associationsSchema.parse(associationsFile),
  membership: membershipSchema.parse(membershipFile),
};
