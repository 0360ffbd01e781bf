// Opens Azure Storage: the same code for an account in Azure and for Azurite. Creates the tables and the containers it needs.

import { TableClient, TableServiceClient } from "@azure/data-tables";
import { BlobServiceClient, type ContainerClient } from "@azure/storage-blob";
import { QueueServiceClient } from "@azure/storage-queue";
import { Fault } from "../kernel/fault.ts";

export const tableNames = [
  "partners",
  "snapshots",
  "subscriptions",
  "outbox",
  "due",
  "delivery",
  "audit",
  "roles",
  "uploads",
  "memory",
  "imports",
  "alerts",
] as const;
export type TableName = (typeof tableNames)[number];

export interface AzureStorage {
  readonly tables: Readonly<Record<TableName, TableClient>>;
  /** Made when something is first put into them. */
  readonly queues: QueueServiceClient;
  /** Rows of exports, by content. */
  readonly facts: ContainerClient;
  /** Files as they were handed in: by content, and those of an import that waits for its yes by its id. */
  readonly uploads: ContainerClient;
}

export type StorageLocation = { readonly connectionString: string } | { readonly account: string };

export async function openAzureStorage(location: StorageLocation): Promise<AzureStorage> {
  try {
    return await open(location);
  } catch (error) {
    throw new Fault(
      "store.unreachable",
      "Azure Storage can't be opened",
      "The storage can't be reached. Check AZURE_STORAGE_CONNECTION_STRING or AZURE_STORAGE_ACCOUNT, and the rights of the identity.",
      { cause: error },
    );
  }
}

async function open(location: StorageLocation): Promise<AzureStorage> {
  const services = "account" in location ? await inAzure(location.account) : byConnectionString(location.connectionString);
  const [facts, uploads] = [services.blobs.getContainerClient("facts"), services.blobs.getContainerClient("uploads")];
  await Promise.all([...tableNames.map((name) => services.tables.createTable(name)), ...[facts, uploads].map((one) => one.createIfNotExists())]);
  const tables = Object.fromEntries(tableNames.map((name) => [name, services.table(name)])) as Record<TableName, TableClient>;
  return { tables, queues: services.queues, facts, uploads };
}

/** Few and short retries: a turn in Teams has seconds, not minutes. */
const retryOptions = { maxRetries: 3, maxRetryDelayInMs: 2_000 };

async function inAzure(account: string) {
  // Signing in takes a third of a second to load, and nothing but an account by its name needs it.
  const { DefaultAzureCredential } = await import("@azure/identity");
  const credential = new DefaultAzureCredential();
  const tablesUrl = `https://${account}.table.core.windows.net`;
  return {
    tables: new TableServiceClient(tablesUrl, credential, { retryOptions }),
    table: (name: string) => new TableClient(tablesUrl, name, credential, { retryOptions }),
    queues: new QueueServiceClient(`https://${account}.queue.core.windows.net`, credential),
    blobs: new BlobServiceClient(`https://${account}.blob.core.windows.net`, credential),
  };
}

function byConnectionString(connectionString: string) {
  const options = { retryOptions, allowInsecureConnection: /TableEndpoint=http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(connectionString) };
  return {
    tables: TableServiceClient.fromConnectionString(connectionString, options),
    table: (name: string) => TableClient.fromConnectionString(connectionString, name, options),
    queues: QueueServiceClient.fromConnectionString(connectionString),
    blobs: BlobServiceClient.fromConnectionString(connectionString),
  };
}
