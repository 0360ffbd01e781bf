// The program as it is put together: who may what with sign-in and without, on a real Azurite.

import assert from "node:assert/strict";
import { compose } from "../../bot/compose.ts";
import { readConfig } from "../../bot/config.ts";
import { converse } from "../../bot/conversation/converse.ts";
import { silent } from "../../bot/kernel/telemetry.ts";
import { addressOf } from "../fakes/address.ts";
import { ids } from "../fakes/roles.ts";
import { openTestStorage, type TestStorage } from "../support/storage.ts";

const tenant = "00000000-0000-4000-8000-0000000000b1";
const signedIn = { CLIENT_ID: "00000000-0000-4000-8000-0000000000c1", CLIENT_SECRET: "s", TENANT_ID: tenant, FIRST_ADMINISTRATOR: ids.megan };

describe("who may what", () => {
  let storage: TestStorage;

  before(async () => {
    storage = await openTestStorage();
  });
  after(() => storage.close());

  async function rolesOf(environment: Record<string, string>, person: string): Promise<readonly string[]> {
    const { connectionString } = storage;
    const config = readConfig({ ...environment, AZURE_STORAGE_CONNECTION_STRING: connectionString });
    const { conversation } = await compose(config, { connectionString }, silent);
    const said = { text: "what may I do", tenant, person, where: "personal", address: addressOf("c", tenant) } as const;
    const { answer } = await converse(conversation, said);
    return answer.kind === "own-roles" ? answer.roles : assert.fail(answer.kind);
  }

  it("with sign-in is the first administrator's by the settings, and everybody else is a viewer", async () => {
    assert.deepEqual(await rolesOf(signedIn, ids.megan), ["viewer", "administrator"]);
    assert.deepEqual(await rolesOf(signedIn, ids.ada), ["viewer"]);
  });

  it("without sign-in is everybody's", async () => {
    assert.ok((await rolesOf({}, "29:whoever")).includes("administrator"));
  });
});
