// Why a message was not delivered, as words with what to do. The code stands beside them, for the log and for Microsoft's table.
// https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability

import type { Speaker } from "./speaker.ts";

export function deliveryReason(code: string, speaker: Speaker): string {
  const key = `deliveryReason.${/^teams\.answered-(5|408)/.test(code) ? "teams.answered" : code}`;
  return speaker.knows(key) ? `${speaker.say(key)} (${code})` : code;
}
