// The environment as one frozen value. Every mistake is reported at once, by the variable's name and with the remedy.
// Without CLIENT_ID the service is local: loopback only, no sign-in.

import { z } from "zod";
import { usualDelivery } from "./delivery/delivery-ports.ts";
import { documentedPace } from "./delivery/permits.ts";
import { Fault } from "./kernel/fault.ts";
import type { StorageLocation } from "./store/azure-storage.ts";
import type { TeamsSettings } from "./teams/settings.ts";

/** The tenant of the local Playground; see .m365agentsplayground.yml. */
export const localTenant = "00000000-0000-4000-8000-000000000070";

export interface Config {
  readonly isLocal: boolean;
  readonly port: number;
  readonly host: string;
  readonly teams: TeamsSettings;
  /** The tenant that commands work for. */
  readonly tenant: string;
  /** Entra object id of an administrator of that tenant, so that there is one who can give roles. */
  readonly firstAdministrator: string | null;
  /** Null uses the local storage. */
  readonly storage: StorageLocation | null;
  /** Where the local storage keeps its data. */
  readonly localFolder: string;
  /** Where the demonstration's Playground is found. */
  readonly playgroundPort: number;
  /** How often the service looks for what is due. */
  readonly roundSeconds: number;
  /** The app's id in its manifest, `TEAMS_APP_ID`: where Teams installs it from. Null names no place. */
  readonly teamsAppId: string | null;
  /** The application whose tokens open the API, `AAD_APP_CLIENT_ID`; null leaves it closed, but to this computer where there is no sign-in. */
  readonly apiClientId: string | null;
  /** Of all files of an import in chat or by the API together. */
  readonly importBytes: number;
  /** How many days a file is kept as it was handed in. */
  readonly rawDays: number;
  readonly delivery: {
    /** What the channel allows an app in one tenant. */
    readonly requestsPerSecond: number;
    /** The part of it that digests and alerts may take. */
    readonly share: number;
    /** Of one worker to one tenant. */
    readonly sendsAtOnce: number;
  };
}

/** Ids are kept in lower case, as Teams writes them: portals and people don't always. */
const id = z.uuid({ message: "must be an id of the form 00000000-0000-0000-0000-000000000000" }).toLowerCase();
const botTypes = { singletenant: "SingleTenant", multitenant: "MultiTenant", userassignedmsi: "UserAssignedMSI" } as const;

/** At least two labels after the star, so that nobody opens a whole top-level domain. */
const fileHost = /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/;

const environmentSchema = z
  .object({
    PORT: z.coerce.number({ message: "must be a port number" }).int().min(0).max(65_535).default(3978),
    CLIENT_ID: id.optional(),
    CLIENT_SECRET: z.string().optional(),
    TENANT_ID: id.optional(),
    BOT_TYPE: z
      .string()
      .transform((text) => text.toLowerCase())
      .pipe(z.enum(["singletenant", "multitenant", "userassignedmsi"], { message: "must be SingleTenant, UserAssignedMsi or MultiTenant" }))
      .optional(),
    ALLOWED_TENANTS: z
      .string()
      .default("")
      .transform((text) => text.split(/[\s,;]+/).filter((one) => one !== ""))
      .pipe(z.array(id)),
    AAD_APP_CLIENT_ID: id.optional(),
    TEAMS_APP_ID: id.optional(),
    IMPORT_MEGABYTES: z.coerce
      .number({ message: "must be a number of megabytes" })
      .int({ message: "must be whole megabytes" })
      .min(1, { message: "must be at least one megabyte" })
      .max(1024, { message: "must be at most 1024 megabytes" })
      .default(100),
    IMPORT_FILE_HOSTS: z
      .string()
      .default("")
      .transform((text) =>
        text
          .toLowerCase()
          .split(/[\s,;]+/)
          .filter((one) => one !== ""),
      )
      .pipe(z.array(z.string().regex(fileHost, { message: "must name hosts of SharePoint or OneDrive: *.sharepoint.us" }))),
    FIRST_ADMINISTRATOR: id.optional(),
    AZURE_STORAGE_CONNECTION_STRING: z.string().optional(),
    AZURE_STORAGE_ACCOUNT: z
      .string()
      .regex(/^[a-z0-9]{3,24}$/, { message: "must be a storage account's name: 3 to 24 lower-case letters and digits" })
      .optional(),
    SEVENTY_LOCAL_FOLDER: z.string().default(".local"),
    SEVENTY_PLAYGROUND_PORT: z.coerce.number({ message: "must be a port number" }).int().min(1).max(65_535).default(56_150),
    SEVENTY_ROUND_SECONDS: z.coerce.number({ message: "must be a number of seconds" }).min(0.2).max(3600).optional(),
    DELIVERY_REQUESTS_PER_SECOND: z.coerce
      .number({ message: "must be a number of requests" })
      .min(0.1)
      .max(1_000)
      .default(documentedPace.requestsPerSecond),
    DELIVERY_SHARE: z.coerce
      .number({ message: "must be a part of one, as 0.8" })
      .min(0.01, { message: "must be at least 0.01" })
      .max(1, { message: "must be at most 1" })
      .default(documentedPace.share),
    DELIVERY_SENDS_AT_ONCE: z.coerce.number({ message: "must be a number of sends" }).int().min(1).max(100).default(usualDelivery.sendsAtOnce),
    RETENTION_RAW_DAYS: z.coerce
      .number({ message: "must be a number of days" })
      .int({ message: "must be whole days" })
      .min(1, { message: "must be at least a day" })
      .max(3650, { message: "must be at most ten years" })
      .default(90),
  })
  .superRefine((given, context) => {
    const wrong = (variable: string, message: string): void => void context.addIssue({ code: "custom", path: [variable], message });
    if (given.CLIENT_ID === undefined) return;
    const type = given.BOT_TYPE ?? "singletenant";
    if (type !== "multitenant" && given.TENANT_ID === undefined) wrong("TENANT_ID", "is needed with CLIENT_ID: the bot's own tenant");
    if (type === "multitenant" && given.TENANT_ID === undefined && given.ALLOWED_TENANTS.length === 0)
      wrong("ALLOWED_TENANTS", "or TENANT_ID is needed with BOT_TYPE=MultiTenant: the tenants that are served");
    if (type === "userassignedmsi" && given.CLIENT_SECRET !== undefined)
      wrong("CLIENT_SECRET", "must be absent with BOT_TYPE=UserAssignedMsi: a managed identity has no secret");
    if (type !== "userassignedmsi" && given.CLIENT_SECRET === undefined) wrong("CLIENT_SECRET", `is needed with BOT_TYPE=${botTypes[type]}`);
    if (given.AZURE_STORAGE_CONNECTION_STRING === undefined && given.AZURE_STORAGE_ACCOUNT === undefined)
      wrong("AZURE_STORAGE_ACCOUNT", "or AZURE_STORAGE_CONNECTION_STRING is needed with CLIENT_ID");
  });

