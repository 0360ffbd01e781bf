// Decides whose activities are answered: the own tenant's, or those of the tenants that the settings name. Ids are compared
// without their case, which portals and channels write differently.

import type { TeamsSettings } from "./settings.ts";

export function isServedTenant(settings: TeamsSettings, tenant: string | undefined): boolean {
  if (settings.clientId === null) return true;
  const served = settings.allowedTenants.length > 0 ? settings.allowedTenants : [settings.tenantId];
  return tenant !== undefined && served.some((one) => one?.toLowerCase() === tenant.toLowerCase());
}
