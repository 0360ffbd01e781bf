// The one place where concrete things meet: use cases get their ports here, and edges each other's values.

import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { answerFor } from "./access/answer-for.ts";
import { roleDesk } from "./access/role-desk.ts";
import { alertAsItStands } from "./alerts/alert-as-it-stands.ts";
import { alertDesk } from "./alerts/alert-desk.ts";
import { alertingManagers, alertManager } from "./alerts/alert-managers.ts";
import { queueAhead } from "./alerts/queue-ahead.ts";
import { queueAlerts, queueReportAlerts } from "./alerts/queue-alerts.ts";
import { reviewAlerts } from "./alerts/review-alerts.ts";
import { type Clock, systemClock } from "./clock.ts";
import type { Config } from "./config.ts";
import { type ConversationPorts, converse } from "./conversation/converse.ts";
import { forgivingMemory } from "./conversation/forgiving-memory.ts";
import { keptReadings } from "./conversation/kept-readings.ts";
import { KeptScores } from "./conversation/kept-scores.ts";
import { LastRemembered } from "./conversation/last-remembered.ts";
import { laterMs, RememberedLater } from "./conversation/remembered-later.ts";
import { byWords } from "./conversation/understanding/understand.ts";
import { markRemoved, welcomeInstalled } from "./conversation/welcome/welcome-installed.ts";
import { type Delivered, deliver } from "./delivery/deliver.ts";
import { type DeliveryDesk, deliveryDesk } from "./delivery/delivery-desk.ts";
import { type DeliveryPorts, usualDelivery } from "./delivery/delivery-ports.ts";
import { Healing, healAfterMs } from "./delivery/healing.ts";
import { heardFrom } from "./delivery/heard.ts";
import { LiveAnswers, tellAfterMs } from "./delivery/live-answers.ts";
import type { Address, Message } from "./delivery/message.ts";
import { tenantKeyOf } from "./delivery/outbox.ts";
import { paceOf } from "./delivery/permits.ts";
import { startRounds } from "./delivery/rounds.ts";
import { momentOf } from "./delivery/schedule.ts";
import { lettersOf, withQueue } from "./delivery/with-queue.ts";
import { startWorker, type Worker } from "./delivery/worker.ts";
import { isOvertaken } from "./digest/correct-digests.ts";
import { previewDigests } from "./digest/preview-digests.ts";
import { type DigestPorts, type QueuedDigests, queueDigests } from "./digest/queue-digests.ts";
import type { ReportedScorecard } from "./facts/check-reported-scorecard.ts";
import type { ReadExport } from "./facts/partner-facts.ts";
import type { Complaint } from "./facts/table.ts";
import { openBench } from "./files/open-bench.ts";
import { readTables } from "./files/read-tables.ts";
import { closedApi, type Identify, localCaller } from "./http/caller.ts";
import { serveHttp } from "./http/serve-http.ts";
import { forgetPending, type ImportDesk, importDesk } from "./imports/import-desk.ts";
import { type Keeping, keepingOf } from "./keeping/keeping.ts";
import { onceADay } from "./keeping/once-a-day.ts";
import { briefly } from "./kernel/briefly.ts";
import type { Month } from "./kernel/month.ts";
import type { Result } from "./kernel/result.ts";
import type { Telemetry } from "./kernel/telemetry.ts";
import { render } from "./render/render.ts";
import { volumeBinder } from "./snapshots/bind-volumes.ts";
import { changeSettings, type SettingsChange } from "./snapshots/change-settings.ts";
import { type AboutImport, type Imported, importExports } from "./snapshots/import-exports.ts";
import type { KeptReport } from "./snapshots/keep-report.ts";
import type { PartnerRecord, Scope, Today } from "./snapshots/partner.ts";
import { StoredScores } from "./snapshots/partner-scores.ts";
import { refreshSnapshots } from "./snapshots/refresh-snapshots.ts";
import { reportDesk } from "./snapshots/report-desk.ts";
import { tellingOfWrites } from "./snapshots/telling-of-writes.ts";
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
  digest(month: Month | null, isDryRun: boolean): Promise<QueuedDigests>;
  deliver(): Promise<Delivered>;
  /** What became of a tenant's messages. */
  readonly deliveries: Deliveries;
  /** Tidies up, exports and erases what is kept. */
  readonly keeping: Keeping;
  /** Listens until closed; meanwhile scores, posts and alerts by itself. */
  serve(): Promise<Service>;
}

export interface Deliveries extends DeliveryDesk {
  /** Holds every digest and alert of every tenant back; or lets them go, those of this tenant whoever held them. @returns whether that changes anything */
  pauseAll(tenant: string, isPaused: boolean, who: string): Promise<boolean>;
}

export interface Service {
  readonly port: number;
  close(): Promise<void>;
}

