// Takes a scorecard that a person pastes or types: keeps it, and answers with what it says. That of a designation which we compute
// ourselves is answered with both side by side. What can't be read is refused with every mistake; nothing of it is kept.

import { readReportedText } from "../facts/read-reported-scorecard.ts";
import type { Complaint } from "../facts/table.ts";
import type { Answer } from "./answer.ts";
import { answerMismatch } from "./answer-mismatch.ts";
import type { ConversationPorts, Said } from "./converse.ts";
import type { Kind } from "./question.ts";
import { reportedStanding } from "./standing.ts";

export async function answerReport(ports: ConversationPorts, said: Said): Promise<{ answer: Answer; kind: Kind }> {
  const read = readReportedText(said.text, { designation: null, asOf: null });
  if (!read.ok) return { answer: notRead(read.problem), kind: "import" };
  const kept = await ports.reports.keep(said.tenant, read.value, said.person);
  if (!kept.ok) return { answer: notRead(kept.problem), kind: "import" };
  const { report, before, changed, isMonthAssumed } = kept.value;
  const scores = await ports.scores.partnerScores(said.tenant);
  if (report.designation === "business-applications" && scores?.months.has(report.asOf) === true)
    return { answer: answerMismatch(scores, { report, month: report.asOf, statedTotal: null, track: null }), kind: "mismatch" };
  const { basis, card } = reportedStanding(report, scores?.partnerName ?? null);
  const done = !changed ? "unchanged" : before === null ? "kept" : "corrected";
  return { answer: { kind: "reported", done, basis, scorecard: card, isMonthAssumed }, kind: "import" };
}

function notRead(complaints: readonly Complaint[]): Answer {
  return { kind: "not-read", complaints: complaints.map(({ line, column, what }) => ({ line, where: column, what })) };
}
