// Understands what is said about roles: giving and taking one, who has which, and what somebody may. Null for every other text.
// Acts on plain words only. Whom a name means is not decided here: the words that stand where a person is named are handed on.

import type { Role } from "../../access/role.ts";
import { plainRequest } from "../plain-request.ts";

export type RolesAsked =
  | { readonly asks: "own" }
  | { readonly asks: "holders"; readonly role: Role | null }
  /** @param who as it was written; empty where the name was a mention, which the text does not hold */
  | { readonly asks: "change"; readonly gives: boolean; readonly role: Role; readonly who: string };

const role = "(?<role>viewers?|importers?|managers?|administrators?|admins?)";
const article = "(?:an? |the |our )?";
/** At most so many words: a longer text is about something else. */
const who = "(?<who>(?:\\S+ ){0,6}?)";

const gives = [
  `(?:make|appoint|promote) ${who}(?:(?:to|as|to be) )?${article}${role}`,
  `(?:give|grant) ${who}${article}${role} (?:role|rights?|permissions?)`,
  `add ${who}(?:as|to)(?: an?| the)? ${role}`,
  `let ${who}be ${article}${role}`,
].map(whole);

const takes = [
  `(?:remove|drop|dismiss|delete) ${who}(?:as|from)(?: an?| the)? ${role}`,
  `(?:take|revoke|withdraw|remove) (?:away )?${article}${role} (?:role|rights?|permissions?) (?:away )?(?:from|of) ${who}`,
  `(?:take|revoke|withdraw|remove) ${who}${role} (?:role|rights?|permissions?)(?: away)?`,
  `${who}(?:is|should be) (?:no longer|not) ${article}${role}(?: any ?more)?`,
].map(whole);

const holders = [
  `(?:who (?:is|are|has|have)|list|show(?: me| us)?) (?:all )?${article}${role}(?: roles?| rights?)?`,
  `(?:who (?:has|have) (?:which|what) roles?|who may (?:do )?what|(?:list|show)(?: me| us)? (?:all )?(?:the )?roles)`,
].map(whole);

const own = [
  "what may i do(?: here)?",
  "what am i allowed to (?:do|see)(?: here)?",
  "(?:what|which) (?:is |are )?my (?:roles?|rights|permissions)",
  "(?:what|which) roles? (?:do i have|have i|am i)",
  `am i ${article}${role}`,
].map(whole);

/** Words of sentences that are no name: "make a plan for the manager". */
const noName = /\b(for|of|with|if|we|us|you|it|plan|report|scorecard|card|digest|customers?|people|person|points?|what|who|how|why|when)\b/i;

export function rolesAsked(said: string): RolesAsked | null {
  const text = plain(said);
  if (own.some((pattern) => pattern.test(text))) return { asks: "own" };
  for (const pattern of holders) {
    const found = pattern.exec(text);
    if (found !== null) return { asks: "holders", role: roleIn(found) };
  }
  return changeIn(text, gives, true) ?? changeIn(text, takes, false);
}

function changeIn(text: string, patterns: readonly RegExp[], isGiven: boolean): RolesAsked | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    const named = roleIn(found);
    if (found === null || named === null) continue;
    const words = (found.groups?.["who"] ?? "").trim().replace(/['’]s?$/, "");
    return noName.test(words) ? null : { asks: "change", gives: isGiven, role: named, who: words };
  }
  return null;
}

function roleIn(found: RegExpExecArray | null): Role | null {
  const word = (found?.groups?.["role"] ?? "").toLowerCase().replace(/s$/, "");
  if (word === "") return null;
  return word === "admin" ? "administrator" : (word as Role);
}

/** Also without the spaces that a mention leaves, and "again", which changes nothing of a role. */
function plain(text: string): string {
  return plainRequest(text).replace(/ again$/i, "");
}

/** A person at the end of a text has no space after it, and one who is mentioned there leaves none before. */
function whole(pattern: string): RegExp {
  const ending = ` ${who}`;
  const open = pattern.endsWith(ending) ? `${pattern.slice(0, -ending.length)}(?: (?<who>\\S+(?: \\S+){0,5}))?` : pattern;
  return new RegExp(`^${open}$`, "i");
}
