// When we open a browser window for the person, and when nobody would see it.

import assert from "node:assert/strict";
import { hasDesktop } from "../../bot/local/has-desktop.ts";

describe("a desktop", () => {
  it("is there on Windows and macOS", () => {
    assert.equal(hasDesktop({}, "win32"), true);
    assert.equal(hasDesktop({}, "darwin"), true);
  });

  it("is there on Linux where a display is announced", () => {
    assert.equal(hasDesktop({ DISPLAY: ":0" }, "linux"), true);
    assert.equal(hasDesktop({ WAYLAND_DISPLAY: "wayland-0" }, "linux"), true);
    assert.equal(hasDesktop({}, "linux"), false);
  });

  it("is not there on a build machine or over SSH", () => {
    assert.equal(hasDesktop({ CI: "true" }, "darwin"), false);
    assert.equal(hasDesktop({ DISPLAY: ":0", SSH_CONNECTION: "10.0.0.1 1 10.0.0.2 22" }, "linux"), false);
  });
});
