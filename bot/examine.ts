// Examines the set-up: settings, runtime, storage, data and rules. Each finding says what is wrong, why it matters and how to mend it.

import { systemClock } from "./clock.ts";
import { compose } from "./compose.ts";
import { type Config, readConfig } from "./config.ts";
import { isFault } from "./kernel/fault.ts";
import { type Day, daysBetween } from "./kernel/month.ts";
import { silent } from "./kernel/telemetry.ts";
import { openStorage } from "./open-storage.ts";
import { ruleBooks } from "./rules/pick-rule-book.ts";
import { monthsOnFile } from "./snapshots/partner.ts";

interface Finding {
  readonly isWell: boolean;
  readonly line: string;
}

const well = (line: string): Finding => ({ isWell: true, line: `ok    ${line}` });
const notice = (line: string): Finding => ({ isWell: true, line: `note  ${line}` });
const wrong = (line: string): Finding => ({ isWell: false, line: `wrong ${line}` });

export async function examine(environment: NodeJS.ProcessEnv): Promise<{ isWell: boolean; lines: string[] }> {
  const findings = [well(`Node.js ${process.versions.node}`), ...(await examineSettings(environment)), ...examineRules()];
  return { isWell: findings.every((one) => one.isWell), lines: findings.map((one) => one.line) };
}

async function examineSettings(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  try {
    const config = readConfig(environment);
    const mode = config.isLocal
      ? notice("Settings: local, because CLIENT_ID is not set. The service has no sign-in and listens on this computer only.")
      : well(`Settings: a real service, ${config.teams.botType}`);
    return [mode, ...examineAdministrator(config), ...(await examineStorage(config))];
  } catch (error) {
    if (!isFault(error)) throw error;
    return [wrong(`${error.forPerson} Without this the service does not start.`)];
  }
}

function examineAdministrator({ isLocal, firstAdministrator }: Config): Finding[] {
  if (isLocal || firstAdministrator !== null) return [];
  return [
    notice(
      "Roles: FIRST_ADMINISTRATOR is not set. Unless an administrator was made with the command roles, nobody can give roles in chat, and names are shown to nobody. Set it to an Entra object id.",
    ),
  ];
}

async function examineStorage(config: Config): Promise<Finding[]> {
  try {
    const storage = await openStorage(config);
    try {
      const seventy = await compose(config, storage.location, silent);
      await seventy.store.ping();
      const partners = await seventy.store.scores.everyPartner();
      const data =
        partners.length === 0
          ? [notice("Data: none yet, so no question about the score can be answered. Import the exports: npm run -s seventy -- import FILE…")]
          : partners.map((one) =>
              well(`Data: ${one.name ?? one.scope.partner}, ${monthsOnFile(one).length} months up to ${monthsOnFile(one).at(-1)}`),
            );
      return [well("Storage: reachable"), ...data];
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (!isFault(error)) throw error;
    return [wrong(`Storage: ${error.forPerson} Without it nothing can be answered.`)];
  }
}

function examineRules(): Finding[] {
  const newest = ruleBooks.at(-1);
  if (newest === undefined) return [wrong("Rules: no rule book is there, so nothing can be scored. Bring bot/rules/books back.")];
  const age = daysBetween(newest.verifiedOn as Day, systemClock.today());
  const line = `Rules: ${newest.id}, last verified on ${newest.verifiedOn}`;
  return [age > 90 ? notice(`${line}, ${age} days ago. Answers say so; read the sources again and raise verifiedOn.`) : well(line)];
}
