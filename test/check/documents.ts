// Looks at every document: a link to a file in the repository must lead to one.

import { spawnSync } from "node:child_process";
import { access, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..", "..");

export async function documentProblems(): Promise<string[]> {
  const listed = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], { cwd: root, encoding: "utf8" }).stdout;
  const problems: string[] = [];
  for (const name of listed.split("\n").filter((one) => one !== "")) {
    const text = await readFile(join(root, name), "utf8");
    for (const [, target] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
      if (target === undefined || /^[a-z]+:/.test(target)) continue;
      const isThere = await access(join(root, dirname(name), target)).then(
        () => true,
        () => false,
      );
      if (!isThere) problems.push(`${name}: the link ${target} leads nowhere`);
    }
  }
  return problems;
}
