// Who changed what and when. Entries are only ever added. Whoever changes something that moves a score writes one.

export interface AuditEntry {
  readonly tenant: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Entra object id, or `terminal` for a command on the server. */
  readonly who: string;
  /** What was done, as a stable code: `settings.changed`. */
  readonly what: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

export interface Audit {
  record(entry: AuditEntry): Promise<void>;
  /** The newest entries first. */
  entries(tenant: string, most: number): Promise<readonly AuditEntry[]>;
}
