// The only door to Teams. Turns an activity into what was said and an answer into an activity; knows nothing of scores.
// Sends only to allowed service hosts. An error inside a turn gives the person a reference and the log the cause.

import { randomUUID } from "node:crypto";
import {
  type Activity,
  ActivityTypes,
  type CloudAdapter,
  type ConversationReference,
  type Request,
  type Response,
  TeamsInfo,
  type TurnContext,
} from "botbuilder";
import type { Answer } from "../conversation/answer.ts";
import type { Said, Turn } from "../conversation/converse.ts";
import type { Address, Sender, SendOutcome } from "../delivery/message.ts";
import { saidIn, tenantOf } from "./activity-in.ts";
import { activityOf } from "./activity-out.ts";
import { isAllowedServiceUrl } from "./allowed-host.ts";
import { answerHandedIn } from "./answer-handed-in.ts";
import { type Installer, installationIn } from "./installation.ts";
import { isEdit, isNew } from "./is-new.ts";
import { countSends } from "./live-sends.ts";
import { makeAdapter } from "./make-adapter.ts";
import { mentionsIn, withObjectIds } from "./mentions-in.ts";
import type { TeamsPorts } from "./ports.ts";
import { actionDone, actionRefused, askedByAction, isCardAction, pressOf, RecentPresses } from "./pressed-button.ts";
import { RecentIds } from "./recent-ids.ts";
import { outcomeOf } from "./send-outcome.ts";
import { isServedTenant } from "./served-tenant.ts";
import type { TeamsSettings } from "./settings.ts";

/** What a web server hands over: restify's and Node's requests both fit. */
export interface IncomingRequest {
  readonly body?: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly method?: string | undefined;
}

export interface Teams {
  /** Handles one request to `/api/messages` whose body is a parsed activity. */
  receive(request: IncomingRequest, response: Response): Promise<void>;
  readonly sender: Sender;
}

export function openTeams(settings: TeamsSettings, ports: TeamsPorts): Teams {
  const adapter = makeAdapter(settings);
  adapter.onTurnError = (context, error) => apologise(ports, context, error);
  const seen = { ids: new RecentIds(), presses: new RecentPresses() };
  return {
    receive: (request, response) => adapter.process(request as Request, response, (context) => turn(settings, ports, seen, context)),
    sender: {
      send: (address, answer) => send(settings, ports, adapter, address, answer, null),
      update: (address, posted, answer) => send(settings, ports, adapter, address, answer, posted),
    },
  };
}

interface Seen {
  readonly ids: RecentIds;
  readonly presses: RecentPresses;
}

async function turn(settings: TeamsSettings, ports: TeamsPorts, seen: Seen, context: TurnContext): Promise<void> {
  const { activity } = context;
  if (!isServedTenant(settings, tenantOf(activity))) {
    ports.telemetry.warn("activity of a tenant that is not served");
    return;
  }
  if (isCardAction(activity)) return pressed(settings, ports, seen, context);
  // Teams sends an activity again when an answer takes long; the first one is being answered.
  if (!isNew(activity, seen.ids)) return;
  const from = saidIn(activity, settings);
  const installation = installationIn(activity, from);
  if (installation?.what === "removed") return ports.removed(installation.removed);
  if (installation === null && activity.type !== ActivityTypes.Message && !isEdit(activity)) return;
  const press = pressOf(activity);
  if (press !== null && !seen.presses.isNew(press, false)) return;
  if (installation !== null)
    await ports.installed({ ...installation.installed, installer: () => nameOf(ports, context, from.address, installation.installer) });
  else await reply(settings, ports, context, activity, from);
  // After the answer, which it must not hold up. Half an installation is heard of by its other half.
  if (installation === null || installation.installed.isWhole)
    await ports.heard(from.address, from.where === "personal" ? from.person : null, from.zone, installation !== null);
}

/** Whatever was pressed, the client is told an end: it would show the button as broken. */
async function pressed(settings: TeamsSettings, ports: TeamsPorts, { presses }: Seen, context: TurnContext): Promise<void> {
  const asked = askedByAction(context.activity);
  const press = asked === null ? null : pressOf(asked);
  if (asked !== null && press !== null && presses.isNew(press, true)) await reply(settings, ports, context, asked, saidIn(asked, settings));
  const value = asked === null ? actionRefused() : actionDone("");
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
}

