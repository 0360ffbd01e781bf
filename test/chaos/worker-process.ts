// One worker as a process of its own, with the real store and the real door to Teams: to be killed at any moment. Runs until it is told to
// end or whoever started it is gone. Takes its settings as JSON in its first argument.

import { setTimeout as pause } from "node:timers/promises";
import { localTenant } from "../../bot/config.ts";
import type { DeliverySettings } from "../../bot/delivery/delivery-ports.ts";
import type { Pace } from "../../bot/delivery/permits.ts";
import { startWorker } from "../../bot/delivery/worker.ts";
import { render } from "../../bot/render/render.ts";
import { openStore } from "../../bot/store/open-store.ts";
import { openTeams } from "../../bot/teams/open-teams.ts";
import { openLog } from "../../bot/telemetry/log.ts";
import { sendingOnly } from "../support/sending-only.ts";

export interface WorkerPlan {
  readonly connectionString: string;
  readonly pace: Pace;
  readonly settings: DeliverySettings;
  readonly sendTimeoutMs: number;
  /** How far its clock is ahead. */
  readonly aheadMs: number;
}

if (process.argv[1] === import.meta.filename) await run(JSON.parse(process.argv[2] ?? "{}"));

async function run(plan: WorkerPlan): Promise<void> {
  const telemetry = openLog("silent");
  const store = await openStore({ connectionString: plan.connectionString });
  const teams = openTeams(
    {
      clientId: null,
      clientSecret: null,
      tenantId: null,
      botType: "SingleTenant",
      allowedTenants: [],
      fileHosts: [],
      localTenant,
      sendTimeoutMs: plan.sendTimeoutMs,
    },
    { ...sendingOnly, render, telemetry },
  );
  const worker = startWorker({
    outbox: store.outbox,
    queue: store.queue,
    permits: store.permits(plan.pace),
    reachability: store.reachability,
    sendSwitch: store.sendSwitch,
    sender: teams.sender,
    answerFor: async (message) => message.answer,
    telemetry,
    clock: {
      now: () => Date.now() + plan.aheadMs,
      wait: async (milliseconds, signal) => {
        await pause(milliseconds, undefined, { signal }).catch((error: unknown) => {
          if (!signal.aborted) throw error;
        });
      },
    },
    settings: plan.settings,
  });
  process.send?.("ready");
  await new Promise<void>((told) => {
    process.once("SIGTERM", told);
    process.once("disconnect", told);
  });
  await worker.stop();
  process.exit(0);
}
