// Which blobs of rows are bound together, so that a question reads one of them instead of many: the months that most questions are about
// with those of a year before, and the two years that a forecast and a comparison of any two of the last months need. Pure; reckoned
// from the manifest alone, so nothing has to name a volume, and one of rows that are not in force any more is never looked for
// (docs/decisions/0020).

import { createHash } from "node:crypto";
import { addMonths, type Month } from "../kernel/month.ts";
import { monthsOnFile, type PartnerRecord } from "./partner.ts";
import type { StoredRows } from "./ports.ts";

export interface Part {
  readonly kind: keyof StoredRows;
  readonly hash: string;
}

export interface Volume {
  /** SHA-256 of what it binds. */
  readonly name: string;
  readonly parts: readonly Part[];
}

/** The newest month may not be over yet; the one before it is asked about then, and the one before that compared with it. */
const asked = 3;
const fewMonths = Array.from({ length: asked }, (_, back) => [-back, -back - 12]).flat();
/** A year that is asked about, and the baselines of its first month and of the one before. */
const manyMonths = Array.from({ length: asked + 24 }, (_, back) => -back);

/** The smallest one first. */
export function volumesOf(partner: PartnerRecord): Volume[] {
  const newest = monthsOnFile(partner).at(-1);
  if (newest === undefined) return [];
  const volumes = [fewMonths, manyMonths].map((back) => volumeOf(partner, new Set(back.map((months) => addMonths(newest, months)))));
  return [...new Map(volumes.filter(({ parts }) => parts.length > 1).map((one) => [one.name, one])).values()];
}

function volumeOf(partner: PartnerRecord, months: ReadonlySet<Month>): Volume {
  const { certifications } = partner;
  const monthly = (["usage", "revenue"] as const).flatMap((kind) =>
    [...months].sort().flatMap((month): Part[] => {
      const ref = partner[kind][month];
      return ref === undefined ? [] : [{ kind, hash: ref.hash }];
    }),
  );
  const parts: Part[] = [...(certifications === null ? [] : [{ kind: "certifications" as const, hash: certifications.hash }]), ...monthly];
  return { name: createHash("sha256").update(JSON.stringify(parts)).digest("hex"), parts };
}

export function keyOfPart({ kind, hash }: Part): string {
  return `${kind}/${hash}`;
}
