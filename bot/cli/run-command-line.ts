// The terminal's commands and their options. Ends with 0 done, 1 refused, 2 wrong usage.

import { Command, CommanderError } from "commander";
import { isFault } from "../kernel/fault.ts";
import {
  anniversaryArgument,
  dayArgument,
  designationArgument,
  monthArgument,
  rulesArgument,
  statedTrackArgument,
  trackArgument,
} from "./arguments.ts";
import { type AskOptions, askCommand } from "./ask-command.ts";
import { type DeliveriesOptions, deliveriesCommand } from "./deliveries-command.ts";
import { type DigestOptions, digestCommand } from "./digest-command.ts";
import { type ImportOptions, importCommand } from "./import-command.ts";
import { type EraseOptions, type ExportOptions, eraseCommand, exportCommand } from "./keeping-commands.ts";
import type { ExitStatus, Surroundings } from "./ports.ts";
import { type RolesOptions, rolesCommand } from "./roles-command.ts";
import { type ScoreOptions, scoreCommand } from "./score-command.ts";
import { type SettingsOptions, settingsCommand } from "./settings-command.ts";
import { type TidyOptions, tidyCommand } from "./tidy-command.ts";

export async function runCommandLine(words: readonly string[], around: Surroundings): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = commands(around, (ended) => {
    status = ended;
  });
  try {
    await program.parseAsync([...words], { from: "user" });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!isFault(error)) throw error;
    around.complain(error.forPerson);
    return 1;
  }
}

function commands(around: Surroundings, end: (status: ExitStatus) => void): Command {
  const program = new Command("seventy")
    .description("Tells a Microsoft partner how far it is from the 70 points of a Solutions Partner designation.")
    .configureOutput({ writeOut: (text) => around.print(text.trimEnd()), writeErr: (text) => around.complain(text.trimEnd()) })
    .exitOverride();
  const command = (name: string, description: string): Command => program.command(name).description(description).exitOverride();

  command("import", "read Partner Center exports and reported scorecards into the store")
    .argument("<file...>", "CSV or TSV files; the kind is told by the header")
    .option("--dry-run", "only say what would be imported")
    .option("--partner <id>", "the partner that a trainings export belongs to")
    .option("--replace", "confirm what was asked: much fewer rows than on file, or another partner")
    .option("--designation <designation>", "the designation of a reported scorecard that names none", designationArgument)
    .option("--month <month>", "the month of a reported scorecard that names none", monthArgument)
    .option("--today <day>", "stands for the present day", dayArgument)
    .option("--json", "print one JSON object")
    .action(async (files: string[], options: ImportOptions) => end(await importCommand(around, files, options)));
  command("score", "score without a store")
    .option("--facts <file>", "a facts document (JSON); - reads one a line")
    .option("--data <folder>", "a folder of exports")
    .option("--as-of <month>", "the as-of month", monthArgument)
    .option("--track <track>", "the track that Partner Center shows", trackArgument)
    .option("--rules <id>", "a rule book instead of the one in force", rulesArgument)
    .option("--designation <designation>", "the designation", designationArgument, "business-applications")
    .option("--today <day>", "stands for the present day", dayArgument)
    .option("--evidence", "print with it which customers, workloads and people carry the points, near misses, and what was left out")
    .option("--json", "print JSON")
    .action(async (options: ScoreOptions) => end(await scoreCommand(around, options)));
  command("ask", "answer a question")
    .argument("<question...>", "the question; - reads one JSON object a line")
    .option("--data <folder>", "a folder of exports instead of the store")
    .option("--as-of <month>", "the as-of month", monthArgument)
    .option("--track <track>", "the track that Partner Center shows", trackArgument)
    .option("--today <day>", "stands for the present day", dayArgument)
    .option("--json", "print JSON")
    .action(async (question: string[], options: AskOptions) => end(await askCommand(around, question.join(" "), options)));
  command("digest", "say who gets which digest, and send it")
    .option("--month <month>", "the month to post; without it, what is due by itself", monthArgument)
    .option("--today <day>", "stands for the present day", dayArgument)
    .option("--dry-run", "only say who would get what")
    .action(async (options: DigestOptions) => end(await digestCommand(around, options)));
  command("deliveries", "show what became of every digest and alert, and why; send one again, pause all sends")
    .option("--month <month>", "those of one month", monthArgument)
    .option("--subject <text>", "those whose subject holds this: digest, alert, a designation")
    .option("--send-again <id>", "make one that failed or may have arrived due again")
    .option("--pause", "hold every digest and alert back")
    .option("--resume", "let them go")
    .option("--json", "print one JSON object")
    .action(async (options: DeliveriesOptions) => end(await deliveriesCommand(around, options)));
  command("settings", "show or change what a partner's scores depend on, and who changed it")
    .option("--partner <id>", "the partner, where several are on file")
    .option("--track <track>", "the track that Partner Center shows; classified leaves it to the revenue", statedTrackArgument)
    .option("--units <units>", "pamau-else-mau or mau")
    .option("--anniversary <day>", "the day on which the designation ends unless it is renewed; none takes it back", anniversaryArgument)
    .option("--effort <kind=weight...>", "the effort of a plan's step; KIND=ours goes back to ours")
    .option("--names <who>", "who sees names and revenue: managers in their personal chat, or everybody everywhere (open)")
    .option("--reading <dispute=reading...>", "how a disputed rule is read; DISPUTE=book goes back to the rule book's reading")
    .option("--json", "print JSON")
    .action(async (options: SettingsOptions) => end(await settingsCommand(around, options)));
  command("roles", "show who has which role and who changed it, and give or take one")
    .argument("[words...]", "give|take, an Entra object id, and importer, manager or administrator; nothing shows them")
    .option("--name <name>", "what the person is called")
    .option("--json", "print JSON")
    .action(async (words: string[], options: RolesOptions) => end(await rolesCommand(around, words, options)));
  command("tidy", "delete files and blobs that need not be kept any longer")
    .option("--dry-run", "only say what would be deleted")
    .option("--today <day>", "stands for the present day", dayArgument)
    .action(async (options: TidyOptions) => end(await tidyCommand(around, options)));
  command("export", "write everything about one person or the whole tenant into a folder, as JSON and CSV")
    .option("--person <id...>", "the person's Entra object id, certification identity, e-mail address or name; several are one person's")
    .option("--tenant", "the whole tenant")
    .requiredOption("--to <folder>", "a new folder")
    .action(async (options: ExportOptions) => end(await exportCommand(around, options)));
  command("erase", "erase one person, whose counts go on under a pseudonym, or the whole tenant")
    .option("--person <id...>", "the person's Entra object id, certification identity, e-mail address or name; several are one person's")
    .option("--tenant", "the whole tenant")
    .option("--dry-run", "only say what would be erased")
    .option("--yes", "confirm that it is meant")
    .action(async (options: EraseOptions) => end(await eraseCommand(around, options)));
  command("serve", "run the service alone, set up from the environment").action(() => around.serve());
  command("sample", "write the fictional sample partner's exports into a folder")
    .argument("<folder>")
    .action(async (folder: string) => {
      for (const path of await around.writeSample(folder)) around.print(path);
    });
  command("doctor", "check set-up and settings").action(async () => {
    const { isWell, lines } = await around.examine();
    for (const line of lines) around.print(line);
    end(isWell ? 0 : 1);
  });
  return program;
}
