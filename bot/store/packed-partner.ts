// A partner as it stands in its row. Months that came from one file share one note of it, so that ten years of months stay small.
// Older shapes are brought up to date when they are read.

import type { Day } from "../kernel/month.ts";
import type { PartnerRecord, RowsRef } from "../snapshots/partner.ts";

export const partnerShape = 6;

type Source = Pick<RowsRef, "file" | "importedOn" | "upload">;
/** Hash, rows, place among the sources, and the name under which it was scored where that is another. */
type PackedRef = readonly [hash: string, rows: number, source: number, scoredAs?: string];

interface PackedPartner extends Omit<PartnerRecord, "usage" | "revenue" | "certifications"> {
  readonly usage: Readonly<Record<string, PackedRef>>;
  readonly revenue: Readonly<Record<string, PackedRef>>;
  readonly certifications: PackedRef | null;
  readonly sources: readonly (readonly [file: string, importedOn: Day, upload: string | null])[];
}

export function packPartner(partner: PartnerRecord): PackedPartner {
  const sources = new Map<string, { place: number; source: Source }>();
  const packed = ({ hash, rows, scoredAs, ...source }: RowsRef): PackedRef => {
    const key = JSON.stringify([source.file, source.importedOn, source.upload ?? null]);
    const { place } = sources.get(key) ?? { place: sources.size };
    sources.set(key, { place, source });
    return scoredAs === undefined ? [hash, rows, place] : [hash, rows, place, scoredAs];
  };
  const months = (refs: Readonly<Record<string, RowsRef>>) => Object.fromEntries(Object.entries(refs).map(([month, ref]) => [month, packed(ref)]));
  const refs = {
    usage: months(partner.usage),
    revenue: months(partner.revenue),
    certifications: partner.certifications === null ? null : packed(partner.certifications),
  };
  return { ...partner, ...refs, sources: [...sources.values()].map(({ source }) => [source.file, source.importedOn, source.upload ?? null]) };
}

const notThereYet = { readings: {}, anniversary: null, effort: {}, names: "managers" } as const;

/** Shape 1 had no chosen readings, shape 2 no anniversary, shape 3 no efforts, shape 4 did not say who sees names, shape 5 had a note of the file with each month. */
export function unpackPartner(shape: number, value: unknown): PartnerRecord {
  if (shape < 6) return { ...notThereYet, ...(value as PartnerRecord) };
  const { sources, ...partner } = value as PackedPartner;
  const unpacked = ([hash, rows, place, scoredAs]: PackedRef): RowsRef => {
    const [file, importedOn, upload] = sources[place] ?? ["", "" as Day, null];
    return { hash, rows, file, importedOn, upload, ...(scoredAs === undefined ? {} : { scoredAs }) };
  };
  const months = (refs: Readonly<Record<string, PackedRef>>) =>
    Object.fromEntries(Object.entries(refs).map(([month, ref]) => [month, unpacked(ref)]));
  return {
    ...notThereYet,
    ...partner,
    usage: months(partner.usage),
    revenue: months(partner.revenue),
    certifications: partner.certifications === null ? null : unpacked(partner.certifications),
  };
}
