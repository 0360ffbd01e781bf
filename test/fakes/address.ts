// Where a message of a spec goes: a conversation that nobody listens to.

import type { Address } from "../../bot/delivery/message.ts";

export function addressOf(conversation: string, tenant = "adatum"): Address {
  return {
    tenant,
    serviceUrl: "http://127.0.0.1:9/",
    conversation,
    isGroup: true,
    bot: { id: "28:seventy", name: "Seventy" },
    locale: null,
  };
}
