// A link that opens the personal chat with the bot and has a question ready in its box; whoever opens it sends it, or doesn't.
// https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams with the bot's id in the place of a user:
// https://github.com/MicrosoftDocs/msteams-docs/issues/11653

/** Null where the channel calls the bot by no name of Teams: there a link leads nowhere. */
export function openAlone(bot: string, question: string): string | null {
  if (!/^28:[\w-]+$/.test(bot)) return null;
  return `https://teams.microsoft.com/l/chat/0/0?users=${bot}&message=${encodeURIComponent(question)}`;
}
