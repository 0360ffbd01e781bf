// Decides whether we may send to a service address. The stored address decides where our token goes, so only Teams' own
// hosts are allowed; without sign-in only this machine is.

const teamsHosts = [
  "smba.trafficmanager.net",
  "smba.infra.gcc.teams.microsoft.com",
  "smba.infra.gov.teams.microsoft.us",
  "smba.infra.dod.teams.microsoft.us",
];
const loopbackHosts = ["127.0.0.1", "localhost", "[::1]"];

export function isAllowedServiceUrl(serviceUrl: string, isLocal: boolean): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username !== "" || url.password !== "") return false;
  if (isLocal) return loopbackHosts.includes(url.hostname) && /^https?:$/.test(url.protocol);
  return url.protocol === "https:" && teamsHosts.includes(url.hostname) && url.port === "";
}
