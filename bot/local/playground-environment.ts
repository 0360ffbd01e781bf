// The environment in which the Playground runs: ours, without what would make it someone else's Playground.
// Keeps it silent towards the network: no proxy between it and the bot, no browser unless one is wanted.

export interface PlaygroundSettings {
  readonly configPath: string;
  readonly logPath: string;
  readonly browser: boolean;
}

/** Variables that it would obey, left behind by other tools on the same computer. */
const unwanted = [
  "AUTH_CLIENT_ID",
  "AUTH_CLIENT_SECRET",
  "AUTH_TENANT_ID",
  "BOT_ENDPOINT",
  "DEFAULT_CHANNEL_ID",
  "M365_AGENTS_PLAYGROUND_CONVERSATION_ID",
  "M365_AGENTS_PLAYGROUND_DELIVERY_MODE",
  "M365_AGENTS_PLAYGROUND_ENABLE_EVENTS_RECORDING",
  "M365_AGENTS_PLAYGROUND_TARGET_SDK",
];

export function playgroundEnvironment(ours: NodeJS.ProcessEnv, settings: PlaygroundSettings): NodeJS.ProcessEnv {
  const kept = Object.fromEntries(Object.entries(ours).filter(([name]) => !unwanted.includes(name)));
  const past = [ours["NO_PROXY"] ?? ours["no_proxy"], "127.0.0.1", "localhost"].filter(Boolean).join(",");
  return {
    ...kept,
    // It sends even what is meant for this computer through a proxy, unless told otherwise.
    NO_PROXY: past,
    no_proxy: past,
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: settings.configPath,
    // Without it, it would make a folder devTools wherever we were started.
    M365_AGENTS_PLAYGROUND_LOGFILE: settings.logPath,
    TEAMSAPPTESTER_BROWSER: settings.browser ? "default" : "none",
  };
}
