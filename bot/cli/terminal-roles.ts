// Roles as questions in the terminal see them: whoever has the server's terminal is an administrator. Changes nothing that is stored.

import type { RoleDesk } from "../conversation/ports.ts";

/** @param stored null where questions are answered without a store */
export function terminalRoles(stored: RoleDesk | null): RoleDesk {
  return {
    of: async () => ["viewer", "administrator"],
    holders: async (tenant) => (await stored?.holders(tenant)) ?? [],
    change: async () => "by-command",
  };
}
