// What a reader is shown of an answer: everything, or what a viewer may see. Asks for roles and settings only where it makes a
// difference. Where several people read it is a viewer's, whoever asked, unless the partner's setting shows names to everybody.

import type { Answer } from "../conversation/answer.ts";
import type { RoleDesk, ScoreSource } from "../conversation/ports.ts";
import type { Withheld } from "../conversation/roles/access-answer.ts";
import { atViewerLevel } from "./at-viewer-level.ts";
import { may } from "./may.ts";

export interface LevelPorts {
  readonly roles: Pick<RoleDesk, "of">;
  readonly scores: Pick<ScoreSource, "partnerScores">;
}

export interface Reader {
  readonly tenant: string;
  /** Entra object id of who reads alone; null where several read, or where it is not known who does. */
  readonly alone: string | null;
}

export async function answerFor(ports: LevelPorts, reader: Reader, answer: Answer): Promise<Answer> {
  const less = atViewerLevel(answer, whyWithheld(reader));
  return less === answer || (await seesNames(ports, reader)) ? answer : less;
}

export function whyWithheld({ alone }: Reader): Withheld {
  return alone === null ? "read-by-others" : "needs-manager";
}

export async function seesNames({ roles, scores }: LevelPorts, { tenant, alone }: Reader): Promise<boolean> {
  if (alone !== null && may(await roles.of(tenant, alone), "see-names")) return true;
  return (await scores.partnerScores(tenant))?.names === "open";
}
