// The environment as settings: what is taken, and what is told about what is not.

import assert from "node:assert/strict";
import { readConfig, readDemoConfig } from "../bot/config.ts";
import { isFault } from "../bot/kernel/fault.ts";

const id = "ABCDEF00-1111-4111-8111-ABCDEF111111";
const service = { CLIENT_ID: id, CLIENT_SECRET: "s", AZURE_STORAGE_ACCOUNT: "account" };

const complaint = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (isFault(error)) return error.forPerson;
    throw error;
  }
  return assert.fail("nothing was refused");
};

describe("the settings", () => {
  it("keep ids in lower case, however they are written", () => {
    const { teams, tenant } = readConfig({ ...service, TENANT_ID: id, ALLOWED_TENANTS: `${id}, ${id.replace("A", "B")}` });

    assert.equal(teams.clientId, id.toLowerCase());
    assert.equal(teams.tenantId, id.toLowerCase());
    assert.deepEqual(teams.allowedTenants, [id.toLowerCase(), id.replace("A", "B").toLowerCase()]);
    assert.equal(tenant, id.toLowerCase());
  });

  it("of files that are handed in have a limit and hosts, and refuse what opens too much", () => {
    assert.deepEqual([readConfig({}).importBytes, readConfig({}).teams.fileHosts], [100 * 2 ** 20, []]);
    const { teams, importBytes, apiClientId } = readConfig({
      IMPORT_FILE_HOSTS: "*.SharePoint.us, *.sharepoint-mil.us",
      IMPORT_MEGABYTES: "5",
      AAD_APP_CLIENT_ID: id,
    });
    assert.deepEqual([teams.fileHosts, importBytes, apiClientId], [["*.sharepoint.us", "*.sharepoint-mil.us"], 5 * 2 ** 20, id.toLowerCase()]);
    for (const hosts of ["*", "*.com", "*.*.com", "https://a.sharepoint.us", "a.sharepoint.us:8080", "a/b.us"])
      assert.match(
        complaint(() => readConfig({ IMPORT_FILE_HOSTS: hosts })),
        /IMPORT_FILE_HOSTS must name hosts/,
      );
    assert.match(
      complaint(() => readConfig({ IMPORT_MEGABYTES: "0", AAD_APP_CLIENT_ID: "x" })),
      /AAD_APP_CLIENT_ID must be an id.*IMPORT_MEGABYTES must be at least one/,
    );
  });

  it("of a bot for several tenants say which it serves", () => {
    const settings = { ...service, BOT_TYPE: "MultiTenant" };

    assert.match(
      complaint(() => readConfig(settings)),
      /ALLOWED_TENANTS or TENANT_ID is needed/,
    );
    assert.equal(readConfig({ ...settings, TENANT_ID: id }).teams.botType, "MultiTenant");
    assert.equal(readConfig({ ...settings, ALLOWED_TENANTS: id }).teams.botType, "MultiTenant");
  });

  it("name the first administrator by an object id, in lower case, or nobody", () => {
    assert.equal(readConfig({ FIRST_ADMINISTRATOR: id }).firstAdministrator, id.toLowerCase());
    assert.equal(readConfig({}).firstAdministrator, null);
    assert.match(
      complaint(() => readConfig({ FIRST_ADMINISTRATOR: "ada@adatum.com" })),
      /FIRST_ADMINISTRATOR must be an id/,
    );
  });

  it("say how many days a file is kept as it was handed in, 90 when nothing is said", () => {
    assert.equal(readConfig({}).rawDays, 90);
    assert.equal(readConfig({ RETENTION_RAW_DAYS: "30" }).rawDays, 30);
    for (const [days, why] of [
      ["0", /RETENTION_RAW_DAYS must be at least a day/],
      ["1.5", /RETENTION_RAW_DAYS must be whole days/],
      ["soon", /RETENTION_RAW_DAYS must be a number of days/],
    ] as const)
      assert.match(
        complaint(() => readConfig({ RETENTION_RAW_DAYS: days })),
        why,
      );
  });

  it("of the demonstration hold no CLIENT_ID, and nothing else is asked for", () => {
    const sentence = complaint(() => readDemoConfig({ CLIENT_ID: id }));

    assert.match(sentence, /local demonstration and does not run with CLIENT_ID/);
    assert.doesNotMatch(sentence, /TENANT_ID|CLIENT_SECRET|STORAGE/);
    assert.equal(readDemoConfig({}).isLocal, true);
  });
});
