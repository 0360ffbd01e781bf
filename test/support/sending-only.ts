// The ports of a door to Teams that only sends: nobody asks, and nobody hands anything in.

import type { TeamsPorts } from "../../bot/teams/ports.ts";

const nobody = (): Promise<never> => Promise.reject(new Error("nobody asks"));

export const sendingOnly: Pick<TeamsPorts, "heard" | "installed" | "removed" | "asked" | "throttled" | "imports" | "converse"> = {
  heard: async () => {},
  installed: nobody,
  removed: nobody,
  asked: () => {},
  throttled: () => {},
  imports: { preview: nobody, confirm: nobody, cancel: nobody },
  converse: nobody,
};
