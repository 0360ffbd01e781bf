// Decides where a file may be fetched from. What Teams calls a file's address is told by an activity, so it is believed only where it
// leads to SharePoint or OneDrive: HTTPS, the usual port, no name and password in it. Without sign-in this machine may be it.
// Teams puts a file that is sent to a bot into the sender's OneDrive for Business, whose addresses are of sharepoint.com:
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4 and
// https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges (SharePoint Online and OneDrive for Business).

const usualHosts = ["*.sharepoint.com", "api.onedrive.com", "*.1drv.com"];
const loopbackHosts = ["127.0.0.1", "localhost", "[::1]"];

/** @param more hosts of national clouds that the settings name: `*.sharepoint.us` */
export function isAllowedFileUrl(address: string, { isLocal, more }: { readonly isLocal: boolean; readonly more: readonly string[] }): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") return false;
  if (isLocal && loopbackHosts.includes(url.hostname)) return /^https?:$/.test(url.protocol);
  return url.protocol === "https:" && url.port === "" && [...usualHosts, ...more].some((host) => isHost(url.hostname, host));
}

/** A star stands for one or several labels of letters, digits and hyphens. */
function isHost(hostname: string, allowed: string): boolean {
  if (!allowed.startsWith("*.")) return hostname === allowed;
  const end = allowed.slice(1);
  return hostname.endsWith(end) && /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(hostname.slice(0, -end.length));
}