/** @throws Fault config.invalid naming every variable that is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const read = environmentSchema.safeParse(given);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `${String(issue.path[0] ?? "environment")} ${issue.message}`).join("; ");
    throw new Fault("config.invalid", "the environment is not valid", `The settings are not right: ${problems}.`);
  }
  const env = read.data;
  const isLocal = env.CLIENT_ID === undefined;
  const storage = storageOf(env.AZURE_STORAGE_CONNECTION_STRING, env.AZURE_STORAGE_ACCOUNT);
  return Object.freeze({
    isLocal,
    port: env.PORT,
    host: isLocal ? "127.0.0.1" : "0.0.0.0",
    teams: {
      clientId: env.CLIENT_ID ?? null,
      clientSecret: env.CLIENT_SECRET ?? null,
      tenantId: env.TENANT_ID ?? null,
      botType: botTypes[env.BOT_TYPE ?? "singletenant"],
      allowedTenants: env.ALLOWED_TENANTS,
      fileHosts: env.IMPORT_FILE_HOSTS,
      localTenant,
    },
    tenant: env.ALLOWED_TENANTS[0] ?? env.TENANT_ID ?? localTenant,
    firstAdministrator: env.FIRST_ADMINISTRATOR ?? null,
    storage,
    localFolder: env.SEVENTY_LOCAL_FOLDER,
    playgroundPort: env.SEVENTY_PLAYGROUND_PORT,
    roundSeconds: env.SEVENTY_ROUND_SECONDS ?? (isLocal ? 3 : 60),
    teamsAppId: env.TEAMS_APP_ID ?? null,
    apiClientId: env.AAD_APP_CLIENT_ID ?? null,
    importBytes: env.IMPORT_MEGABYTES * 2 ** 20,
    rawDays: env.RETENTION_RAW_DAYS,
    delivery: { requestsPerSecond: env.DELIVERY_REQUESTS_PER_SECOND, share: env.DELIVERY_SHARE, sendsAtOnce: env.DELIVERY_SENDS_AT_ONCE },
  });
}

/** The demonstration's settings. @throws Fault config.not-a-demo before it asks for anything that a real service needs. */
export function readDemoConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  if ((environment["CLIENT_ID"] ?? "").trim() === "") return readConfig(environment);
  throw new Fault(
    "config.not-a-demo",
    "the demonstration was started with CLIENT_ID",
    "npm start is the local demonstration and does not run with CLIENT_ID set. Unset it, or run the service: npm run -s seventy -- serve",
  );
}

function storageOf(connectionString: string | undefined, account: string | undefined): StorageLocation | null {
  if (connectionString !== undefined) return { connectionString };
  return account === undefined ? null : { account };
}
