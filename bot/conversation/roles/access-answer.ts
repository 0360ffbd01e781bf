// The answers about who may see and do what, as values: what a role lacks, what somebody may, who has which role, and how a change ended.

import type { Deed } from "../../access/may.ts";
import type { Role } from "../../access/role.ts";
import type { HeldBy, RoleOutcome } from "../ports.ts";

/** Why names and revenue are not told: the reader is a viewer, or others read along. */
export type Withheld = "needs-manager" | "read-by-others";

/** Instead of an answer that is nothing but names. */
export interface WithheldAnswer {
  readonly kind: "withheld";
  readonly about: "people" | "customers" | "supposition";
  readonly because: Withheld;
}

export interface NotAllowedAnswer {
  readonly kind: "not-allowed";
  readonly deed: Deed;
  /** Every role that may do it. */
  readonly needs: readonly Role[];
  /** Administrators whose names are known, who can give it. */
  readonly administrators: readonly string[];
}

export interface OwnRolesAnswer {
  readonly kind: "own-roles";
  readonly roles: readonly Role[];
  readonly deeds: readonly Deed[];
  /** Whether the partner's setting shows names to everybody. */
  readonly areNamesOpen: boolean;
  readonly administrators: readonly string[];
}

export interface RoleHoldersAnswer {
  readonly kind: "role-holders";
  /** The role that was asked about; null for all. */
  readonly role: Role | null;
  readonly holders: readonly HeldBy[];
  /** Object ids are for administrators, who need them to give and take roles. */
  readonly withIds: boolean;
}

export interface RoleChangeAnswer {
  readonly kind: "role-change";
  readonly done:
    | Exclude<RoleOutcome, "not-allowed">
    /** Nobody was mentioned, and a name alone may be anybody's. */
    | "which-person"
    | "one-at-a-time"
    /** Who was mentioned has no Entra object id: a guest of another kind, a team, a bot. */
    | "no-id"
    /** Everybody is a viewer. */
    | "everybody";
  readonly role: Role;
  /** The person by name, else by id; the words that were meant to name one where nobody was found. */
  readonly who: string;
  /** Who of those with a role may have been meant, with their ids. */
  readonly candidates: readonly HeldBy[];
  /** Of who is a manager from now on: whether they opened a personal chat, without which nothing can be sent to them. */
  readonly reach?: { readonly isReached: boolean; readonly link: string | null };
}

export type AccessAnswer = WithheldAnswer | NotAllowedAnswer | OwnRolesAnswer | RoleHoldersAnswer | RoleChangeAnswer;
