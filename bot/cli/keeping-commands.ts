// `export` and `erase`: everything about one person, or about the whole tenant. Erasing says what it would do until it is confirmed.

import type { ExitStatus, Surroundings } from "./ports.ts";

interface WhoseOptions {
  readonly person?: readonly string[];
  readonly tenant?: boolean;
}

export interface ExportOptions extends WhoseOptions {
  readonly to: string;
}

export interface EraseOptions extends WhoseOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

export async function exportCommand(around: Surroundings, options: ExportOptions): Promise<ExitStatus> {
  if (!saysWhose(around, options)) return 2;
  const folder = await around.newFolder(options.to);
  if (folder === null) {
    around.complain(`${options.to} is there already and not empty; name a new folder.`);
    return 1;
  }
  return around.withStore<ExitStatus>(null, async ({ keeping }) => {
    const exported = await keeping.exportTo(folder, around.tenant(), options.person ?? null);
    if (!exported.ok) return refuse(around, exported.problem);
    for (const [part, count] of exported.value) around.print(`${part}: ${count}`);
    around.print(exported.value.size === 0 ? "Nothing is kept." : `Written to ${options.to}.`);
    return 0;
  });
}

export async function eraseCommand(around: Surroundings, options: EraseOptions): Promise<ExitStatus> {
  if (!saysWhose(around, options)) return 2;
  const isDryRun = options.yes !== true || options.dryRun === true;
  const status = await around.withStore<ExitStatus>(null, async ({ keeping }) => {
    if (options.person === undefined) {
      tell(around, await keeping.eraseTenant(around.tenant(), isDryRun), isDryRun);
      return 0;
    }
    const done = await keeping.erasePerson(around.tenant(), options.person, isDryRun);
    if (!done.ok) return refuse(around, done.problem);
    tell(around, done.value.erased, isDryRun);
    for (const name of done.value.shared)
      around.print(`"${name}" is the name of somebody else too, and stays where it is not certainly this person's.`);
    return 0;
  });
  if (status !== 0 || !isDryRun || options.dryRun === true) return status;
  around.complain("Nothing was erased. Repeat the command with --yes to erase; it can't be undone.");
  return 2;
}

function saysWhose(around: Surroundings, { person, tenant }: WhoseOptions): boolean {
  if ((person === undefined) !== (tenant !== true)) return true;
  around.complain("Say either --person ID or --tenant.");
  return false;
}

function refuse(around: Surroundings, problems: readonly string[]): ExitStatus {
  for (const problem of problems) around.complain(problem);
  return 1;
}

const sentences: Readonly<Record<string, string>> = {
  rowsRewritten: "rows rewritten without the person",
  rowsDeleted: "rows deleted",
  factsRewritten: "months or lists of facts rewritten under a pseudonym",
  factsDeleted: "blobs of facts deleted",
  uploadsDeleted: "files as handed in deleted",
  queuesDeleted: "queues of work deleted",
};

function tell(around: Surroundings, counts: object, isDryRun: boolean): void {
  for (const [name, count] of Object.entries(counts)) around.print(`${isDryRun ? "would be: " : ""}${count} ${sentences[name] ?? name}`);
}
