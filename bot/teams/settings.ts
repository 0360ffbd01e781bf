// What the door to Teams needs to know of its surroundings.

export interface TeamsSettings {
  /** Null runs without sign-in, for the local Playground: only loopback service addresses are then allowed. */
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  readonly tenantId: string | null;
  readonly botType: "SingleTenant" | "MultiTenant" | "UserAssignedMSI";
  /** Tenants that are served; empty serves the own tenant only. */
  readonly allowedTenants: readonly string[];
  /** Where files may be fetched from beside the usual hosts: `*.sharepoint.us`. */
  readonly fileHosts: readonly string[];
  /** Stands for the tenant where the local Playground names none. */
  readonly localTenant: string;
  /** Where a tenant of the government's cloud is sent to when its address says that it is elsewhere; the GCC's when left out. */
  readonly governmentUrl?: string;
  /** How long a send may take, and as long again its sign-in; 10 s when left out. */
  readonly sendTimeoutMs?: number;
}
