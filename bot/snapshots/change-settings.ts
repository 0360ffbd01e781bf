// Changes a partner's settings: the track that Partner Center shows, the usage units, readings of disputed rules, and the
// anniversary, the efforts of a plan's steps and who sees names, which no score depends on. Every change is audited before it takes effect:
// an entry without a change can be explained, a change without one can't.

import type { Audit } from "../access/audit.ts";
import type { NamesSetting } from "../access/names-setting.ts";
import type { UnitsChoice } from "../facts/usage-units.ts";
import { Fault, isFault } from "../kernel/fault.ts";
import type { Day } from "../kernel/month.ts";
import type { Track } from "../kernel/program.ts";
import { checkWeights, type EffortWeights, ownWeights } from "../planning/plan/effort-weights.ts";
import type { StepKind } from "../planning/plan/step-kind.ts";
import { ruleBooks } from "../rules/pick-rule-book.ts";
import { knowsReading } from "../rules/with-reading.ts";
import type { PartnerRecord, Scope } from "./partner.ts";
import type { PartnerStore } from "./ports.ts";

export interface SettingsChange {
  /** Null leaves the track to the classification from revenue. */
  readonly statedTrack?: Track | null;
  readonly units?: UnitsChoice;
  /** Null says that it is not known. */
  readonly anniversary?: Day | null;
  /** A null reading goes back to the one that the rule book takes. */
  readonly readings?: Readonly<Record<string, string | null>>;
  /** By kind of step; null goes back to ours. */
  readonly effort?: Readonly<Partial<Record<StepKind, number | null>>>;
  readonly names?: NamesSetting;
}

const tries = 5;

/** @throws Fault snapshots.no-partner, planning.wrong-weight, or rules.unknown-reading when no book has such a reading. */
export async function changeSettings(
  ports: { readonly store: PartnerStore; readonly audit: Audit; readonly now: () => number },
  scope: Scope,
  change: SettingsChange,
  who: string,
): Promise<PartnerRecord> {
  for (const [dispute, reading] of Object.entries(change.readings ?? {})) refuseUnknown(dispute, reading);
  checkWeights({ ...ownWeights, ...withoutNull(change.effort ?? {}) });
  for (let attempt = 1; ; attempt += 1) {
    const found = await ports.store.partner(scope);
    if (found === null)
      throw new Fault(
        "snapshots.no-partner",
        "settings of a partner that is not on file",
        "There is no such partner on file. Import its exports first.",
      );
    const after = changed(found.value, change);
    await ports.audit.record({
      tenant: scope.tenant,
      at: ports.now(),
      who,
      what: "settings.changed",
      before: settingsOf(found.value),
      after: settingsOf(after),
    });
    try {
      await ports.store.savePartner(after, found.version);
      return after;
    } catch (error) {
      if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
    }
  }
}

export function settingsOf(partner: PartnerRecord): Record<string, unknown> {
  const { scope, statedTrack, units, anniversary, readings, effort, names } = partner;
  return { partner: scope.partner, statedTrack, units, anniversary, readings, effort, names };
}

function changed(partner: PartnerRecord, change: SettingsChange): PartnerRecord {
  const readings = Object.entries({ ...partner.readings, ...change.readings }).filter((one): one is [string, string] => one[1] !== null);
  const effort = Object.entries({ ...partner.effort, ...change.effort }).filter((one): one is [StepKind, number] => one[1] !== null);
  return {
    ...partner,
    statedTrack: change.statedTrack === undefined ? partner.statedTrack : change.statedTrack,
    units: change.units ?? partner.units,
    anniversary: change.anniversary === undefined ? partner.anniversary : change.anniversary,
    readings: Object.fromEntries(readings),
    effort: Object.fromEntries(effort),
    names: change.names ?? partner.names,
  };
}

function withoutNull(effort: NonNullable<SettingsChange["effort"]>): Partial<EffortWeights> {
  return Object.fromEntries(Object.entries(effort).filter(([, weight]) => weight !== null));
}

function refuseUnknown(dispute: string, reading: string | null): void {
  const disputes = ruleBooks.flatMap((book) => book.disputes).filter((one) => one.id === dispute);
  const isKnown = reading === null ? disputes.length > 0 : ruleBooks.some((book) => knowsReading(book, dispute, reading));
  if (isKnown) return;
  const choices = [...new Set(disputes.flatMap((one) => one.readings.map((given) => given.id)))];
  const all = [...new Set(ruleBooks.flatMap((book) => book.disputes.map((one) => one.id)))];
  throw new Fault(
    "rules.unknown-reading",
    `no book has reading ${reading} of dispute ${dispute}`,
    choices.length > 0
      ? `"${dispute}" can be read as ${choices.join(" or ")}.`
      : `There is no disputed rule "${dispute}". There are: ${all.join(", ")}.`,
  );
}
