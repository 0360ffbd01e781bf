// What both sides must agree on: what the scorecard tells of usage in the month and a year before, on both tracks.

import type { Track } from "../../../bot/kernel/program.ts";
import type { Scorecard } from "../../../bot/scoring/scorecard.ts";
import type { Parts } from "./our-side.ts";

export interface Figures {
  readonly mcvNow: number;
  readonly mcvBaseline: number;
  readonly netDeploymentsEnterprise: number;
  readonly netDeploymentsSmb: number;
}

/** What a side's process answers. */
export interface Answer {
  readonly seconds: number;
  readonly peakMemoryMb: number;
  /** Null of the side that computes nothing. */
  readonly figures: Figures | null;
  readonly parts?: Parts;
  /** When the other months are scored too. */
  readonly peakOfAllMb?: number;
}

export function figuresOf({ enterprise, smb }: Readonly<Record<Track, Scorecard>>): Figures {
  const of = (card: Scorecard, id: string, name: string): number => {
    const measured: object = card.subcategories.find((one) => one.id === id)?.measured ?? {};
    return Number((measured as Readonly<Record<string, unknown>>)[name] ?? Number.NaN);
  };
  return {
    mcvNow: of(smb, "usage-growth", "mcvNow"),
    mcvBaseline: of(smb, "usage-growth", "mcvBaseline"),
    netDeploymentsEnterprise: of(enterprise, "deployments", "netDeployments"),
    netDeploymentsSmb: of(smb, "deployments", "netDeployments"),
  };
}

/** Within a ten-thousandth: one adds decimals, the other whole ten-thousandths. What is not a number agrees with nothing. */
export function agree(ours: Figures | null | undefined, other: Figures | null | undefined): boolean {
  if (!ours || !other || !(ours.mcvNow > 0)) return false;
  return (Object.keys(ours) as (keyof Figures)[]).every((name) => Math.abs(ours[name] - other[name]) < 1e-4);
}
