// Finds the person that a name means: among those who count, and among all who ever held a certificate where the facts are at hand. Pure.
// An identity goes before a name; a name of several people is refused.

import { ok, type Result, refused } from "../../kernel/result.ts";
import { plainName } from "../../rules/book-index.ts";
import type { ChangeProblem } from "./change-problem.ts";
import type { Draft } from "./draft.ts";

export interface FoundPerson {
  readonly person: string;
  readonly personName: string | null;
}

export function findPerson(draft: Draft, name: string): Result<FoundPerson, ChangeProblem> {
  const known = knownPeople(draft);
  const exact = known.get(name);
  if (exact !== undefined) return ok(exact);
  const plain = plainName(name);
  const [found, ...others] = [...known.values()].filter((one) => one.personName !== null && plain !== "" && plainName(one.personName) === plain);
  if (found === undefined) return refused({ code: "unknown-person", name });
  if (others.length > 0) return refused({ code: "ambiguous-person", name, candidates: [found, ...others].map((one) => one.person).sort() });
  return ok(found);
}

function knownPeople({ base, measured }: Draft): Map<string, FoundPerson> {
  const known = new Map<string, FoundPerson>();
  const { intermediate = [], advanced = [] } = measured.certifications ?? {};
  for (const one of [...intermediate, ...advanced, ...(base.facts?.certifications ?? [])]) {
    const before = known.get(one.person);
    if (before === undefined || before.personName === null) known.set(one.person, { person: one.person, personName: one.personName ?? null });
  }
  return known;
}