/** Answers what was said, typed, pressed or handed in, with a new message. */
async function reply(settings: TeamsSettings, ports: TeamsPorts, context: TurnContext, activity: Activity, said: Said): Promise<void> {
  countSends(context, ports, said.address);
  const handedIn = await answerHandedIn(settings, ports.imports, activity, said);
  const { answer, kind } = handedIn === null ? await converse(ports, said, context) : { answer: handedIn, kind: null };
  ports.telemetry.info("answered", { kind, answer: answer.kind, where: said.where });
  await context.sendActivity(activityOf(ports.render(answer, said.address.locale)));
}

async function converse(ports: TeamsPorts, said: Said, context: TurnContext): Promise<Turn> {
  const member = (id: string) => {
    ports.asked(said.address);
    return TeamsInfo.getMember(context, id);
  };
  const mentions = await withObjectIds(mentionsIn(context.activity), member, ports.telemetry);
  return ports.converse({ ...said, mentions });
}

/** Activities seldom name who installed; a roster that doesn't tell either leaves them unnamed. */
async function nameOf(ports: TeamsPorts, context: TurnContext, address: Address, { id, name }: Installer): Promise<string | null> {
  if (name !== null || id === null) return name;
  try {
    ports.asked(address);
    return (await TeamsInfo.getMember(context, id)).name?.trim() || null;
  } catch (error) {
    ports.telemetry.warn("installer not looked up", {}, error);
    return null;
  }
}

async function apologise(ports: TeamsPorts, context: TurnContext, error: Error): Promise<void> {
  const reference = randomUUID().slice(0, 8);
  ports.telemetry.error("turn failed", { reference, activity: context.activity.type }, error);
  try {
    await context.sendActivity(activityOf(ports.render({ kind: "trouble", reference }, context.activity.locale ?? null)));
  } catch (second) {
    ports.telemetry.error("apology failed", { reference }, second);
  }
}

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages */
const gccUrl = "https://smba.infra.gcc.teams.microsoft.com/teams";

/** @param card what the channel calls the posted card whose place it takes; null for a new one */
async function send(
  settings: TeamsSettings,
  ports: TeamsPorts,
  adapter: CloudAdapter,
  address: Address,
  answer: Answer,
  card: string | null,
): Promise<SendOutcome> {
  if (!isAllowedServiceUrl(address.serviceUrl, settings.clientId === null)) return { end: "refused", code: "teams.host-not-allowed" };
  const activity = activityOf(ports.render(answer, address.locale));
  try {
    // The turn's own error handler answers people; here the outcome is for the outbox.
    let failure: unknown = null;
    let posted: string | null = null;
    await adapter.continueConversationAsync(settings.clientId ?? "", referenceTo(address), async (context) => {
      try {
        if (card !== null) await context.updateActivity({ ...activity, id: card });
        else posted = (await context.sendActivity(activity))?.id ?? null;
      } catch (error) {
        failure = error;
      }
    });
    if (failure === null) return { end: "sent", posted };
    const outcome = reported(ports, failure);
    // A tenant of the government's cloud says that it has another host; nothing arrived.
    const { governmentUrl = gccUrl } = settings;
    const isElsewhere = outcome.end === "refused" && outcome.code === "teams.InvalidBotApiHost" && !address.serviceUrl.startsWith(governmentUrl);
    return isElsewhere ? send(settings, ports, adapter, { ...address, serviceUrl: governmentUrl }, answer, card) : outcome;
  } catch (error) {
    // Signing in failed: nothing was sent.
    ports.telemetry.error("sending could not begin", {}, error);
    return { end: "wait", milliseconds: null, code: "teams.not-signed-in" };
  }
}

function reported(ports: TeamsPorts, failure: unknown): SendOutcome {
  const outcome = outcomeOf(failure);
  ports.telemetry.warn("send failed", { end: outcome.end, code: outcome.end === "sent" ? null : outcome.code }, failure);
  return outcome;
}

function referenceTo(address: Address): Partial<ConversationReference> {
  return {
    channelId: "msteams",
    serviceUrl: address.serviceUrl,
    bot: address.bot,
    conversation: {
      id: address.conversation,
      isGroup: address.isGroup,
      conversationType: address.isGroup ? "channel" : "personal",
      tenantId: address.tenant,
      name: "",
    },
  };
}
