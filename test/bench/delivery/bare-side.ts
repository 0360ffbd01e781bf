// The connector client alone, in a process of its own: sends what its parent gives it and ends. Started by bare-client.ts.

import { localTenant } from "../../../bot/config.ts";
import { gate } from "../../../bot/delivery/gate.ts";
import type { Message } from "../../../bot/delivery/message.ts";
import { silent } from "../../../bot/kernel/telemetry.ts";
import { render } from "../../../bot/render/render.ts";
import { openTeams } from "../../../bot/teams/open-teams.ts";
import { sendingOnly } from "../../support/sending-only.ts";

const settings = {
  clientId: null,
  clientSecret: null,
  tenantId: null,
  botType: "SingleTenant",
  allowedTenants: [],
  fileHosts: [],
  localTenant,
} as const;
const { sender } = openTeams(settings, {
  ...sendingOnly,
  render,
  telemetry: silent,
});
const inGate = gate(Number(process.argv[2]));
const messages = await new Promise<Pick<Message, "address" | "answer">[]>((done) => process.once("message", (given) => done(given as never)));
await Promise.all(messages.map(({ address, answer }) => inGate(() => sender.send(address, answer))));
process.exit(0);
