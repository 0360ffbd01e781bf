// Whether a browser window that we open would be seen by the person who started us.
// No on a build machine and over SSH; on Linux only where a display is announced.

export function hasDesktop(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): boolean {
  if (isSet(env["CI"]) || isSet(env["SSH_CONNECTION"])) return false;
  if (platform === "win32" || platform === "darwin") return true;
  return isSet(env["DISPLAY"]) || isSet(env["WAYLAND_DISPLAY"]);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "false";
}
