// Opens everything that is kept: partners and their rows, snapshots, subscriptions, the outbox, and what its delivery shares.

import type { Pace, Permits } from "../delivery/permits.ts";
import type { PartnerStore, SnapshotStore, UploaderStore, VolumeStore } from "../snapshots/ports.ts";
import type { ReportStore } from "../snapshots/report.ts";
import { type AzureStorage, openAzureStorage, type StorageLocation } from "./azure-storage.ts";
import { StorageQueue } from "./storage-queue.ts";
import { TableAlerts } from "./table-alerts.ts";
import { TableArchive } from "./table-archive.ts";
import { TableAudit } from "./table-audit.ts";
import { TableDigestRuns } from "./table-digest-runs.ts";
import { TableMemory } from "./table-memory.ts";
import { TableOutbox } from "./table-outbox.ts";
import { TablePartners } from "./table-partners.ts";
import { TablePending } from "./table-pending.ts";
import { TablePermits, unpaced } from "./table-permits.ts";
import { TablePersonalChats } from "./table-personal-chats.ts";
import { TableReachability } from "./table-reachability.ts";
import { TableReports } from "./table-reports.ts";
import { TableRoles } from "./table-roles.ts";
import { TableSendSwitch } from "./table-send-switch.ts";
import { TableSnapshots } from "./table-snapshots.ts";
import { TableSubscriptions } from "./table-subscriptions.ts";
import { TableUploads } from "./table-uploads.ts";
import { TableVolumes } from "./table-volumes.ts";

export interface Store {
  readonly scores: PartnerStore & VolumeStore & SnapshotStore & ReportStore;
  readonly uploaders: UploaderStore;
  readonly subscriptions: TableSubscriptions;
  readonly alerts: TableAlerts;
  readonly outbox: TableOutbox;
  readonly queue: StorageQueue;
  readonly reachability: TableReachability;
  readonly sendSwitch: TableSendSwitch;
  /** Personal chats that people opened. */
  readonly chats: TablePersonalChats;
  readonly digestRuns: TableDigestRuns;
  permits(pace: Pace): Permits;
  readonly audit: TableAudit;
  readonly roles: TableRoles;
  /** What conversations remember. */
  readonly memory: TableMemory;
  /** Imports that were previewed and wait for their yes. */
  readonly pending: TablePending;
  /** All of it as it lies there, to tidy, export and erase. */
  readonly archive: TableArchive;
  /** Resolves when the storage answers; rejects otherwise. */
  ping(): Promise<void>;
}

export async function openStore(location: StorageLocation): Promise<Store> {
  const storage = await openAzureStorage(location);
  return {
    scores: scoresIn(storage),
    uploaders: new TableUploads(storage),
    subscriptions: new TableSubscriptions(storage),
    alerts: new TableAlerts(storage),
    outbox: new TableOutbox(storage),
    queue: new StorageQueue(storage),
    reachability: new TableReachability(storage),
    sendSwitch: new TableSendSwitch(storage),
    chats: new TablePersonalChats(storage),
    digestRuns: new TableDigestRuns(storage),
    permits: (pace) => (pace.perSecond === null ? unpaced : new TablePermits(storage, pace)),
    audit: new TableAudit(storage),
    roles: new TableRoles(storage),
    memory: new TableMemory(storage),
    pending: new TablePending(storage),
    archive: new TableArchive(storage),
    ping: () => ping(storage),
  };
}

function scoresIn(storage: AzureStorage): Store["scores"] {
  const [partners, snapshots, reports] = [new TablePartners(storage), new TableSnapshots(storage), new TableReports(storage)];
  const [uploads, volumes] = [new TableUploads(storage), new TableVolumes(storage)];
  return {
    partners: (tenant) => partners.partners(tenant),
    everyPartner: () => partners.everyPartner(),
    partner: (scope) => partners.partner(scope),
    savePartner: (partner, version) => partners.savePartner(partner, version),
    keepRows: (scope, kind, rows) => partners.keepRows(scope, kind, rows),
    rows: (scope, kind, hash) => partners.rows(scope, kind, hash),
    keepVolume: (scope, volume) => volumes.keepVolume(scope, volume),
    volume: (scope, volume) => volumes.volume(scope, volume),
    keepUpload: (scope, upload, about) => uploads.keepUpload(scope, upload, about),
    snapshots: (scope) => snapshots.snapshots(scope),
    revisions: (scope, month) => snapshots.revisions(scope, month),
    saveSnapshot: (snapshot, version) => snapshots.saveSnapshot(snapshot, version),
    reports: (scope) => reports.reports(scope),
    saveReport: (report, version) => reports.saveReport(report, version),
  };
}

async function ping(storage: AzureStorage): Promise<void> {
  await storage.tables.partners.listEntities({ queryOptions: { filter: "PartitionKey eq 'ping'" } }).next();
}
