// What digests are called in the outbox: the same name for the same conversation is the same message.

import type { Month } from "../kernel/month.ts";
import type { Designation } from "../kernel/program.ts";

export interface DigestNamed {
  readonly designation: Designation | null;
  readonly month: Month;
  /** The word on a month without data. */
  readonly isMissing?: boolean;
}

export function digestSubject({ designation, month, isMissing }: DigestNamed): string {
  const kind = isMissing === true ? "digest-missing" : "digest";
  return designation === null || designation === "business-applications" ? `${kind}/${month}` : `${kind}/${designation}/${month}`;
}

/** @param place counted from 1: each correction takes the place of the one before */
export function correctionSubject(subject: string, place: number): string {
  return `${subject}/corrected/${place}`;
}

/** Which digest a correction is of, and its place; null for a subject that is none. */
export function correctionIn(subject: string): { readonly of: string; readonly place: number } | null {
  const [, of, place] = /^(digest\/.+)\/corrected\/(\d+)$/.exec(subject) ?? [];
  return of === undefined ? null : { of, place: Number(place) };
}
