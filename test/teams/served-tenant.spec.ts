// Whose activities are answered.

import assert from "node:assert/strict";
import { isServedTenant } from "../../bot/teams/served-tenant.ts";
import { signedIn } from "./signed-in.ts";

describe("an activity", () => {
  const own = signedIn.tenantId ?? "";
  const other = "33333333-3333-4333-8333-33333333333b";

  it("of the own tenant is answered, however its id is written", () => {
    assert.equal(isServedTenant(signedIn, own), true);
    assert.equal(isServedTenant(signedIn, own.toUpperCase()), true);
    assert.equal(isServedTenant({ ...signedIn, tenantId: own.toUpperCase() }, own), true);
  });

  it("of another tenant is answered only where the settings name it", () => {
    assert.equal(isServedTenant(signedIn, other), false);
    assert.equal(isServedTenant(signedIn, undefined), false);
    assert.equal(isServedTenant({ ...signedIn, allowedTenants: [other] }, other.toUpperCase()), true);
    assert.equal(isServedTenant({ ...signedIn, allowedTenants: [other] }, own), false);
  });
});
