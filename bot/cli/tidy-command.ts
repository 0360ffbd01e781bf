// `tidy`: deletes what need not be kept any longer, and says what. The service does the same once a day.

import type { Day } from "../kernel/month.ts";
import type { ExitStatus, Surroundings } from "./ports.ts";

export interface TidyOptions {
  readonly dryRun?: boolean;
  readonly today?: Day;
}

export async function tidyCommand(around: Surroundings, options: TidyOptions): Promise<ExitStatus> {
  const isDryRun = options.dryRun === true;
  return around.withStore<ExitStatus>(options.today ?? null, async ({ keeping }) => {
    const { uploads, unnamed, memories } = await keeping.tidy(isDryRun);
    const done = isDryRun ? "would be deleted" : "deleted";
    for (const { file, day, bytes } of uploads) around.print(`${file}, handed in on ${day}, ${bytes} bytes: ${done}`);
    around.print(`${uploads.length} files as handed in and ${unnamed.blobs} blobs that nothing names (${unnamed.bytes} bytes) ${done}.`);
    if (memories > 0) around.print(`${memories} remembered questions of conversations ${done}.`);
    return 0;
  });
}
