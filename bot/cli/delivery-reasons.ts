// Why a message was not sent, as a sentence with what to do. The code stands beside it, for the log and for Microsoft's table.
// https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability

const sentences: Readonly<Record<string, string>> = {
  "delivery.card-not-known":
    "the card may stand there, but Teams did not say what it calls it, or it was posted before that was kept: it can't be changed",
  "delivery.nothing-posted": "the card that it would have changed was never posted, so there is nothing to change",
  "delivery.over": "what it tells was over before it could be sent",
  "delivery.poison": "it broke five times before it could be sent; the log says how",
  "delivery.sender-died": "the process that was sending it ended before it could say how that went",
  "teams.ActivityNotFoundInConversation": "the card that it would have changed is not there any more: somebody deleted it",
  "teams.BotDisabledByAdmin": "an administrator of Teams has blocked the app; it goes on when somebody writes to it there",
  "teams.BotNotInConversationRoster":
    "the app is not in that conversation. Add it to the team or chat; a private or shared channel needs it added to the channel itself, or takes no posts from apps",
  "teams.ConversationBlockedByUser": "the person has blocked the app; it goes on when they write to it",
  "teams.ConversationNotFound": "Teams does not know the conversation (any more); it goes on when somebody writes there",
  "teams.ForbiddenOperationException": "the app is not installed for that person",
  "teams.MessageWritesBlocked": "the app was removed or blocked there; it goes on when somebody writes to it or installs it",
  "teams.NotEnoughPermissions": "the app may not post there; private and shared channels often refuse apps",
  "teams.MessageSizeTooBig": "it is larger than Teams takes",
  "teams.BotNotRegistered": "Teams does not know the app's registration; check CLIENT_ID and the Teams channel of the bot",
  "teams.host-not-allowed": "its address is not one of Teams",
  "teams.no-answer": "Teams did not answer in time, or the connection broke",
  "teams.not-signed-in": "signing in failed; check the registration and its secret",
  "teams.removed": "the app was removed from there; it goes on when it is installed again",
  "teams.throttled": "Teams asked to wait",
  "teams.busy": "Teams was at that conversation already",
  "teams.unreachable": "Teams could not be connected to",
};

export function reasonSentence(code: string): string {
  const sentence = sentences[code] ?? (/^teams\.answered-5|^teams\.answered-408/.test(code) ? "Teams had an error of its own" : null);
  return sentence === null ? code : `${sentence} (${code})`;
}
