// Where people acknowledge and snooze alerts. Who may is looked up at that moment, whatever the card still offers.

import { rolesFor } from "../access/may.ts";
import type { AlertSettledAnswer } from "../conversation/alerts/alert-life.ts";
import type { AlertDesk, RoleDesk } from "../conversation/ports.ts";
import { administratorsAmong } from "../conversation/roles/answer-roles.ts";
import { maySettleIt, shownTo } from "./alert-as-it-stands.ts";
import type { AlertRecord } from "./alert-record.ts";
import { refOf } from "./alert-subjects.ts";
import { type ChangePorts, changeAlert } from "./change-alert.ts";
import { outcomeOf, settled } from "./settle-alert.ts";

export interface DeskPorts extends ChangePorts {
  readonly roles: Pick<RoleDesk, "of" | "holders">;
}

export function alertDesk(ports: DeskPorts): AlertDesk {
  const answer = async (done: AlertSettledAnswer["done"], record: AlertRecord, person: string): Promise<AlertSettledAnswer> => {
    const { life } = record;
    const isOwn = (life.state === "acknowledged" || life.state === "snoozed") && life.by.person === person;
    return { kind: "alert-settled", done, alert: await shownTo(ports, record, person), isOwn };
  };
  return {
    async latest(tenant, person) {
      const own = (await ports.alerts.unresolved(tenant)).filter((one) => one.recipients.includes(person));
      const [newest] = own.toSorted((a, b) => Number(b.life.state === "open") - Number(a.life.state === "open") || b.openedAt - a.openedAt);
      return newest === undefined ? null : refOf(newest.subject);
    },
    async settle(tenant, ref, deed, by) {
      const found = (await ports.alerts.find(tenant, ref))?.value ?? null;
      if (found === null) return { kind: "alert-settled", done: "not-found", alert: null, isOwn: false };
      if (!(await maySettleIt(ports, found, by.person)))
        return {
          kind: "not-allowed",
          deed: "settle-alerts",
          needs: rolesFor("settle-alerts"),
          administrators: administratorsAmong(await ports.roles.holders(tenant)),
        };
      const changed = await changeAlert(ports, tenant, ref, (present) => settled(present, deed, by, ports.now()));
      return changed === null
        ? answer("not-found", found, by.person)
        : answer(outcomeOf(changed.record, deed, changed.isChanged), changed.record, by.person);
    },
    async show(tenant, ref, person, done) {
      const found = (await ports.alerts.find(tenant, ref))?.value ?? null;
      return found === null ? { kind: "alert-settled", done: "not-found", alert: null, isOwn: false } : answer(done, found, person);
    },
  };
}
