// Roles given and taken: by administrators only, audited before they take effect, and never the last administrator away.

import assert from "node:assert/strict";
import type { AuditEntry } from "../../bot/access/audit.ts";
import { may } from "../../bot/access/may.ts";
import type { GivenRole } from "../../bot/access/role.ts";
import { fakeRoles, ids } from "../fakes/roles.ts";
import { RolesInMemory } from "../fakes/roles-in-memory.ts";

const { megan, ada, bob } = ids;
const give = (person: string, role: GivenRole, name: string | null = null) => ({ person, name, role, gives: true });
const take = (person: string, role: GivenRole) => ({ person, name: null, role, gives: false });

describe("a role", () => {
  it("lets its holder do what belongs to it, and no more", () => {
    for (const [role, deeds] of [
      ["viewer", []],
      ["importer", ["hand-in"]],
      ["manager", ["see-names", "hand-in", "settle-alerts"]],
      ["administrator", ["see-names", "hand-in", "settle-alerts", "administer"]],
    ] as const)
      assert.deepEqual(
        (["see-names", "hand-in", "settle-alerts", "administer"] as const).filter((deed) => may([role], deed)),
        deeds,
        role,
      );
  });

  it("is held beside others, and taken by itself", async () => {
    const roles = fakeRoles();
    await roles.change("adatum", give(ada, "importer", "Ada"), megan);
    await roles.change("adatum", give(ada, "manager"), megan);
    assert.deepEqual(await roles.of("adatum", ada.toUpperCase()), ["viewer", "importer", "manager"]);
    assert.equal(await roles.change("adatum", take(ada, "importer"), megan), "taken");
    assert.deepEqual(await roles.of("adatum", ada), ["viewer", "manager"]);
    assert.deepEqual((await roles.holders("adatum"))[1], { person: ada, name: "Ada", roles: ["manager"], isBySetting: false });
  });

  it("of one tenant is none in another, not even the first administrator's", async () => {
    const roles = fakeRoles();
    await roles.change("adatum", give(ada, "manager"), megan);
    assert.deepEqual(await roles.of("contoso", ada), ["viewer"]);
    assert.deepEqual(await roles.of("contoso", megan), ["viewer"]);
    assert.deepEqual(await roles.holders("contoso"), []);
    assert.equal(await roles.change("contoso", give(bob, "manager"), megan), "not-allowed");
  });

  it("is given by administrators only, and by the terminal", async () => {
    const roles = fakeRoles();
    await roles.change("adatum", give(ada, "manager"), megan);
    assert.equal(await roles.change("adatum", give(bob, "importer"), ada), "not-allowed");
    assert.equal(roles.audited.length, 1);
    assert.equal(await roles.change("adatum", give(bob, "importer"), "terminal"), "given");
  });

  it("that is there already, or is not, changes nothing and is not audited", async () => {
    const roles = fakeRoles();
    assert.equal(await roles.change("adatum", take(ada, "manager"), megan), "not-had");
    await roles.change("adatum", give(ada, "manager"), megan);
    assert.equal(await roles.change("adatum", give(ada, "manager"), megan), "already");
    assert.equal(roles.audited.length, 1);
  });

  it("is audited with who, before and after, and not changed where that fails", async () => {
    const roles = fakeRoles();
    await roles.change("adatum", give(ada, "manager", "Ada"), megan);
    const before = { person: ada, name: null, roles: [] };
    const after = { person: ada, name: "Ada", roles: ["manager"] };
    assert.deepEqual(roles.audited, [{ tenant: "adatum", at: 0, who: megan, what: "role.given", before, after }]);
    const record = async (_entry: AuditEntry): Promise<void> => {
      throw new Error("no audit");
    };
    const unaudited = fakeRoles({ audit: { record } });
    await assert.rejects(unaudited.change("adatum", give(ada, "manager"), megan));
    assert.deepEqual(await unaudited.of("adatum", ada), ["viewer"]);
  });

  it("in local mode is everybody's, and every one of them", async () => {
    const roles = fakeRoles({ isLocal: true, first: null });
    assert.deepEqual(await roles.of("adatum", "whoever"), ["viewer", "importer", "manager", "administrator"]);
    assert.equal(await roles.change("adatum", give(ada, "manager"), "whoever"), "given");
  });
});

describe("the last administrator", () => {
  it("can't be removed, by nobody; with another one it can", async () => {
    const roles = fakeRoles({ first: null });
    await roles.change("adatum", give(ada, "administrator"), "terminal");
    assert.equal(await roles.change("adatum", take(ada, "administrator"), ada), "last-administrator");
    assert.equal(await roles.change("adatum", take(ada, "administrator"), "terminal"), "last-administrator");
    await roles.change("adatum", give(bob, "administrator"), ada);
    assert.equal(await roles.change("adatum", take(ada, "administrator"), bob), "taken");
    assert.deepEqual(await roles.of("adatum", ada), ["viewer"]);
  });

  it("is left when two remove each other at the same moment", async () => {
    const store = new RolesInMemory();
    const roles = fakeRoles({ first: null, store });
    await roles.change("adatum", give(ada, "administrator"), "terminal");
    await roles.change("adatum", give(bob, "administrator"), "terminal");
    await Promise.all([
      roles.change("adatum", take(ada, "administrator"), "terminal"),
      roles.change("adatum", take(bob, "administrator"), "terminal"),
    ]);
    assert.equal((await roles.holders("adatum")).length, 1);
  });

  it("whom the settings name is one as long as they do, and is removed there", async () => {
    const roles = fakeRoles();
    assert.equal(await roles.change("adatum", take(megan, "administrator"), "terminal"), "by-setting");
    await roles.change("adatum", give(ada, "administrator"), megan);
    assert.equal(await roles.change("adatum", take(ada, "administrator"), ada), "taken");
    assert.deepEqual(await roles.holders("adatum"), [{ person: megan, name: null, roles: ["administrator"], isBySetting: true }]);
  });
});
