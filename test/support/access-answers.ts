// One answer of every kind about who may see and do what, and of the ways in which it can turn out.

import type { HeldBy } from "../../bot/conversation/ports.ts";
import type { RoleChangeAnswer } from "../../bot/conversation/roles/access-answer.ts";
import type { Named } from "./small-answers.ts";

const id = "00000000-0000-4000-8000-0000000000a2";
const holders: readonly HeldBy[] = [
  { person: id, name: "Ada Lovelace", roles: ["importer", "manager"], isBySetting: false },
  { person: id, name: null, roles: ["administrator"], isBySetting: true },
];
const done: readonly RoleChangeAnswer["done"][] = [
  "given",
  "already",
  "taken",
  "not-had",
  "last-administrator",
  "by-setting",
  "by-command",
  "which-person",
  "one-at-a-time",
  "no-id",
  "everybody",
];

export function accessAnswers(): Named[] {
  return [
    ...(["people", "customers", "supposition"] as const).flatMap((about) =>
      (["needs-manager", "read-by-others"] as const).map(
        (because): Named => ({ name: `withheld, ${about}, ${because}`, answer: { kind: "withheld", about, because } }),
      ),
    ),
    ...(["hand-in", "administer", "see-names", "settle-alerts", "run-deliveries"] as const).flatMap((deed) =>
      [[], ["Ada", "Bob"]].map(
        (administrators): Named => ({
          name: `not allowed, ${deed}`,
          answer: { kind: "not-allowed", deed, needs: ["importer", "manager"], administrators },
        }),
      ),
    ),
    { name: "own roles, viewer", answer: { kind: "own-roles", roles: ["viewer"], deeds: [], areNamesOpen: true, administrators: [] } },
    {
      name: "own roles, administrator",
      answer: {
        kind: "own-roles",
        roles: ["viewer", "administrator"],
        deeds: ["see-names", "hand-in", "settle-alerts", "administer", "run-deliveries"],
        areNamesOpen: false,
        administrators: ["Ada"],
      },
    },
    ...([null, "viewer", "manager"] as const).flatMap((role) =>
      [true, false].map(
        (withIds): Named => ({
          name: `holders of ${role}`,
          answer: { kind: "role-holders", role, holders: role === "viewer" ? [] : holders, withIds },
        }),
      ),
    ),
    ...done.map(
      (one): Named => ({
        name: `role change, ${one}`,
        answer: { kind: "role-change", done: one, role: "manager", who: "Ada", candidates: one === "which-person" ? holders : [] },
      }),
    ),
    ...[true, false].flatMap((isReached) =>
      [null, "https://teams.microsoft.com/l/app/00000000-0000-4000-8000-000000000001"].map(
        (link): Named => ({
          name: `role change, reached ${isReached}`,
          answer: { kind: "role-change", done: "given", role: "manager", who: "Ada", candidates: [], reach: { isReached, link } },
        }),
      ),
    ),
    { name: "role change, nobody named", answer: { kind: "role-change", done: "which-person", role: "manager", who: "", candidates: [] } },
  ];
}
