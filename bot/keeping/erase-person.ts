// Erases one person from everything that is kept of a tenant. Scores stay: the person goes on being counted, under a random pseudonym
// that nothing leads back from. What was addressed to them is deleted, and so is every file as handed in that names them.
// Goes over everything again until nothing is found, because an import may run at the same time.

import { Fault, isFault } from "../kernel/fault.ts";
import type { Month } from "../kernel/month.ts";
import { ok, type Result, refused } from "../kernel/result.ts";
import type { PartnerRecord, RowsRef } from "../snapshots/partner.ts";
import type { PartnerStore, StoredRows, Versioned } from "../snapshots/ports.ts";
import { type Archive, factsIn, type KeptBlob, type KeptRow } from "./archive.ts";
import { type FoundPerson, findPerson, plain } from "./find-person.ts";
import { textOf } from "./text-of.ts";

export interface Erased {
  readonly rowsRewritten: number;
  readonly rowsDeleted: number;
  readonly factsRewritten: number;
  readonly factsDeleted: number;
  readonly uploadsDeleted: number;
}

export interface ErasePorts {
  readonly archive: Archive;
  readonly store: PartnerStore;
  /** Records that it is done, with counts alone. */
  record(what: string, counts: Erased): Promise<void>;
  newPseudonym(): string;
}

const tries = 8;
const kinds = ["usage", "revenue", "certifications"] as const;

/** @param said the person's names: Entra object id, certification identity, e-mail address or full name; several are one person's */
export async function erasePerson(
  ports: ErasePorts,
  tenant: string,
  said: readonly string[],
  isDryRun: boolean,
): Promise<Result<{ erased: Erased; shared: readonly string[] }, string[]>> {
  const found = await findPerson(ports, tenant, said, ports.newPseudonym());
  if (!found.ok) return found;
  const person = found.value;
  const erased = await pass(ports, tenant, person, false);
  if (isNothing(erased)) return refused([`nothing is kept of ${said.join(", ")}`]);
  if (isDryRun) return ok({ erased, shared: person.shared });
  await ports.record("person.erased", erased);
  for (let round = 1; !isNothing(await pass(ports, tenant, person, true)); round += 1)
    if (round === tries)
      throw new Fault(
        "keeping.contended",
        "a person was found again after each erasure",
        "Somebody is importing this person's data at the same time. Please wait for that to end, and erase again.",
      );
  return ok({ erased, shared: person.shared });
}

function isNothing(erased: Erased): boolean {
  return Object.values(erased).every((count) => count === 0);
}

type Counts = { -readonly [Name in keyof Erased]: Erased[Name] };

async function pass(ports: ErasePorts, tenant: string, person: FoundPerson, isMeant: boolean): Promise<Erased> {
  const counts: Counts = { rowsRewritten: 0, rowsDeleted: 0, factsRewritten: 0, factsDeleted: 0, uploadsDeleted: 0 };
  // What tells by which names the person is found comes last: an erasure that was killed half-way is completed by another one.
  for (const table of ports.archive.tables.filter((one) => one !== "subscriptions"))
    await rowsOf(ports.archive, tenant, table, person, isMeant, counts);
  await files(ports, tenant, person, isMeant, counts);
  await rowsOf(ports.archive, tenant, "subscriptions", person, isMeant, counts);
  for (const { scope } of await ports.store.partners(tenant)) {
    const found = await ports.store.partner(scope);
    if (found !== null) await inForce(ports, found, person, isMeant, counts);
  }
  const named = await namesInForce(ports, tenant);
  for await (const blob of ports.archive.blobs("facts", tenant)) {
    if (named.has(blob.name)) continue;
    if (!(await isPersonIn(ports.archive, blob, person))) continue;
    counts.factsDeleted += 1;
    if (isMeant) await ports.archive.removeBlob(blob);
  }
  return counts;
}

/** A volume is searched as text, because it may be large: it is bound anew of what is in force afterwards. */
async function isPersonIn(archive: Archive, blob: KeptBlob, person: FoundPerson): Promise<boolean> {
  if (!blob.name.includes("/volumes/")) return (await factsIn(archive, blob)).rows.some((row) => withoutPerson(row, person) !== row);
  const text = (await archive.read(blob)).toString("utf8");
  return person.likeness.isIn(text) || [...person.identities.keys()].some((identity) => text.includes(`"person":${JSON.stringify(identity)}`));
}