/** Ends early, and quietly, when the signal is given. */
async function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await pause(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

export async function compose(config: Config, location: StorageLocation, telemetry: Telemetry, clock: Clock = systemClock): Promise<Seventy> {
  const opened = await openStore(location);
  const today = (): Today => ({ day: clock.today(), isStated: clock.isStated });
  const scores = new StoredScores(opened.scores, today, opened.scores);
  const scoresKept = new KeptScores(
    (tenant) => scores.known(tenant),
    () => performance.now(),
  );
  const store: Store = { ...opened, scores: tellingOfWrites(opened.scores, (tenant) => scoresKept.forget(tenant)) };
  let worker: Worker | null = null;
  const outbox = withQueue(store.outbox, store.queue, telemetry, (lane) => worker?.tell(lane));
  const { subscriptions, alerts } = store;
  const first = config.firstAdministrator === null ? null : { tenant: config.tenant, person: config.firstAdministrator };
  const given = roleDesk({ store: store.roles, audit: store.audit, now: clock.now, isLocal: config.isLocal, first });
  const uploaders = {
    roles: given,
    lastUploader: (tenant: string) => store.uploaders.lastUploader(tenant),
    chatOf: (tenant: string, person: string) => store.chats.chat(tenant, person),
  };
  const mail = { subscriptions, alerts, uploaders, outbox, now: clock.now };
  /** Whether something was scored or reported since the alerts were looked after. */
  let isNews = false;
  const announce = async (kept: KeptReport): Promise<void> => {
    const { tenant } = kept.report.scope;
    await queueReportAlerts(mail, kept, (await scores.partnerScores(tenant))?.partnerName ?? null);
    isNews = true;
  };
  const reports = reportDesk({ store: store.scores, audit: store.audit, now: clock.now, announce }, clock.today);
  const isManager = async (tenant: string, person: string): Promise<boolean> =>
    (await store.roles.holder(tenant, person.toLowerCase()))?.value.roles.includes("manager") === true;
  const alertNew = (tenant: string, person: string): Promise<boolean> => alertManager({ ...mail, chats: store.chats, isManager }, tenant, person);
  const roles = alertingManagers(given, async (tenant, person) => void (await alertNew(tenant, person)));
  const last = new LastRemembered(store.memory);
  const later = new RememberedLater(last, telemetry, (work) => void setTimeout(work, laterMs).unref());
  const desk = deliveryDesk({ ...store, now: clock.now });
  const conversation: ConversationPorts = {
    scores,
    reports,
    roles,
    subscriptions,
    deliveries: { ...desk, installLink: installLinkOf(config) },
    alerts: alertDesk({ alerts, roles, outbox, now: clock.now }),
    digests: { preview: (tenant) => preview(tenant) },
    understanding: byWords,
    memory: forgivingMemory(last, telemetry),
    today: clock.today,
    now: clock.now,
  };
  // Many ask the service, and at the same time: docs/decisions/0018-what-a-turn-waits-for.md.
  const served: ConversationPorts = {
    ...conversation,
    scores: scoresKept,
    understanding: keptReadings(byWords, () => performance.now()),
    memory: forgivingMemory(later, telemetry),
  };
  const tenants = async (): Promise<string[]> => [...new Set((await store.scores.everyPartner()).map(({ scope }) => scope.tenant))];
  const lookAhead = async (): Promise<void> => {
    isNews = false;
    await queueAhead({ ...mail, scores, telemetry, tenants });
    const alerted = (await subscriptions.subscriptions("alert")).map((one) => one.tenant);
    // One tenant's trouble never stops the others.
    for (const tenant of new Set([...(await tenants()), ...alerted]))
      try {
        await reviewAlerts({ ...mail, scores, reports, today: clock.today }, tenant);
      } catch (error) {
        telemetry.error("alerts of a tenant not looked after", {}, error);
      }
  };
  const bindVolumes = volumeBinder(opened.scores);
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
      // Answers are the same without: they read more blobs.
      await bindVolumes(partner).catch((error: unknown) => telemetry.error("volumes not bound", {}, error));
    }
    isNews ||= done.scored > 0;
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
  const healing = new Healing(store.reachability, telemetry, (work) => void setTimeout(work, healAfterMs).unref());
  const chatOpened = async (address: Address, person: string, zone: string | null): Promise<void> => {
    const { tenant } = address;
    await store.chats.opened({ tenant, person, address, zone });
    await alertNew(tenant, person);
  };
  const heard = heardFrom({ healing, subscriptions, opened: chatOpened, telemetry });
  const permits = store.permits(paceOf(config.delivery.requestsPerSecond, config.delivery.share));
  const live = new LiveAnswers(permits, telemetry, clock.now, (work) => void setTimeout(work, tellAfterMs).unref());
  const keyOf = (tenant: string): string => tenantKeyOf(store.outbox.idOf({ tenant, recipient: "", subject: "" }));
  const rate = {
    asked: (address: Address) => live.asked(keyOf(address.tenant), lettersOf(address)),
    throttled: ({ tenant }: Address, milliseconds: number | null) => live.throttled(keyOf(tenant), milliseconds),
  };
  const putOff = (work: () => Promise<void>, milliseconds: number): void => {
    const run = () => void work().catch((error: unknown) => telemetry.error("what was put off failed", {}, error));
    setTimeout(run, milliseconds).unref();
  };
  const welcoming = { ...mail, reachability: store.reachability, later: putOff };
  const teams = openTeams(config.teams, {
    converse: (said) => converse(served, said),
    heard,
    installed: (installed) => welcomeInstalled(welcoming, installed),
    removed: (removed) =>
      markRemoved({ ...welcoming, chats: store.chats }, removed).catch((error: unknown) => telemetry.warn("removal not kept", {}, error)),
    ...rate,
    imports,
    render,
    telemetry,
  });
  /** Of a stated day its last minute, so that what is due on the day is due. */
  const dueBy = () => (clock.isStated ? momentOf(clock.today(), { hour: 23, minute: 59, zone: "UTC" }) : clock.now());
  const posted: DigestPorts["outbox"] = {
    ...outbox,
    read: (id) => store.outbox.read(id),
    ledger: (tenant) => store.outbox.ledger(tenant),
  };
  const digests = { ...mail, outbox: posted, scores, reports, telemetry, dueBy };
  const preview = (tenant: string) => previewDigests({ ...digests, reachability: store.reachability }, tenant);
  const digest = (month: Month | null, isDryRun: boolean) => queueDigests({ ...digests, runs: null }, month, isDryRun);
  const known = { partnerScores: briefly(10_000, clock.now, (tenant) => scores.partnerScores(tenant)) };
  const readable = async (message: Message) => {
    if (await isOvertaken(store.outbox, message)) return null;
    const said = await alertAsItStands({ alerts, roles, now: clock.now }, message);
    if (said === null || said === "not-yet") return said;
    return answerFor({ roles, scores: known }, { tenant: message.tenant, alone: message.person }, said);
  };
  const delivery: DeliveryPorts = {
    outbox: store.outbox,
    queue: store.queue,
    permits,
    reachability: store.reachability,
    sendSwitch: store.sendSwitch,
    sender: teams.sender,
    answerFor: readable,
    telemetry,
    clock: { now: clock.now, wait },
    settings: {
      ...usualDelivery,
      sendsAtOnce: config.delivery.sendsAtOnce,
      idleMs: Math.min(usualDelivery.idleMs, config.roundSeconds * 1000),
      lookMs: Math.min(usualDelivery.lookMs, config.roundSeconds * 1000),
    },
  };
  const deliveries: Deliveries = {
    ...desk,
    async pauseAll(tenant, isPaused, who) {
      const before = await store.sendSwitch.set(isPaused, null);
      const entry = { tenant, at: clock.now(), who, what: isPaused ? "delivery.paused" : "delivery.resumed" };
      if (before !== isPaused) await store.audit.record({ ...entry, before: { isPaused: before }, after: { isPaused } });
      const isLetGo = !isPaused && (await desk.hold(tenant, false, who));
      return before !== isPaused || isLetGo;
    },
  };
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
  const erasing = async <Erased>(tenant: string, erase: () => Promise<Erased>): Promise<Erased> => {
    // What was to be remembered is written before, so that it is erased as well.
    await later.flush();
    return erase().finally(() => scoresKept.forget(tenant));
  };

  return {
    store,
    conversation,
    imports,
    keeping: {
      ...keeping,
      erasePerson: (tenant, said, isDryRun) => erasing(tenant, () => keeping.erasePerson(tenant, said, isDryRun)),
      eraseTenant: (tenant, isDryRun) => erasing(tenant, () => keeping.eraseTenant(tenant, isDryRun)),
    },
    async refresh() {
      const done = await refresh();
      if (isNews) await lookAhead();
      return done;
    },
    digest,
    deliver: () => deliver(delivery),
    deliveries,
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
      const aheadDaily = onceADay(clock.today, lookAhead);
      const round = async (): Promise<void> => {
        await refresh();
        await (isNews ? lookAhead() : aheadDaily());
        await queueDigests({ ...digests, runs: store.digestRuns }, null, false);
        await forgetPending({ pending: store.pending, now: clock.now });
        await tidyDaily();
      };
      const rounds = startRounds(config.roundSeconds, round, telemetry);
      const running = startWorker(delivery);
      worker = running;
      return {
        port: http.port,
        async close() {
          await Promise.all([http.close(), rounds.stop(), running.stop()]);
          await Promise.all([later.flush(), healing.flush(), live.flush()]);
        },
      };
    },
  };
}

/** The app's own page in Teams. https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-application */
function installLinkOf({ teamsAppId }: Config): string | null {
  return teamsAppId === null ? null : `https://teams.microsoft.com/l/app/${teamsAppId}`;
}

/** Who calls the API: whoever is on this computer where there is no sign-in, else whom a token of Microsoft Entra names. */
function identifyBy({ isLocal, tenant, apiClientId, teams }: Config): Identify {
  if (isLocal) return localCaller(tenant);
  if (apiClientId === null) return closedApi();
  const tenants = teams.allowedTenants.length > 0 ? teams.allowedTenants : [teams.tenantId ?? tenant];
  // Reading tokens is loaded once somebody brings one: most services are never called so.
  let known: Promise<Identify> | null = null;
  return async (headers) => {
    known ??= import("./http/entra-token.ts").then(({ entraCaller }) => entraCaller({ clientId: apiClientId, tenants }));
    return (await known)(headers);
  };
}
