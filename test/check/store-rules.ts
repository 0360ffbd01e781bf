// The rules of Teams' store and of an upload that the manifest's schema doesn't know, as far as a program can tell. Truth: Microsoft's
// store validation guidelines for bots and the message that an upload without channel features is refused with.

export interface Command {
  readonly title: string;
  readonly prompt?: string;
}

interface Manifest {
  readonly version: string;
  readonly developer: Readonly<Record<string, string>>;
  readonly supportsChannelFeatures?: string;
  readonly bots?: readonly { readonly scopes: readonly string[]; readonly commandLists?: readonly CommandList[] }[];
  readonly validDomains?: readonly string[];
}

interface CommandList {
  readonly scopes: readonly string[];
  readonly commands: readonly Command[];
}

/** The kind of question that a text is understood as; null where it isn't. */
export type KindOf = (text: string) => string | null;

/** Said to every bot before anything else, in whatever case. */
const saidFirst = ["Hi", "hi", "HI", "Hello", "hello", "HELLO", "Help", "help", "HELP"];

export function storeProblems(manifest: Manifest, kindOf: KindOf): string[] {
  return [
    ...rootProblems(manifest),
    ...(manifest.bots ?? []).flatMap(({ scopes, commandLists = [] }) => [
      ...scopes
        .filter((scope) => !commandLists.some((list) => list.scopes.includes(scope) && list.commands.length > 0))
        .map((scope) => `the bot has no command in the scope ${scope}`),
      ...commandLists.flatMap((list) => [...commandProblems(list, kindOf)]),
    ]),
    ...saidFirst.filter((text) => kindOf(text) !== "help").map((text) => `"${text}" is not answered with what the bot can do`),
  ];
}

function* rootProblems({ version, developer, bots = [], validDomains = [], supportsChannelFeatures }: Manifest): Generator<string> {
  if (!/^[1-9]\d*\.\d+\.\d+$/.test(version)) yield `version ${version} is not of the form 1.0.0`;
  if (bots.some(({ scopes }) => scopes.includes("team")) && supportsChannelFeatures !== "tier1")
    yield 'a bot in teams needs supportsChannelFeatures "tier1": the upload is refused without';
  for (const [name, address] of Object.entries(developer))
    if (name.endsWith("Url") && !address.startsWith("https://")) yield `developer.${name} must begin with https://`;
  for (const domain of validDomains)
    if (!/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(domain) || /^\*\.[^.]+$/.test(domain) || /^\*\.(azurewebsites|azurecontainerapps)\./.test(domain))
      yield `the valid domain ${domain} is no host, or more than our own`;
}

function* commandProblems({ scopes, commands }: CommandList, kindOf: KindOf): Generator<string> {
  const place = scopes.join(" and ");
  const titles = commands.map(({ title }) => title.toLowerCase());
  for (const title of new Set(titles.filter((one, index) => titles.indexOf(one) !== index))) yield `${place}: the command "${title}" is there twice`;
  if (!titles.includes("help")) yield `${place}: there is no command Help`;
  for (const { title, prompt = title } of commands) {
    if (title.startsWith("/")) yield `${place}: the command "${title}" begins with a slash`;
    const [ofTitle, ofPrompt] = [kindOf(title), kindOf(prompt)];
    if (ofTitle === null) yield `${place}: the command "${title}" is not understood`;
    if (ofPrompt === null) yield `${place}: the prompt "${prompt}" is not understood`;
    // A client that knows no prompts sends the title: both ask the same.
    else if (ofTitle !== null && ofTitle !== ofPrompt) yield `${place}: "${title}" asks for ${ofTitle}, its prompt for ${ofPrompt}`;
  }
}
