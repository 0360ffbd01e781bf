// The one place where concrete things meet: use cases get their ports here, and edges each other's values.

import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { answerFor } from "./access/answer-for.ts";
import { roleDesk } from "./access/role-desk.ts";
import { queueAhead } from "./alerts/queue-ahead.ts";
import { queueAlerts, queueReportAlerts } from "./alerts/queue-alerts.ts";
import type { Config } from "./config.ts";
import { type ConversationPorts, converse } from "./conversation/converse.ts";
import { forgivingMemory } from "./conversation/forgiving-memory.ts";
import { byWords } from "./conversation/understanding/understand.ts";
import { type Delivered, deliver } from "./delivery/deliver.ts";
import type { Message } from "./delivery/message.ts";
import { startRounds } from "./delivery/rounds.ts";
import { momentOf } from "./delivery/schedule.ts";
import { type QueuedDigest, queueDigests } from "./digest/queue-digests.ts";
import type { ReportedScorecard } from "./facts/check-reported-scorecard.ts";
import type { ReadExport } from "./facts/partner-facts.ts";
import type { Complaint } from "./facts/table.ts";
import { openBench } from "./files/open-bench.ts";
import { readTables } from "./files/read-tables.ts";
import { closedApi, type Identify, localCaller } from "./http/caller.ts";
import { entraCaller } from "./http/entra-token.ts";
import { serveHttp } from "./http/serve-http.ts";
import { forgetPending, type ImportDesk, importDesk } from "./imports/import-desk.ts";
import { type Keeping, keepingOf } from "./keeping/keeping.ts";
import { onceADay } from "./keeping/once-a-day.ts";
import type { Day, Month } from "./kernel/month.ts";
import type { Result } from "./kernel/result.ts";
import type { Telemetry } from "./kernel/telemetry.ts";
import { render } from "./render/render.ts";
import { changeSettings, type SettingsChange } from "./snapshots/change-settings.ts";
import { type AboutImport, type Imported, importExports } from "./snapshots/import-exports.ts";
import type { KeptReport } from "./snapshots/keep-report.ts";
import type { PartnerRecord, Scope, Today } from "./snapshots/partner.ts";
import { StoredScores } from "./snapshots/partner-scores.ts";
import { refreshSnapshots } from "./snapshots/refresh-snapshots.ts";
import { reportDesk } from "./snapshots/report-desk.ts";
import type { StorageLocation } from "./store/azure-storage.ts";
import { openStore, type Store } from "./store/open-store.ts";
import { isAllowedServiceUrl } from "./teams/allowed-host.ts";
import { openTeams } from "./teams/open-teams.ts";

/** Everything that works on one store. */
export interface Seventy {
  readonly store: Store;
  readonly conversation: ConversationPorts;
  /** Where exports are handed in, with a preview first. */
  readonly imports: ImportDesk;
  importExports(tenant: string, exports: readonly ReadExport[], about?: Partial<AboutImport>): Promise<Result<Imported, Complaint[]>>;
  /** Keeps a scorecard that Partner Center reported, and queues the alerts that follow. */
  keepReport(tenant: string, read: ReportedScorecard, who: string): Promise<Result<KeptReport, Complaint[]>>;
  /** Changes what a partner's scores depend on, and audits it. */
  changeSettings(scope: Scope, change: SettingsChange, who: string): Promise<PartnerRecord>;
  /** Scores every month whose inputs changed and queues the alerts that follow. @returns months scored, and partners that could not be. */
  refresh(): Promise<{ readonly scored: number; readonly failed: number }>;
  digest(month: Month | null, isDryRun: boolean): Promise<QueuedDigest[]>;
  deliver(): Promise<Delivered>;
  /** Tidies up, exports and erases what is kept. */
  readonly keeping: Keeping;
  /** Listens until closed; meanwhile scores, posts and alerts by itself. */
  serve(): Promise<Service>;
}

export interface Service {
  readonly port: number;
  close(): Promise<void>;
}

export interface Clock {
  today(): Day;
  /** Whether somebody stated the day instead of the clock telling it. */
  readonly isStated: boolean;
  /** Milliseconds since 1970. */
  now(): number;
}

export const systemClock: Clock = { today: () => Temporal.Now.plainDateISO("UTC").toString() as Day, isStated: false, now: () => Date.now() };

export function clockAt(today: Day): Clock {
  return { ...systemClock, today: () => today, isStated: true };
}

