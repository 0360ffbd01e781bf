// Settings of a bot with a registration, as in production.

import type { TeamsSettings } from "../../bot/teams/settings.ts";

export const signedIn: TeamsSettings = {
  clientId: "11111111-1111-4111-8111-111111111111",
  clientSecret: "not-a-secret",
  tenantId: "22222222-2222-4222-8222-22222222222a",
  botType: "SingleTenant",
  allowedTenants: [],
  fileHosts: [],
  localTenant: "00000000-0000-4000-8000-000000000070",
};
