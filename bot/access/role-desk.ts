// Gives and takes roles, and tells who has which. Only administrators change them; every change is audited before it takes effect.
// The person whom the settings name is an administrator as long as they do. The last administrator can't be removed: that another
// one is left is a condition of the write itself, so that two who remove each other can't both succeed.

import type { HeldBy, RoleChange, RoleDesk, RoleOutcome } from "../conversation/ports.ts";
import { isFault } from "../kernel/fault.ts";
import type { Audit } from "./audit.ts";
import { may } from "./may.ts";
import { givenRoles, type Role } from "./role.ts";
import type { RoleRecord, RoleStore, VersionedRole } from "./role-store.ts";

export interface RolePorts {
  readonly store: RoleStore;
  readonly audit: Pick<Audit, "record">;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Without sign-in nobody is told from anybody else: everybody is an administrator. */
  readonly isLocal: boolean;
  /** Whom the settings name, of which tenant. */
  readonly first: { readonly tenant: string; readonly person: string } | null;
}

/** Who changes something by a command on the server. */
export const terminal = "terminal";

const everything: readonly Role[] = ["viewer", ...givenRoles];
const tries = 5;

export function roleDesk(ports: RolePorts): RoleDesk {
  const { store, first } = ports;
  const isFirst = (tenant: string, person: string): boolean => first !== null && first.tenant === tenant && first.person === person;
  const rolesOf = async (tenant: string, person: string): Promise<readonly Role[]> => {
    if (ports.isLocal || person === terminal) return everything;
    const own = (await store.holder(tenant, person))?.value.roles ?? [];
    return ["viewer", ...own, ...(isFirst(tenant, person) && !own.includes("administrator") ? (["administrator"] as const) : [])];
  };
  return {
    of: (tenant, person) => rolesOf(tenant, person.toLowerCase()),
    async holders(tenant) {
      const held = (await store.holders(tenant)).map(({ value }) => value);
      return heldBy(held, first !== null && first.tenant === tenant ? first.person : null);
    },
    async change(tenant, change, who) {
      if (!may(await rolesOf(tenant, who.toLowerCase()), "administer")) return "not-allowed";
      const person = change.person.toLowerCase();
      if (!change.gives && change.role === "administrator" && isFirst(tenant, person)) return "by-setting";
      const needsWitness = first === null || first.tenant !== tenant;
      return changeRole(ports, tenant, { ...change, person }, who, needsWitness);
    },
  };
}

async function changeRole(ports: RolePorts, tenant: string, change: RoleChange, who: string, needsWitness: boolean): Promise<RoleOutcome> {
  const { person, role, gives } = change;
  for (let attempt = 1; ; attempt += 1) {
    const found = await ports.store.holder(tenant, person);
    const before: RoleRecord = found?.value ?? { tenant, person, name: null, roles: [] };
    if (before.roles.includes(role) === gives) return gives ? "already" : "not-had";
    const witness = !gives && role === "administrator" && needsWitness ? await otherAdministrator(ports.store, tenant, person) : null;
    if (witness === "nobody") return "last-administrator";
    const roles = givenRoles.filter((one) => (one === role ? gives : before.roles.includes(one)));
    const after: RoleRecord = { ...before, name: change.name ?? before.name, roles };
    const what = gives ? "role.given" : "role.taken";
    await ports.audit.record({ tenant, at: ports.now(), who, what, before: audited(before), after: audited(after) });
    try {
      await ports.store.save(after, found?.version ?? null, witness);
      return gives ? "given" : "taken";
    } catch (error) {
      if (!isFault(error, "store.lost-race") || attempt === tries) throw error;
    }
  }
}

async function otherAdministrator(store: RoleStore, tenant: string, person: string): Promise<VersionedRole | "nobody"> {
  const others = (await store.holders(tenant)).filter(({ value }) => value.person !== person && value.roles.includes("administrator"));
  return others[0] ?? "nobody";
}

function audited({ person, name, roles }: RoleRecord): Record<string, unknown> {
  return { person, name, roles };
}

function heldBy(records: readonly RoleRecord[], first: string | null): HeldBy[] {
  const held = records.map(({ person, name, roles }): HeldBy => {
    const isBySetting = person === first;
    return { person, name, roles: isBySetting && !roles.includes("administrator") ? [...roles, "administrator"] : roles, isBySetting };
  });
  const all =
    first === null || held.some((one) => one.isBySetting)
      ? held
      : [{ person: first, name: null, roles: ["administrator"] as const, isBySetting: true }, ...held];
  return all.filter((one) => one.roles.length > 0).sort((a, b) => ((a.name ?? a.person) < (b.name ?? b.person) ? -1 : 1));
}
