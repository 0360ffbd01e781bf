// Which role may do what. The one place where this is decided; pure.

import type { Role } from "./role.ts";

export type Deed =
  /** Names of customers and people, and revenue. */
  | "see-names"
  /** A scorecard that Partner Center shows, or exports. */
  | "hand-in"
  /** Acknowledge and snooze an alert, for everybody who got it. */
  | "settle-alerts"
  /** Settings, efforts, readings of disputed rules, roles. */
  | "administer"
  /** Everybody's deliveries and subscriptions, and the switch that holds all sends back. */
  | "run-deliveries";

/** The least role first: it is the one that somebody without it is told to ask for. */
const mayDo: Readonly<Record<Deed, readonly [Role, ...Role[]]>> = {
  "see-names": ["manager", "administrator"],
  "hand-in": ["importer", "manager", "administrator"],
  "settle-alerts": ["manager", "administrator"],
  administer: ["administrator"],
  "run-deliveries": ["administrator"],
};

export function may(roles: readonly Role[], deed: Deed): boolean {
  return mayDo[deed].some((role) => roles.includes(role));
}

/** Every role that may do it. */
export function rolesFor(deed: Deed): readonly Role[] {
  return mayDo[deed];
}
