// What a conversation needs of the world: the scores of the asker's partner, the scorecards that Partner Center reported, and who may what.

import type { NamesSetting } from "../access/names-setting.ts";
import type { GivenRole, Role } from "../access/role.ts";
import type { DeliveryDesk, NamedSubscription } from "../delivery/delivery-desk.ts";
import type { ReportedScorecard } from "../facts/check-reported-scorecard.ts";
import type { Complaint } from "../facts/table.ts";
import type { UnitsChoice } from "../facts/usage-units.ts";
import type { Day, Month } from "../kernel/month.ts";
import type { Track } from "../kernel/program.ts";
import type { Result } from "../kernel/result.ts";
import type { EffortWeights } from "../planning/plan/effort-weights.ts";
import type { RuleBook } from "../rules/rule-book.ts";
import type { ReadingChoices } from "../rules/with-reading.ts";
import type { Facts } from "../scoring/facts.ts";
import type { KeptReport } from "../snapshots/keep-report.ts";
import type { Reports } from "../snapshots/report.ts";
import type { ScoredMonth } from "../snapshots/snapshot.ts";
import type { AlertDeed, AlertSettledAnswer, Doer } from "./alerts/alert-life.ts";
import type { PreviewLine } from "./digest-preview/preview-line.ts";
import type { NotAllowedAnswer } from "./roles/access-answer.ts";

/** What is on file of each export, and the day on which it was imported; null where the files are read anew for each run. */
export interface OnFile {
  readonly usage: ReadonlyMap<Month, Day | null>;
  readonly revenue: ReadonlyMap<Month, Day | null>;
  /** Null when there are no certifications. */
  readonly certifications: { readonly importedOn: Day | null } | null;
}

/** One partner's scores as far as they are known. */
export interface PartnerScores {
  readonly partnerName: string | null;
  readonly isSample: boolean;
  /** The day that stands for today with this partner. */
  readonly presentDay: Day;
  /** Null where facts came with units already chosen. */
  readonly units: UnitsChoice | null;
  /** The day on which the designation ends unless it is renewed; null where nobody stated it. */
  readonly anniversary: Day | null;
  /** Who sees names and revenue. */
  readonly names: NamesSetting;
  /** Null where facts were handed over without exports. */
  readonly onFile: OnFile | null;
  /** By month, ascending; not empty. */
  readonly months: ReadonlyMap<Month, ScoredMonth>;
}

/** What the scores of a partner were computed from, for answers that look behind them or ahead. */
export interface PartnerFacts {
  readonly statedTrack: Track | null;
  /** Readings of disputed rules that an administrator chose. */
  readonly readings: ReadingChoices;
  /** Efforts of a plan's steps; ours where the administrator set none. */
  readonly effort: EffortWeights;
  readonly isEffortOurs: boolean;
  /** Facts of these months and every certification; a month that is not on file is not covered. */
  facts(months: readonly Month[], book: RuleBook): Promise<Facts>;
}

/** A partner's scores and the facts behind them, as of one moment. */
export interface KnownPartner {
  readonly scores: PartnerScores;
  facts(): PartnerFacts;
}

export interface ScoreSource {
  /** Null when nothing was imported for the tenant. */
  partnerScores(tenant: string): Promise<PartnerScores | null>;
  /** The facts behind the same partner's scores. Null when nothing was imported. */
  partnerFacts(tenant: string): Promise<PartnerFacts | null>;
  /** Both in one reading, where that is less work. */
  known?(tenant: string): Promise<KnownPartner | null>;
}

export interface ReportDesk {
  /** What Partner Center reported of the tenant's partner, by designation and month. */
  reports(tenant: string): Promise<Reports>;
  /** Keeps a scorecard that a person hands in. @param who Entra object id, or `terminal` */
  keep(tenant: string, read: ReportedScorecard, who: string): Promise<Result<KeptReport, Complaint[]>>;
}

/** What administrators see and do of deliveries; what is asked in the terminal changes nothing, for which a command is there. */
export interface DeliveryControl extends Pick<DeliveryDesk, "heldBack" | "ledger" | "subscriptions" | "unreachable" | "chats"> {
  hold(...about: Parameters<DeliveryDesk["hold"]>): Promise<boolean | "by-command">;
  sendAgain(...about: Parameters<DeliveryDesk["sendAgain"]>): Promise<Awaited<ReturnType<DeliveryDesk["sendAgain"]>> | "by-command">;
  end(...about: Parameters<DeliveryDesk["end"]>): Promise<NamedSubscription | null | "by-command">;
  /** Where the app is installed from, for who has not yet; null where its id is not set. */
  readonly installLink: string | null;
}

export interface HeldBy {
  /** Entra object id. */
  readonly person: string;
  /** Null where only the id is known. */
  readonly name: string | null;
  readonly roles: readonly GivenRole[];
  /** Whether the settings of the deployment name this administrator, who can't be removed in chat. */
  readonly isBySetting: boolean;
}

export interface RoleChange {
  readonly person: string;
  readonly name: string | null;
  readonly role: GivenRole;
  readonly gives: boolean;
}

export type RoleOutcome =
  | "given"
  | "already"
  | "taken"
  | "not-had"
  | "last-administrator"
  | "by-setting"
  | "not-allowed"
  /** What is asked in the terminal changes nothing that is stored: a command does. */
  | "by-command";

export interface RoleDesk {
  /** What somebody is; everybody is at least a viewer. @param person Entra object id, or `terminal` */
  of(tenant: string, person: string): Promise<readonly Role[]>;
  /** Everybody with more than the viewer's role, by name. */
  holders(tenant: string): Promise<readonly HeldBy[]>;
  change(tenant: string, change: RoleChange, who: string): Promise<RoleOutcome>;
}

export interface AlertDesk {
  /** The newest alert that this person got and that still stands, one that nobody looks after first; null for none. */
  latest(tenant: string, person: string): Promise<string | null>;
  /** @param ref by which a button names the alert */
  settle(tenant: string, ref: string, deed: AlertDeed, by: Doer): Promise<AlertSettledAnswer | NotAllowedAnswer>;
  /** The alert as it stands, where nothing is to be done with it. */
  show(tenant: string, ref: string, person: string, done: AlertSettledAnswer["done"]): Promise<AlertSettledAnswer>;
}

/** Where nobody is alerted: the terminal. */
export const noAlerts: AlertDesk = {
  latest: async () => null,
  settle: async () => ({ kind: "alert-settled", done: "not-found", alert: null, isOwn: false }),
  show: async () => ({ kind: "alert-settled", done: "not-found", alert: null, isOwn: false }),
};
export interface DigestDesk {
  /** Who would get which digest now, and why; what would be posted first. Sends nothing. */
  preview(tenant: string): Promise<readonly PreviewLine[]>;
}
