// Puts values in the place of a manifest's `${{NAME}}`, as the Agents Toolkit does. Names every value that is missing, all at once;
// never leaves one out silently. What may be empty is listed here.

export interface FilledIn {
  /** The manifest's text; what is missing is still `${{NAME}}` in it. */
  readonly text: string;
  readonly missing: readonly string[];
}

/** What each name is, for whoever has to find it. */
export const meanings: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: "the app's own id in Teams, any new GUID",
  BOT_ID: "the client id of the bot's Entra application",
  BOT_DOMAIN: "the host that serves the bot, as seventy.azurewebsites.net",
  AAD_APP_CLIENT_ID: "the client id of the Entra application for sign-in",
  DEVELOPER_NAME: "who publishes the app, at most 32 letters",
  WEBSITE_URL: "the publisher's page about the app",
  PRIVACY_URL: "the publisher's privacy statement",
  TERMS_URL: "the publisher's terms of use",
};

const mayBeEmpty = new Set(["APP_NAME_SUFFIX"]);

const placeholder = /\$\{\{\s*(\w+)\s*\}\}/g;

export function filledIn(template: string, values: Readonly<Record<string, string | undefined>>): FilledIn {
  const missing = new Set<string>();
  const text = template.replace(placeholder, (whole, name: string) => {
    const value = values[name] ?? "";
    if (value.trim() !== "" || mayBeEmpty.has(name)) return JSON.stringify(value).slice(1, -1);
    missing.add(name);
    return whole;
  });
  return { text, missing: [...missing] };
}
