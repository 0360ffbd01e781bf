// Activities as Teams sends them.

import { localTenant } from "../../bot/config.ts";

let counted = 0;

export interface SaidIn {
  readonly serviceUrl: string;
  readonly text: string;
  readonly where?: "personal" | "groupChat" | "channel";
  readonly conversation?: string;
  readonly person?: string;
  readonly tenant?: string;
}

export function messageActivity({
  serviceUrl,
  text,
  where = "personal",
  conversation = "a:personal-megan",
  person = "megan",
  tenant = localTenant,
}: SaidIn): Record<string, unknown> {
  counted += 1;
  return {
    type: "message",
    id: `activity-${process.pid}-${counted}`,
    channelId: "msteams",
    serviceUrl,
    text,
    locale: "en-US",
    from: { id: `29:${person}`, name: person, aadObjectId: `00000000-0000-4000-8000-${person.padEnd(12, "0").slice(0, 12)}` },
    recipient: { id: "28:seventy", name: "Seventy" },
    conversation: { id: conversation, conversationType: where, isGroup: where !== "personal", tenantId: tenant },
    channelData: { tenant: { id: tenant } },
  };
}

export async function post(url: string, body: unknown, headers: Record<string, string> = { "content-type": "application/json" }): Promise<Response> {
  return fetch(url, { method: "POST", headers, body: typeof body === "string" ? body : JSON.stringify(body) });
}
