// Finds out by which names one person is kept: certification identity, names, e-mail addresses, Entra object id, personal chat.
// Refuses a name that several people bear, a name that nothing is kept of, and one that is a tenant or partner account.

import { ok, type Result, refused } from "../kernel/result.ts";
import type { CertificationFact } from "../scoring/facts.ts";
import type { PartnerStore } from "../snapshots/ports.ts";
import { type Archive, factsIn } from "./archive.ts";
import { type Likeness, likenessOf } from "./likeness.ts";
import { textOf } from "./text-of.ts";

export interface FoundPerson {
  /** What stands in the place of each of their certification identities, so that people are counted as before. */
  readonly identities: ReadonlyMap<string, string>;
  /** The same for every name by which they can be found. */
  readonly names: ReadonlyMap<string, string>;
  readonly likeness: Likeness;
  /** Names that somebody else bears as well: they stay where they are not certainly this person's. */
  readonly shared: readonly string[];
}

export interface PersonPorts {
  readonly archive: Archive;
  readonly store: Pick<PartnerStore, "partners">;
}

const shortest = 3;

/** @param said names of one person, each told by whoever asks. @param pseudonym what stands in their place */
export async function findPerson(
  ports: PersonPorts,
  tenant: string,
  said: readonly string[],
  pseudonym: string,
): Promise<Result<FoundPerson, string[]>> {
  const accounts = [tenant, ...(await ports.store.partners(tenant)).map((one) => one.scope.partner)].map(plain);
  for (const one of said) {
    if (one.trim().length < shortest) return refused([`"${one}" is too short to tell a person by`]);
    if (accounts.includes(plain(one))) return refused([`"${one}" is the tenant's or a partner account's id, not a person's`]);
  }
  const people = await certifiedPeople(ports.archive, tenant);
  const identities = new Set<string>();
  for (const one of said) {
    const own = [...people.keys()].filter((id) => plain(id) === plain(one));
    const byName = own.length > 0 ? own : [...people].filter(([, names]) => [...names].some((name) => plain(name) === plain(one))).map(([id]) => id);
    if (byName.length > 1 && !byName.every((id) => said.some((other) => plain(other) === plain(id))))
      return refused([`several people are called "${one}"; say which by their identity: ${byName.sort().join(", ")}`]);
    for (const id of byName) identities.add(id);
    if (one.includes("@")) for (const id of await identitiesBeside(ports.archive, tenant, one, people)) identities.add(id);
  }
  const isOthers = (name: string): boolean =>
    [...people].some(([id, names]) => !identities.has(id) && [...names].some((one) => plain(one) === plain(name)));
  const own = [...identities].flatMap((id) => [...(people.get(id) ?? [])]);
  const shared = [...new Set(own.filter(isOthers))];
  const names = new Set([...said, ...identities, ...own].filter((name) => !shared.includes(name)));
  for (const address of await addresses(ports.archive, tenant, likenessOf(new Map([...names].map((name) => [name, ""]))))) names.add(address);
  for (const chat of await personalChats(ports.archive, tenant, names)) names.add(chat);
  const instead = new Map([...identities].sort().map((id, index) => [id, index === 0 ? pseudonym : `${pseudonym}-${index + 1}`]));
  const replaced = new Map([...names].map((name) => [name, instead.get(name) ?? pseudonym]));
  return ok({ identities: instead, names: replaced, likeness: likenessOf(replaced), shared });
}

/** Everybody in any trainings export that is kept, in force or not, with the names that they were told with. */
async function certifiedPeople(archive: Archive, tenant: string): Promise<Map<string, Set<string>>> {
  const people = new Map<string, Set<string>>();
  for await (const blob of archive.blobs("facts", tenant)) {
    if (!blob.name.includes("/certifications/")) continue;
    for (const row of (await factsIn(archive, blob)).rows as readonly CertificationFact[]) {
      const names = people.get(row.person) ?? new Set();
      if (row.personName) names.add(row.personName);
      people.set(row.person, names);
    }
  }
  return people;
}

/** Facts hold an identity in place of an address; a file as it was handed in has both in one line. */
async function identitiesBeside(archive: Archive, tenant: string, address: string, people: ReadonlyMap<string, unknown>): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const line of linesWith(archive, tenant, likenessOf(new Map([[address, ""]]))))
    for (const cell of line.split(/[,;\t"]+/)) if (people.has(cell.trim().toLowerCase())) found.add(cell.trim().toLowerCase());
  return found;
}

/** E-mail addresses that stand in one line with the person, in a file as it was handed in. */
async function addresses(archive: Archive, tenant: string, likeness: Likeness): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const line of linesWith(archive, tenant, likeness))
    for (const [address] of line.matchAll(/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}+/gu)) found.add(address);
  return found;
}

async function* linesWith(archive: Archive, tenant: string, likeness: Likeness): AsyncIterable<string> {
  for await (const blob of archive.blobs("uploads", tenant)) {
    const text = textOf(await archive.read(blob));
    for (const line of text?.split(/\r?\n/) ?? []) if (likeness.isIn(line)) yield line;
  }
}

/** A personal chat belongs to one person, and what was asked for in it is theirs. */
async function personalChats(archive: Archive, tenant: string, names: ReadonlySet<string>): Promise<Set<string>> {
  const chats = new Set<string>();
  for await (const row of archive.rows(tenant)) {
    const { address, person } = (row.value ?? {}) as { address?: { isGroup?: boolean; conversation?: string }; person?: string };
    if (address?.isGroup !== false || address.conversation === undefined) continue;
    if ((person !== undefined && names.has(person)) || [...names].some((name) => archive.isNamed(row, name))) chats.add(address.conversation);
  }
  return chats;
}

export function plain(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