/** Rewrites the rows that are in force, and puts the new ones in force at once. */
async function inForce({ store }: ErasePorts, { value, version }: Versioned<PartnerRecord>, person: FoundPerson, isMeant: boolean, counts: Counts) {
  const rewritten = async <Kind extends keyof StoredRows>(kind: Kind, ref: RowsRef): Promise<RowsRef> => {
    const rows = [...(await store.rows(value.scope, kind, ref.hash))];
    const clean = rows.map((row) => withoutPerson(row, person));
    if (clean.every((row, index) => row === rows[index])) return ref;
    counts.factsRewritten += 1;
    const hash = isMeant ? await store.keepRows(value.scope, kind, clean) : ref.hash;
    // No month is scored anew for it: the rows say the same to a score.
    return { ...ref, hash, scoredAs: ref.scoredAs ?? ref.hash };
  };
  const before = counts.factsRewritten;
  const months = async (kind: "usage" | "revenue") => {
    const refs: [string, RowsRef][] = [];
    for (const [month, ref] of Object.entries(value[kind]) as [Month, RowsRef][]) refs.push([month, await rewritten(kind, ref)]);
    return Object.fromEntries(refs);
  };
  const usage = await months("usage");
  const revenue = await months("revenue");
  const certifications = value.certifications === null ? null : await rewritten("certifications", value.certifications);
  if (isMeant && counts.factsRewritten > before)
    await unlessOvertaken(() => store.savePartner({ ...value, usage, revenue, certifications }, version));
}

/** Whoever was faster is seen in the next round. */
async function unlessOvertaken(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isFault(error, "store.lost-race")) throw error;
  }
}

function withoutPerson<Row extends object>(row: Row, { identities, likeness }: FoundPerson): Row {
  const { person } = row as { person?: string };
  const instead = person === undefined ? undefined : identities.get(person);
  const own = instead === undefined ? row : { ...row, person: instead, personName: null };
  return likeness.without(own);
}

async function namesInForce({ archive, store }: ErasePorts, tenant: string): Promise<Set<string>> {
  const names = new Set<string>();
  for (const partner of await store.partners(tenant))
    for (const kind of kinds) for (const { hash } of refsOf(partner, kind)) names.add(archive.factsName(partner.scope, kind, hash));
  return names;
}

export function refsOf(partner: PartnerRecord, kind: (typeof kinds)[number]): RowsRef[] {
  return kind === "certifications" ? (partner.certifications === null ? [] : [partner.certifications]) : Object.values(partner[kind]);
}

/** A file that can't be searched, a workbook or an archive, may hold the person: it goes as well. */
async function files({ archive }: ErasePorts, tenant: string, { likeness }: FoundPerson, isMeant: boolean, counts: Counts): Promise<void> {
  const gone = new Set<string>();
  for await (const blob of archive.blobs("uploads", tenant)) {
    const text = textOf(await archive.read(blob));
    if (text !== null && !likeness.isIn(text)) continue;
    gone.add(blob.name);
    counts.uploadsDeleted += 1;
    if (isMeant) await archive.removeBlob(blob);
  }
  if (!isMeant) return;
  for await (const row of archive.rows(tenant, "uploads"))
    if (gone.has(archive.uploadName(row.value as Parameters<Archive["uploadName"]>[0]))) await unlessOvertaken(() => archive.removeRow(row));
}

async function rowsOf(archive: Archive, tenant: string, table: string, person: FoundPerson, isMeant: boolean, counts: Counts): Promise<void> {
  for await (const row of archive.rows(tenant, table)) await oneRow(archive, row, person, isMeant, counts);
}

/** What is kept under the person's name was theirs, and goes; elsewhere only the name does. */
async function oneRow(archive: Archive, row: KeptRow, { names, likeness }: FoundPerson, isMeant: boolean, counts: Counts): Promise<void> {
  if ([...names.keys()].some((name) => archive.isNamed(row, name) || archive.isNamed(row, plain(name)))) {
    counts.rowsDeleted += 1;
    if (isMeant) await unlessOvertaken(() => archive.removeRow(row));
    return;
  }
  const [value, columns] = [likeness.without(row.value), likeness.without(row.columns)];
  if (value === row.value && columns === row.columns) return;
  counts.rowsRewritten += 1;
  if (isMeant) await unlessOvertaken(() => archive.replaceRow(row, value, columns));
}
