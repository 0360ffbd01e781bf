// `settings`: shows and changes what a partner's scores depend on, its anniversary and who sees names, and who changed it when.

import { type NamesSetting, namesSettings } from "../access/names-setting.ts";
import { type UnitsChoice, unitsChoices } from "../facts/usage-units.ts";
import type { Day } from "../kernel/month.ts";
import { isOneOf, type Track } from "../kernel/program.ts";
import { type StepKind, stepKinds } from "../planning/plan/step-kind.ts";
import { type SettingsChange, settingsOf } from "../snapshots/change-settings.ts";
import type { ExitStatus, Surroundings } from "./ports.ts";

export interface SettingsOptions {
  readonly partner?: string;
  readonly track?: Track | "classified";
  readonly units?: string;
  readonly anniversary?: Day | "none";
  readonly reading?: readonly string[];
  readonly effort?: readonly string[];
  readonly names?: string;
  readonly json?: boolean;
}

const entriesShown = 10;

export async function settingsCommand(around: Surroundings, options: SettingsOptions): Promise<ExitStatus> {
  const change = changeIn(options);
  if (typeof change === "string") {
    around.complain(change);
    return 2;
  }
  return around.withStore<ExitStatus>(null, async (seventy) => {
    const partners = (await seventy.store.scores.partners(around.tenant())).filter(
      (one) => options.partner === undefined || one.scope.partner === options.partner,
    );
    const [partner, second] = partners;
    if (partner === undefined || second !== undefined) {
      around.complain(
        partner === undefined
          ? "No such partner is on file."
          : `Several partners are on file; say which with --partner: ${partners.map((one) => one.scope.partner).join(", ")}`,
      );
      return 1;
    }
    const isChange = Object.keys(change).length > 0;
    const now = isChange ? await seventy.changeSettings(partner.scope, change, "terminal") : partner;
    const { scored } = isChange ? await seventy.refresh() : { scored: 0 };
    const audit = await seventy.store.audit.entries(around.tenant(), entriesShown);
    if (options.json === true) around.print(JSON.stringify({ ...settingsOf(now), monthsScored: scored, audit }));
    else {
      around.print(`${now.name ?? now.scope.partner}`);
      around.print(`track     ${now.statedTrack ?? "classified from revenue"}`);
      around.print(`units     ${now.units}`);
      around.print(`renewal   ${now.anniversary === null ? "no anniversary set" : `anniversary on ${now.anniversary}`}`);
      around.print(`names     ${now.names === "open" ? "open: everybody sees them everywhere" : "managers, in their personal chat"}`);
      for (const [dispute, reading] of Object.entries(now.readings)) around.print(`reading   ${dispute}=${reading}`);
      for (const [kind, weight] of Object.entries(now.effort)) around.print(`effort    ${kind}=${weight}`);
      for (const entry of audit)
        around.print(`${new Date(entry.at).toISOString()}  ${entry.who}  ${JSON.stringify(entry.before)} -> ${JSON.stringify(entry.after)}`);
      if (isChange) around.print(`${scored} months scored again.`);
    }
    return 0;
  });
}

/** The change that the options ask for, or what is wrong with them. */
function changeIn(options: SettingsOptions): SettingsChange | string {
  const readings: Record<string, string | null> = {};
  for (const text of options.reading ?? []) {
    const [dispute, reading] = text.split("=");
    if (!dispute || !reading) return `--reading wants DISPUTE=READING, or DISPUTE=book to go back to the rule book's: "${text}"`;
    readings[dispute] = reading === "book" ? null : reading;
  }
  const effort: Partial<Record<StepKind, number | null>> = {};
  for (const text of options.effort ?? []) {
    const [kind = "", weight = ""] = text.split("=");
    const isWeight = weight === "ours" || /^\d+(\.\d+)?$/.test(weight);
    if (!isOneOf(stepKinds, kind) || !isWeight) return `--effort wants KIND=WEIGHT, or KIND=ours; KIND is one of ${stepKinds.join(", ")}: "${text}"`;
    effort[kind] = weight === "ours" ? null : Number(weight);
  }
  if (options.units !== undefined && !isOneOf(unitsChoices, options.units)) return `--units is one of ${unitsChoices.join(", ")}`;
  if (options.names !== undefined && !isOneOf(namesSettings, options.names)) return `--names is one of ${namesSettings.join(", ")}`;
  return {
    ...(options.track === undefined ? {} : { statedTrack: options.track === "classified" ? null : options.track }),
    ...(options.units === undefined ? {} : { units: options.units as UnitsChoice }),
    ...(options.anniversary === undefined ? {} : { anniversary: options.anniversary === "none" ? null : options.anniversary }),
    ...(options.names === undefined ? {} : { names: options.names as NamesSetting }),
    ...(Object.keys(readings).length === 0 ? {} : { readings }),
    ...(Object.keys(effort).length === 0 ? {} : { effort }),
  };
}
