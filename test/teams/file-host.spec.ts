// Where a file may be fetched from, and where not, however the address is dressed up.

import assert from "node:assert/strict";
import { isAllowedFileUrl } from "../../bot/teams/file-host.ts";

const production = { isLocal: false, more: [] };
const local = { isLocal: true, more: [] };

describe("a file's address", () => {
  it("of SharePoint and OneDrive is allowed", () => {
    for (const address of [
      "https://adatum-my.sharepoint.com/personal/megan_adatum_com/_layouts/15/download.aspx?UniqueId=1&tempauth=x",
      "https://adatum.sharepoint.com/file.csv",
      "https://ADATUM-MY.SharePoint.com/file.csv",
      "https://adatum-my.sharepoint.com:443/file.csv",
      "https://api.onedrive.com/v1.0/file",
      "https://public.dm.files.1drv.com/y4m",
    ])
      assert.equal(isAllowedFileUrl(address, production), true, address);
  });

  for (const address of [
    "http://adatum-my.sharepoint.com/file.csv",
    "ftp://adatum.sharepoint.com/file.csv",
    "file:///etc/passwd",
    "data:text/csv,a",
    "https://sharepoint.com/file.csv",
    "https://sharepoint.com.evil.example/file.csv",
    "https://evil.example/adatum.sharepoint.com",
    "https://evilsharepoint.com/file.csv",
    "https://adatum.sharepoint.com.",
    "https://adatum.sharepoint.com@evil.example/file.csv",
    "https://evil.example\\@adatum.sharepoint.com/file.csv",
    "https://megan:secret@adatum.sharepoint.com/file.csv",
    "https://adatum.sharepoint.com:8443/file.csv",
    "https://adatum.sharepoint.com%2eevil.example/file.csv",
    "https://adatum.sharepоint.com/file.csv",
    "https://127.0.0.1/file.csv",
    "https://169.254.169.254/metadata/instance",
    "https://[::1]/file.csv",
    "https://2130706433/file.csv",
    "https://localhost/file.csv",
    "http://127.0.0.1:10000/file.csv",
    "https://.sharepoint.com/file.csv",
    "https://a..sharepoint.com/file.csv",
    "https://adatum.sharepoint.us/file.csv",
    "//adatum.sharepoint.com/file.csv",
    "",
  ])
    it(`is refused: ${address}`, () => {
      assert.equal(isAllowedFileUrl(address, production), false);
    });

  it("of a national cloud is allowed where the settings name it", () => {
    const more = ["*.sharepoint.us"];
    assert.equal(isAllowedFileUrl("https://adatum-my.sharepoint.us/file.csv", { isLocal: false, more }), true);
    assert.equal(isAllowedFileUrl("https://sharepoint.us/file.csv", { isLocal: false, more }), false);
  });

  it("of this computer is allowed without sign-in only", () => {
    for (const address of ["http://127.0.0.1:4000/file.csv", "http://localhost/file.csv", "http://[::1]:1/file.csv"]) {
      assert.equal(isAllowedFileUrl(address, local), true, address);
      assert.equal(isAllowedFileUrl(address, production), false, address);
    }
    for (const address of ["http://10.0.0.1/file.csv", "http://127.0.0.1.evil.example/", "http://megan@127.0.0.1/"])
      assert.equal(isAllowedFileUrl(address, local), false, address);
  });
});
