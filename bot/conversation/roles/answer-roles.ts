// Answers about roles, and gives and takes them. Whom a change is about is told by a mention or an Entra object id;
// a name alone is asked about, with those of that name who have a role already, and never guessed.

import type { Deed } from "../../access/may.ts";
import { may, rolesFor } from "../../access/may.ts";
import type { GivenRole } from "../../access/role.ts";
import type { ConversationPorts, Said } from "../converse.ts";
import type { HeldBy } from "../ports.ts";
import type { AccessAnswer, NotAllowedAnswer, RoleChangeAnswer } from "./access-answer.ts";
import type { RolesAsked } from "./roles-asked.ts";

type Ports = Pick<ConversationPorts, "roles" | "scores" | "deliveries">;
type ChangeAsked = RolesAsked & { readonly asks: "change" };

const deeds: readonly Deed[] = ["see-names", "hand-in", "settle-alerts", "administer", "run-deliveries"];

export async function answerRoles(ports: Ports, said: Said, asked: RolesAsked): Promise<AccessAnswer> {
  const { tenant, person } = said;
  if (asked.asks === "change") return change(ports, said, asked);
  const holders = await ports.roles.holders(tenant);
  if (asked.asks === "holders") {
    const shown = asked.role === null ? holders : holders.filter((one) => (one.roles as readonly string[]).includes(asked.role ?? ""));
    const withIds = said.where === "personal" && may(await ports.roles.of(tenant, person), "administer");
    return { kind: "role-holders", role: asked.role, holders: shown, withIds };
  }
  const roles = await ports.roles.of(tenant, person);
  const areNamesOpen = (await ports.scores.partnerScores(tenant))?.names === "open";
  return { kind: "own-roles", roles, deeds: deeds.filter((deed) => may(roles, deed)), areNamesOpen, administrators: administratorsAmong(holders) };
}

/** The refusal where somebody may not do what they ask for, with who could give the role; null where they may. */
export async function refusalOf(
  { roles }: Pick<Ports, "roles">,
  { tenant, person }: Pick<Said, "tenant" | "person">,
  deed: Deed,
): Promise<NotAllowedAnswer | null> {
  if (may(await roles.of(tenant, person), deed)) return null;
  return { kind: "not-allowed", deed, needs: rolesFor(deed), administrators: administratorsAmong(await roles.holders(tenant)) };
}

export function administratorsAmong(holders: readonly HeldBy[]): string[] {
  return holders.flatMap(({ name, roles }) => (name !== null && roles.includes("administrator") ? [name] : []));
}

async function change(ports: Ports, said: Said, asked: ChangeAsked): Promise<AccessAnswer> {
  const refusal = await refusalOf(ports, said, "administer");
  if (refusal !== null) return refusal;
  const { role } = asked;
  const answer = (done: RoleChangeAnswer["done"], who: string, candidates: readonly HeldBy[] = []): RoleChangeAnswer => ({
    kind: "role-change",
    done,
    role,
    who,
    candidates,
  });
  if (role === "viewer") return answer("everybody", asked.who);
  const meant = personMeant(said, asked.who);
  if (meant === "several") return answer("one-at-a-time", asked.who);
  if (meant === null) return answer("which-person", asked.who, alike(await ports.roles.holders(said.tenant), asked.who));
  if (meant.person === null) return answer("no-id", meant.name ?? asked.who);
  const known = (await ports.roles.holders(said.tenant)).find((one) => one.person === meant.person)?.name ?? null;
  const who = meant.name ?? known ?? meant.person;
  const done = await ports.roles.change(
    said.tenant,
    { person: meant.person, name: meant.name, role: role satisfies GivenRole, gives: asked.gives },
    said.person,
  );
  if (done === "not-allowed") return (await refusalOf(ports, said, "administer")) ?? answer("not-had", who);
  if (done !== "given" || role !== "manager") return answer(done, who);
  const chats = await ports.deliveries.chats(said.tenant);
  const isReached = chats.some((one) => one.person.toLowerCase() === meant.person);
  return { ...answer(done, who), reach: { isReached, link: ports.deliveries.installLink } };
}

interface Meant {
  readonly person: string | null;
  readonly name: string | null;
}

const objectId = /^\(?\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?\)?$/i;

/** Null where nobody in particular is: words beside a mention may mean somebody else. */
function personMeant({ person, mentions = [] }: Said, who: string): Meant | "several" | null {
  if (mentions.length > 1) return "several";
  const [mention] = mentions;
  if (mention !== undefined) return who === "" || who === mention.name ? { person: mention.person?.toLowerCase() ?? null, name: mention.name } : null;
  if (/^(me|myself)$/i.test(who)) return { person: person.toLowerCase(), name: null };
  const id = objectId.exec(who)?.[1];
  return id === undefined ? null : { person: id.toLowerCase(), name: null };
}

function alike(holders: readonly HeldBy[], who: string): HeldBy[] {
  const words = who.toLowerCase();
  return words === "" ? [] : holders.filter(({ name }) => name !== null && ` ${name.toLowerCase()} `.includes(` ${words} `));
}
