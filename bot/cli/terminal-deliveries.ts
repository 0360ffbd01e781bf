// Deliveries as questions in the terminal see them: what is stored is told, and nothing of it is changed; the command `deliveries` does that.

import type { DeliveryControl } from "../conversation/ports.ts";

/** @param stored null where questions are answered without a store */
export function terminalDeliveries(stored: DeliveryControl | null): DeliveryControl {
  const none: Omit<DeliveryControl, "hold" | "sendAgain" | "end"> = {
    heldBack: async () => null,
    ledger: async () => ({ lines: [], subjects: new Map() }),
    subscriptions: async () => [],
    unreachable: async () => new Map(),
    chats: async () => [],
    installLink: null,
  };
  return { ...(stored ?? none), hold: async () => "by-command", sendAgain: async () => "by-command", end: async () => "by-command" };
}
