// Alerts without storage: one row a cause, and a change only to the version that was read.

import type { AlertRecord, AlertStore, VersionedAlert } from "../../bot/alerts/alert-record.ts";
import { refOf } from "../../bot/alerts/alert-subjects.ts";
import { Fault } from "../../bot/kernel/fault.ts";

export class AlertsInMemory implements AlertStore {
  readonly #rows = new Map<string, VersionedAlert>();
  #changes = 0;

  async find(tenant: string, ref: string): Promise<VersionedAlert | null> {
    return this.#rows.get(`${tenant}|${ref}`) ?? null;
  }

  async unresolved(tenant: string): Promise<AlertRecord[]> {
    return this.all().filter((one) => one.tenant === tenant && one.life.state !== "resolved");
  }

  async save(record: AlertRecord, version: string | null): Promise<void> {
    const key = `${record.tenant}|${refOf(record.subject)}`;
    if ((this.#rows.get(key)?.version ?? null) !== version) throw new Fault("store.lost-race", "another version", "Please try again.");
    this.#changes += 1;
    this.#rows.set(key, { value: record, version: String(this.#changes) });
  }

  all(): AlertRecord[] {
    return [...this.#rows.values()].map(({ value }) => value);
  }
}
