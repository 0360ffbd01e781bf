// Makes the Bot Framework adapter. Two of its habits are taken from it: it repeats a send four times when the answer is lost,
// which shows one message up to four times, and it waits for an answer without end. Here a send is tried once, in bounded time,
// and so is the sign-in before it.

import { CloudAdapter, type Middleware, type TurnContext } from "botbuilder";
import { boundSigning, type Signer } from "./bound-signing.ts";
import { KeptClients } from "./kept-clients.ts";
import type { TeamsSettings } from "./settings.ts";

/** Below the time in which Teams gives up on a turn. */
export const sendTimeoutMs = 10_000;

export function makeAdapter(settings: TeamsSettings): CloudAdapter {
  const adapter = new CloudAdapter(
    new KeptClients({
      MicrosoftAppId: settings.clientId ?? "",
      MicrosoftAppPassword: settings.clientSecret ?? "",
      MicrosoftAppTenantId: settings.tenantId ?? "",
      MicrosoftAppType: settings.clientId === null ? "MultiTenant" : settings.botType,
    }),
  );
  adapter.use(sendOnce(adapter, settings.sendTimeoutMs ?? sendTimeoutMs));
  return adapter;
}

interface Pipeline {
  removePolicy(options: { name: string }): unknown;
  addPolicy(policy: {
    name: string;
    sendRequest(request: { timeout: number }, next: (request: unknown) => Promise<unknown>): Promise<unknown>;
  }): void;
}

const limited = new WeakSet<Pipeline>();

/** A connector client is made by the Bot Framework, once for each service address, and offers no setting for this, so its pipeline is changed. */
function sendOnce(adapter: CloudAdapter, withinMs: number): Middleware {
  return {
    async onTurn(context: TurnContext, next: () => Promise<void>): Promise<void> {
      const connector = context.turnState.get(adapter.ConnectorClientKey) as { client?: { pipeline?: Pipeline }; credentials?: Signer } | undefined;
      if (connector?.credentials !== undefined) boundSigning(connector.credentials, withinMs);
      const pipeline = connector?.client?.pipeline;
      if (pipeline !== undefined && !limited.has(pipeline)) {
        pipeline.removePolicy({ name: "defaultRetryPolicy" });
        pipeline.addPolicy({
          name: "boundedTime",
          sendRequest(request, nextPolicy) {
            request.timeout = withinMs;
            return nextPolicy(request);
          },
        });
        limited.add(pipeline);
      }
      await next();
    },
  };
}
