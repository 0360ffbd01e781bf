// The roles that people have. Everybody of the tenant is a viewer; the others are given, and somebody may have several of them.
// Whoever has a role is known by Entra object id: a name is only for showing.

export const givenRoles = ["importer", "manager", "administrator"] as const;
export type GivenRole = (typeof givenRoles)[number];
export type Role = GivenRole | "viewer";
