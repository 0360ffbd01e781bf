// Answers an administrator who asks for a preview of the digests. Others are refused; where others read along it is asked for elsewhere,
// because it names people and conversations.

import { designationEntry } from "../../rules/designation-entry.ts";
import type { ConversationPorts, Said } from "../converse.ts";
import type { NotAllowedAnswer } from "../roles/access-answer.ts";
import { refusalOf } from "../roles/answer-roles.ts";
import type { DigestPreviewAnswer, PreviewRow } from "./digest-preview-answer.ts";
import { wouldBePosted } from "./preview-line.ts";

/** As many as a card has room for; the rest is counted, and `digest --dry-run` lists it. */
const shown = 20;

export async function answerPreview(
  { roles, digests }: Pick<ConversationPorts, "roles" | "digests">,
  said: Said,
): Promise<DigestPreviewAnswer | NotAllowedAnswer> {
  const refusal = await refusalOf({ roles }, said, "administer");
  if (refusal !== null) return refusal;
  if (said.where !== "personal") return { kind: "digest-preview", rows: null, posted: 0, total: 0 };
  const [lines, holders] = await Promise.all([digests.preview(said.tenant), roles.holders(said.tenant)]);
  const nameOf = (person: string): string | null => holders.find((one) => one.person === person.toLowerCase())?.name ?? null;
  const rows = lines.slice(0, shown).map(({ subscription, why, month, day }): PreviewRow => {
    const { designation, address, subscriber, person = null } = subscription;
    const who = person === null ? subscriber : (nameOf(person) ?? person);
    return { area: designationEntry(designation ?? "business-applications").area, isShared: address.isGroup, who, why, month, day };
  });
  return { kind: "digest-preview", rows, posted: lines.filter(wouldBePosted).length, total: lines.length };
}
