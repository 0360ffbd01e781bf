// `roles`: shows who has which role and who changed it when, and gives and takes one. The terminal may do what an administrator may.

import { type GivenRole, givenRoles } from "../access/role.ts";
import { terminal } from "../access/role-desk.ts";
import type { HeldBy, RoleOutcome } from "../conversation/ports.ts";
import { isOneOf } from "../kernel/program.ts";
import type { ExitStatus, Surroundings } from "./ports.ts";

export interface RolesOptions {
  readonly name?: string;
  readonly json?: boolean;
}

const entriesRead = 1_000;
const entriesShown = 20;

const objectId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const sentence: Readonly<Record<RoleOutcome, string>> = {
  given: "Given.",
  already: "Nothing was changed: that role was given before.",
  taken: "Taken.",
  "not-had": "Nothing was changed: that role was not given.",
  "last-administrator": "Nothing was changed: this is the last administrator. Make somebody else an administrator first.",
  "by-setting": "Nothing was changed: this administrator is named by FIRST_ADMINISTRATOR. Change that setting.",
  "not-allowed": "Nothing was changed: only an administrator may.",
  "by-command": "Nothing was changed.",
};

const refusals: readonly RoleOutcome[] = ["last-administrator", "by-setting", "not-allowed"];

/** @param words none or `list`; `give` or `take`, an Entra object id and a role */
export async function rolesCommand(around: Surroundings, words: readonly string[], options: RolesOptions): Promise<ExitStatus> {
  const [action = "list", person = "", role = "", ...more] = words;
  const isList = action === "list" && person === "";
  if (!isList && !isChange(action, person, role, more)) {
    around.complain(`roles wants nothing, or give|take, an Entra object id, and one of ${givenRoles.join(", ")}`);
    return 2;
  }
  return around.withStore<ExitStatus>(null, async (seventy) => {
    const { roles } = seventy.conversation;
    const tenant = around.tenant();
    const change = { person, name: options.name ?? null, role: role as GivenRole, gives: action === "give" };
    const outcome = isList ? null : await roles.change(tenant, change, terminal);
    const holders = await roles.holders(tenant);
    const audit = (await seventy.store.audit.entries(tenant, entriesRead)).filter((one) => one.what.startsWith("role.")).slice(0, entriesShown);
    if (options.json === true) around.print(JSON.stringify({ outcome, holders, audit }));
    else {
      for (const one of holders) around.print(holderLine(one));
      if (holders.length === 0) around.print("Nobody was given a role; everybody of the tenant is a viewer.");
      for (const entry of audit)
        around.print(
          `${new Date(entry.at).toISOString()}  ${entry.who}  ${entry.what}  ${JSON.stringify(entry.before)} -> ${JSON.stringify(entry.after)}`,
        );
      if (outcome !== null && !refusals.includes(outcome)) around.print(sentence[outcome]);
    }
    if (outcome === null || !refusals.includes(outcome)) return 0;
    around.complain(sentence[outcome]);
    return 1;
  });
}

function isChange(action: string, person: string, role: string, more: readonly string[]): boolean {
  return (action === "give" || action === "take") && objectId.test(person) && isOneOf(givenRoles, role) && more.length === 0;
}

function holderLine({ person, name, roles, isBySetting }: HeldBy): string {
  return `${person}  ${roles.join(", ")}${isBySetting ? " (FIRST_ADMINISTRATOR)" : ""}${name === null ? "" : `  ${name}`}`;
}
