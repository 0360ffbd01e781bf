// Answers the questions that rest on the rule books and the programme's documents. One handler a kind.
// Without imported data they are answered all the same: the rules hold for everybody.

import type { Day } from "../../kernel/month.ts";
import type { Answer } from "../answer.ts";
import type { ReportDesk, ScoreSource } from "../ports.ts";
import type { Kind, KnowledgeKind, Question } from "../question.ts";
import { answerAssociate } from "./answer-associate.ts";
import { answerBenefits } from "./answer-benefits.ts";
import { answerDesignations } from "./answer-designations.ts";
import { answerFreshness } from "./answer-freshness.ts";
import { answerMcv } from "./answer-mcv.ts";
import { answerRenewal } from "./answer-renewal.ts";
import { answerRules } from "./answer-rules.ts";
import { answerTrack } from "./answer-track.ts";
import type { Known } from "./known.ts";

type Handler = (question: Question, known: Known) => Answer;

const handlers: Readonly<Record<KnowledgeKind, Handler>> = {
  renewal: answerRenewal,
  track: answerTrack,
  freshness: answerFreshness,
  designations: answerDesignations,
  benefits: answerBenefits,
  associate: answerAssociate,
  rules: answerRules,
  mcv: answerMcv,
};

interface KnowledgePorts {
  readonly scores: ScoreSource;
  readonly reports: ReportDesk;
  today(): Day;
}

export function isAboutKnowledge(kind: Kind): kind is KnowledgeKind {
  return Object.hasOwn(handlers, kind);
}

export async function answerKnowledge(ports: KnowledgePorts, tenant: string, question: Question): Promise<Answer> {
  const scores = await ports.scores.partnerScores(tenant);
  return answerFromKnown(question, { scores, reports: await ports.reports.reports(tenant), today: scores?.presentDay ?? ports.today() });
}

/** The same from what is known already. @throws RangeError for a kind that rests on something else */
export function answerFromKnown(question: Question, known: Known): Answer {
  if (!isAboutKnowledge(question.kind)) throw new RangeError(`${question.kind} rests on more than rules`);
  return isElsewhere(question) ? answerDesignations(question, known) : handlers[question.kind](question, known);
}

/** Rules and tracks of another designation are not on file: what is known of it is its place in the matrix. */
function isElsewhere({ kind, slots }: Question): boolean {
  if (kind !== "rules" && kind !== "track") return false;
  const names = slots.knowledge?.names;
  const isAboutCertificate = names !== undefined && (names.certifications.length > 0 || names.unlistedCertification !== null);
  return slots.designations.length > 0 && !slots.designations.includes("business-applications") && !isAboutCertificate;
}