export async function compose(config: Config, location: StorageLocation, telemetry: Telemetry, clock: Clock = systemClock): Promise<Seventy> {
  const store = await openStore(location);
  const today = (): Today => ({ day: clock.today(), isStated: clock.isStated });
  const scores = new StoredScores(store.scores, today);
  const mail = { subscriptions: store.subscriptions, outbox: store.outbox, now: clock.now };
  const announce = async (kept: KeptReport): Promise<void> => {
    const { tenant } = kept.report.scope;
    await queueReportAlerts(mail, kept, (await scores.partnerScores(tenant))?.partnerName ?? null);
  };
  const reports = reportDesk({ store: store.scores, audit: store.audit, now: clock.now, announce }, clock.today);
  const { subscriptions } = store;
  const first = config.firstAdministrator === null ? null : { tenant: config.tenant, person: config.firstAdministrator };
  const roles = roleDesk({ store: store.roles, audit: store.audit, now: clock.now, isLocal: config.isLocal, first });
  const memory = forgivingMemory(store.memory, telemetry);
  const conversation: ConversationPorts = {
    scores,
    reports,
    roles,
    subscriptions,
    understanding: byWords,
    memory,
    today: clock.today,
    now: clock.now,
  };
  const refresh = async (): Promise<{ scored: number; failed: number }> => {
    const done = { scored: 0, failed: 0 };
    for (const partner of await store.scores.everyPartner()) {
      // One partner's trouble never stops the others.
      try {
        const months = await refreshSnapshots(store.scores, partner, today(), async (change) => void (await queueAlerts(mail, change, today())));
        done.scored += months.length;
      } catch (error) {
        telemetry.error("partner not scored", {}, error);
        done.failed += 1;
      }
    }
    return done;
  };
  const imports = importDesk({
    store: store.scores,
    pending: store.pending,
    roles,
    audit: store.audit,
    readTables,
    openBench,
    today,
    day: clock.today,
    now: clock.now,
    newId: randomUUID,
    keepReport: (tenant, read, who) => reports.keep(tenant, read, who),
    refresh,
    mostBytes: config.importBytes,
  });
  const teams = openTeams(config.teams, { converse: (said) => converse(conversation, said), imports, render, telemetry });
  /** Of a stated day its last minute, so that what is due on the day is due. */
  const dueBy = () => (clock.isStated ? momentOf(clock.today(), { hour: 23, minute: 59, zone: "UTC" }) : clock.now());
  const digest = (month: Month | null, isDryRun: boolean) => queueDigests({ ...mail, scores, reports, telemetry, dueBy }, month, isDryRun);
  const readable = ({ tenant, person, answer }: Message) => answerFor({ roles, scores }, { tenant, alone: person }, answer);
  const deliverDue = () => deliver({ outbox: store.outbox, sender: teams.sender, answerFor: readable, telemetry, now: clock.now });
  const { rawDays } = config;
  const keeping = keepingOf({
    archive: store.archive,
    store: store.scores,
    pending: store.pending,
    audit: store.audit,
    now: clock.now,
    today: clock.today,
    rawDays,
  });

  return {
    store,
    conversation,
    imports,
    keeping,
    refresh,
    digest,
    deliver: deliverDue,
    changeSettings: (scope, change, who) => changeSettings({ store: store.scores, audit: store.audit, now: clock.now }, scope, change, who),
    keepReport: (tenant, read, who) => reports.keep(tenant, read, who),
    importExports: (tenant, exports, about = {}) => importExports(store.scores, tenant, exports, { importedOn: clock.today(), ...about }),
    async serve() {
      const http = await serveHttp(config, {
        receiveActivity: (request, response) => teams.receive(request, response),
        isAllowedServiceUrl: (serviceUrl) => isAllowedServiceUrl(serviceUrl, config.isLocal),
        checkReady: () => store.ping(),
        imports: { identify: identifyBy(config), desk: imports, textOf: (answer) => render(answer, null).text, mostBytes: config.importBytes },
        telemetry,
      });
      const tidyDaily = onceADay(clock.today, async () => {
        const { uploads, unnamed, memories } = await keeping.tidy(false);
        telemetry.info("tidied", { uploads: uploads.length, memories, ...unnamed });
      });
      const ahead = async (): Promise<void> => void (await queueAhead({ ...mail, scores, telemetry }));
      const aheadDaily = onceADay(clock.today, ahead);
      const round = async (): Promise<void> => {
        const { scored } = await refresh();
        await (scored > 0 ? ahead() : aheadDaily());
        await digest(null, false);
        await deliverDue();
        await forgetPending({ pending: store.pending, now: clock.now });
        await tidyDaily();
      };
      const rounds = startRounds(config.roundSeconds, round, telemetry);
      return {
        port: http.port,
        async close() {
          await Promise.all([http.close(), rounds.stop()]);
        },
      };
    },
  };
}

/** Who calls the API: whoever is on this computer where there is no sign-in, else whom a token of Microsoft Entra names. */
function identifyBy({ isLocal, tenant, apiClientId, teams }: Config): Identify {
  if (isLocal) return localCaller(tenant);
  if (apiClientId === null) return closedApi();
  const tenants = teams.allowedTenants.length > 0 ? teams.allowedTenants : [teams.tenantId ?? tenant];
  return entraCaller({ clientId: apiClientId, tenants });
}
