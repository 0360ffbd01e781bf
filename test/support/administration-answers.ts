// One answer of every kind about deliveries, and of the ways in which it can turn out.

import type { About, AdministrationAnswer, NotDelivered, SubscriptionRow } from "../../bot/conversation/administration/administration-answer.ts";
import { usualSchedule } from "../../bot/delivery/schedule.ts";
import type { Day, Month } from "../../bot/kernel/month.ts";
import type { Named } from "./small-answers.ts";

const channel = { id: "19:sales@thread.tacv2", name: null };
const ada = { id: "00000000-0000-4000-8000-0000000000a2", name: "Ada Lovelace" };
const at = Date.UTC(2026, 10, 5, 9, 0);
const abouts: readonly About[] = [
  { of: "digest", area: "Business Applications", month: "2026-10" as Month },
  { of: "digest-missing", area: "Security", month: "2026-10" as Month },
  { of: "digest-corrected", area: "Security", month: "2026-10" as Month },
  { of: "welcome" },
  { of: "alert", about: "1000001 2026-10 deployments" },
  { of: "other", about: "note" },
];
const [digest = { of: "other", about: "" } as const] = abouts;
const states = { due: 1, claimed: 1, sent: 4, failed: 1, unknown: 1, suppressed: 1 };
const row = (state: NotDelivered["state"], reason: string | null): NotDelivered => ({
  ...{ short: "0123456789", about: digest, recipient: channel, state, attempts: 1, dueAt: at, since: at, reason },
});
const rows = [
  row("unknown", "teams.no-answer"),
  row("failed", "teams.NotEnoughPermissions"),
  row("suppressed", "teams.answered-503"),
  row("failed", null),
];
const subscription: SubscriptionRow = {
  ...{ short: "0123456789", of: "digest", area: "Business Applications", alerts: [], schedule: usualSchedule(null) },
  ...{
    pause: { from: "2026-11-20" as Day, until: "2026-12-01" as Day },
    isShared: true,
    subscriber: channel,
    unreachable: "teams.NotEnoughPermissions",
  },
};
const alert: SubscriptionRow = {
  ...subscription,
  of: "alert",
  alerts: ["drops-to-zero"],
  isShared: false,
  pause: null,
  unreachable: null,
  subscriber: ada,
};
const none = { recipients: 0, states: { due: 0, claimed: 0, sent: 0, failed: 0, unknown: 0, suppressed: 0 }, subjects: 0 };
const paged = { page: 1, pages: 1 };

const answers: readonly AdministrationAnswer[] = [
  { kind: "administration-elsewhere" },
  ...(["paused", "paused-already", "resumed", "not-paused", "by-command"] as const).flatMap((done) =>
    ([null, "tenant", "service"] as const).map((heldBack): AdministrationAnswer => ({ kind: "sends", done, heldBack })),
  ),
  { kind: "deliveries", heldBack: null, subjects: [], older: none, rows: [], total: 0, ...paged },
  {
    kind: "deliveries",
    heldBack: "tenant",
    subjects: [{ about: digest, counts: { ...none, recipients: 2, states: { ...none.states, sent: 2 } } }],
    older: none,
    rows: [],
    total: 0,
    ...paged,
  },
  {
    ...{ kind: "deliveries", heldBack: "service", rows, total: 9, page: 1, pages: 3 },
    subjects: abouts.map((about) => ({ about, counts: { recipients: 9, states } })),
    older: { recipients: 9, states, subjects: 1 },
  },
  ...(["due", "not-found", "not-ended", "by-command"] as const).flatMap((done) =>
    ([null, "tenant"] as const).map((heldBack): AdministrationAnswer => ({ kind: "sent-again", done, heldBack })),
  ),
  { kind: "every-subscription", rows: [], total: 0, ...paged },
  { kind: "every-subscription", rows: [subscription, { ...subscription, isShared: false, subscriber: ada }, alert], total: 11, page: 1, pages: 4 },
  { kind: "subscription-ended", done: "ended", row: alert },
  ...(["not-found", "by-command"] as const).map((done): AdministrationAnswer => ({ kind: "subscription-ended", done, row: null })),
  { kind: "managers-reach", managers: [], link: null },
  { kind: "managers-reach", managers: [{ who: ada, isReached: true }], link: null },
  ...[null, "https://teams.microsoft.com/l/app/00000000-0000-4000-8000-000000000001"].map(
    (link): AdministrationAnswer => ({
      kind: "managers-reach",
      managers: [
        { who: ada, isReached: true },
        { who: { ...ada, name: null }, isReached: false },
      ],
      link,
    }),
  ),
];

/** What stands in them and is no language's. */
export const administrationCodes = JSON.stringify([channel.id, rows.map((one) => one.reason), "https://teams.microsoft.com/l/app/"]);

export function administrationAnswers(): Named[] {
  return answers.map((answer, index) => ({ name: `administration, ${answer.kind}, ${index}`, answer }));
}
